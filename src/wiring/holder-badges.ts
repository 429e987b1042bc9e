import { awards } from '../awards/award.ts';
import { credentialRecord } from '../issuance/revoke.ts';
import { isProblem, Problem } from '../kernel/problem.ts';
import { all } from '../kernel/storage.ts';
import type { Core } from './core.ts';
import { eachBadge } from './each-badge.ts';
import { readHolderAward } from './exporting.ts';

export interface HolderBadges {
  /** Public ids, of those that stand. */
  readonly ids: readonly string[];
  /** Every badge ever issued to the person is among them. */
  readonly whole: boolean;
}

/** The badges of whoever holds those; as `badgesOfHolder` refuses, each badge that does not do named. */
export async function badgesOfHolders(core: Core, publicIds: readonly string[]): Promise<HolderBadges> {
  const found = await eachBadge(publicIds, (publicId) => badgesOfHolder(core, publicId));
  return { ids: [...new Set(found.flatMap(({ ids }) => ids))], whole: found.every(({ whole }) => whole) };
}

/**
 * The badges of whoever holds that one: those withdrawn, suspended or over are left out. Refuses as `checkStanding` where none stands, the
 * one that was named first.
 */
async function badgesOfHolder(core: Core, publicId: string): Promise<HolderBadges> {
  const { storage } = core;
  const now = core.clock();
  const record = await credentialRecord(storage, publicId);
  const award = (await storage.get(awards, record.awardId))?.value;
  if (award === undefined) throw new Problem('storage/corrupt', { kind: 'award' });
  const ids: string[] = [];
  let issued = 0;
  for await (const { value } of all(storage, awards, { personId: award.personId })) {
    if (value.state === 'open') continue;
    issued += 1;
    if (value.credentialId === undefined) continue;
    if (await stands(core, value.credentialId, now)) ids.push(value.credentialId);
  }
  if (ids.length === 0) await readHolderAward(core, publicId, now);
  return { ids, whole: ids.length === issued };
}

async function stands(core: Core, publicId: string, now: Date): Promise<boolean> {
  try {
    await readHolderAward(core, publicId, now);
    return true;
  } catch (error) {
    if (isProblem(error, 'export/revoked') || isProblem(error, 'export/suspended')) return false;
    if (isProblem(error, 'export/expired')) return false;
    throw error;
  }
}
