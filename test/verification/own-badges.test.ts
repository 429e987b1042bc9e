import { afterEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import { rotateKeys } from '../../src/issuers/ensure-issuer.ts';

import { openSqlite } from '../../src/storage/sqlite.ts';
import { createPublicSite } from '../../src/wiring/public-site.ts';
import { issueOne, openApp, publicEnvironment } from '../support/opened-app.ts';
import { clockAt, seededRandom, temporaryFolder } from '../support/world.ts';

const opened: App[] = [];
async function open(...args: Parameters<typeof openApp>): ReturnType<typeof openApp> {
  const app = await openApp(...args);
  opened.push(app);
  return app;
}
afterEach(async () => {
  for (const app of opened.splice(0)) await app[Symbol.asyncDispose]();
});

async function bytesOf(app: App, publicId: string): Promise<string> {
  return (await credentialRecord(app.core.storage, publicId)).bytes;
}

/** The JWT as the page offers it, once published. */
async function jwtOf(app: App, publicId: string): Promise<string> {
  await app.share(publicId, 'published');
  return createPublicSite(app.core).publishedJwt(publicId);
}

describe('a badge of ours', () => {
  it('still verifies, in both forms, once its key was rotated', async () => {
    const app = await open(publicEnvironment);
    const before = await issueOne(app);
    const jwtBefore = await jwtOf(app, before);
    const later = await open(publicEnvironment, {
      storage: app.core.storage,
      clock: clockAt('2026-07-01T08:00:00Z'),
      random: seededRandom('later'),
    });
    const { storage, clock, random, secrets } = later.core;
    await rotateKeys({ storage, clock, random, id: 'dareic', keySecret: secrets.keyPassphrase });
    const after = await issueOne(later);
    expect(await later.verify(await bytesOf(later, before))).toMatchObject({ verdict: 'valid' });
    expect(await later.verify(jwtBefore)).toMatchObject({ verdict: 'valid' });
    expect(await later.verify(await bytesOf(later, after))).toMatchObject({ verdict: 'valid' });
    expect(await later.verify(await jwtOf(later, after))).toMatchObject({ verdict: 'valid' });
    opened.splice(opened.indexOf(later), 1);
  });

  it('still verifies, in both forms, once the service has moved, even if nobody had asked for its JWT before', async () => {
    const folder = await temporaryFolder();
    const path = `${folder.path}/store.sqlite`;
    const first = await openApp(publicEnvironment, { storage: await openSqlite({ path }) });
    const publicId = await issueOne(first);
    await first[Symbol.asyncDispose]();
    const moved = await open(
      { ...publicEnvironment, BASE_URL: 'https://badges.example.com', FORMER_BASE_URLS: 'https://badges.example.org' },
      { storage: await openSqlite({ path }), random: seededRandom('moved') },
    );
    expect(await moved.verify(await bytesOf(moved, publicId))).toMatchObject({ verdict: 'valid' });
    expect(await moved.verify(await jwtOf(moved, publicId))).toMatchObject({ verdict: 'valid' });
    const fresh = await issueOne(moved);
    expect(await moved.verify(await bytesOf(moved, fresh))).toMatchObject({ verdict: 'valid' });
    expect(await moved.verify(await jwtOf(moved, fresh))).toMatchObject({ verdict: 'valid' });
    await moved.revoke(publicId, 'error');
    expect(await moved.verify(await bytesOf(moved, publicId))).toMatchObject({
      verdict: 'invalid',
      standing: 'revoked',
    });
    await folder.remove();
  });

  it('needs no network: the outgoing fetch refuses, and every check is made', async () => {
    const app = await open(publicEnvironment);
    const report = await app.verify(await bytesOf(app, await issueOne(app)));
    expect(report.checks.filter(({ outcome }) => outcome === 'unknown' || outcome === 'failed')).toEqual([]);
  });

  it('is compared with the e-mail somebody gave, and with no other', async () => {
    const app = await open(publicEnvironment);
    const bytes = await bytesOf(app, await issueOne(app));
    const reason = async (recipient: string) =>
      (await app.verify(bytes, { recipient })).checks.find(({ id }) => id === 'recipient')?.reason;
    expect(await reason('Zoe.Lefevre@example.org')).toBe('recipient-matches');
    expect(await reason('zoe.lefevre@example.com')).toBe('recipient-differs');
  });
});

describe('somebody else’s badge', () => {
  it('is fetched for through the one guarded way out: its DID document, then its status list', async () => {
    const { badge, issuer, listUrl, signText, statusList } = await import('./foreign-issuer.ts');
    const asked: string[] = [];
    const answers: Readonly<Record<string, string>> = {
      'https://issuer.example/.well-known/did.json': JSON.stringify(issuer.document),
      [listUrl]: await statusList(),
    };
    const app = await open(publicEnvironment, {
      fetch: async (url) => {
        asked.push(url);
        return { url, body: new TextEncoder().encode(answers[url] ?? '{}') };
      },
    });
    expect(await app.verify(await signText(badge))).toMatchObject({ verdict: 'valid', trust: null });
    expect([...new Set(asked)]).toEqual(['https://issuer.example/.well-known/did.json', listUrl]);
  });

  it.each([
    ['our demonstration', {}],
    ['the service', publicEnvironment],
  ])('has its status list asked for where it is, even at an address like ours, from %s', async (_, env) => {
    const { badgeWith, issuer, signText, statusList } = await import('./foreign-issuer.ts');
    const url = 'https://issuer.example/status-lists/1';
    const entry = { id: `${url}#7`, type: 'BitstringStatusListEntry', statusPurpose: 'revocation' };
    const text = await signText(
      badgeWith({ credentialStatus: { ...entry, statusListIndex: '7', statusListCredential: url } }),
    );
    const list = await statusList({ revoked: 7, changes: { id: url } });
    const app = await open(env, {
      fetch: async (asked) => ({
        url: asked,
        body: new TextEncoder().encode(asked === url ? list : JSON.stringify(issuer.document)),
      }),
    });
    expect(await app.verify(text)).toMatchObject({ verdict: 'invalid', standing: 'revoked' });
  });

  it('stays undetermined when nobody answers', async () => {
    const { badge, signText } = await import('./foreign-issuer.ts');
    const app = await open(publicEnvironment);
    expect(await app.verify(await signText(badge))).toMatchObject({
      verdict: 'undetermined',
      authenticity: 'unchecked',
    });
  });

  it.each(['', '<html>', '[]', '{"id":"did:web:issuer.example","verificationMethod":7}'])(
    'is no crash when its issuer answers %j',
    async (answer) => {
      const { badge, signText } = await import('./foreign-issuer.ts');
      const app = await open(publicEnvironment, {
        fetch: async (url) => ({ url, body: new TextEncoder().encode(answer) }),
      });
      expect((await app.verify(await signText(badge))).verdict).not.toBe('valid');
    },
  );
});
