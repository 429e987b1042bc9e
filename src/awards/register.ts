import { all, type Storage, type Stored } from '../kernel/storage.ts';
import { type Award, awards } from './award.ts';

/** Of which no two awards may share one: the person, the badge in any version, the mobility. */
export function awardKey(personId: string, achievement: string, mobilityId: string): string {
  return `${personId}|${achievement}|${mobilityId}`;
}

/** Awards validated and not yet issued, page after page, in order of id. */
export async function* awardsToIssue(storage: Storage): AsyncGenerator<Stored<Award>> {
  for await (const award of all(storage, awards, { state: 'open' })) {
    if (award.value.decision.outcome === 'ready') yield award;
  }
}
