import { awards } from '../awards/award.ts';
import { isProblem, Problem } from '../kernel/problem.ts';
import type { Storage } from '../kernel/storage.ts';
import type { CredentialRecord } from './credential.ts';
import { type IssueOutcome, type Issuing, issueAward } from './issue.ts';
import { credentialRecord, revokeCredential } from './revoke.ts';

/**
 * Corrects a credential: the old one is withdrawn (its page stays and says so), then the award is opened for its next generation, then
 * the new one is issued from today's records. Repeating it after a crash goes on where it stopped, so two are never live; once done,
 * repeating it on the old id answers with the new one. `credential/revoked` for one that was withdrawn for another reason.
 */
export async function replaceCredential(
  deps: Issuing,
  publicId: string,
  setReplaced: (record: CredentialRecord) => Promise<'replaced' | 'other'>,
): Promise<IssueOutcome> {
  const record = await credentialRecord(deps.storage, publicId);
  if ((await setReplaced(record)) === 'other') throw new Problem('credential/revoked');
  await revokeCredential(deps.storage, publicId, async () => undefined);
  await reopen(deps.storage, record);
  return issueAward(deps, record.awardId);
}

/** The award's next slot; nothing to do where the award has moved on already. */
async function reopen(storage: Storage, record: CredentialRecord): Promise<void> {
  const award = await storage.get(awards, record.awardId);
  if (award?.value.credentialId !== record.id) return;
  const { credentialId: _, ...rest } = award.value;
  try {
    await storage.replace(awards, { ...rest, generation: rest.generation + 1, state: 'open' }, award.version);
  } catch (error) {
    if (!isProblem(error, 'storage/conflict')) throw error;
    await reopen(storage, record);
  }
}
