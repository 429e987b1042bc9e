import type { JsonObject } from '../kernel/json.ts';
import { digest as digestOf } from '../kernel/platform.ts';
import type { Canonize, Digest } from './canonize.ts';
import type { SuiteParts, UnsignedDocument } from './suite.ts';

/** What the suites that sign a document as a whole have in common: the hash of the proof options, then that of the document. */
export async function wholeDocument(
  { document, proof }: UnsignedDocument,
  { canonize, canonizeOptions }: SuiteParts,
  digest?: Digest,
): Promise<Uint8Array> {
  const options = await hashProofOptions(canonizeOptions, document, proof, digest);
  return joinHashes(options, await hashDocument(canonize, document, digest));
}

/** The canonical proof options, hashed (eddsa-rdfc-2022 §3.2.5): the proof without its value, under the document's own context. */
export async function hashProofOptions(
  canonize: Canonize,
  document: JsonObject,
  proof: JsonObject,
  digest?: Digest,
): Promise<Uint8Array> {
  return hash(await canonize(proofOptions(document, proof), digest), digest);
}

export function proofOptions(document: JsonObject, proof: JsonObject): JsonObject {
  const { proofValue: _, ...options } = proof;
  return { ...options, '@context': document['@context'] ?? [] };
}

/** The canonical document as it was when it was signed, hashed (§3.2.3). */
export async function hashDocument(canonize: Canonize, document: JsonObject, digest?: Digest): Promise<Uint8Array> {
  return hash(await canonize(document, digest), digest);
}

/** What is signed: proof options first, then the document (§3.2.4). */
export function joinHashes(proofHash: Uint8Array, documentHash: Uint8Array): Uint8Array {
  return Uint8Array.of(...proofHash, ...documentHash);
}

function hash(text: string, digest: Digest = 'SHA-256'): Uint8Array {
  return digestOf(digest, text);
}
