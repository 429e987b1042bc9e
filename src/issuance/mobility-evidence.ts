import { z } from 'zod';
import { activityLabels, countryName } from '../definitions/activity-types.ts';
import { ActivityType } from '../definitions/definition.ts';
import type { JsonObject } from '../kernel/json.ts';

/**
 * What a credential says of the mobility: its kind (`genre`, our code) and its country (`name`, ending in the ISO code). One OB 3.0
 * Evidence, without the host's name, without a day. Written here and read here, so that the two never drift.
 */
export function toMobilityEvidence(mobility: {
  readonly activityType: ActivityType;
  readonly hostCountry: string;
}): JsonObject {
  const country = countryName(mobility.hostCountry, 'fr');
  return {
    type: ['Evidence'],
    name: `${country} (${mobility.hostCountry})`,
    genre: mobility.activityType,
    narrative: `${activityLabels[mobility.activityType].fr} – ${country}.`,
  };
}

const evidence = z
  .looseObject({ genre: ActivityType, name: z.string().regex(/ \([A-Z]{2}\)$/) })
  .transform((value) => ({ activityType: value.genre, hostCountry: value.name.slice(-3, -1) }));
const carrier = z.looseObject({ evidence: z.array(z.unknown()).optional() });

/** The mobility a credential of ours speaks of; `undefined` where it says nothing of the kind. */
export function readMobilityEvidence(
  credential: unknown,
): { readonly activityType: ActivityType; readonly hostCountry: string } | undefined {
  const parsed = carrier.safeParse(credential);
  for (const item of parsed.data?.evidence ?? []) {
    const found = evidence.safeParse(item);
    if (found.success) return found.data;
  }
  return undefined;
}
