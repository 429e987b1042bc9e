import { awards } from '../awards/award.ts';
import type { HolderAward } from '../exports/award.ts';
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
  const standing: HolderAward[] = [];
  let issued = 0;
  for await (const { value } of all(storage, awards, { personId: award.personId })) {
    if (value.state === 'open') continue;
    issued += 1;
    if (value.credentialId === undefined) continue;
    const found = await standingAward(core, value.credentialId, now);
    if (found !== undefined) standing.push(found);
  }
  if (standing.length === 0) await readHolderAward(core, publicId, now);
  const places = new Map(core.catalogue.achievements.map(({ slug }, place) => [slug, place]));
  const placeOf = ({ achievement }: HolderAward): number => places.get(achievement.slug) ?? places.size;
  const ids = standing
    .toSorted((one, other) => lastFirst(one, other) || placeOf(one) - placeOf(other))
    .map((award) => award.publicId);
  return { ids, whole: ids.length === issued };
}

/** The last stay first, as in a CV; badges of one stay follow in the order of the catalogue. */
function lastFirst({ stay: one }: HolderAward, { stay: other }: HolderAward): number {
  if (one.endDate === other.endDate) return 0;
  return one.endDate < other.endDate ? 1 : -1;
}

async function standingAward(core: Core, publicId: string, now: Date): Promise<HolderAward | undefined> {
  try {
    return await readHolderAward(core, publicId, now);
  } catch (error) {
    if (isProblem(error, 'export/revoked') || isProblem(error, 'export/suspended')) return undefined;
    if (isProblem(error, 'export/expired')) return undefined;
    throw error;
  }
}
