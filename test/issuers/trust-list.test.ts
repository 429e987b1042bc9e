import { createPublicKey, verify } from 'node:crypto';
import { importJWK, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followed, followList, readKey, removeTrusted } from '../../src/issuers/keep-trust-list.ts';
import { readTrustList, signTrustList } from '../../src/issuers/signed-trust-list.ts';
import { TrustedIssuer, type TrustList } from '../../src/issuers/trust-list.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Storage } from '../../src/kernel/storage.ts';
import { signJws } from '../../src/proof/jws.ts';
import { createSigner, generateKeyPair } from '../../src/proof/keys.ts';
import { toMultikey } from '../../src/proof/multikey.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';

const now = new Date('2026-06-15T09:30:00Z');
const seconds = now.getTime() / 1000;
const [limoges, other] = [generateKeyPair('Ed25519'), generateKeyPair('P-256')];
const key = toMultikey(limoges.publicKey);
const signer = createSigner(limoges.privateJwk, 'did:web:limoges.example#key');
const school = {
  id: 'https://lycee.example/issuer',
  name: { fr: 'Lycée', en: 'School' },
  from: '2026-01-01T00:00:00Z',
};

/** The list of another academy. */
function list(changes: Partial<TrustList> = {}): TrustList {
  return {
    ...{ iss: 'did:web:limoges.example', name: { fr: 'Académie de Limoges', en: 'Limoges' }, version: 2 },
    ...{ iat: seconds - 60, exp: seconds + 86_400, entries: [{ ...school, country: 'FR' }] },
    ...changes,
  };
}
const sign = (changes: Partial<TrustList> = {}) => signTrustList(list(changes), signer);
const code = (name: string) => ({ code: `trust-list/${name}` });

describe('a signed list', () => {
  it('says what was signed, whoever reads it with the key', async () => {
    expect(await readTrustList(await sign(), { key, now })).toEqual(list());
  });

  it('verifies with another library, and with the bare primitives', async () => {
    const text = await sign();
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(limoges.publicKey.bytes).toString('base64url') };
    const { payload } = await jwtVerify(text, await importJWK(jwk, 'EdDSA'), {
      ...{ issuer: 'did:web:limoges.example', typ: 'trust-list+jwt', currentDate: now, requiredClaims: ['exp', 'iat'] },
    });
    expect(payload).toEqual(list());
    const [head, body, signature = ''] = text.split('.');
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    expect(verify(null, Buffer.from(`${head}.${body}`), publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('is refused with any one byte changed', async () => {
    const text = await sign();
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === '.') continue;
      const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
      await expect(readTrustList(changed, { key, now })).rejects.toMatchObject({
        code: expect.stringMatching(/^trust-list\/(altered|unreadable)$/),
      });
    }
  });

  it('is refused under another key, and under one that is none', async () => {
    const text = await sign();
    for (const wrong of [toMultikey(other.publicKey), toMultikey(generateKeyPair('Ed25519').publicKey), 'z6Mk', '']) {
      await expect(readTrustList(text, { key: wrong, now })).rejects.toMatchObject(code('altered'));
    }
  });

  it('is refused under an algorithm that is not that of the key, though the bytes fit', async () => {
    const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const input = `${encode({ alg: 'ES256', typ: 'trust-list+jwt' })}.${encode(list())}`;
    const signature = Buffer.from(await signer.sign(Buffer.from(input))).toString('base64url');
    await expect(readTrustList(`${input}.${signature}`, { key, now })).rejects.toMatchObject(code('altered'));
  });

  it('is refused from the second it ends, and before it was signed', async () => {
    const text = await sign();
    const at = (offset: number) => ({ key, now: new Date((seconds + offset) * 1000) });
    await expect(readTrustList(text, at(86_400))).rejects.toMatchObject(code('out-of-date'));
    await expect(readTrustList(text, at(-61))).rejects.toMatchObject(code('out-of-date'));
    expect((await readTrustList(text, at(86_399))).version).toBe(2);
    expect((await readTrustList(text, at(-60))).version).toBe(2);
  });

  it('is no other token of the same key', async () => {
    const claims = { ...list() };
    for (const typ of ['JWT', 'vc+jwt', 'trust-list']) {
      await expect(readTrustList(await signJws(claims, { typ, signer }), { key, now })).rejects.toMatchObject(
        code('unreadable'),
      );
    }
  });

  it.each<[string, object]>([
    ['one issuer twice', { ...list(), entries: [school, { ...school, from: '2025-01-01T00:00:00Z' }] }],
    ['a name nobody knows', { ...list(), suspended: true }],
    ['an end before its beginning', { ...list(), exp: seconds - 61 }],
    ['no version', { ...list(), version: 0 }],
    ['an issuer by an http address', { ...list(), entries: [{ ...school, id: 'http://lycee.example/' }] }],
    ['a period that ends before it begins', { ...list(), entries: [{ ...school, until: '2025-12-31T00:00:00Z' }] }],
    ['a key that is none', { ...list(), entries: [{ ...school, keys: ['z6Mk'] }] }],
    ['no key where keys are named', { ...list(), entries: [{ ...school, keys: [] }] }],
  ])('is refused with %s, though rightly signed', async (_, claims) => {
    const text = await signJws({ ...claims }, { typ: 'trust-list+jwt', signer });
    await expect(readTrustList(text, { key, now })).rejects.toMatchObject(code('unreadable'));
  });

  it.each(['', 'a.b', 'a.b.c', '{}'])('is not any text', async (text) => {
    await expect(readTrustList(text, { key, now })).rejects.toMatchObject(code('unreadable'));
  });

  it('is no longer than a list can be, though rightly signed', async () => {
    const text = await sign();
    expect((await readTrustList(` ${text}\n`, { key, now })).version).toBe(2);
    await expect(readTrustList(text + ' '.repeat(4_000_000), { key, now })).rejects.toMatchObject(code('unreadable'));
  });
});

let storage: Storage;
let clock: Clock;
beforeEach(async () => {
  storage = await openSqlite({ path: ':memory:' });
  clock = () => now;
});
afterEach(() => storage[Symbol.asyncDispose]());

describe('the list of another authority', () => {
  const follow = (text: string, given?: string) => followList({ storage, clock }, text, given);

  it('is followed with the key its authority gave, and then without asking again', async () => {
    await expect(follow(await sign())).rejects.toMatchObject(code('key-missing'));
    expect((await follow(await sign(), `did:key:${key}`)).key).toBe(key);
    expect((await follow(await sign({ version: 3 }))).list.version).toBe(3);
    expect((await followed(storage)).map(({ id }) => id)).toEqual(['did:web:limoges.example']);
  });

  it('changes nothing when it comes twice', async () => {
    const text = await sign();
    expect(await follow(text, key)).toEqual(await follow(`${text}\n`));
  });

  it('never goes back to an older version, nor to another of the same number', async () => {
    await follow(await sign(), key);
    await expect(follow(await sign({ version: 1 }))).rejects.toMatchObject(code('older'));
    await expect(follow(await sign({ entries: [] }), key)).rejects.toMatchObject(code('older'));
    expect((await followed(storage))[0]?.list).toEqual(list());
  });

  it('is not replaced by one that somebody else signed', async () => {
    await follow(await sign(), key);
    const forged = await signTrustList(
      list({ version: 9 }),
      createSigner(other.privateJwk, 'did:web:limoges.example#key'),
    );
    await expect(follow(forged)).rejects.toMatchObject(code('altered'));
    expect((await followed(storage))[0]?.list.version).toBe(2);
  });

  it('is no longer followed once removed', async () => {
    await follow(await sign(), key);
    expect(await removeTrusted(storage, 'did:web:limoges.example')).toBe('list');
    expect(await followed(storage)).toEqual([]);
    await expect(removeTrusted(storage, 'did:web:limoges.example')).rejects.toMatchObject(code('unknown'));
  });

  it('is known by a key we can verify with', () => {
    expect([readKey('z6Mk'), readKey('did:web:a.example'), readKey('')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('an issuer on a list', () => {
  it.each(['did:web:a.example', 'did:key:z6Mk', 'https://a.example/issuer.json'])('may be named by %s', (id) => {
    expect(TrustedIssuer.safeParse({ ...school, id }).success).toBe(true);
  });

  it.each(['a.example', 'javascript:alert(1)', 'https://', 'did:', 'did:web:', 'ftp://a.example', ''])(
    'may not be named by %s',
    (id) => {
      expect(TrustedIssuer.safeParse({ ...school, id }).success).toBe(false);
    },
  );
});
