import { toDateTimeZ } from '../kernel/clock.ts';
import type { Json } from '../kernel/json.ts';
import { Problem } from '../kernel/problem.ts';
import { createKeyResolver } from '../proof/key-resolver.ts';
import { verifyVcJwt } from '../proof/vc-jwt.ts';
import { checkContexts } from './checks/contexts.ts';
import { checkDates } from './checks/dates.ts';
import { checkIssuer } from './checks/issuer.ts';
import { checkKey } from './checks/key.ts';
import { checkProof } from './checks/proof.ts';
import { checkRecipient } from './checks/recipient.ts';
import { checkSchema } from './checks/schema.ts';
import { checkStatus } from './checks/status.ts';
import { checkTrust } from './checks/trust.ts';
import { checkTypes } from './checks/types.ts';
import { type BadgeEnvelope, type CredentialEnvelope, readEnvelope, type Unreadable } from './envelope.ts';
import type { Examination, Materials } from './materials.ts';
import { examineElder } from './open-badges-2/verify-elder.ts';
import { openOutings } from './outings.ts';
import type { Reach } from './reach.ts';
import { reachJson } from './read-reached.ts';
import type { Check, CheckId, Report } from './report.ts';
import { answer } from './verdict.ts';

type Checking = (examination: Examination) => Check | Promise<Check>;

/** In the order of OB 3.0 §10.1; all that can run do run. A new check is a file, a line here and its reasons in reasons.ts. */
const checks: Readonly<Record<Exclude<CheckId, 'format'>, Checking>> = {
  contexts: checkContexts,
  types: checkTypes,
  schema: checkSchema,
  proof: checkProof,
  key: checkKey,
  issuer: checkIssuer,
  trust: checkTrust,
  status: checkStatus,
  dates: checkDates,
  recipient: checkRecipient,
};

/** Verifies a credential as it was sent. A bad badge is an answer, never an exception. */
export async function verifyCredential(text: string, given: Materials): Promise<Report> {
  return verifyEnvelope(readEnvelope(text), given);
}

/** Verifies whatever `readAnything` could read, of Open Badges 3.0 or its elders, and says of the rest that it could not. */
export async function verifyEnvelope(envelope: BadgeEnvelope | Unreadable, given: Materials): Promise<Report> {
  const checkedAt = toDateTimeZ(given.now);
  const { reach, requests } = openOutings(given.reach, given.asked);
  const materials: Materials = {
    ...given,
    // Asked anew each time, as it was given: time passes while others are asked.
    get now() {
      return given.now;
    },
    reach,
  };
  return { ...answer(await findAll(envelope, materials)), requests, checkedAt };
}

async function findAll(envelope: BadgeEnvelope | Unreadable, materials: Materials): Promise<readonly Check[]> {
  if (envelope.form === 'none') return unreadable(envelope);
  return envelope.form === 'open-badges-2' ? examineElder(envelope, materials) : examine(envelope, materials);
}

async function examine(envelope: CredentialEnvelope, materials: Materials): Promise<readonly Check[]> {
  const { proofs, didDocuments, reach } = materials;
  const resolveKey = createKeyResolver({ didDocuments, fetch: (url) => reachDocument(reach, url) });
  const proof =
    envelope.form === 'vc-jwt'
      ? await verifyVcJwt(envelope.jwt, resolveKey)
      : await proofs.verifyProof(envelope.credential, resolveKey);
  const examination = { envelope, credential: envelope.credential, proof, materials, resolveKey };
  const found: Check[] = [
    { id: 'format', outcome: 'passed', reason: 'readable', facts: { version: '3.0' }, source: 'document' },
  ];
  for (const check of Object.values(checks)) found.push(await check(examination));
  return found;
}

/** DID documents, keys and lists of keys; the resolver takes a rejection for an answer that cannot be had. */
async function reachDocument(reach: Reach, url: string): Promise<Json> {
  const value = await reachJson(reach, url, 'application/did+json, application/json');
  if (value === undefined) throw new Problem('fetch/failed');
  return value;
}

function unreadable({ fault, why }: Unreadable): readonly Check[] {
  return [
    { id: 'format', outcome: 'failed', reason: fault, facts: { rule: why }, source: 'document' },
    ...notReached(),
  ];
}

function notReached(): readonly Check[] {
  const ids: readonly string[] = Object.keys(checks);
  const isId = (id: string): id is Exclude<CheckId, 'format'> => id in checks;
  return ids.filter(isId).map((id) => ({ id, outcome: 'unknown', reason: 'not-reached' }));
}
