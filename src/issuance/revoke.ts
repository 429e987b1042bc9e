import { type Award, awards } from '../awards/award.ts';
import { isProblem, Problem } from '../kernel/problem.ts';
import type { Storage } from '../kernel/storage.ts';
import { type CredentialRecord, credentials } from './credential.ts';

/**
 * The record of a credential that is its award's, or was before it was replaced: one that a crash left unpointed does not exist for
 * anybody.
 */
export async function credentialRecord(storage: Storage, publicId: string): Promise<CredentialRecord> {
  const found = await storage.get(credentials, publicId);
  const award = found === undefined ? undefined : await storage.get(awards, found.value.awardId);
  if (found === undefined || award === undefined || !isKnown(found.value, award.value))
    throw new Problem('credential/unknown');
  return found.value;
}

function isKnown(record: CredentialRecord, award: Award): boolean {
  return award.credentialId === record.id || generationOf(record) < award.generation;
}

function generationOf({ slot }: CredentialRecord): number {
  return Number(slot.slice(slot.lastIndexOf(':') + 1));
}

/**
 * Withdraws a credential: the signed list first (what strangers read), the award after. Repeatable; the page stays up and says so.
 * `setRevoked` sets the bit and keeps the public reason and date.
 */
export async function revokeCredential(
  storage: Storage,
  publicId: string,
  setRevoked: (record: CredentialRecord) => Promise<void>,
): Promise<void> {
  const record = await credentialRecord(storage, publicId);
  await setRevoked(record);
  await closeAward(storage, record);
}

async function closeAward(storage: Storage, record: CredentialRecord): Promise<void> {
  const award = await storage.get(awards, record.awardId);
  if (award?.value.credentialId !== record.id || award.value.state === 'revoked') return;
  try {
    await storage.replace(awards, { ...award.value, state: 'revoked' }, award.version);
  } catch (error) {
    if (!isProblem(error, 'storage/conflict')) throw error;
    await closeAward(storage, record);
  }
}
