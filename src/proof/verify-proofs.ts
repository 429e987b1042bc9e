import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import { isProblem } from '../kernel/problem.ts';
import { DataIntegrityProof } from '../openbadges/data-integrity-proof.ts';
import type { Canonize } from './canonize.ts';
import { findShapeFault, type ShapeFault } from './document-shape.ts';
import type { KeyResolution, KeyResolver } from './key-resolver.ts';
import {
  type CheckedProof,
  type ProofDoubt,
  type ProofFailure,
  type ProofOutcome,
  toOutcome,
} from './proof-outcome.ts';
import type { HashOptions, Suite } from './suite.ts';
import { suites } from './suites.ts';

export interface VerifyingParts {
  readonly canonize: Canonize;
  readonly hashOptions: HashOptions;
  readonly resolveKey: KeyResolver;
  readonly knownContexts: ReadonlySet<string>;
}

/** Every proof of a document (VC Data Integrity 1.0 §4.4 and §4.5); a proof set passes whole or not at all. */
export async function verifyProofs(document: JsonObject, parts: VerifyingParts): Promise<ProofOutcome> {
  const written = document.proof ?? [];
  const proofs: readonly Json[] = Array.isArray(written) ? written : [written];
  const fault = findShapeFault(document, parts.knownContexts);
  const checked: CheckedProof[] = [];
  for (const proof of proofs)
    checked.push(fault === undefined ? await verifyOne(document, proof, parts) : faulty(fault));
  return toOutcome(checked, issuerIdOf(document));
}

/** `issuer`, or its `id` (VCDM 2.0 §4.7). */
export function issuerIdOf(document: JsonObject): string | undefined {
  const { issuer } = document;
  const id = isJsonObject(issuer) ? issuer.id : issuer;
  return typeof id === 'string' ? id : undefined;
}

async function verifyOne(document: JsonObject, value: Json, parts: VerifyingParts): Promise<CheckedProof> {
  const proof = DataIntegrityProof.safeParse(value);
  if (!proof.success || !isJsonObject(value)) return failed('malformed-proof');
  const { cryptosuite, verificationMethod, created, expires } = proof.data;
  const about = {
    verificationMethod,
    ...(cryptosuite === undefined ? {} : { cryptosuite }),
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
  if (proof.proofPurpose !== 'assertionMethod') return failed('wrong-purpose');
  if (!hasContextOf(document, value)) return failed('malformed-proof');
  const suite = proof.type === 'DataIntegrityProof' ? suites.get(proof.cryptosuite ?? '') : undefined;
  if (suite === undefined) return unknown('suite-unknown');
  if (value.previousProof !== undefined) return unknown('chain-unsupported');
  const signature = suite.readProofValue(proof.proofValue);
  if (signature === undefined) return failed('malformed-proof-value');
  const resolution = await parts.resolveKey(proof.verificationMethod);
  if (resolution.status === 'unresolved') return unknown('key-unresolved');
  if (resolution.status === 'refused') return failed(resolution.reason);
  const refusal = refuseKey(resolution, suite, proof.created);
  if (refusal !== undefined) return { ...failed(refusal), controller: resolution.controller };
  const answer = await compare(document, value, { suite, signature, key: resolution.key }, parts);
  return { ...answer, controller: resolution.controller };
}

async function compare(
  document: JsonObject,
  proof: JsonObject,
  signed: { readonly suite: Suite; readonly signature: Uint8Array; readonly key: FoundKey['key'] },
  parts: VerifyingParts,
): Promise<CheckedProof> {
  const { suite, signature, key } = signed;
  try {
    const { '@context': _, ...options } = proof;
    const bytes = suite.toSign(
      await parts.hashOptions(suite, document, options),
      await suite.hashDocument(parts.canonize, document),
    );
    return (await suite.verify(key, bytes, signature)) ? { outcome: 'passed', reason: 'signed' } : failed('altered');
  } catch (error) {
    if (isProblem(error, 'proof/unsafe')) return failed('unsafe-terms');
    if (isProblem(error, 'proof/too-complex')) return unknown('too-complex');
    if (isProblem(error, 'proof/context-unknown')) return unknown('context-unknown');
    throw error;
  }
}

type FoundKey = Extract<KeyResolution, { readonly status: 'found' }>;

/** A revoked key vouches for nothing, since whoever stole it can date a proof as they like; an expired one for what came before. */
function refuseKey(found: FoundKey, suite: Suite, created: string | undefined): ProofFailure | undefined {
  if (found.key.algorithm !== suite.algorithm) return 'key-unsound';
  if (found.revoked !== undefined) return 'key-revoked';
  if (found.expires === undefined) return undefined;
  return created !== undefined && Date.parse(created) < Date.parse(found.expires) ? undefined : 'key-expired';
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
