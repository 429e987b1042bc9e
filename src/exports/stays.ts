import { type HolderAward, signedStay } from './award.ts';

/** The badges that one person earned on one stay. Never empty. */
export interface Stay {
  readonly first: HolderAward;
  readonly awards: readonly HolderAward[];
}

/** The same for the badges of one stay, and sorted as the stays began. Refuses as `groupByStay`. */
export function stayOf(award: HolderAward): string {
  const { startDate, endDate, hostOrganisation = '', activityId = '' } = signedStay(award);
  const { activityType, hostCountry } = award.mobility;
  return JSON.stringify([startDate, endDate, activityId, activityType, hostCountry, hostOrganisation]);
}

/** In the order of the stays' beginnings. Refuses `export/changed` where our records no longer fit what was signed. */
export function groupByStay(awards: readonly HolderAward[]): readonly Stay[] {
  const stays = new Map<string, Stay>();
  for (const award of awards) {
    const key = stayOf(award);
    const known = stays.get(key);
    stays.set(
      key,
      known === undefined ? { first: award, awards: [award] } : { ...known, awards: [...known.awards, award] },
    );
  }
  return [...stays].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, stay]) => stay);
}
