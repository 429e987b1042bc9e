import type { Json } from '../kernel/json.ts';
import { Problem } from '../kernel/problem.ts';
import { createKeyResolver } from '../proof/key-resolver.ts';
import { verifyVcJwt } from '../proof/vc-jwt.ts';
import { checkContexts } from './checks/contexts.ts';
import { checkDates } from './checks/dates.ts';
import { checkIssuer } from './checks/issuer.ts';
import { checkKey } from './checks/key.ts';
import { checkProof } from './checks/proof.ts';
import { checkSchema } from './checks/schema.ts';
import { checkStatus } from './checks/status.ts';
import { checkTrust } from './checks/trust.ts';
import { checkTypes } from './checks/types.ts';
import type { CredentialEnvelope } from './envelope.ts';
import type { Examination, Materials } from './materials.ts';
import type { Reach } from './reach.ts';
import { reachJson } from './read-reached.ts';
import type { Check, CheckId } from './report.ts';
import { answer } from './verdict.ts';

export type Checking = (examination: Examination) => Check | Promise<Check>;

/** What says whether a credential is what its issuer signed. In the order of OB 3.0 §10.1, as the rest. */
const authenticating = {
  contexts: checkContexts,
  types: checkTypes,
  schema: checkSchema,
  proof: checkProof,
  key: checkKey,
  issuer: checkIssuer,
} as const satisfies Partial<Record<CheckId, Checking>>;

/** All by which a credential is judged by itself: a badge, a refreshed copy of it, an endorsement within it. */
export const judging = {
  ...authenticating,
  trust: checkTrust,
  status: checkStatus,
  dates: checkDates,
} as const satisfies Partial<Record<CheckId, Checking>>;

export const readable: Check = {
  id: 'format',
  outcome: 'passed',
  reason: 'readable',
  facts: { version: '3.0' },
  source: 'document',
};

/** Verifies the proof, once, for all checks to see. */
export async function examine(envelope: CredentialEnvelope, materials: Materials): Promise<Examination> {
  const { proofs, didDocuments, reach } = materials;
  const resolveKey = createKeyResolver({ didDocuments, fetch: (url) => reachDocument(reach, url) });
  const proof =
    envelope.form === 'vc-jwt'
      ? await verifyVcJwt(envelope.jwt, resolveKey)
      : await proofs.verifyProof(envelope.credential, resolveKey);
  return { envelope, credential: envelope.credential, proof, materials, resolveKey };
}

/** DID documents, keys and lists of keys; the resolver takes a rejection for an answer that cannot be had. */
async function reachDocument(reach: Reach, url: string): Promise<Json> {
  const value = await reachJson(reach, url, 'application/did+json, application/json');
  if (value === undefined) throw new Problem('fetch/failed');
  return value;
}

export async function run(checks: Iterable<Checking>, examination: Examination): Promise<readonly Check[]> {
  const found: Check[] = [];
  for (const check of checks) found.push(await check(examination));
  return found;
}

/** The judgement of a credential that came within another. */
export async function judge(examination: Examination): Promise<ReturnType<typeof answer>> {
  return answer([readable, ...(await run(Object.values(judging), examination))]);
}

export async function isAuthentic(examination: Examination): Promise<boolean> {
  const checks = await run(Object.values(authenticating), examination);
  return answer([readable, ...checks]).authenticity === 'authentic';
}
