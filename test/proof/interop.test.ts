import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { fromJwk } from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue, verifyCredential } from '@digitalbazaar/vc';
import { describe, expect, it } from 'vitest';
import { createDataIntegrity } from '../../src/proof/data-integrity.ts';
import { toDidKey, toVerificationMethod } from '../../src/proof/did.ts';
import { createKeyResolver } from '../../src/proof/key-resolver.ts';
import { createSigner, generateKeyPair } from '../../src/proof/keys.ts';
import { toMultikey } from '../../src/proof/multikey.ts';
import { loadContexts } from '../support/contexts.ts';
import { independentlyCanonize, independentlyVerifies } from '../support/independent-verifier.ts';
import { unsignedBadge } from './badge.ts';

const loader = loadContexts();
const dataIntegrity = createDataIntegrity(loader);
const { publicKey, privateJwk } = generateKeyPair('Ed25519');
const did = toDidKey(publicKey);
const method = toVerificationMethod(did, publicKey);
const signer = createSigner(privateJwk, method);
const created = '2026-05-04T10:00:00Z';
const contexts = new Map(
  await Promise.all([...loader.urls].map(async (url) => [url, (await loader.load(url)).document] as const)),
);

/** Contexts, and the key's two documents as Digital Bazaar's code wants them. */
async function theirLoader(url: string): Promise<object> {
  const key = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: method,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: toMultikey(publicKey),
  };
  if (url === method) return { contextUrl: null, documentUrl: url, document: key };
  if (url === did) {
    const document = { '@context': 'https://www.w3.org/ns/did/v1', id: did, assertionMethod: [key] };
    return { contextUrl: null, documentUrl: url, document };
  }
  return loader.load(url);
}

describe('a badge we sign', () => {
  it('is verified by Digital Bazaar’s libraries', async () => {
    const credential = await dataIntegrity.addProof(unsignedBadge(did), { signer, created });
    const answer = await verifyCredential({
      credential,
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader: theirLoader,
      checkStatus: async () => ({ verified: true }),
      now: created,
    });
    expect(answer.error).toBeUndefined();
    expect(answer.verified).toBe(true);
  });

  it('is verified by a chain that shares no code with ours', async () => {
    const signed = await dataIntegrity.addProof(unsignedBadge(did), { signer, created });
    expect(await independentlyVerifies(JSON.stringify(signed), contexts)).toBe(true);
    const altered = { ...signed, name: 'Un autre nom' };
    expect(await independentlyVerifies(JSON.stringify(altered), contexts)).toBe(false);
  });

  it('has the canonical form that an unrelated processor finds', async () => {
    const badge = unsignedBadge(did);
    expect(await dataIntegrity.canonize(badge)).toBe(await independentlyCanonize(badge, contexts));
  });
});

describe('a badge Digital Bazaar’s libraries sign', () => {
  it('is verified by us', async () => {
    const key = await fromJwk({ jwk: { ...privateJwk, alg: 'Ed25519' }, secretKey: true });
    key.id = method;
    key.controller = did;
    const credential = JSON.parse(JSON.stringify(unsignedBadge(did)));
    const suite = new DataIntegrityProof({ signer: key.signer(), date: created, cryptosuite });
    const signed = await issue({ credential, suite, documentLoader: theirLoader });
    const outcome = await dataIntegrity.verifyProof(
      JSON.parse(JSON.stringify(signed)),
      createKeyResolver({ didDocuments: new Map() }),
    );
    expect(outcome).toMatchObject({ outcome: 'passed', isIssuer: true });
    const ours = await dataIntegrity.addProof(unsignedBadge(did), { signer, created });
    expect(ours.proof).toEqual(signed.proof);
  });
});
