/** What checking the proofs of a document, or the signature of its VC-JWT, answers. A reason is a code; it has a sentence wherever it is shown. */

/** Why a proof does not hold. */
export type ProofFailure =
  | 'altered'
  | 'no-proof'
  | 'malformed-proof'
  | 'malformed-proof-value'
  | 'wrong-purpose'
  /** It was made over another proof, which is not there. */
  | 'previous-proof-missing'
  | 'unsafe-terms'
  | 'claims-differ'
  | 'terms-disguised'
  | 'key-not-listed'
  | 'key-unsound'
  | 'key-revoked'
  | 'key-expired'
  | 'key-not-yet';

/** Why a proof could not be judged: nothing speaks against the document, and nothing for it. */
export type ProofDoubt =
  | 'suite-unknown'
  /** It was made for the holder, who is to derive from it what others see. */
  | 'proof-underived'
  | 'key-unresolved'
  | 'context-unknown'
  | 'context-inline'
  | 'too-complex';

export interface CheckedProof {
  readonly outcome: 'passed' | 'failed' | 'unknown';
  readonly reason: 'signed' | ProofFailure | ProofDoubt;
  /** The cryptosuite, or a JWS algorithm. */
  readonly cryptosuite?: string;
  readonly verificationMethod?: string;
  /** Who answers for the key, once found. Whether that is the issuer is another question: see `isIssuer`. */
  readonly controller?: string;
  /** The key itself, as its Multikey, once a signature was compared with it: for whoever knows an issuer by its keys. */
  readonly key?: string;
  readonly created?: string;
  /** After this moment the proof is not to be relied on (VC Data Integrity 1.0 §2.1); judged by who knows the time. */
  readonly expires?: string;
}

/**
 * `passed` only when there is a proof and every proof present holds. One that fails makes the document fail, one that cannot be
 * judged leaves it unknown: a reader who was shown two seals must not be told of one.
 */
export interface ProofOutcome {
  readonly outcome: 'passed' | 'failed' | 'unknown';
  /** Of the proof that decided. */
  readonly reason: CheckedProof['reason'];
  /** The keys of every proof that holds answer to `issuer.id`, compared as strings; false unless `passed`. */
  readonly isIssuer: boolean;
  readonly proofs: readonly CheckedProof[];
}

export function toOutcome(proofs: readonly CheckedProof[], issuerId: string | undefined): ProofOutcome {
  const decisive =
    proofs.find(({ outcome }) => outcome === 'failed') ??
    proofs.find(({ outcome }) => outcome === 'unknown') ??
    proofs[0];
  if (decisive === undefined) return { outcome: 'failed', reason: 'no-proof', isIssuer: false, proofs };
  const { outcome, reason } = decisive;
  const isIssuer = outcome === 'passed' && proofs.every(({ controller }) => controller === issuerId);
  return { outcome, reason, isIssuer, proofs };
}
