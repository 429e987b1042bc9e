import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/definitions/definition.ts';
import type { PublicSite } from '../../src/web/site.ts';
import { previewServer } from '../support/preview.ts';
import { readCatalogue, siteOf } from './fixture.ts';
import { variantIds, variants } from './variants.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue();
});
const server = (given: Partial<PublicSite> = {}) =>
  previewServer(siteOf(catalogue, Object.values(variants(catalogue)), given));

const indexable = [
  '/',
  '/badges',
  '/badges?genre=acquis',
  '/badges/app-pro-europe-n1/1',
  '/badges/app-pro-europe-n2/1',
  '/badges/pro-eraei/1',
  '/issuers/dareic',
  '/modele',
  '/aide',
  '/mentions-legales',
  '/donnees-personnelles',
  '/accessibilite',
  '/cookies',
  '/plan-du-site',
] as const;

const title = (text: string): string => /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? '';

describe('what is sent with a page', () => {
  it('counts requests without a mark of the visitor, which a shared cache would hand to others', async () => {
    for (const path of ['/', '/badges', '/issuers/dareic']) {
      const { headers } = await request(server()).get(path).set('Accept', 'application/json, text/html;q=0.9');
      expect(headers.ratelimit).toMatch(/^limit=600, remaining=\d+, reset=\d+$/);
      expect(headers['ratelimit-policy']).toBe('600;w=60');
    }
  });
});

describe('every public page', () => {
  it.each(indexable)(
    '%s: language, one h1, skip link, canonical address, previews, no script, no style of its own',
    async (path) => {
      for (const language of ['fr', 'en'] as const) {
        const { status, text, headers } = await request(server()).get(path).set('Accept-Language', language);
        expect(status).toBe(200);
        expect(text.startsWith(`<!doctype html><html lang="${language}">`)).toBe(true);
        expect(text.match(/<h1/g)).toHaveLength(1);
        expect(text).toContain('<a class="skip" href="#contenu">');
        expect(text).toContain(`<link rel="canonical" href="https://badges.example${path.split('?')[0]}"/>`);
        expect(text).toContain('property="og:title"');
        expect(text).not.toMatch(/<script|<style|style="|\son[a-z]+="|javascript:/);
        expect(headers['content-security-policy']).toContain("default-src 'none'");
        expect(headers['x-robots-tag']).toBeUndefined();
      }
    },
  );

  it('has a title and a description of its own, in each language', async () => {
    for (const language of ['fr', 'en']) {
      const pages = await Promise.all(
        indexable.map((path) => request(server()).get(path).set('Accept-Language', language)),
      );
      const titles = pages.map(({ text }) => title(text));
      expect(new Set(titles).size).toBe(titles.length);
      expect(titles.every((each) => each.includes('Créanciale'))).toBe(true);
    }
  });

  it('links to no page of ours that does not exist', async () => {
    const app = server();
    const links = new Set<string>();
    for (const path of [...indexable, `/v/${variantIds.valid}`]) {
      const { text } = await request(app).get(path);
      for (const [, href] of text.matchAll(/(?:href|src|action)="(\/[^"#]*)/g))
        links.add((href ?? '').replaceAll('&amp;', '&'));
    }
    const answers = await Promise.all(
      [...links].filter((link) => !link.endsWith('/holder')).map((link) => request(app).get(link)),
    );
    expect(answers.filter(({ status }) => status >= 400).map(({ request: asked }) => asked.url)).toEqual([]);
    expect(links.size).toBeGreaterThan(60);
  });

  it('says that it is a demonstration where it is one, and not elsewhere', async () => {
    expect((await request(server({ demonstration: true })).get('/aide')).text).toContain('class="demonstration"');
    expect((await request(server()).get('/aide')).text).not.toContain('class="demonstration"');
  });

  it('shows the level of accessibility, the home page included', async () => {
    expect((await request(server()).get('/')).text).toMatch(
      /<a href="\/accessibilite">Accessibilité\u00A0: non conforme</,
    );
  });

  it('answers 304 when nothing changed', async () => {
    const app = server();
    const { etag = '' } = (await request(app).get('/badges')).headers;
    expect((await request(app).get('/badges').set('If-None-Match', etag)).status).toBe(304);
  });

  it('writes what a publisher typed as text, never as markup', async () => {
    const hostile = '"><script>alert(1)</script>';
    const publisher = {
      name: hostile,
      contactEmail: hostile,
      address: hostile,
      director: hostile,
      host: hostile,
      dpo: hostile,
    };
    for (const path of [
      '/',
      '/mentions-legales',
      '/donnees-personnelles',
      '/accessibilite',
      '/aide',
      `/v/${variantIds.valid}`,
    ]) {
      const { text } = await request(server({ publisher })).get(path);
      expect(text).toContain('alert(1)');
      expect(text).not.toContain('<script>');
    }
  });
});

describe('the catalogue', () => {
  it('shows the two families, one card a badge', async () => {
    const { text } = await request(server()).get('/badges');
    expect(text.match(/class="card"/g)).toHaveLength(20);
    expect(text).toContain('id="learners"');
    expect(text).toContain('id="professionals"');
  });

  it('keeps the badges of one kind, and all of them for a kind that does not exist', async () => {
    const { text } = await request(server()).get('/badges?genre=vecu');
    expect(text.match(/class="card"/g)).toHaveLength(3);
    expect(text).toContain('<a href="/badges?genre=vecu" aria-current="true">');
    expect((await request(server()).get('/badges?genre=or')).text.match(/class="card"/g)).toHaveLength(20);
  });
});

describe('the former door of those who check', () => {
  const ask = (typed: string) => request(server()).get('/verifier').query({ adresse: typed });

  it.each([
    `https://badges.example/v/${variantIds.valid}`,
    `http://localhost:3000/v/${variantIds.valid}?lang=en`,
    ` ${variantIds.valid} `,
    `/v/${variantIds.valid}/qr.png`,
  ])('leads to the page of %s', async (typed) => {
    const answer = await ask(typed);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe(`/v/${variantIds.valid}`);
  });

  it.each([
    '',
    'bonjour',
    'https://evil.example/',
    '//evil.example/v/abc',
    'javascript:alert(1)',
    '"><script>',
    'a'.repeat(400),
  ])('leads to the new one for “%s”', async (typed) => {
    const answer = await ask(typed);
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe('/verify');
  });
});

describe('the files beside the pages', () => {
  it('offers the template as a download in both formats', async () => {
    const csv = await request(server()).get('/modele-participants.csv');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.headers['content-disposition']).toBe('attachment; filename=modele-participants.csv');
    expect((await request(server()).get('/modele-participants.xlsx')).type).toContain('spreadsheetml');
  });

  it('lets crawlers read the header that keeps them away from holders', async () => {
    const { text } = await request(server()).get('/robots.txt');
    expect(text).not.toContain('Disallow');
    expect((await request(server()).get('/favicon.svg')).type).toBe('image/svg+xml');
  });
});
