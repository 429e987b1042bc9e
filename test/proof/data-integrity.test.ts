import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/kernel/json.ts';
import { didDocument, toDidKey, toVerificationMethod } from '../../src/proof/did.ts';
import { toPublicJwk } from '../../src/proof/jwk.ts';
import { createKeyResolver } from '../../src/proof/key-resolver.ts';
import { createSigner, generateKeyPair } from '../../src/proof/keys.ts';
import { unsignedBadge } from './badge.ts';
import { created, dataIntegrity, did, privateJwk, proof, publicKey, signed, signer, verify } from './signed-badge.ts';

describe('several proofs', () => {
  const other = generateKeyPair('Ed25519');
  const otherDid = toDidKey(other.publicKey);
  const otherSigner = createSigner(other.privateJwk, toVerificationMethod(otherDid, other.publicKey));

  it('pass when each of them holds', async () => {
    expect(await verify({ ...signed, proof: [proof, proof] })).toMatchObject({ outcome: 'passed', isIssuer: true });
  });

  it('fail when one fails, and stay unjudged when one cannot be judged', async () => {
    const broken = { ...proof, created: '2026-05-05T10:00:00Z' };
    expect(await verify({ ...signed, proof: [proof, broken] })).toMatchObject({ outcome: 'failed', reason: 'altered' });
    const foreign = { ...proof, cryptosuite: 'bbs-2023' };
    expect(await verify({ ...signed, proof: [proof, foreign] })).toMatchObject({
      outcome: 'unknown',
      reason: 'suite-unknown',
    });
    const both = await verify({ ...signed, proof: [foreign, broken] });
    expect(both).toMatchObject({ outcome: 'failed', reason: 'altered' });
  });

  it('fail when one was over before it was made', async () => {
    const over = { ...proof, expires: '2026-05-04T09:59:59Z' };
    expect(await verify({ ...signed, proof: over })).toMatchObject({ outcome: 'failed', reason: 'malformed-proof' });
    const atOnce = { ...proof, expires: created };
    expect(await verify({ ...signed, proof: atOnce })).toMatchObject({ outcome: 'failed', reason: 'altered' });
  });

  it('are the issuer’s only when every key is', async () => {
    const second = (await dataIntegrity.addProof(unsignedBadge(did), { signer: otherSigner, created }))
      .proof as JsonObject;
    expect(await verify({ ...signed, proof: [proof, second] })).toMatchObject({ outcome: 'passed', isIssuer: false });
  });

  it('are not added one on top of another', async () => {
    await expect(dataIntegrity.addProof(signed, { signer, created })).rejects.toMatchObject({
      code: 'proof/unsupported',
    });
  });
});

describe('a key', () => {
  const web = 'did:web:badges.example';
  const method = toVerificationMethod(web, publicKey);
  const document = didDocument({ did: web, keys: [publicKey] });
  const [entry] = document.verificationMethod as JsonObject[];
  const answer = async (didDocument: JsonObject) => {
    const badge = await dataIntegrity.addProof(unsignedBadge(web), {
      signer: createSigner(privateJwk, method),
      created,
    });
    return dataIntegrity.verifyProof(badge, createKeyResolver({ didDocuments: new Map([[web, didDocument]]) }));
  };
  const withMethod = (changes: JsonObject) => ({ ...document, verificationMethod: [{ ...entry, ...changes }] });

  it('vouches when its DID document lists it for assertion', async () => {
    expect(await answer(document)).toMatchObject({ outcome: 'passed', isIssuer: true });
    expect(await answer({ ...document, assertionMethod: [{ ...entry }], verificationMethod: [] })).toMatchObject({
      outcome: 'passed',
    });
    const relative = `#${method.split('#')[1]}`;
    expect(await answer({ ...withMethod({ id: relative }), assertionMethod: [relative] })).toMatchObject({
      outcome: 'passed',
    });
  });

  it.each([
    ['it is not listed for assertion', { ...document, assertionMethod: [] }, 'key-not-listed'],
    ['it is listed and not described', { ...document, verificationMethod: [] }, 'key-not-listed'],
    ['the document is another’s', { ...document, id: 'did:web:evil.example' }, 'key-not-listed'],
    ['it is controlled by another', withMethod({ controller: 'did:web:evil.example' }), 'key-not-listed'],
    ['it is no key', withMethod({ publicKeyMultibase: 'z6Mknonsense' }), 'key-unsound'],
    ['it was revoked', withMethod({ revoked: '2027-01-01T00:00:00Z' }), 'key-revoked'],
    ['it had expired', withMethod({ expires: '2026-05-04T10:00:00Z' }), 'key-expired'],
  ])('does not when %s', async (_, didDocument, reason) => {
    expect(await answer(didDocument)).toMatchObject({ outcome: 'failed', reason, isIssuer: false });
  });

  it('vouches within the period of its JWK, and not before or after', async () => {
    const { publicKeyMultibase: _, ...rest } = entry ?? {};
    const withJwk = (members: JsonObject, changes: JsonObject = {}) => ({
      ...document,
      verificationMethod: [
        { ...rest, type: 'JsonWebKey', publicKeyJwk: { ...toPublicJwk(publicKey), ...members }, ...changes },
      ],
    });
    const at = Date.parse(created) / 1000;
    expect(await answer(withJwk({ nbf: at, exp: at + 1 }))).toMatchObject({ outcome: 'passed' });
    expect(await answer(withJwk({ nbf: at + 1 }))).toMatchObject({ outcome: 'failed', reason: 'key-not-yet' });
    expect(await answer(withJwk({ exp: at }))).toMatchObject({ outcome: 'failed', reason: 'key-expired' });
    const later = { expires: '2030-01-01T00:00:00Z' };
    expect(await answer(withJwk({ exp: at }, later))).toMatchObject({ outcome: 'failed', reason: 'key-expired' });
    expect(await answer(withJwk({ exp: 'soon' }))).toMatchObject({ outcome: 'failed', reason: 'key-unsound' });
  });

  it('vouches for what it signed before it expired', async () => {
    expect(await answer(withMethod({ expires: '2026-05-04T10:00:01Z' }))).toMatchObject({ outcome: 'passed' });
  });
});

describe('signing refuses', () => {
  const badge = unsignedBadge(did);
  it.each([
    ['an undefined term', { ...badge, graduated: true }, 'proof/unsafe'],
    ['an unknown context', { ...badge, '@context': ['https://evil.example/'] }, 'proof/context-unknown'],
    ['a context of its own', { ...badge, '@context': [{ '@vocab': 'https://evil.example/' }] }, 'proof/unsafe'],
    ['no context', { id: 'urn:uuid:1', type: ['VerifiableCredential'] }, 'proof/context-unknown'],
    ['an abyss', { ...badge, evidence: JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) }, 'proof/unsafe'],
  ])('%s', async (_, document, code) => {
    await expect(dataIntegrity.addProof(document, { signer, created })).rejects.toMatchObject({ code });
  });
});
