import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toPublicJwk } from '../../src/proof/jwk.ts';
import { createKeyResolver } from '../../src/proof/key-resolver.ts';
import { generateKeyPair } from '../../src/proof/keys.ts';
import { readMultikey, toMultikey } from '../../src/proof/multikey.ts';

const p256 = generateKeyPair('P-256').publicKey;
const jwk = toPublicJwk(p256);
const issuer = 'https://issuer.example/profile';
const set = 'https://issuer.example/.well-known/jwks.json';
const web = (documents: Readonly<Record<string, unknown>>) => {
  const asked: string[] = [];
  const fetch = async (url: string) => {
    asked.push(url);
    if (!(url in documents)) throw new Error('404');
    return documents[url];
  };
  return { asked, resolve: createKeyResolver({ didDocuments: new Map(), fetch }) };
};
const found = { status: 'found', key: p256 };
const notListed = { status: 'refused', reason: 'key-not-listed' };
const unsound = { status: 'refused', reason: 'key-unsound' };
const unreachable = { status: 'unresolved', reason: 'did-unreachable' };

describe('a did:jwk', () => {
  const didOf = (value: object) => `did:jwk:${Buffer.from(JSON.stringify(value)).toString('base64url')}`;
  const { asked, resolve } = web({});

  it('is its key, under #0 alone, and asks nobody', async () => {
    expect(await resolve(`${didOf(jwk)}#0`)).toEqual({ ...found, controller: didOf(jwk) });
    expect(await resolve(`${didOf({ ...jwk, use: 'sig' })}#0`)).toMatchObject(found);
    expect(await resolve(`${didOf(jwk)}#1`)).toEqual(notListed);
    expect(await resolve(didOf(jwk))).toEqual(notListed);
    expect(asked).toEqual([]);
  });

  it.each([
    ['a private key', didOf({ ...jwk, d: 'AA' })],
    ['a key to encrypt with', didOf({ ...jwk, use: 'enc' })],
    ['a point off the curve', didOf({ ...jwk, y: toPublicJwk(generateKeyPair('P-256').publicKey).y ?? null })],
    ['a second spelling', `${didOf(jwk)}=`],
    ['no JSON', 'did:jwk:AAAA'],
  ])('is refused with %s', async (_, did) => {
    expect(await resolve(`${did}#0`)).toEqual(unsound);
  });
});

describe('a key with an address of its own', () => {
  const id = 'https://issuer.example/keys/1';
  const key = { id, type: 'Multikey', controller: issuer, publicKeyMultibase: toMultikey(p256) };
  const controller = { id: issuer, assertionMethod: [id] };

  it('vouches when its controller lists it, by name or whole', async () => {
    for (const assertionMethod of [[id], [key]]) {
      const { resolve, asked } = web({ [id]: key, [issuer]: { id: issuer, assertionMethod } });
      expect(await resolve(id)).toEqual({ ...found, controller: issuer });
      expect(asked).toEqual([id, issuer]);
    }
  });

  it('vouches when it is described in its controller’s own document', async () => {
    const own = { ...key, id: `${issuer}#key-1` };
    const document = { id: issuer, verificationMethod: [own], assertionMethod: ['#key-1'] };
    expect(await web({ [issuer]: document }).resolve(own.id)).toEqual({ ...found, controller: issuer });
  });

  it.each([
    ['its controller does not list it', { [id]: key, [issuer]: { ...controller, assertionMethod: [] } }, notListed],
    [
      'its controller lists it for signing in alone',
      { [id]: key, [issuer]: { id: issuer, authentication: [id] } },
      notListed,
    ],
    [
      'its controller is a page of another',
      { [id]: key, [issuer]: { ...controller, id: 'https://other.example/' } },
      notListed,
    ],
    [
      'its controller lists another key under its name',
      { [id]: key, [issuer]: { id: issuer, assertionMethod: [{ ...key, controller: 'https://other.example/' }] } },
      notListed,
    ],
    ['it bears another name', { [id]: { ...key, id: `${id}0` }, [issuer]: controller }, notListed],
    ['it is no key', { [id]: { ...key, publicKeyMultibase: 'zDnanonsense' }, [issuer]: controller }, unsound],
    ['its controller cannot be reached', { [id]: key }, unreachable],
    ['it cannot be reached', {}, unreachable],
    ['it is a key without a controller', { [id]: jwk }, unreachable],
  ])('does not when %s', async (_, documents, answer) => {
    expect(await web(documents).resolve(id)).toEqual(answer);
  });
});

describe('the JWK set of an issuer with a web address', () => {
  const listed = { ...jwk, kid: 'key-1' };
  const embedded = `${issuer}#${toMultikey(p256)}`;
  const ask = (keys: readonly object[], method: string, more: object = {}) =>
    web({ [set]: { keys }, ...more }).resolve(method, { issuer });

  it('names a key by its kid, its address, or itself', async () => {
    const answer = { ...found, controller: issuer };
    expect(await ask([listed], 'key-1')).toEqual(answer);
    expect(await ask([{ ...jwk, kid: `${set}#key-1` }], `${set}#key-1`)).toEqual(answer);
    expect(await ask([listed], `${set}#key-1`)).toEqual(answer);
    expect(await ask([jwk], embedded)).toEqual(answer);
    expect(await ask([{ ...listed, iss: issuer, use: 'sig' }], 'key-1')).toEqual(answer);
    const bare = 'https://issuer.example/keys/1';
    expect(await ask([listed], bare, { [bare]: jwk })).toEqual(answer);
  });

  it.each([
    ['lists no such key', [{ ...toPublicJwk(generateKeyPair('P-256').publicKey), kid: 'key-2' }], 'key-1'],
    ['keeps the key for another issuer', [{ ...listed, iss: 'https://issuer.example/other' }], 'key-1'],
    ['keeps the key to encrypt', [{ ...listed, use: 'enc' }], 'key-1'],
    [
      'lists two keys of the name',
      [listed, { ...toPublicJwk(generateKeyPair('P-256').publicKey), kid: 'key-1' }],
      'key-1',
    ],
  ])('vouches for nothing when it %s', async (_, keys, method) => {
    expect(await ask(keys, method)).toEqual(notListed);
  });

  it('says in which period a key may sign', async () => {
    const theirs = { ...found, controller: issuer };
    const dated = (members: object) => ask([{ ...listed, ...members }], 'key-1');
    const [from, expires] = ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'];
    expect(await dated({ nbf: 1767225600, exp: 1798761600 })).toEqual({ ...theirs, from, expires });
    expect(await dated({ iat: 1767225600 })).toEqual({ ...theirs, from });
    expect(await dated({ nbf: 1767225600, iat: 1 })).toEqual({ ...theirs, from });
  });

  it.each([{ exp: '1798761600' }, { exp: -1 }, { nbf: 1e20 }, { iat: null }])(
    'relies on no key whose period is %j',
    async (members) => {
      expect(await ask([{ ...listed, ...members }], 'key-1')).toEqual(unsound);
      expect(await ask([listed, { ...jwk, kid: 'key-2', ...members }], 'key-1')).toMatchObject({ status: 'found' });
    },
  );

  it('does not vouch for a key that lies elsewhere, whatever that says of itself', async () => {
    const evil = 'https://evil.example/key';
    const theirs = { ...toPublicJwk(generateKeyPair('P-256').publicKey), iss: issuer, kid: 'key-1' };
    expect(await ask([listed], evil, { [evil]: theirs })).toEqual(notListed);
    expect(await ask([listed], evil, { [evil]: { keys: [theirs] } })).toEqual(notListed);
  });

  it('refuses a key it cannot rely on, and stays open when it cannot be reached', async () => {
    expect(await ask([{ kty: 'RSA', n: 'AQAB', e: 'AQAB', kid: 'key-1' }], 'key-1')).toEqual(unsound);
    expect((await web({}).resolve('key-1', { issuer })).status).toBe('unresolved');
    expect(await web({}).resolve(embedded, { issuer })).toEqual(unreachable);
  });

  it('is asked for tokens alone, and of an issuer with a web address alone', async () => {
    const { asked, resolve } = web({ [set]: { keys: [listed] } });
    expect((await resolve('key-1')).status).toBe('unresolved');
    expect((await resolve('key-1', { issuer: 'did:web:issuer.example' })).status).toBe('unresolved');
    expect((await resolve('key-1', { issuer: 'http://issuer.example' })).status).toBe('unresolved');
    expect(asked).toEqual([]);
  });
});

describe('a P-384 key', () => {
  it('is the same as Multikey and as node:crypto writes it', async () => {
    for (let n = 0; n < 10; n += 1) {
      const theirs = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' });
      const { resolve } = web({});
      const did = `did:jwk:${Buffer.from(JSON.stringify(theirs)).toString('base64url')}`;
      const answer = await resolve(`${did}#0`);
      if (answer.status !== 'found') throw new Error(answer.reason);
      expect(toPublicJwk(answer.key)).toEqual(theirs);
      expect(readMultikey(toMultikey(answer.key))).toEqual(answer.key);
    }
  });
});
