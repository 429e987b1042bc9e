import { compactVerify, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/kernel/json.ts';
import { didDocument, toDidKey, toVerificationMethod } from '../../src/proof/did.ts';
import { toPublicJwk } from '../../src/proof/jwk.ts';
import { createKeyResolver } from '../../src/proof/key-resolver.ts';
import { createSigner, generateKeyPair } from '../../src/proof/keys.ts';
import type { Signer } from '../../src/proof/signer.ts';
import { signVcJwt, verifyVcJwt } from '../../src/proof/vc-jwt.ts';
import { fc } from '../support/drawn.ts';
import { unsignedBadge } from './badge.ts';

const ed25519 = generateKeyPair('Ed25519');
const p256 = generateKeyPair('P-256');
const web = 'did:web:badges.example';
const key = toDidKey(ed25519.publicKey);
const webMethod = toVerificationMethod(web, p256.publicKey);
const keyMethod = toVerificationMethod(key, ed25519.publicKey);
const es256 = createSigner(p256.privateJwk, webMethod);
const eddsa = createSigner(ed25519.privateJwk, keyMethod);
const document = didDocument({ did: web, keys: [ed25519.publicKey, p256.publicKey] });
const resolveKey = createKeyResolver({ didDocuments: new Map([[web, document]]) });

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (part: string | undefined) => JSON.parse(Buffer.from(part ?? '', 'base64url').toString());
const payloadOf = (jwt: string) => decode(jwt.split('.')[1]);

/** A token as someone else might make it: any header, any payload, rightly signed. */
async function forge(header: object, payload: object, signer: Signer = es256): Promise<string> {
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${Buffer.from(await signer.sign(Buffer.from(input))).toString('base64url')}`;
}

const claims = async (badge: JsonObject = unsignedBadge(web)) => payloadOf(await signVcJwt(badge, es256));

describe('a VC-JWT we sign', () => {
  it('carries ES256 under did:web, EdDSA under did:key, and verifies', async () => {
    const ours = await signVcJwt(unsignedBadge(web), es256);
    expect(decode(ours.split('.')[0])).toEqual({ alg: 'ES256', kid: webMethod, typ: 'JWT' });
    expect(await verifyVcJwt(ours, resolveKey)).toMatchObject({ outcome: 'passed', isIssuer: true, absentClaims: [] });
    const demo = await signVcJwt(unsignedBadge(key), eddsa);
    expect(decode(demo.split('.')[0])).toEqual({ alg: 'EdDSA', kid: keyMethod, typ: 'JWT' });
    expect(await verifyVcJwt(demo, resolveKey)).toMatchObject({ outcome: 'passed', isIssuer: true });
  });

  it('verifies with jose alone', async () => {
    const jwt = await signVcJwt(unsignedBadge(web), es256);
    const { payload } = await compactVerify(jwt, await importJWK({ ...toPublicJwk(p256.publicKey) }, 'ES256'));
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(payloadOf(jwt));
  });

  it('repeats issuer, id, subject and dates as claims, without the embedded proof', async () => {
    const badge: JsonObject = { ...unsignedBadge(web), validFrom: '2026-05-04T10:00:00.900Z', proof: { type: 'x' } };
    const payload = await claims(badge);
    expect(payload).toMatchObject({
      iss: web,
      jti: badge.id,
      sub: 'urn:uuid:0b8a9e52-6a0c-4f0b-9a53-0a1a6f3a8f11',
      nbf: 1777888800,
      exp: 1935655200,
    });
    expect(payload.proof).toBeUndefined();
  });

  it('gives back the credential without the claims', async () => {
    const answer = await verifyVcJwt(await signVcJwt(unsignedBadge(web), es256), resolveKey);
    expect(answer.credential).toEqual(unsignedBadge(web));
  });

  it('needs an issuer, an id and a start', async () => {
    const { id: _, ...nameless } = unsignedBadge(web);
    await expect(signVcJwt(nameless, es256)).rejects.toMatchObject({ code: 'proof/unsupported' });
  });
});

describe('a VC-JWT is refused', () => {
  it.each([
    ['iss', 'did:web:other.example'],
    ['sub', 'urn:uuid:other'],
    ['jti', 'https://badges.example/v/other'],
    ['nbf', 1777888801],
    ['nbf', '1777888800'],
    ['exp', 1999999999],
  ])('when %s says otherwise than the credential', async (name, value) => {
    const jwt = await forge({ alg: 'ES256', kid: webMethod }, { ...(await claims()), [name]: value });
    expect(await verifyVcJwt(jwt, resolveKey)).toMatchObject({ outcome: 'failed', reason: 'claims-differ' });
  });

  it('when exp ends a credential that has no end', async () => {
    const { validUntil: _, ...endless } = await claims();
    const jwt = await forge({ alg: 'ES256', kid: webMethod }, endless);
    expect(await verifyVcJwt(jwt, resolveKey)).toMatchObject({ outcome: 'failed', reason: 'claims-differ' });
  });

  it.each([
    ['crit', { crit: ['exp'] }],
    ['an unencoded payload', { crit: ['b64'], b64: false }],
    ['a key set of the sender’s choice', { jku: 'https://evil.example/jwks.json' }],
    ['a certificate of the sender’s choice', { x5u: 'https://evil.example/cert' }],
    ['another type', { typ: 'at+jwt' }],
    ['no algorithm', { alg: 'none' }],
  ])('when its header asks for %s', async (_, more) => {
    const jwt = await forge({ alg: 'ES256', kid: webMethod, ...more }, await claims());
    expect(await verifyVcJwt(jwt, resolveKey)).toMatchObject({ outcome: 'failed', reason: 'malformed-proof' });
  });

  it('when the algorithm is not the key’s own', async () => {
    const jwt = await forge({ alg: 'EdDSA', kid: webMethod }, await claims());
    expect(await verifyVcJwt(jwt, resolveKey)).toMatchObject({ outcome: 'failed', reason: 'key-unsound' });
  });

  it('when the embedded key is another than the named one', async () => {
    const mallory = generateKeyPair('P-256');
    const jwk = toPublicJwk(mallory.publicKey);
    const jwt = await forge(
      { alg: 'ES256', kid: webMethod, jwk },
      await claims(),
      createSigner(mallory.privateJwk, 'x'),
    );
    expect(await verifyVcJwt(jwt, resolveKey)).toMatchObject({ outcome: 'failed', reason: 'key-unsound' });
  });

  it('when only an embedded key vouches, which the issuer does not list', async () => {
    const mallory = generateKeyPair('P-256');
    const jwk = toPublicJwk(mallory.publicKey);
    const jwt = await forge({ alg: 'ES256', jwk }, await claims(), createSigner(mallory.privateJwk, 'x'));
    expect(await verifyVcJwt(jwt, resolveKey)).toMatchObject({ outcome: 'failed', reason: 'key-not-listed' });
  });

  it('when a private key is embedded', async () => {
    const jwt = await forge({ alg: 'ES256', kid: webMethod, jwk: p256.privateJwk }, await claims());
    expect(await verifyVcJwt(jwt, resolveKey)).toMatchObject({ outcome: 'failed', reason: 'key-unsound' });
  });

  it('when a VCDM 2.0 credential hides under vc, or a 1.1 one does not', async () => {
    const badge = unsignedBadge(web);
    const hidden = await forge({ alg: 'ES256', kid: webMethod }, { ...(await claims()), vc: badge });
    expect(await verifyVcJwt(hidden, resolveKey)).toMatchObject({ outcome: 'failed', reason: 'malformed-proof' });
    const old = { ...(await claims()), '@context': ['https://www.w3.org/2018/credentials/v1'] };
    const bare = await forge({ alg: 'ES256', kid: webMethod }, old);
    expect(await verifyVcJwt(bare, resolveKey)).toMatchObject({ outcome: 'failed', reason: 'malformed-proof' });
  });

  it('whatever single character of it changes', async () => {
    const jwt = await signVcJwt(unsignedBadge(web), es256);
    const letters = [...'ABCXYZabcxyz0189-_.=+/ '];
    await fc.assert(
      fc.asyncProperty(fc.nat(jwt.length - 1), fc.constantFrom(...letters), async (at, letter) => {
        fc.pre(jwt[at] !== letter);
        const answer = await verifyVcJwt(jwt.slice(0, at) + letter + jwt.slice(at + 1), resolveKey);
        expect(answer.outcome).not.toBe('passed');
      }),
      { numRuns: 300 },
    );
  });

  it('in a second spelling of the same signature', async () => {
    const jwt = await signVcJwt(unsignedBadge(key), eddsa);
    const spare = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    // 64 bytes leave four unused bits in the last character: fifteen other letters decode to the same bytes.
    const last = spare.indexOf(jwt.at(-1) ?? '');
    for (let bits = 1; bits < 16; bits += 1) {
      const respelt = jwt.slice(0, -1) + spare[last + bits];
      expect(Buffer.from(respelt.split('.')[2] ?? '', 'base64url')).toEqual(
        Buffer.from(jwt.split('.')[2] ?? '', 'base64url'),
      );
      expect(await verifyVcJwt(respelt, resolveKey)).toMatchObject({ outcome: 'failed', reason: 'malformed-proof' });
    }
    expect((await verifyVcJwt(`${jwt}=`, resolveKey)).outcome).toBe('failed');
  });
});

describe('a VC-JWT by others', () => {
  it('is told apart when its issuer is not the key’s controller', async () => {
    const jwt = await signVcJwt(unsignedBadge('did:web:someone.example'), es256);
    expect(await verifyVcJwt(jwt, resolveKey)).toMatchObject({ outcome: 'passed', isIssuer: false });
  });

  it('may leave a claim out, which is said', async () => {
    const { sub: _, ...payload } = await claims();
    const jwt = await forge({ alg: 'ES256', kid: webMethod, typ: 'vc+jwt', cty: 'vc' }, payload);
    expect(await verifyVcJwt(jwt, resolveKey)).toMatchObject({ outcome: 'passed', absentClaims: ['sub'] });
  });

  it('is refused under RS256 with a key that is no RSA key, and stays undecided under a key nobody can find', async () => {
    const rsa = await forge({ alg: 'RS256', kid: webMethod }, await claims());
    expect(await verifyVcJwt(rsa, resolveKey)).toMatchObject({ outcome: 'failed', reason: 'key-unsound' });
    const far = await forge({ alg: 'ES256', kid: 'did:web:far.example#k' }, await claims());
    expect(await verifyVcJwt(far, resolveKey)).toMatchObject({ outcome: 'unknown', reason: 'key-unresolved' });
    const keyless = await forge({ alg: 'ES256' }, await claims());
    expect(await verifyVcJwt(keyless, resolveKey)).toMatchObject({ outcome: 'unknown', reason: 'key-unresolved' });
  });
});
