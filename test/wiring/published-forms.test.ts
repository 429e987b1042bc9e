import { unzipSync } from 'fflate';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { unbakePng } from '../../src/baking/png.ts';
import { unbakeSvg } from '../../src/baking/svg.ts';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import { readerText } from '../../src/texts/reader.ts';
import { issueOne, openApp, publicEnvironment, silent } from '../support/opened-app.ts';

let app: App;
let id: string;
beforeEach(async () => {
  app = await openApp(publicEnvironment);
  id = await issueOne(app);
});
afterEach(() => app[Symbol.asyncDispose]());

async function get(path: string) {
  const answer = await request(app.createHandler(silent)).get(path).responseType('blob');
  return { answer, body: Buffer.from(answer.body) };
}

describe('the forms of a published badge', () => {
  it('are the signed text in a picture, under a name that says nothing of the holder', async () => {
    await app.share(id, 'published');
    const { bytes } = await credentialRecord(app.core.storage, id);
    const found = [{ standard: 'open-badges-3', text: bytes }];
    const png = await get(`/v/${id}.png`);
    expect(unbakePng(png.body, 1e6)).toEqual(found);
    expect(png.answer.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename=badge-${id}.png`,
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    });
    const svg = await get(`/v/${id}.svg`);
    expect(unbakeSvg(svg.body.toString(), 1e6)).toEqual(found);
    expect((await get(`/v/${id}.png-jwt`)).answer.headers['content-disposition']).toContain(`badge-${id}.png`);
  });

  it('are offered on its page, and neither to nor of one that stays private', async () => {
    const server = app.createHandler(silent);
    expect((await request(server).get(`/v/${id}`)).text).not.toContain(`/v/${id}.png`);
    expect((await get(`/v/${id}.png`)).answer.status).toBe(403);
    await app.share(id, 'published');
    const page = (await request(server).get(`/v/${id}`)).text;
    for (const form of ['json', 'jwt', 'png?lang=fr', 'svg?lang=fr', 'zip-public?lang=fr'])
      expect(page).toContain(`href="/v/${id}.${form}"`);
    expect(page).not.toContain('png-jwt');
    expect((await request(server).get(`/v/${id}?lang=de`)).text).toContain('Bild herunterladen');
  });

  it('speak the language of the page that offers them: French, or English for every other language', async () => {
    await app.share(id, 'published');
    const server = app.createHandler(silent);
    const german = (await request(server).get(`/v/${id}?lang=de`)).text;
    expect(german).toContain(`href="/v/${id}.zip-public?lang=de"`);
    const readme = async (query: string, headers: Readonly<Record<string, string>> = {}) => {
      const answer = await request(server).get(`/v/${id}.zip-public${query}`).set(headers).responseType('blob');
      expect(answer.headers).not.toHaveProperty('set-cookie');
      expect(answer.headers.vary).toMatch(/Accept-Language, Cookie/);
      return [answer.headers['content-language'], Object.keys(unzipSync(answer.body))[0]];
    };
    const [french, english] = [
      ['fr', 'LISEZ-MOI.txt'],
      ['en', 'README.txt'],
    ];
    expect(await readme('')).toEqual(french);
    expect(await readme('?lang=en')).toEqual(english);
    expect(await readme('?lang=de')).toEqual(english);
    expect(await readme('', { 'Accept-Language': 'de' })).toEqual(english);
    expect(await readme('?lang=fr', { 'Accept-Language': 'de', Cookie: 'langue=en' })).toEqual(french);
    expect(await readme('', { Cookie: 'langue=en', 'Accept-Language': 'fr' })).toEqual(english);
    // Whoever reads German before French, and no English, reads French.
    expect(await readme('?lang=de', { 'Accept-Language': 'de, fr;q=0.5' })).toEqual(french);
  });

  it('have their words in that language, and the same signed text', async () => {
    await app.share(id, 'published');
    const [french, english] = [await get(`/v/${id}.png?lang=fr`), await get(`/v/${id}.png?lang=en`)];
    expect(french.body.equals(english.body)).toBe(false);
    expect(unbakePng(french.body, 1e6)).toEqual(unbakePng(english.body, 1e6));
    expect((await get(`/v/${id}.parcoursup?lang=en`)).body.toString()).toMatch(/mobility/i);
    const codes = [await get(`/v/${id}/qr.svg?lang=en`), await get(`/v/${id}/qr.svg?lang=el`)];
    expect(codes[0]?.body.toString()).toContain(readerText('en').verification.elsewhere.qrAlt);
    expect(codes[1]?.body.toString()).toContain(readerText('el').verification.elsewhere.qrAlt);
  });

  it('are not made of a badge that was withdrawn; its signed file stays, to be checked', async () => {
    await app.share(id, 'published');
    await app.revoke(id, 'error');
    expect((await get(`/v/${id}.png`)).answer.status).toBe(409);
    expect((await get(`/v/${id}.json`)).answer.status).toBe(200);
    const page = (await request(app.createHandler(silent)).get(`/v/${id}`)).text;
    expect(page).not.toContain(`/v/${id}.png`);
    expect(page).toContain(`/v/${id}.json`);
  });

  it.each(['exe', 'attestation', 'constructor', 'PNG', ''])('are no other: %j', async (form) => {
    await app.share(id, 'published');
    expect((await get(`/v/${id}.${form}`)).answer.status).toBe(404);
  });

  it('are not those of an id that is none', async () => {
    expect((await get('/v/short.png')).answer.status).toBe(404);
    expect((await get(`/v/${'A'.repeat(22)}.png`)).answer.status).toBe(404);
  });
});
