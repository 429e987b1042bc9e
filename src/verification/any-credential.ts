import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import { isProblem, Problem } from '../kernel/problem.ts';
import { asList, dateNames, findCredentialFault } from '../openbadges/credential-rules.ts';
import { readCompactJws } from '../proof/compact-jws.ts';
import { createKeyResolver, type KeyResolver } from '../proof/key-resolver.ts';
import type { ProofOutcome } from '../proof/proof-outcome.ts';
import { verifyVcJwt } from '../proof/vc-jwt.ts';
import { checkStatus } from './checks/status.ts';
import { checkTrust } from './checks/trust.ts';
import { findHiddenTerm } from './hidden-terms.ts';
import type { Materials } from './materials.ts';
import { openOutings } from './outings.ts';
import { reachJson } from './read-reached.ts';
import type { Outcome } from './report.ts';

/** Verifying a credential that need be no badge: any context we hold or the document brings, any type, any subject. */
export interface AnyMaterials extends Materials {
  /** Canonical N-Quads, in safe mode. */
  readonly canonize: (document: JsonObject) => Promise<string>;
}

/** `reason` is a code; `place`, where a rule of the data model is broken. */
export interface AnyCheck {
  readonly id: 'model' | 'terms' | 'proof' | 'issuer' | 'dates' | 'status';
  readonly outcome: Outcome;
  readonly reason: string;
  readonly place?: string;
}

/** `holds`: every check passed, or had nothing to look at. Whether the issuer is known is said apart and changes nothing. */
export interface AnyAnswer {
  readonly holds: boolean;
  readonly checks: readonly AnyCheck[];
  readonly trust: { readonly list: string; readonly name: string } | null;
}

/** A credential as it is, or a VC-JWT in its envelope. `status: false` leaves the status alone, and says so. */
export async function verifyAnyCredential(
  value: Json,
  given: AnyMaterials,
  { status = true }: { readonly status?: boolean } = {},
): Promise<AnyAnswer> {
  const { reach } = openOutings(given.reach, () => given.now, given.asked);
  const materials: AnyMaterials = {
    ...given,
    // Asked anew each time, as it was given: time passes while others are asked.
    get now() {
      return given.now;
    },
    reach,
  };
  const resolveKey = createKeyResolver({
    didDocuments: given.didDocuments,
    fetch: async (url) => (await reachJson(reach, url, 'application/did+json, application/json')) ?? refuseFetch(),
  });
  const read = isJsonObject(value) ? await readAny(value, materials, resolveKey) : undefined;
  if (read === undefined) return toAnswer([{ id: 'model', outcome: 'failed', reason: 'not-a-credential' }], null);
  const { credential, proof } = read;
  const examination = { envelope: read.envelope, credential, proof, materials, resolveKey };
  const checks = [
    checkModel(credential),
    await checkTerms(credential, materials),
    { id: 'proof', outcome: proof.outcome, reason: proof.reason } as const,
    checkSigner(proof),
    checkPeriod(credential, proof, materials.now),
    ...(await checkEntries(examination, status)),
  ];
  const { reason, facts } = checkTrust(examination);
  const { list, name } = facts ?? {};
  const known = reason === 'on-list' && list !== undefined && name !== undefined && proof.isIssuer;
  return toAnswer(checks, known ? { list, name } : null);
}

function refuseFetch(): never {
  throw new Problem('fetch/failed');
}

function toAnswer(checks: readonly AnyCheck[], trust: AnyAnswer['trust']): AnyAnswer {
  return { holds: checks.every(({ outcome }) => outcome === 'passed' || outcome === 'not-applicable'), checks, trust };
}

interface Read {
  readonly credential: JsonObject;
  readonly proof: ProofOutcome;
  readonly envelope: Parameters<typeof checkStatus>[0]['envelope'];
}

async function readAny(
  value: JsonObject,
  { proofs }: AnyMaterials,
  resolveKey: KeyResolver,
): Promise<Read | undefined> {
  const sending = { carriers: [], contents: 'other-credential' } as const;
  if (!asList(value.type).includes('EnvelopedVerifiableCredential')) {
    const proof = await proofs.verifyProof(value, resolveKey);
    const envelope = { form: 'data-integrity', credential: value, text: JSON.stringify(value), ...sending } as const;
    return { credential: value, proof, envelope };
  }
  const jwt = readEnveloped(value, 'EnvelopedVerifiableCredential', 'vc');
  const header = jwt === undefined ? undefined : readCompactJws(jwt);
  if (jwt === undefined || header === undefined || header.payload.vc !== undefined) return undefined;
  if ((header.header.typ ?? 'vc+jwt') !== 'vc+jwt') return undefined;
  const { credential, ...proof } = await verifyVcJwt(jwt, resolveKey);
  if (credential === undefined) return undefined;
  return { credential, proof, envelope: { form: 'vc-jwt', credential, jwt, text: jwt, ...sending } };
}

/** The token of an enveloped credential or presentation (VCDM 2.0 §4.13.1); nothing for an envelope that is not to the letter. */
export function readEnveloped(value: JsonObject, type: string, kind: 'vc' | 'vp'): string | undefined {
  const { '@context': context, id } = value;
  const [first, ...others] = asList(context);
  const only = first === 'https://www.w3.org/ns/credentials/v2' && others.length === 0;
  const types = asList(value.type);
  if (!only || types.length !== 1 || types[0] !== type || typeof id !== 'string') return undefined;
  const start = `data:application/${kind}+jwt,`;
  return id.startsWith(start) ? id.slice(start.length) : undefined;
}

function checkModel(credential: JsonObject): AnyCheck {
  const fault = findCredentialFault(credential);
  if (fault === undefined) return { id: 'model', outcome: 'passed', reason: 'model-kept' };
  return { id: 'model', outcome: 'failed', reason: fault.rule, place: fault.place };
}

/** Every type and term means something, nothing protected is redefined, and no term of the document's own says what we look for elsewhere. */
export async function checkTerms(
  document: JsonObject,
  { canonize }: Pick<AnyMaterials, 'canonize'>,
): Promise<AnyCheck> {
  const { proof: _, ...unsecured } = document;
  try {
    const hidden = findHiddenTerm(unsecured, await canonize(unsecured));
    if (hidden === undefined) return { id: 'terms', outcome: 'passed', reason: 'terms-defined' };
    return { id: 'terms', outcome: 'failed', reason: 'terms-hidden', place: hidden };
  } catch (error) {
    if (isProblem(error, 'proof/unsafe')) return { id: 'terms', outcome: 'failed', reason: 'terms-undefined' };
    if (isProblem(error, 'proof/context-unknown'))
      return { id: 'terms', outcome: 'unknown', reason: 'context-unknown' };
    if (isProblem(error, 'proof/too-complex')) return { id: 'terms', outcome: 'unknown', reason: 'too-complex' };
    throw error;
  }
}

/** Apart from the proof: a credential may be authentic, and signed by another than it names. */
function checkSigner({ outcome, isIssuer }: ProofOutcome): AnyCheck {
  if (outcome !== 'passed') return { id: 'issuer', outcome: 'unknown', reason: 'not-reached' };
  return isIssuer
    ? { id: 'issuer', outcome: 'passed', reason: 'issuer-controls-key' }
    : { id: 'issuer', outcome: 'failed', reason: 'issuer-differs' };
}

function checkPeriod(credential: JsonObject, { proofs }: ProofOutcome, now: Date): AnyCheck {
  const [from, until] = dateNames(credential).map((name) => Date.parse(String(credential[name])));
  const ends = [until ?? Number.NaN, ...proofs.map(({ expires }) => Date.parse(String(expires)))];
  if (from !== undefined && now.getTime() < from) return { id: 'dates', outcome: 'failed', reason: 'not-yet' };
  const isOver = ends.some((end) => now.getTime() > end);
  return isOver
    ? { id: 'dates', outcome: 'failed', reason: 'expired' }
    : { id: 'dates', outcome: 'passed', reason: 'in-force' };
}

/** One answer per entry; a status we cannot read is not read as a good one. */
async function checkEntries(
  examination: Parameters<typeof checkStatus>[0],
  asked: boolean,
): Promise<readonly AnyCheck[]> {
  const { credential } = examination;
  const entries = asList(credential.credentialStatus);
  if (entries.length === 0) return [{ id: 'status', outcome: 'not-applicable', reason: 'no-status' }];
  if (!asked) return [{ id: 'status', outcome: 'not-applicable', reason: 'not-asked' }];
  const found: AnyCheck[] = [];
  for (const entry of entries) {
    const { outcome, reason } = await checkStatus({
      ...examination,
      credential: { ...credential, credentialStatus: entry },
    });
    found.push({ id: 'status', outcome, reason });
  }
  return found;
}
