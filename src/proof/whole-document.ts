import type { JsonObject } from '../kernel/json.ts';
import type { Digest } from './canonize.ts';
import type { SuiteParts, UnsignedDocument } from './suite.ts';

/**
 * What the suites that sign a document as a whole have in common: the hash of the canonical proof options (eddsa-rdfc-2022 §3.2.5), then
 * that of the canonical document as it was when it was signed (§3.2.3).
 */
export async function wholeDocument(
  { document, proof }: UnsignedDocument,
  { hashOptions, hashDocument }: SuiteParts,
  digest?: Digest,
): Promise<Uint8Array> {
  const options = await hashOptions(proofOptions(document, proof), digest);
  return joinHashes(options, await hashDocument(document, digest));
}

/** The proof without its value, under the document's own context. */
export function proofOptions(document: JsonObject, proof: JsonObject): JsonObject {
  const { proofValue: _, ...options } = proof;
  return { ...options, '@context': document['@context'] ?? [] };
}

/** What is signed: proof options first, then the document (§3.2.4). */
export function joinHashes(proofHash: Uint8Array, documentHash: Uint8Array): Uint8Array {
  return Uint8Array.of(...proofHash, ...documentHash);
}
