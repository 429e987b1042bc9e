import type { CredentialRecord } from '../issuance/credential.ts';
import type { IssueOutcome } from '../issuance/issue.ts';
import { replaceCredential } from '../issuance/replace.ts';
import { credentialRecord, revokeCredential } from '../issuance/revoke.ts';
import { readStatus, revoke, suspend } from '../status/set-status.ts';
import type { ReasonCode, StatusPlace } from '../status/status-list.ts';
import type { Core } from './core.ts';
import { openIssuing } from './issuing.ts';

/** Where a credential's bit is. */
export function placeOf(record: Pick<CredentialRecord, 'statusListId' | 'statusIndex'>): StatusPlace {
  return { listId: record.statusListId, index: Number(record.statusIndex) };
}

export interface Withdrawn {
  /** The one that stands: the first. */
  readonly reason: ReasonCode;
  /** It was withdrawn before: nothing changed. */
  readonly already: boolean;
}

/** Withdraws for good, with a public reason; repeating it keeps the first reason and date. */
export async function withdraw(core: Core, publicId: string, reason: ReasonCode): Promise<Withdrawn> {
  let withdrawn: Withdrawn = { reason, already: false };
  await revokeCredential(core.storage, publicId, async (record) => {
    const before = await readStatus(core.storage, placeOf(record));
    const { revoked } = await setRevoked(core, record, reason);
    withdrawn = { reason: revoked?.reason ?? reason, already: before.revoked !== undefined };
  });
  return withdrawn;
}

/** Holds a credential back on our page, or lifts it. */
export async function setSuspended(core: Core, publicId: string, suspended: boolean): Promise<void> {
  const place = placeOf(await credentialRecord(core.storage, publicId));
  await suspend(core.storage, place, suspended ? today(core) : undefined);
}

/** Withdraws as replaced, and issues anew from today's records. */
export async function replace(core: Core, publicId: string): Promise<IssueOutcome> {
  return replaceCredential(await openIssuing(core), publicId, async (record) => {
    const { revoked } = await setRevoked(core, record, 'replaced');
    return revoked?.reason === 'replaced' ? 'replaced' : 'other';
  });
}

function setRevoked(core: Core, record: CredentialRecord, reason: ReasonCode): ReturnType<typeof revoke> {
  return revoke(core.storage, { ...placeOf(record), reason, date: today(core) });
}

function today({ clock }: Core): string {
  return clock().toISOString().slice(0, 10);
}
