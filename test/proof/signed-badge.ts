import type { JsonObject } from '../../src/kernel/json.ts';
import { createDataIntegrity } from '../../src/proof/data-integrity.ts';
import { toDidKey, toVerificationMethod } from '../../src/proof/did.ts';
import { createKeyResolver } from '../../src/proof/key-resolver.ts';
import { createSigner, generateKeyPair } from '../../src/proof/keys.ts';
import { loadContexts } from '../support/contexts.ts';
import { unsignedBadge } from './badge.ts';

/** A badge under a new did:key, and who verifies it: what the tests of proofs start from. */
export const dataIntegrity = createDataIntegrity(loadContexts());
export const { publicKey, privateJwk } = generateKeyPair('Ed25519');
export const did = toDidKey(publicKey);
export const signer = createSigner(privateJwk, toVerificationMethod(did, publicKey));
const resolveKey = createKeyResolver({ didDocuments: new Map() });
export const created = '2026-05-04T10:00:00Z';
export const signed = await dataIntegrity.addProof(unsignedBadge(did), { signer, created });
export const proof = signed.proof as JsonObject;

export const verify = (document: JsonObject) => dataIntegrity.verifyProof(document, resolveKey);
export const withProof = (changes: JsonObject) => ({ ...signed, proof: { ...proof, ...changes } });
