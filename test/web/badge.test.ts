import { PNG } from 'pngjs';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Achievement, Catalogue } from '../../src/definitions/definition.ts';
import { previewServer } from '../support/preview.ts';
import { findAchievement, readCatalogue, siteOf } from './fixture.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue();
});
const server = (of: Catalogue = catalogue) => previewServer(siteOf(of, []));
const page = '/badges/app-pro-europe-n1/1';

/** A catalogue in which one badge has every field hostile, and an older version beside. */
function withHostile(): Catalogue {
  const hostile = '</p><script>alert(1)</script><b onclick="x">&';
  const both = { fr: hostile, en: hostile };
  const base = findAchievement(catalogue, 'app-pro-europe-n1');
  const achievement: Achievement = {
    ...base,
    name: both,
    fullName: both,
    description: both,
    criteria: [both],
    validators: both,
    notices: [both],
    alignments: base.alignments.map((alignment) => ({ ...alignment, targetName: both, targetFramework: hostile })),
  };
  return { badges: [], achievements: [achievement], find: () => achievement };
}

describe('the page of a badge', () => {
  it('says criteria, evidence in plain words, who validates, notices, and alignments with their links', async () => {
    const { text } = await request(server()).get(page);
    const badge = findAchievement(catalogue, 'app-pro-europe-n1');
    const said = [...badge.criteria, badge.validators, ...badge.notices].map(({ fr }) => fr);
    expect(said.filter((words) => !text.includes(words.replaceAll('"', '&quot;')))).toEqual([]);
    expect(text).toContain('La grille remplie par le tuteur d’accueil');
    expect(text).not.toMatch(/EV[1-7]/);
    for (const { targetUrl } of badge.alignments)
      expect(text).toContain(`href="${targetUrl.replaceAll('&', '&amp;')}"`);
  });

  it('shows each level as a badge in its own right', async () => {
    const { text } = await request(server()).get(page);
    expect(text).toContain('Niveau 1 sur 2');
    expect(text).toContain('href="/badges/app-pro-europe-n2/1"');
  });

  it('leads a slug to the version in force, and a badge of several levels to its first', async () => {
    const answer = await request(server()).get('/badges/app-pro-europe-n2');
    expect([answer.status, answer.headers.location]).toEqual([302, '/badges/app-pro-europe-n2/1']);
    expect((await request(server()).get('/badges/app-pro-europe')).headers.location).toBe(page);
  });

  it.each([
    '/badges/rien',
    '/badges/rien/1',
    '/badges/app-pro-europe-n1/99',
    '/badges/app-pro-europe-n1/1/de',
    '/badges/rien/1/image.svg',
  ])('answers 404 for %s', async (path) => {
    expect((await request(server()).get(path).set('Accept', 'text/html')).status).toBe(404);
  });

  it('says that an older version is one, and where the one in force is', async () => {
    const current = findAchievement(catalogue, 'app-pro-europe-n1');
    const newer = { ...current, version: '2' };
    const both: Catalogue = { ...catalogue, find: (_, version) => (version === '1' ? current : newer) };
    const { text } = await request(server(both)).get(page);
    expect(text).toContain('href="/badges/app-pro-europe-n1/2"');
    expect((await request(server()).get(page)).text).not.toContain('version en cours');
  });

  it('writes every field as text, never as markup', async () => {
    for (const path of [page, '/badges', '/']) {
      const { text } = await request(server(withHostile())).get(path);
      expect(text).not.toMatch(/<script|<b onclick/);
    }
    expect((await request(server(withHostile())).get(page)).text).toContain('&lt;script');
  });
});

describe('the Achievement behind the page', () => {
  it.each(['application/ld+json', 'application/json'])('is JSON-LD on %s, in French at its own id', async (accept) => {
    const answer = await request(server()).get(page).set('Accept', accept);
    expect(answer.type).toBe(accept);
    expect(JSON.parse(answer.text ?? '') ?? answer.body).toMatchObject({
      id: `https://badges.example${page}`,
      inLanguage: 'fr',
    });
    expect(answer.headers.vary).toContain('Accept');
    expect(answer.headers['access-control-allow-origin']).toBe('*');
  });

  it('is the English one at the English id, whose page is in English whatever the browser says', async () => {
    const json = await request(server()).get(`${page}/en`).set('Accept', 'application/json');
    expect(json.body).toMatchObject({ id: `https://badges.example${page}/en`, inLanguage: 'en' });
    const html = await request(server()).get(`${page}/en`).set('Accept', 'text/html').set('Accept-Language', 'fr');
    expect(html.text).toContain('<html lang="en">');
    expect(html.text).toContain(`href="${page}?lang=fr"`);
  });

  it('is a file of its own for who cannot negotiate', async () => {
    expect((await request(server()).get(`${page}.json`)).type).toBe('application/ld+json');
  });

  it('is not sent to a browser', async () => {
    expect((await request(server()).get(page).set('Accept', 'text/html,*/*;q=0.8')).type).toBe('text/html');
    expect((await request(server()).get(page)).type).toBe('text/html');
  });
});

describe('the stamp', () => {
  it('is an SVG and a PNG, kept a day, that other sites may show', async () => {
    const svg = await request(server()).get(`${page}/image.svg`);
    expect(svg.type).toBe('image/svg+xml');
    expect(svg.headers['cache-control']).toBe('public, max-age=86400');
    expect(svg.headers['cross-origin-resource-policy']).toBe('cross-origin');
    const png = await request(server()).get(`${page}/image.png`).buffer();
    expect(PNG.sync.read(png.body).width).toBe(1024);
  });
});

describe('the issuer', () => {
  it('has a page with its keys, and a Profile for machines', async () => {
    const { text } = await request(server()).get('/issuers/dareic');
    expect(text).toContain('Du 1er septembre 2025 au 31 août 2026');
    const json = await request(server()).get('/issuers/dareic').set('Accept', 'application/json');
    expect(json.body).toMatchObject({ id: 'did:web:badges.example', type: ['Profile'] });
  });

  it('is unknown under another id', async () => {
    expect((await request(server()).get('/issuers/autre').set('Accept', 'application/json')).status).toBe(404);
    expect((await request(server()).get('/issuers/autre.json')).status).toBe(404);
  });
});
