import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jwksOf } from '../../src/issuers/documents.ts';
import { ensureIssuer } from '../../src/issuers/ensure-issuer.ts';
import { addTrusted, removeTrusted } from '../../src/issuers/keep-trust-list.ts';
import { createKeyring } from '../../src/issuers/keyring.ts';
import { publishedTrustList } from '../../src/issuers/publish-trust-list.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { sha256 } from '../../src/kernel/platform.ts';
import type { Storage } from '../../src/kernel/storage.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { clockAt, seededRandom } from '../support/world.ts';

const now = new Date('2026-06-15T09:30:00Z');
const seconds = now.getTime() / 1000;
const school = {
  id: 'https://lycee.example/issuer',
  name: { fr: 'Lycée', en: 'School' },
  from: '2026-01-01T00:00:00Z',
};
const code = (name: string) => ({ code: `trust-list/${name}` });

let storage: Storage;
let clock: Clock;
beforeEach(async () => {
  storage = await openSqlite({ path: ':memory:' });
  clock = () => now;
});
afterEach(() => storage[Symbol.asyncDispose]());

describe('our own list', () => {
  const keySecret = 'une phrase de passe assez longue';
  const keyring = () => createKeyring({ storage, issuerId: 'dareic', keySecret });
  const publish = (options: { readonly days?: number } = {}) =>
    publishedTrustList({ storage, clock, keyring: keyring() }, options);
  const later = (days: number) => clockAt(new Date(now.getTime() + days * 86_400_000).toISOString());
  beforeEach(async () => {
    const name = { fr: 'DAREIC de démonstration', en: 'Demonstration DAREIC' };
    await ensureIssuer({
      ...{
        storage,
        clock,
        random: seededRandom('list'),
        id: 'dareic',
        formerBaseUrls: [],
        keySecret,
        production: true,
      },
      ...{ profile: { name, description: name, url: 'https://badges.example/' }, baseUrl: 'https://badges.example' },
    });
  });

  it('names us, and verifies with the keys we publish', async () => {
    const { text, list: published } = await publish();
    expect(published).toMatchObject({
      version: 1,
      iss: 'did:web:badges.example',
      iat: seconds,
      exp: seconds + 90 * 86_400,
    });
    expect(published.entries.map(({ id, from }) => [id, from])).toEqual([
      ['did:web:badges.example', '2026-06-15T09:30:00Z'],
    ]);
    const jwks = createLocalJWKSet(JSON.parse(JSON.stringify(jwksOf(await keyring().issuer()))));
    const { payload } = await jwtVerify(text, jwks, { typ: 'trust-list+jwt', currentDate: now });
    expect(payload).toEqual(published);
  });

  it('is the same text for everyone until something changes, or half its time is over', async () => {
    const first = await publish();
    clock = later(44);
    expect(await publish()).toEqual(first);
    clock = later(45);
    const second = await publish();
    expect(second.list.version).toBe(2);
    const hash = Buffer.from(sha256(first.text)).toString('base64url');
    expect(second.list.previous).toEqual({ version: 1, sha256: hash });
    expect(second.etag).not.toBe(first.etag);
  });

  it('takes an issuer in, and lets it go, in a new version each time', async () => {
    await publish();
    await addTrusted({ storage, keyring: keyring() }, school);
    expect((await publish()).list).toMatchObject({ version: 2, entries: [{}, school] });
    expect(await removeTrusted(storage, school.id)).toBe('issuer');
    expect((await publish()).list).toMatchObject({ version: 3, entries: [{ id: 'did:web:badges.example' }] });
  });

  it('names no issuer twice, ourselves included', async () => {
    const keeping = { storage, keyring: keyring() };
    await addTrusted(keeping, school);
    await expect(addTrusted(keeping, { ...school, from: '2020-01-01T00:00:00Z' })).rejects.toMatchObject(
      code('duplicate'),
    );
    await expect(addTrusted(keeping, { ...school, id: 'did:web:badges.example' })).rejects.toMatchObject(
      code('duplicate'),
    );
  });

  it('is signed again when asked, for as long as asked', async () => {
    await publish();
    const { list: signed } = await publish({ days: 7 });
    expect([signed.version, signed.exp - signed.iat]).toEqual([2, 7 * 86_400]);
  });

  it('is signed once when many ask at the same time', async () => {
    const texts = (await Promise.all([publish(), publish(), publish()])).map(({ text }) => text);
    expect(new Set(texts).size).toBe(1);
    expect(decodeJwt(texts[0] ?? '').version).toBe(1);
  });
});
