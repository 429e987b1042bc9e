import request from 'supertest';
import { afterEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import type { Storage } from '../../src/kernel/storage.ts';
import { addAward, issueOne, openApp, publicEnvironment, silent } from '../support/opened-app.ts';

const opened: App[] = [];
async function open(...args: Parameters<typeof openApp>): ReturnType<typeof openApp> {
  const app = await openApp(...args);
  opened.push(app);
  return app;
}
afterEach(async () => {
  for (const app of opened.splice(0)) await app[Symbol.asyncDispose]();
});

/** The same store for a second application, which may not close it. */
function keepOpen(storage: Storage): Storage {
  return new Proxy(storage, {
    get(target, name) {
      if (name === Symbol.asyncDispose) return async () => undefined;
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

describe.each([
  ['did:key, as the demonstration', {}],
  ['did:web, as the service', publicEnvironment],
])('an issuer under %s', (_, env) => {
  it('issues a badge that verifies as valid, from a known issuer', async () => {
    const app = await open(env);
    const { bytes } = await credentialRecord(app.core.storage, await issueOne(app));
    const report = await app.verify(bytes);
    expect(report.checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown')).toEqual([]);
    expect(report).toMatchObject({ verdict: 'valid', authenticity: 'authentic', standing: 'current' });
    expect(report.trust?.list).toMatch(/^DAREIC de/);
  });

  it('shows the verdict on a page, and the signed file only once published', async () => {
    const app = await open(env);
    const publicId = await issueOne(app);
    const server = app.createHandler(silent);
    const page = await request(server).get(`/v/${publicId}`).set('Accept', 'text/html').set('Accept-Language', 'fr');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Ce badge est authentique et valide.');
    expect(page.text).not.toMatch(/Lef[eè]vre|Zo[eë]|zoe\./i);
    const asked = (): request.Test => request(server).get(`/v/${publicId}`).set('Accept', 'application/vc');
    expect((await asked()).status).toBe(403);
    await app.share(publicId, 'published');
    const file = await asked()
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
      });
    expect(file.status).toBe(200);
    expect(file.body).toBe((await credentialRecord(app.core.storage, publicId)).bytes);
  });

  it('gives the VC-JWT byte for byte the same each time, and it verifies', async () => {
    const app = await open(env);
    const publicId = await issueOne(app);
    await app.share(publicId, 'published');
    const server = app.createHandler(silent);
    const ask = (): request.Test => request(server).get(`/v/${publicId}`).set('Accept', 'application/vc+jwt');
    const [first, second] = [await ask(), await ask()];
    expect(first.text).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(second.text).toBe(first.text);
    expect((await app.verify(first.text)).verdict).toBe('valid');
  });

  it('says revoked on the page and in the verdict once revoked, and the page stays', async () => {
    const app = await open(env);
    const publicId = await issueOne(app);
    await app.revoke(publicId, 'error');
    const { bytes } = await credentialRecord(app.core.storage, publicId);
    expect(await app.verify(bytes)).toMatchObject({
      verdict: 'invalid',
      authenticity: 'authentic',
      standing: 'revoked',
    });
    const page = await request(app.createHandler(silent)).get(`/v/${publicId}`).set('Accept', 'text/html');
    expect(page.status).toBe(200);
    expect(page.text).toContain('retiré par son émetteur');
  });

  it('shows a suspension on the page, lifts it, and never touches the signed list', async () => {
    const app = await open(env);
    const publicId = await issueOne(app);
    const server = app.createHandler(silent);
    const page = async (): Promise<string> =>
      (await request(server).get(`/v/${publicId}`).set('Accept', 'text/html')).text;
    await app.suspend(publicId, true);
    expect(await page()).toContain('Ce badge est suspendu par son émetteur');
    const { bytes } = await credentialRecord(app.core.storage, publicId);
    expect((await app.verify(bytes)).verdict).toBe('valid');
    await app.suspend(publicId, false);
    expect(await page()).toContain('Ce badge est authentique et valide.');
  });
});

describe('what machines ask', () => {
  it('serves the DID document, the key set and each key under did:web', async () => {
    const app = await open(publicEnvironment);
    const server = app.createHandler(silent);
    const did = await request(server).get('/.well-known/did.json');
    expect(did.headers['content-type']).toContain('application/did+json');
    expect(JSON.parse(did.text)).toMatchObject({ id: 'did:web:badges.example.org' });
    expect(did.headers['access-control-allow-origin']).toBe('*');
    const { keys } = JSON.parse((await request(server).get('/.well-known/jwks.json')).text);
    expect(keys).toHaveLength(2);
    for (const { kid } of keys) {
      const one = await request(server).get(`/keys/${String(kid).split('#')[1]}`);
      expect(JSON.parse(one.text).kid).toBe(kid);
    }
    expect((await request(server).get('/keys/unknown')).status).toBe(404);
  });

  it('goes on answering for a former address, after a move that was announced', async () => {
    const before = await open(publicEnvironment);
    const old = await issueOne(before);
    const moved = { ...publicEnvironment, BASE_URL: 'https://new.example.org' };
    const { storage } = before.core;
    await expect(openApp(moved, { storage: keepOpen(storage) })).rejects.toMatchObject({
      code: 'issuer/base-url-changed',
    });
    const after = await open(
      { ...moved, FORMER_BASE_URLS: 'https://badges.example.org' },
      { storage: keepOpen(storage) },
    );
    const server = after.createHandler(silent);
    const did = async (host: string): Promise<unknown> =>
      JSON.parse((await request(server).get('/.well-known/did.json').set('Host', host)).text).id;
    expect(await did('badges.example.org')).toBe('did:web:badges.example.org');
    expect(await did('new.example.org')).toBe('did:web:new.example.org');
    expect((await after.verify((await credentialRecord(storage, old)).bytes)).verdict).toBe('valid');
    const fresh = await issueOne(after);
    const { bytes } = await credentialRecord(storage, fresh);
    expect(bytes).toContain('did:web:new.example.org');
    expect((await after.verify(bytes)).verdict).toBe('valid');
    await after.revoke(old, 'error');
    expect((await after.verify((await credentialRecord(storage, old)).bytes)).standing).toBe('revoked');
  });

  it('has no DID document where the issuer is a did:key', async () => {
    const app = await open();
    expect((await request(app.createHandler(silent)).get('/.well-known/did.json')).status).toBe(404);
  });

  it('serves the status list as each client can read it, with an ETag that saves the second answer', async () => {
    const app = await open();
    const { statusListId } = await credentialRecord(app.core.storage, await issueOne(app));
    const server = app.createHandler(silent);
    const ask = (accept: string): request.Test =>
      request(server).get(`/status-lists/${statusListId}`).set('Accept', accept);
    expect((await ask('*/*')).headers['content-type']).toContain('application/vc');
    const json = await ask('application/ld+json, application/json');
    expect(json.headers['content-type']).toContain('application/ld+json');
    expect(json.headers.vary).toContain('Accept');
    expect((await ask('*/*').set('If-None-Match', json.headers.etag ?? '')).status).toBe(304);
    expect((await request(server).get('/status-lists/unknown')).status).toBe(404);
  });

  it('says that it lives, and whether its store answers', async () => {
    const app = await open();
    const server = app.createHandler(silent);
    expect((await request(server).get('/healthz')).text).toBe('ok\n');
    expect((await request(server).get('/readyz')).status).toBe(200);
    await app.core.storage[Symbol.asyncDispose]();
    expect((await request(server).get('/healthz')).status).toBe(200);
    expect((await request(server).get('/readyz')).status).toBe(503);
    opened.splice(0);
  });
});

describe('the store of a demonstration', () => {
  it('is refused by the service, and a real store by the demonstration', async () => {
    const demonstration = await open();
    const again = openApp(publicEnvironment, { storage: demonstration.core.storage });
    await expect(again).rejects.toMatchObject({ code: 'demo/in-production' });
    opened.splice(0);
    const service = await open(publicEnvironment);
    await expect(openApp({}, { storage: service.core.storage })).rejects.toMatchObject({ code: 'demo/real-store' });
    opened.splice(0);
  });
});

describe('a verification while time passes', () => {
  it('finds in force the list that it has signed itself a second later', async () => {
    const moment = { ms: Date.parse('2026-06-15T09:30:00.990Z') };
    const clock = (): Date => {
      moment.ms += 1_000;
      return new Date(moment.ms);
    };
    const app = await open(publicEnvironment, { clock });
    const publicId = await issueOne(app);
    const { bytes } = await credentialRecord(app.core.storage, publicId);
    const report = await app.verify(bytes);
    expect(report.checks.find(({ id }) => id === 'status')).toMatchObject({ outcome: 'passed', reason: 'not-revoked' });
    expect(report.verdict).toBe('valid');
  });
});

describe('a store opened with another identity secret', () => {
  it('is refused: nobody would be recognised any more', async () => {
    const first = await open(publicEnvironment);
    const { config } = readConfig(publicEnvironment);
    const secrets = { keyPassphrase: 'a passphrase for tests only', identityKey: new Uint8Array(32).fill(8) };
    const other = createApp(config, secrets, { ...first.world, storage: keepOpen(first.core.storage) });
    await expect(other).rejects.toMatchObject({ code: 'identity/changed' });
    const again = await openApp(publicEnvironment, { storage: keepOpen(first.core.storage) });
    expect((await again.core.keyring.issuer()).did).toBe('did:web:badges.example.org');
  });
});

describe('issuing twice', () => {
  it('finds the same data and issues nothing the second time', async () => {
    const app = await open();
    await addAward(app);
    expect(await app.issue(() => undefined)).toBe(1);
    expect(await app.issue(() => undefined)).toBe(0);
  });
});
