import type { JsonObject } from '../kernel/json.ts';
import type { Canonize } from './canonize.ts';
import type { KeyAlgorithm, PublicKey } from './multikey.ts';

/** What one Data Integrity cryptosuite knows: all of it, and nothing of it anywhere else. */
export interface Suite {
  readonly cryptosuite: string;
  readonly algorithm: KeyAlgorithm;
  hashProofOptions(canonize: Canonize, document: JsonObject, proof: JsonObject): Promise<Uint8Array>;
  hashDocument(canonize: Canonize, document: JsonObject): Promise<Uint8Array>;
  writeProofValue(signature: Uint8Array): string;
  /** The signature of a well-formed value in its one spelling, or nothing. */
  readProofValue(value: unknown): Uint8Array | undefined;
  /** What is signed, from both hashes. */
  toSign(proofHash: Uint8Array, documentHash: Uint8Array): Uint8Array;
  verify(key: PublicKey, bytes: Uint8Array, signature: Uint8Array): Promise<boolean>;
}

export type HashOptions = (suite: Suite, document: JsonObject, proof: JsonObject) => Promise<Uint8Array>;
