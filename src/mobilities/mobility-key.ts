import { hmacSha256, toHex } from '../kernel/platform.ts';
import type { RowPerson } from './participant-row.ts';

/** An activity id is unique in its project; an id of the school's own, in the school. */
export function activityOf(
  mobility: { readonly activityId?: string | undefined; readonly projectCode?: string | undefined },
  person: RowPerson,
): { scope: string; id: string } | undefined {
  const scope = mobility.projectCode ?? person.school;
  return mobility.activityId === undefined || scope === undefined ? undefined : { scope, id: mobility.activityId };
}

/** Identity of a stay as a keyed hash: its activity id, else the person, the type and the first day. */
export function toMobilityKey(
  activity: { readonly scope: string; readonly id: string } | undefined,
  stay: { readonly personId: string; readonly activityType: string; readonly startDate: string },
  identityKey: Uint8Array,
): string {
  const parts =
    activity === undefined
      ? ['stay', stay.personId, stay.activityType, stay.startDate]
      : ['activity', activity.scope, activity.id];
  return toHex(hmacSha256(identityKey, JSON.stringify(['mobility', ...parts])));
}
