import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey, scopes } from '../../src/auth/api-key.ts';
import { unbakePng } from '../../src/baking/png.ts';
import { formats } from '../../src/exports/formats.ts';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import { type OpenedExports, openExports } from '../api/exports/opened.ts';
import { terminalOver } from '../cli/typed.ts';
import { issueOne, openApp, publicEnvironment, silent } from '../support/opened-app.ts';

let exports: OpenedExports;
beforeAll(async () => {
  exports = await openExports();
});
afterAll(() => exports.app[Symbol.asyncDispose]());

const doors = [
  ['get', '/api/exports/formats'],
  ['post', '/api/exports'],
] as const;

describe.each(doors)('%s %s', (method, path) => {
  const ask = (authorization?: string) => {
    const asked = method === 'get' ? request(exports.server).get(path) : request(exports.server).post(path);
    const named = authorization === undefined ? asked : asked.set('Authorization', authorization);
    return method === 'get' ? named : named.send({ badges: [exports.id], format: 'json' });
  };

  it('answers a key with export, to that program alone', async () => {
    const { status, headers } = await ask(`Bearer ${exports.key}`);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('refuses a key with every scope but that one, and says so', async () => {
    const others = scopes.filter((scope) => scope !== 'export');
    const { status, headers, body } = await ask(`Bearer ${await exports.keyFor(...others)}`);
    expect([status, body.code, headers['www-authenticate']]).toEqual([
      ...[403, 'api-key/scope', 'Bearer realm="exports", error="insufficient_scope", scope="export"'],
    ]);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('refuses whoever has no key, a wrong one, or half of one, all in one way', async () => {
    const [part = '', secret = ''] = exports.key.split('.');
    const otherPart = (await exports.keyFor('export')).split('.')[0] ?? '';
    const last = secret.endsWith('A') ? 'B' : 'A';
    const wrong = [part, `.${secret}`, `${part}.`, `${otherPart}.${secret}`, `${part}.${secret.slice(0, -1)}${last}`];
    const sent = [undefined, 'Bearer ', `Basic ${exports.key}`, exports.key, ...wrong.map((each) => `Bearer ${each}`)];
    for (const authorization of sent) {
      const { status, headers, body } = await ask(authorization);
      expect([authorization, status, body.code, headers['www-authenticate']]).toEqual([
        ...[authorization, 401, 'api-key/missing', 'Bearer realm="exports"'],
      ]);
    }
  });

  it('refuses a revoked key from that moment on', async () => {
    const lost = await exports.keyFor('export');
    expect((await ask(`Bearer ${lost}`)).status).toBe(200);
    const type = terminalOver(async () => exports.app);
    expect((await type('api-keys', 'revoke', lost.split('.')[0] ?? '')).exitCode).toBe(0);
    expect((await ask(`Bearer ${lost}`)).status).toBe(401);
  });
});

describe('the exports, for programs', () => {
  it('are closed unless the settings open them, whatever key is sent', async () => {
    for (const setting of [{}, { EXPORT_API: 'closed' }]) {
      const closed = await openApp({ ...publicEnvironment, ...setting });
      const { text } = await createApiKey(closed.core, { name: 'tests', scopes: ['export'] });
      const badge = await issueOne(closed);
      const handler = closed.createHandler(silent);
      const auth = { Authorization: `Bearer ${text}` };
      const post = request(handler)
        .post('/api/exports')
        .set(auth)
        .send({ badges: [badge], format: 'json' });
      const list = request(handler).get('/api/exports/formats').set(auth);
      expect([(await post).status, (await list).status]).toEqual([404, 404]);
      const { paths } = (await request(handler).get('/openapi.json')).body;
      expect(Object.keys(paths).filter((path) => path.startsWith('/api/exports'))).toEqual([]);
      await closed[Symbol.asyncDispose]();
    }
  });

  it('are written in /openapi.json where they are open, with the key that they ask for', async () => {
    const { body } = await request(exports.server).get('/openapi.json');
    const post = body.paths['/api/exports'].post;
    expect([post.security, body.paths['/api/exports/formats'].get.security]).toEqual([
      [{ apiKey: ['export'] }],
      [{ apiKey: ['export'] }],
    ]);
    expect(Object.keys(post.responses)).toEqual(['200', '400', '401', '403', '404', '409', '413', '415', '422', '429']);
    expect(Object.keys(post.responses['200'].content)).toContain('application/pdf');
    const pointed = [...JSON.stringify(body).matchAll(/#\/components\/schemas\/([A-Za-z]+)/g)].map(([, name]) => name);
    expect(new Set(pointed)).toEqual(new Set(Object.keys(body.components.schemas)));
    expect(body.components.schemas.ExportRequest.required).toEqual(['badges', 'format']);
  });

  it('list every form of the table but the one that is made by hand', async () => {
    const { body } = await request(exports.server)
      .get('/api/exports/formats')
      .set('Authorization', `Bearer ${exports.key}`);
    const wanted = formats.filter(({ id: format }) => format !== 'json-clear-email');
    expect(wanted).toHaveLength(formats.length - 1);
    expect(body.formats).toEqual(
      wanted.map(({ id: format, mediaType, extension, label, use, audience, takes }) => ({
        ...{ id: format, mediaType, extension, label, use, audience, takes },
      })),
    );
  });

  it('are the files that the terminal writes, whether the holder published the badge or not', async () => {
    const { bytes: signed } = await credentialRecord(exports.app.core.storage, exports.id);
    const json = await exports.post({ badges: [exports.id], format: 'json' });
    expect([json.status, json.bytes.toString()]).toEqual([200, signed]);
    const png = await exports.post({ badges: [exports.id], format: 'png' });
    expect(unbakePng(png.bytes, 1e6)).toEqual([{ standard: 'open-badges-3', text: signed }]);
    const pdf = await exports.post({ badges: [exports.id], format: 'attestation' });
    expect(pdf.bytes).toEqual(
      Buffer.from(await exports.app.exportBadges([exports.id], 'attestation', { language: 'fr' })),
    );
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('go under a name and a type that say nothing of the holder', async () => {
    const pdf = await exports.post({ badges: [exports.id], format: 'attestation' });
    expect(pdf.headers).toMatchObject({
      ...{ 'content-type': 'application/pdf', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
      'content-disposition': `attachment; filename=badge-${exports.id}-attestation.pdf`,
    });
    const cards = await exports.post({ badges: [exports.id, exports.other, exports.id], format: 'cards' });
    expect(cards.headers['content-disposition']).toBe(`attachment; filename=badges-${exports.id}-cards.pdf`);
    const once = await exports.post({ badges: [exports.id, exports.id], format: 'json' });
    expect(once.headers).toMatchObject({
      'content-type': 'application/vc+ld+json',
      'content-disposition': `attachment; filename=badge-${exports.id}-json.json`,
    });
  });

  it('are in French and without the exact stay, unless asked for otherwise', async () => {
    const text = async (more: object) =>
      (await exports.post({ badges: [exports.id], format: 'europass-cv-text', ...more })).bytes.toString();
    const texts = [await text({}), await text({ language: 'en' }), await text({ exactStay: true })];
    const wanted = [{ language: 'fr' }, { language: 'en' }, { language: 'fr', exactStay: true }] as const;
    for (const [index, options] of wanted.entries()) {
      expect(texts[index]).toBe(
        Buffer.from(await exports.app.exportBadges([exports.id], 'europass-cv-text', options)).toString(),
      );
    }
    expect(new Set(texts).size).toBe(3);
  });
});
