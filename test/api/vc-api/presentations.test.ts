import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { signPresentation } from '@digitalbazaar/vc';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toDidKey, toVerificationMethod } from '../../../src/proof/did.ts';
import { signJws } from '../../../src/proof/jws.ts';
import { createSigner, generateKeyPair } from '../../../src/proof/keys.ts';
import { ed25519 } from '../../proof/their-suites.ts';
import { loadContexts } from '../../support/contexts.ts';
import { type Opened, openVcApi, plain } from './opened.ts';

const v2 = 'https://www.w3.org/ns/credentials/v2';
const occasion = { challenge: 'a1b2', domain: 'https://verifier.example' };
const loader = loadContexts();

let api: Opened;
let credential: Record<string, unknown>;
beforeAll(async () => {
  api = await openVcApi();
  credential = await issue('di');
});
afterAll(() => api.app[Symbol.asyncDispose]());

const Issued = z.object({ verifiableCredential: z.record(z.string(), z.unknown()) });
async function issue(profile: string): Promise<Record<string, unknown>> {
  const sound = plain(api.did(profile), {
    ...{ '@context': [v2], type: ['VerifiableCredential'], credentialSubject: { id: 'did:example:1' } },
  });
  return Issued.parse((await api.post(`${profile}/credentials/issue`, { credential: sound })).body)
    .verifiableCredential;
}

/** By a holder and libraries that are not ours. */
async function present(changes: object = {}): Promise<Record<string, unknown>> {
  const { did, signer } = await ed25519();
  const suite = new DataIntegrityProof({ signer, cryptosuite, date: '2026-06-15T09:00:00Z' });
  const presentation = {
    '@context': [v2],
    type: ['VerifiablePresentation'],
    holder: did,
    verifiableCredential: [credential],
    ...changes,
  };
  return signPresentation({ presentation, suite, ...occasion, documentLoader: (url) => loader.load(url) });
}
const verify = (verifiablePresentation: unknown, options: object = occasion) =>
  api.post('di/presentations/verify', { verifiablePresentation, options: { checks: ['proof'], ...options } });
const reasons = (body: { readonly checks: readonly { readonly reason: string }[] }) =>
  body.checks.map(({ reason }) => reason);

describe('a presentation', () => {
  it('by others is verified, and each credential in it', async () => {
    const { status, body } = await verify(await present());
    expect([status, body.verified, body.credentials?.length, body.credentials?.[0].holds]).toEqual([
      200,
      true,
      1,
      true,
    ]);
  });

  it('may hold a credential in an envelope', async () => {
    expect((await verify(await present({ verifiableCredential: [credential, await issue('jwt')] }))).status).toBe(200);
  });

  it.each([
    ['another challenge', { challenge: 'c3d4' }],
    ['another domain', { domain: 'https://elsewhere.example' }],
    ['no domain', { domain: undefined }],
    ['no challenge', { challenge: undefined }],
  ])('is worth nothing for %s', async (_, changed) => {
    const { status, body } = await verify(await present(), { ...occasion, ...changed });
    expect([status, reasons(body)]).toEqual([
      400,
      expect.arrayContaining([expect.stringMatching(/^(wrong-purpose|challenge-missing)$/)]),
    ]);
  });

  it('is refused where one credential in it was altered, and says which', async () => {
    const altered = { ...credential, validFrom: '2026-02-02T00:00:00Z' };
    const { status, body } = await verify(await present({ verifiableCredential: [credential, altered] }));
    expect([status, body.credentials.map(({ holds }: { holds: boolean }) => holds)]).toEqual([400, [true, false]]);
  });

  it('is refused when altered, unsigned, or signed by another than its holder', async () => {
    const sound = await present();
    const { proof, ...unsigned } = sound;
    expect((await verify(unsigned)).status).toBe(400);
    expect((await verify({ ...sound, id: 'urn:uuid:5a0c2c9e-1111-4222-8333-944445555777' })).status).toBe(400);
    expect(
      (await verify({ ...unsigned, proof: { ...z.looseObject({}).parse(proof), proofPurpose: 'assertionMethod' } }))
        .status,
    ).toBe(400);
    const { status, body } = await verify(await present({ holder: 'did:example:somebody' }));
    expect([status, reasons(body)]).toEqual([400, expect.arrayContaining(['holder-differs'])]);
  });

  it.each([
    ['no type', { type: undefined }],
    ['another context first', { '@context': ['https://www.w3.org/ns/credentials/examples/v2', v2] }],
    ['a holder that is no URL', { holder: 'somebody' }],
    ['a context nobody holds', { '@context': [v2, 'https://contexts.example/v1'] }],
    ['too many credentials', { verifiableCredential: Array.from({ length: 21 }, () => ({})) }],
  ])('is refused with %s', async (_, changes) => {
    expect((await verify({ ...(await present()), ...changes })).status).toBe(400);
  });
});

describe('a presentation as a token', () => {
  const { publicKey, privateJwk } = generateKeyPair('P-256');
  const holder = toDidKey(publicKey);
  const signer = createSigner(privateJwk, toVerificationMethod(holder, publicKey));
  const token = async (changes: object = {}, typ = 'vp+jwt') => {
    const presentation = {
      '@context': [v2],
      type: ['VerifiablePresentation'],
      holder,
      verifiableCredential: [credential],
    };
    const jwt = await signJws(
      { ...presentation, nonce: occasion.challenge, aud: occasion.domain, ...changes },
      { typ, signer },
    );
    return { '@context': v2, type: 'EnvelopedVerifiablePresentation', id: `data:application/vp+jwt,${jwt}` };
  };

  it('is verified for its challenge and its domain alone', async () => {
    expect((await verify(await token())).status).toBe(200);
    expect((await verify(await token(), { challenge: 'c3d4', domain: occasion.domain })).status).toBe(400);
    expect((await verify(await token(), {})).status).toBe(400);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['another kind of token', () => token({}, 'vc+jwt')],
    ['the claim vp', () => token({ vp: {} })],
    ['another holder', () => token({ holder: 'did:example:somebody' })],
    [
      'a letter changed',
      async () => ({ ...(await token()), id: (await token()).id.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')) }),
    ],
    ['an envelope without context', async () => ({ ...(await token()), '@context': undefined })],
  ])('is refused with %s', async (_, made) => {
    expect((await verify(await made())).status).toBe(400);
  });
});
