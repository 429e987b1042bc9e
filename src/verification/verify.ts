import { toDateTimeZ } from '../kernel/clock.ts';
import { checkEndorsements } from './checks/endorsements.ts';
import { checkImages } from './checks/images.ts';
import { checkRecipient } from './checks/recipient.ts';
import { type BadgeEnvelope, type CredentialEnvelope, readEnvelope, type Unreadable } from './envelope.ts';
import { type Checking, examine, judging, readable, run } from './examine.ts';
import type { Materials } from './materials.ts';
import { examineElder } from './open-badges-2/verify-elder.ts';
import { openOutings } from './outings.ts';
import { refreshOnce } from './refresh.ts';
import type { Check, CheckId, Report } from './report.ts';
import { examineSealed } from './sealed/examine-sealed.ts';
import { answer } from './verdict.ts';

/**
 * In the order of OB 3.0 §10.1; all that can run do run. A new check is a file, a line here and its reasons in reasons.ts; one that judges
 * a credential by itself has its line in examine.ts.
 */
const checks: Readonly<Record<Exclude<CheckId, 'format' | 'refresh'>, Checking>> = {
  ...judging,
  images: checkImages,
  recipient: checkRecipient,
  endorsements: checkEndorsements,
};

/** Verifies a credential as it was sent. A bad badge is an answer, never an exception. */
export async function verifyCredential(text: string, given: Materials): Promise<Report> {
  return verifyEnvelope(readEnvelope(text), given);
}

/** Verifies whatever `readAnything` could read, of Open Badges 3.0 or its elders, and says of the rest that it could not. */
export async function verifyEnvelope(envelope: BadgeEnvelope | Unreadable, given: Materials): Promise<Report> {
  const checkedAt = toDateTimeZ(given.now);
  const { reach, requests } = openOutings(given.reach, () => given.now, given.asked);
  const materials: Materials = {
    ...given,
    // Asked anew each time, as it was given: time passes while others are asked.
    get now() {
      return given.now;
    },
    reach,
  };
  return { ...answer(await findAll(envelope, materials)), requests, carriers: envelope.carriers, checkedAt };
}

async function findAll(envelope: BadgeEnvelope | Unreadable, materials: Materials): Promise<readonly Check[]> {
  if (envelope.form === 'none') return unreadable(envelope);
  if (envelope.form === 'sealed') return examineSealed(envelope, materials);
  return envelope.form === 'open-badges-2' ? examineElder(envelope, materials) : checkAll(envelope, materials);
}

async function checkAll(envelope: CredentialEnvelope, materials: Materials): Promise<readonly Check[]> {
  const { examination, check: refresh } = await refreshOnce(await examine(envelope, materials));
  return [readable, ...(await run(Object.values(checks), examination)), refresh];
}

function unreadable({ fault, why }: Unreadable): readonly Check[] {
  const ids: readonly string[] = [...Object.keys(checks), 'refresh'];
  const isId = (id: string): id is Exclude<CheckId, 'format'> => id in checks || id === 'refresh';
  const others = ids.filter(isId).map((id): Check => ({ id, outcome: 'unknown', reason: 'not-reached' }));
  return [{ id: 'format', outcome: 'failed', reason: fault, facts: { rule: why }, source: 'document' }, ...others];
}
