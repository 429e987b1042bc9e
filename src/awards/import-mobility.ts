import { newUuid } from '../kernel/ids.ts';
import type { Mobility } from '../mobilities/mobility.ts';
import { activityOf, toMobilityKey } from '../mobilities/mobility-key.ts';
import type { ParticipantRow } from '../mobilities/participant-row.ts';
import type { Person } from '../people/person.ts';
import type { Draft, ImportWorld, Ledger } from './import-ledger.ts';
import type { Clash } from './import-person.ts';
import { differences } from './record-changes.ts';

/** Which stay the row is about: the one of its key, one of the same person that it puts right, or a new one. */
export async function resolveMobility(
  source: ParticipantRow,
  person: Draft<Person>,
  ledger: Ledger,
  world: ImportWorld,
): Promise<Draft<Mobility> | Clash> {
  const { row, mobility } = source;
  const activity = activityOf(mobility, source.person);
  const personId = person.value.id;
  const key = toMobilityKey(activity, { ...mobility, personId }, world.identityKey);
  const exact = await ledger.mobilityByKey(key, activity === undefined && person.stored === undefined);
  if (exact !== undefined && exact.value.personId !== personId) return { clash: 'activity-id-shared', ...other(exact) };
  const known = exact ?? findCorrected(source, await ledger.mobilitiesOf(person));
  if (known !== undefined && 'clash' in known) return known;
  if (known === undefined) {
    const id = newUuid(world.random);
    return { value: { id, key, personId, ...mobility, mentions: [...mobility.mentions] }, row };
  }
  const value = merge(known.value, source, world);
  if (known.row !== undefined && differences(known.value, value).length > 0) {
    return { clash: 'conflicting-rows', otherRow: known.row };
  }
  return { ...known, value, row: known.row ?? row };
}

/**
 * Nobody is twice at once on the same type of mobility: a stay of the store that overlaps is the same one, put right; a stay of
 * this very file that overlaps cannot be told from a mistake. Different activity ids are different stays.
 */
function findCorrected(
  { mobility }: ParticipantRow,
  stays: readonly Draft<Mobility>[],
): Draft<Mobility> | Clash | undefined {
  const overlapping = stays.filter(
    ({ value }) =>
      value.activityType === mobility.activityType &&
      value.startDate <= mobility.endDate &&
      mobility.startDate <= value.endDate &&
      (value.activityId === undefined || mobility.activityId === undefined || value.activityId === mobility.activityId),
  );
  const [first, second] = overlapping;
  const inFile = overlapping.find(({ row }) => row !== undefined) ?? (second === undefined ? undefined : first);
  return inFile === undefined ? first : { clash: 'overlap', ...other(inFile) };
}

/** A column of the file is the truth, even empty; a column that is not there says nothing. An activity id is never lost. */
function merge(known: Mobility, { mobility, columns, person }: ParticipantRow, world: ImportWorld): Mobility {
  const said = { ...mobility, mentions: [...mobility.mentions] };
  const { hostOrganisation, hostOid, projectCode, mentions, activityId } = known;
  const project = columns.has('projectCode')
    ? pick('projectCode', said.projectCode)
    : { ...pick('projectCode', projectCode), funded: known.funded };
  const value: Omit<Mobility, 'key'> = {
    ...{ id: known.id, personId: known.personId },
    ...{
      activityType: said.activityType,
      hostCountry: said.hostCountry,
      startDate: said.startDate,
      endDate: said.endDate,
    },
    ...{ funded: said.funded, ...project },
    mentions: columns.has('mentions') ? said.mentions : mentions,
    ...pick('activityId', said.activityId ?? activityId),
    ...pick('hostOrganisation', columns.has('hostOrganisation') ? said.hostOrganisation : hostOrganisation),
    ...pick('hostOid', columns.has('hostOid') ? said.hostOid : hostOid),
  };
  return { ...value, key: toMobilityKey(activityOf(value, person), value, world.identityKey) };
}

function pick<K extends string>(name: K, value: string | undefined): Partial<Record<K, string>> {
  const one: Partial<Record<K, string>> = {};
  if (value !== undefined) one[name] = value;
  return one;
}

function other({ row }: Draft<Mobility>): { otherRow: number } | Record<never, never> {
  return row === undefined ? {} : { otherRow: row };
}
