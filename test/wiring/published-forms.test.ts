import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { unbakePng } from '../../src/baking/png.ts';
import { unbakeSvg } from '../../src/baking/svg.ts';
import { credentialRecord } from '../../src/issuance/revoke.ts';
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
    for (const form of ['png', 'svg', 'json', 'jwt']) expect(page).toContain(`href="/v/${id}.${form}"`);
    expect(page).not.toContain('png-jwt');
    expect((await request(server).get(`/v/${id}?lang=de`)).text).toContain('Bild herunterladen');
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
