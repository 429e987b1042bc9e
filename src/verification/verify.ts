import { toDateTimeZ } from '../kernel/clock.ts';
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
import { readEnvelope } from './envelope.ts';
import type { Examination, Materials } from './materials.ts';
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

/** Verifies whatever was sent. A bad badge is an answer, never an exception. */
export async function verifyCredential(text: string, materials: Materials): Promise<Report> {
  const checkedAt = toDateTimeZ(materials.now);
  const envelope = readEnvelope(text);
  if (envelope.form === 'none') {
    const format: Check = { id: 'format', outcome: 'failed', reason: envelope.fault, source: 'document' };
    return { ...answer([format, ...notReached()]), checkedAt };
  }
  const proof =
    envelope.form === 'vc-jwt'
      ? await verifyVcJwt(envelope.jwt, materials.resolveKey)
      : await materials.proofs.verifyProof(envelope.credential, materials.resolveKey);
  const examination = { envelope, credential: envelope.credential, proof, materials };
  const found: Check[] = [{ id: 'format', outcome: 'passed', reason: 'readable', source: 'document' }];
  for (const check of Object.values(checks)) found.push(await check(examination));
  return { ...answer(found), checkedAt };
}

function notReached(): readonly Check[] {
  const ids: readonly string[] = Object.keys(checks);
  const isId = (id: string): id is Exclude<CheckId, 'format'> => id in checks;
  return ids.filter(isId).map((id) => ({ id, outcome: 'unknown', reason: 'not-reached' }));
}
