import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import { isProblem } from '../kernel/problem.ts';
import { DataIntegrityProof } from '../openbadges/data-integrity-proof.ts';
import { findShapeFault, type ShapeFault } from './document-shape.ts';
import { refusePeriod } from './key-period.ts';
import type { KeyResolution, KeyResolver } from './key-resolver.ts';
import { toMultikey } from './multikey.ts';
import { documentBefore } from './proof-chain.ts';
import {
  type CheckedProof,
  type ProofDoubt,
  type ProofFailure,
  type ProofOutcome,
  toOutcome,
} from './proof-outcome.ts';
import type { SignedDocument, Suite, SuiteParts } from './suite.ts';
import { suites } from './suites.ts';

export interface VerifyingParts extends SuiteParts {
  readonly resolveKey: KeyResolver;
  readonly knownContexts: ReadonlySet<string>;
  /** Contexts written into the document are let through (see findShapeFault). */
  readonly inline?: boolean;
  readonly expected?: ExpectedProof;
}

/** What a proof is to be for: a credential, unless told; or its holder, who answers a challenge (VC Data Integrity 1.0 §2.1). */
export interface ExpectedProof {
  readonly purpose: 'authentication';
  readonly challenge: string;
  readonly domain?: string;
}

/** Every proof of a document (VC Data Integrity 1.0 §4.4 and §4.5); a proof set or a chain passes whole or not at all. */
export async function verifyProofs(document: JsonObject, parts: VerifyingParts): Promise<ProofOutcome> {
  const written = document.proof ?? [];
  const proofs: readonly Json[] = Array.isArray(written) ? written : [written];
  const fault = findShapeFault(document, parts.knownContexts, parts.inline);
  const checked: CheckedProof[] = [];
  for (const proof of proofs)
    checked.push(fault === undefined ? await verifyOne(document, proof, parts) : faulty(fault));
  return toOutcome(checked, parts.expected === undefined ? issuerIdOf(document) : holderIdOf(document));
}

/** `issuer`, or its `id` (VCDM 2.0 §4.7). */
export function issuerIdOf(document: JsonObject): string | undefined {
  const { issuer } = document;
  const id = isJsonObject(issuer) ? issuer.id : issuer;
  return typeof id === 'string' ? id : undefined;
}

/** `holder`, or its `id` (VCDM 2.0 §4.13). */
function holderIdOf({ holder }: JsonObject): string | undefined {
  const id = isJsonObject(holder) ? holder.id : holder;
  return typeof id === 'string' ? id : undefined;
}

function isExpected({ proofPurpose, challenge, domain }: JsonObject, expected: ExpectedProof | undefined): boolean {
  if (expected === undefined) return proofPurpose === 'assertionMethod';
  return proofPurpose === expected.purpose && challenge === expected.challenge && domain === expected.domain;
}

async function verifyOne(document: JsonObject, value: Json, parts: VerifyingParts): Promise<CheckedProof> {
  const proof = DataIntegrityProof.safeParse(value);
  if (!proof.success || !isJsonObject(value)) return failed('malformed-proof');
  const { type, cryptosuite = type, verificationMethod, created, expires } = proof.data;
  const about = {
    verificationMethod,
    cryptosuite,
    ...(created === undefined ? {} : { created }),
    ...(expires === undefined ? {} : { expires }),
  };
  return { ...about, ...(await judge(document, value, proof.data, parts)) };
}

async function judge(
  document: JsonObject,
  value: JsonObject,
  proof: DataIntegrityProof,
  parts: VerifyingParts,
): Promise<CheckedProof> {
  if (!isExpected(value, parts.expected)) return failed('wrong-purpose');
  if (endsBefore(proof)) return failed('malformed-proof');
  if (!hasContextOf(document, value)) return failed('malformed-proof');
  const suite = suites.get(proof.cryptosuite ?? proof.type);
  if (suite === undefined || suite.type !== proof.type) return unknown('suite-unknown');
  const before = documentBefore(document, value);
  if (before === undefined) return failed('previous-proof-missing');
  const signature = suite.readProofValue(proof.proofValue);
  if (signature === undefined) {
    return suite.isForHolder?.(proof.proofValue) ? unknown('proof-underived') : failed('malformed-proof-value');
  }
  const resolution = await parts.resolveKey(proof.verificationMethod);
  if (resolution.status === 'unresolved') return unknown('key-unresolved');
  if (resolution.status === 'refused') return failed(resolution.reason);
  const refusal = refuseKey(resolution, suite, proof.created);
  if (refusal !== undefined) return { ...failed(refusal), controller: resolution.controller };
  const { '@context': _, ...options } = value;
  const signed = { document: before, proof: options, signature, key: resolution.key };
  const answer = await compare(suite, signed, parts);
  return { ...answer, controller: resolution.controller, key: toMultikey(resolution.key) };
}

/** A proof that was over before it was made (VC Data Integrity 1.0 §2.1). */
function endsBefore({ created, expires }: DataIntegrityProof): boolean {
  return created !== undefined && expires !== undefined && Date.parse(expires) < Date.parse(created);
}

async function compare(suite: Suite, signed: SignedDocument, parts: SuiteParts): Promise<CheckedProof> {
  try {
    return (await suite.verify(signed, parts)) ? { outcome: 'passed', reason: 'signed' } : failed('altered');
  } catch (error) {
    if (isProblem(error, 'proof/unsafe')) return failed('unsafe-terms');
    if (isProblem(error, 'proof/too-complex')) return unknown('too-complex');
    if (isProblem(error, 'proof/context-unknown')) return unknown('context-unknown');
    throw error;
  }
}

type FoundKey = Extract<KeyResolution, { readonly status: 'found' }>;

function refuseKey(found: FoundKey, suite: Suite, created: string | undefined): ProofFailure | undefined {
  if (!suite.algorithms.has(found.key.algorithm)) return 'key-unsound';
  return refusePeriod(found, created === undefined ? undefined : Date.parse(created));
}

/** Some issuers repeat `@context` inside the proof: it must be the document's own (eddsa-rdfc-2022 §3.2.2). */
function hasContextOf(document: JsonObject, proof: JsonObject): boolean {
  const repeated = proof['@context'];
  return repeated === undefined || JSON.stringify(repeated) === JSON.stringify(document['@context']);
}

function faulty(fault: ShapeFault): CheckedProof {
  return fault === 'terms-disguised' ? failed(fault) : unknown(fault);
}

function failed(reason: ProofFailure): CheckedProof {
  return { outcome: 'failed', reason };
}

function unknown(reason: ProofDoubt): CheckedProof {
  return { outcome: 'unknown', reason };
}
