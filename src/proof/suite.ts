import type { JsonObject } from '../kernel/json.ts';
import type { HashCanonical } from './canonical-hash.ts';
import type { Canonize } from './canonize.ts';
import type { Algorithm, PublicKey } from './multikey.ts';

/** What one Data Integrity cryptosuite knows: all of it, and nothing of it anywhere else. */
export interface Suite {
  /** The `cryptosuite` of a DataIntegrityProof, or the `type` of a proof from before there were cryptosuites. */
  readonly name: string;
  readonly type: 'DataIntegrityProof' | 'Ed25519Signature2020';
  /** The only keys that may sign with it. */
  readonly algorithms: ReadonlySet<Algorithm>;
  /** The bytes of a well-formed value in its one spelling, or nothing. */
  readProofValue(value: unknown): Uint8Array | undefined;
  /** A sound value that is none of the public's business: it lets its holder make the one to be verified. */
  isForHolder?(value: unknown): boolean;
  verify(signed: SignedDocument, parts: SuiteParts): Promise<boolean>;
}

/** A suite we also sign with. */
export interface SigningSuite extends Suite {
  toSign(unsigned: UnsignedDocument, parts: SuiteParts): Promise<Uint8Array>;
  writeProofValue(signature: Uint8Array): string;
}

export interface UnsignedDocument {
  /** As it was when the proof was made: without a proof, or with those that this one follows (`previousProof`). */
  readonly document: JsonObject;
  /** The proof; `proofValue`, where there is one, is not part of what is signed. */
  readonly proof: JsonObject;
}

export interface SignedDocument extends UnsignedDocument {
  /** What `readProofValue` found. */
  readonly signature: Uint8Array;
  readonly key: PublicKey;
}

export interface SuiteParts {
  readonly canonize: Canonize;
  readonly hashDocument: HashCanonical;
  /** The same for proof options, which the credentials of one batch share to the letter. */
  readonly hashOptions: HashCanonical;
}
