import { once } from 'node:events';
import { get, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/definitions/definition.ts';
import { previewServer } from '../support/preview.ts';
import { readCatalogue, siteOf } from './fixture.ts';

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
