import type { JsonObject } from '../kernel/json.ts';
import { sha256, verifyEd25519 } from '../kernel/platform.ts';
import type { Canonize } from './canonize.ts';
import { readBase58btc, toBase58btc } from './multibase.ts';
import type { Suite } from './suite.ts';

/** SHA-256 of the canonical proof options (§3.2.5): the proof without its value, under the document's own context. */
export async function hashProofOptions(
  canonize: Canonize,
  document: JsonObject,
  proof: JsonObject,
): Promise<Uint8Array> {
  return sha256(await canonize(proofOptions(document, proof)));
}

export function proofOptions(document: JsonObject, proof: JsonObject): JsonObject {
  const { proofValue: _, ...options } = proof;
  return { ...options, '@context': document['@context'] ?? [] };
}

/** SHA-256 of the canonical document without any proof (§3.2.3). */
export async function hashDocument(canonize: Canonize, document: JsonObject): Promise<Uint8Array> {
  const { proof: _, ...unsecured } = document;
  return sha256(await canonize(unsecured));
}

/** The 64 bytes that are signed: proof options first, then the document (§3.2.4). */
export function joinHashes(proofHash: Uint8Array, documentHash: Uint8Array): Uint8Array {
  return Uint8Array.of(...proofHash, ...documentHash);
}

/** eddsa-rdfc-2022 of Data Integrity EdDSA Cryptosuites 1.0 §3.2: RDFC-1.0, SHA-256, Ed25519, base58btc. */
export const eddsaRdfc2022: Suite = {
  cryptosuite: 'eddsa-rdfc-2022',
  algorithm: 'Ed25519',
  hashProofOptions,
  hashDocument,
  writeProofValue: toBase58btc,
  readProofValue(value) {
    const bytes = readBase58btc(value);
    return bytes?.length === 64 ? bytes : undefined;
  },
  toSign: joinHashes,
  verify: (key, bytes, signature) => verifyEd25519(key.bytes, bytes, signature),
};
