import { once } from 'node:events';
import { get, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/definitions/definition.ts';
import { euLanguages } from '../../src/kernel/language.ts';
import { readerText } from '../../src/texts/reader.ts';
import { previewServer } from '../support/preview.ts';
import { readCatalogue, siteOf } from './fixture.ts';
import { variantIds, variants } from './variants.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue();
});
const ask = (path = '/', given = {}) => request(previewServer(siteOf(catalogue, [], given))).get(path);

/** A path that clients made for people would put right. */
function getAsIs(server: Server, path: string): Promise<string> {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('not listening on a port');
  return new Promise((resolve, reject) => {
    const asked = get({ host: '127.0.0.1', port: address.port, path }, (answer) => {
      text(answer).then(resolve, reject);
    });
    asked.on('error', reject);
  });
}

describe('the visitor’s language', () => {
  it('is French unless the browser asks for English', async () => {
    expect((await ask()).text).toContain('<html lang="fr">');
    expect((await ask().set('Accept-Language', 'de, en;q=0.5')).text).toContain('<html lang="en">');
    expect((await ask().set('Accept-Language', 'uk')).text).toContain('<html lang="fr">');
  });

  it('follows the switch, and a cookie of two letters remembers it', async () => {
    const answer = await ask('/?lang=en').set('Accept-Language', 'fr');
    expect(answer.text).toContain('<html lang="en">');
    expect(answer.headers['content-language']).toBe('en');
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^langue=en; Max-Age=\d+; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await ask().set('Cookie', 'autre=1; langue=en').set('Accept-Language', 'fr')).text).toContain('lang="en"');
  });

  it('sets no cookie on who has not used the switch', async () => {
    expect((await ask().set('Accept-Language', 'en')).headers['set-cookie']).toBeUndefined();
    expect((await ask('/?lang=de')).headers['set-cookie']).toBeUndefined();
  });

  it('ignores a language that does not exist, given twice, or hidden in another cookie', async () => {
    expect((await ask('/?lang=<script>')).text).toContain('<html lang="fr">');
    expect((await ask('/?lang=en&lang=fr')).text).toContain('<html lang="fr">');
    expect((await ask().set('Cookie', 'malangue=en')).text).toContain('<html lang="fr">');
  });

  it.each(['//evil.example/', '///evil.example/', '/\\evil.example/'])(
    'switches within this site, even from %s',
    async (path) => {
      const server = previewServer(siteOf(catalogue, [])).listen(0, '127.0.0.1');
      await once(server, 'listening');
      try {
        expect(await getAsIs(server, path)).toContain('<a href="/evil.example/?lang=en" lang="en" ');
      } finally {
        server.close();
      }
    },
  );

  it('tells caches what the answer depends on', async () => {
    expect((await ask()).headers.vary).toBe('Accept, Accept-Language, Cookie, Accept-Encoding');
  });

  it('leaves the cookie open to http where the site is served by http', async () => {
    const answer = await ask('/?lang=en', { baseUrl: 'http://localhost:3000' });
    expect(answer.headers['set-cookie']?.[0]).not.toContain('Secure');
  });
});

describe('the reader’s language, on the verification page', () => {
  const publisher = { name: 'X', contactEmail: 'a@x.example' };
  const read = (query = '') => {
    const site = siteOf(catalogue, Object.values(variants(catalogue)), { publisher });
    return request(previewServer(site)).get(`/v/${variantIds.valid}${query}`).set('Accept', 'text/html');
  };

  it.each(euLanguages)(
    'is %s where the browser asks for it, and the page says that nobody reviewed it',
    async (lang) => {
      const { text, headers } = await read().set('Accept-Language', `${lang}, en;q=0.3`);
      const { verification, unreviewed } = readerText(lang);
      expect(text).toContain(`<html lang="${lang}">`);
      expect(headers['content-language']).toBe(lang);
      expect(text).toContain(`<h1>${verification.verdict.valid('').headline}</h1>`);
      expect(text).toContain(unreviewed?.note ?? 'a note');
      expect(text).toContain('mailto:a@x.example');
      expect(text).not.toMatch(/undefined|\{\w+\}/);
    },
  );

  it('says that the words of the badge are English, and of French ones that they are French', async () => {
    const { text } = await read().set('Accept-Language', 'pl');
    expect(text).toMatch(/<h2 id="badge"><span lang="en">/);
    expect(text).toContain('hreflang="en">');
  });

  it('leaves pages reviewed by their authors without the note', async () => {
    expect((await read().set('Accept-Language', 'fr')).text).not.toContain('unreviewed');
    expect((await read().set('Accept-Language', 'en')).text).not.toContain('unreviewed');
  });

  it('follows the switch, which its cookie remembers there and there alone', async () => {
    const answer = await read('?lang=pl').set('Accept-Language', 'fr');
    expect(answer.text).toContain('<html lang="pl">');
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^langue=pl; /);
    const later = await read().set('Cookie', 'langue=pl').set('Accept-Language', 'fr');
    expect(later.text).toContain('<html lang="pl">');
    expect((await ask().set('Cookie', 'langue=pl').set('Accept-Language', 'pl')).text).toContain('<html lang="en">');
  });

  it('lists every language under its own name, with the present one marked', async () => {
    const { text } = await read().set('Accept-Language', 'el');
    for (const lang of euLanguages) expect(text).toContain(`?lang=${lang}" lang="${lang}" hreflang="${lang}"`);
    expect(text).toMatch(/lang="el" hreflang="el" aria-current="true">Ελληνικά</);
  });

  it('ignores a language that is not of the Union, and leads other pages’ readers to none', async () => {
    expect((await read('?lang=uk').set('Accept-Language', 'fr')).text).toContain('<html lang="fr">');
    expect((await read('?lang=uk')).headers['set-cookie']).toBeUndefined();
    expect((await ask('/?lang=pl').set('Accept-Language', 'fr')).text).toContain('<html lang="fr">');
  });
});
