import { type HolderAward, signedStay } from './award.ts';

/** The badges that one person earned on one stay. Never empty. */
export interface Stay {
  readonly first: HolderAward;
  readonly awards: readonly HolderAward[];
}

/** In the order of the stays' beginnings. Refuses `export/changed` where our records no longer fit what was signed. */
export function groupByStay(awards: readonly HolderAward[]): readonly Stay[] {
  const stays = new Map<string, Stay>();
  for (const award of awards) {
    const { startDate, endDate, hostOrganisation = '', activityId = '' } = signedStay(award);
    const { activityType, hostCountry } = award.mobility;
    const key = JSON.stringify([startDate, endDate, activityId, activityType, hostCountry, hostOrganisation]);
    const known = stays.get(key);
    stays.set(
      key,
      known === undefined ? { first: award, awards: [award] } : { ...known, awards: [...known.awards, award] },
    );
  }
  return [...stays].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, stay]) => stay);
}
