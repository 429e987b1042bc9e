import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { readPublicJwk, toPublicJwk } from '../../src/proof/jwk.ts';
import { createKeyResolver } from '../../src/proof/key-resolver.ts';
import { verifyVcJwt } from '../../src/proof/vc-jwt.ts';
import { unsignedBadge } from './badge.ts';

/** Tokens that jose signs, with keys that node:crypto made: nothing of ours on the issuer's side. */
const issuer = 'https://issuer.example/profile';
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const jwkOf = (key: KeyObject): Record<string, string> => JSON.parse(JSON.stringify(key.export({ format: 'jwk' })));
const rsaJwk = jwkOf(rsa.publicKey);
const subject = 'urn:uuid:0b8a9e52-6a0c-4f0b-9a53-0a1a6f3a8f11';

const badge = unsignedBadge(issuer);
const claims = { iss: issuer, jti: String(badge.id), sub: subject, nbf: 1777888800, exp: 1935655200 };

function resolverOf(keys: readonly object[]) {
  const fetch = async (url: string) => {
    if (url === issuer) return { id: issuer, type: ['Profile'] };
    if (url !== 'https://issuer.example/.well-known/jwks.json') throw new Error('404');
    return { keys };
  };
  return createKeyResolver({ didDocuments: new Map(), fetch });
}
const resolveKey = resolverOf([
  { ...rsaJwk, kid: 'rsa' },
  { ...jwkOf(p384.publicKey), kid: 'p384' },
]);
const sign = (payload: object, header: object = {}, key = rsa.privateKey) =>
  new SignJWT({ ...payload }).setProtectedHeader({ alg: 'RS256', kid: 'rsa', ...header }).sign(key);
const verify = async (payload: object, header?: object, key?: KeyObject) =>
  verifyVcJwt(await sign(payload, header, key), resolveKey);
const embedded = (jwk: object) =>
  new SignJWT({ ...badge, ...claims })
    .setProtectedHeader({ alg: 'RS256', jwk: { kty: 'RSA', ...jwk } })
    .sign(rsa.privateKey);

describe('a token under RS256', () => {
  it('passes with a key of the issuer’s set, as does one under ES384', async () => {
    expect(await verify({ ...badge, ...claims })).toMatchObject({
      outcome: 'passed',
      isIssuer: true,
      absentClaims: [],
    });
    const longer = await verify({ ...badge, ...claims }, { alg: 'ES384', kid: 'p384' }, p384.privateKey);
    expect(longer).toMatchObject({ outcome: 'passed', isIssuer: true });
  });

  it('passes with an embedded key that the set holds, and with no other', async () => {
    expect(await verifyVcJwt(await embedded(rsaJwk), resolveKey)).toMatchObject({ outcome: 'passed', isIssuer: true });
    const elsewhere = resolverOf([
      { ...jwkOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey), kid: 'rsa' },
    ]);
    const answer = await verifyVcJwt(await embedded(rsaJwk), elsewhere);
    expect(answer).toMatchObject({ outcome: 'failed', reason: 'key-not-listed' });
  });

  it('passes with the key of a did:jwk', async () => {
    const did = `did:jwk:${Buffer.from(JSON.stringify(rsaJwk)).toString('base64url')}`;
    const payload = { ...unsignedBadge(did), ...claims, iss: did };
    expect(await verify(payload, { kid: `${did}#0` })).toMatchObject({ outcome: 'passed', isIssuer: true });
    const jwt = await new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', jwk: { kty: 'RSA', ...rsaJwk } })
      .sign(rsa.privateKey);
    expect(await verifyVcJwt(jwt, resolveKey)).toMatchObject({ outcome: 'passed', isIssuer: true });
  });

  it('fails when a word of it is another', async () => {
    const [head, , signature] = (await sign({ ...badge, ...claims })).split('.');
    const body = Buffer.from(JSON.stringify({ ...badge, ...claims, name: 'Another' })).toString('base64url');
    expect(await verifyVcJwt(`${head}.${body}.${signature}`, resolveKey)).toMatchObject({ reason: 'altered' });
  });

  it('fails under another’s key', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect(await verify({ ...badge, ...claims }, {}, privateKey)).toMatchObject({
      outcome: 'failed',
      reason: 'altered',
    });
  });

  it('fails with a key of another type, and with a signature that is too short', async () => {
    const crossed = await verify({ ...badge, ...claims }, { kid: 'p384' });
    expect(crossed).toMatchObject({ outcome: 'failed', reason: 'key-unsound' });
    const jwt = await sign({ ...badge, ...claims }, { alg: 'ES384', kid: 'p384' }, p384.privateKey);
    const short = `${jwt.slice(0, jwt.lastIndexOf('.') + 1)}${Buffer.alloc(64, 1).toString('base64url')}`;
    expect(await verifyVcJwt(short, resolveKey)).toMatchObject({ outcome: 'failed', reason: 'malformed-proof-value' });
  });
});

describe('an RSA key', () => {
  it('reads back as node:crypto writes it', () => {
    for (const modulusLength of [2048, 3072]) {
      const theirs = jwkOf(generateKeyPairSync('rsa', { modulusLength }).publicKey);
      const key = readPublicJwk(theirs);
      if (key === undefined) throw new Error('unreadable');
      expect(toPublicJwk(key)).toEqual(theirs);
      const der = Buffer.from(key.bytes);
      expect(der).toEqual(rsaDer(theirs));
    }
  });

  const modulus = Buffer.from(rsaJwk.n ?? '', 'base64url');
  it.each([
    ['too short', { ...rsaJwk, n: modulus.subarray(128).toString('base64url') }],
    [
      'too long to be honest',
      { ...rsaJwk, n: Buffer.concat([modulus, modulus, modulus, modulus, modulus]).toString('base64url') },
    ],
    ['even', { ...rsaJwk, n: Buffer.concat([modulus.subarray(0, -1), Buffer.of(2)]).toString('base64url') }],
    ['of exponent 1', { ...rsaJwk, e: 'AQ' }],
    ['of an even exponent', { ...rsaJwk, e: 'Ag' }],
    ['of a long exponent', { ...rsaJwk, e: 'AQAAAAE' }],
    ['written with a zero before it', { ...rsaJwk, n: Buffer.concat([Buffer.of(0), modulus]).toString('base64url') }],
    ['written with padding', { ...rsaJwk, n: `${rsaJwk.n}==` }],
    ['private', jwkOf(rsa.privateKey)],
  ])('is refused when it is %s', (_, jwk) => {
    expect(readPublicJwk(jwk)).toBeUndefined();
  });
});

function rsaDer(jwk: Record<string, string>): Buffer {
  const key = { key: jwk, format: 'jwk' } as const;
  return createPublicKey(key).export({ format: 'der', type: 'pkcs1' });
}

describe('a credential under vc, as VCDM 1.1 has it', () => {
  const { '@context': _, validFrom, validUntil, ...rest } = badge;
  const vc: JsonObject = {
    ...rest,
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
    ],
    issuanceDate: validFrom ?? null,
    expirationDate: validUntil ?? null,
  };
  const withoutSubjectId = (({ id: _id, ...subject }) => subject)(badge.credentialSubject as JsonObject);

  it('passes, whole', async () => {
    const answer = await verify({ ...claims, vc });
    expect(answer).toMatchObject({ outcome: 'passed', isIssuer: true, credential: vc, absentClaims: [] });
  });

  it('is completed by its claims, where it leaves to them what they say', async () => {
    const { id: _id, issuer: __, issuanceDate: ___, expirationDate: ____, ...bare } = vc;
    const answer = await verify({ ...claims, vc: { ...bare, credentialSubject: withoutSubjectId } });
    expect(answer).toMatchObject({ outcome: 'passed', isIssuer: true, absentClaims: [] });
    expect(answer.credential).toMatchObject({
      id: badge.id,
      issuer,
      issuanceDate: '2026-05-04T10:00:00Z',
      expirationDate: '2031-05-04T10:00:00Z',
      credentialSubject: { id: subject },
    });
    const named = await verify({ ...claims, vc: { ...bare, issuer: { type: ['Profile'], name: 'x' } } });
    expect(named.credential?.issuer).toEqual({ id: issuer, type: ['Profile'], name: 'x' });
  });

  it.each<[string, Json]>([
    ['iss', 'https://other.example/'],
    ['jti', 'urn:uuid:1'],
    ['sub', 'urn:uuid:2'],
    ['nbf', 1],
    ['exp', 9_999_999_999],
    ['exp', -1],
  ])('fails when its claim %s says otherwise', async (name, value) => {
    const answer = await verify({ ...claims, vc, [name]: value }, { kid: `${issuer}#rsa` });
    expect(answer).toMatchObject({ outcome: 'failed', reason: 'claims-differ' });
  });

  it('fails when a date that only the claims give is none', async () => {
    const { expirationDate: _e, ...endless } = vc;
    for (const exp of [-1, 1e300, '1935655200']) {
      expect(await verify({ ...claims, exp, vc: endless })).toMatchObject({
        outcome: 'failed',
        reason: 'claims-differ',
      });
    }
  });
});

describe('the period of a key', () => {
  /** Signed at the moment of `nbf`, unless told. */
  const under = async (members: object, payload: object = claims) =>
    verifyVcJwt(await sign({ ...badge, ...payload }), resolverOf([{ ...rsaJwk, kid: 'rsa', ...members }]));
  const { nbf } = claims;

  it.each([
    [{ nbf }, {}],
    [{ iat: nbf, exp: nbf + 1 }, {}],
    [{ nbf: nbf + 10, exp: nbf + 20 }, { iat: nbf + 10 }],
    [{ exp: nbf }, { iat: nbf - 10 }],
  ])('%j lets it sign then (%j)', async (period, told) => {
    expect(await under(period, { ...claims, ...told })).toMatchObject({ outcome: 'passed', isIssuer: true });
  });

  it.each([
    [{ exp: nbf }, {}, 'key-expired'],
    [{ exp: nbf + 5 }, { iat: nbf + 5 }, 'key-expired'],
    [{ nbf: nbf + 1 }, {}, 'key-not-yet'],
    [{ iat: nbf + 1 }, {}, 'key-not-yet'],
    [{ nbf: nbf + 1 }, { iat: nbf }, 'key-not-yet'],
    [{ exp: String(nbf + 5) }, {}, 'key-unsound'],
  ])('%j does not let it sign then (%j): %s', async (period, told, reason) => {
    expect(await under(period, { ...claims, ...told })).toMatchObject({ outcome: 'failed', reason, isIssuer: false });
  });
});
