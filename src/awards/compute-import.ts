import { hmacSha256, toHex } from '../kernel/platform.ts';
import type { Random } from '../kernel/random.ts';
import type { Document } from '../kernel/storage.ts';
import { dayInFrance } from '../mobilities/dates.ts';
import { readRows } from '../mobilities/import-rows.ts';
import type { ImportTable } from '../mobilities/import-table.ts';
import type { ParticipantRow } from '../mobilities/participant-row.ts';
import { columnKeys, columnTitle } from '../mobilities/template-columns.ts';
import type { Award } from './award.ts';
import { resolveBadges } from './import-badges.ts';
import { createLedger, type Draft, type ImportWorld, type Ledger } from './import-ledger.ts';
import { resolveMobility } from './import-mobility.ts';
import { type Clash, resolvePerson } from './import-person.ts';
import { type ImportPlan, type PlannedRow, type RowNote, rowOutcomes } from './import-plan.ts';
import { missingColumns } from './missing-columns.ts';
import { changedFields, toWrite } from './record-changes.ts';

export type Progress = (done: number, total: number) => void;

/** A plan, and the records it would write. */
export interface ComputedImport {
  readonly plan: ImportPlan;
  readonly ledger: Ledger;
}

/** How many rows between two pauses, so that a large file does not hold up the others. */
const rowsPerTurn = 250;

export async function computeImport(table: ImportTable, given: ImportWorld, tell?: Progress): Promise<ComputedImport> {
  const world = { ...given, random: pooled(given.random) };
  const { accepted, refused } = readRows(table, world.catalogue, dayInFrance(world.clock()));
  const ledger = createLedger(world.storage);
  const planned = new Map<number, PlannedRow>();
  for (const refusal of refused) {
    const before = planned.get(refusal.row)?.refusals ?? [];
    planned.set(refusal.row, {
      row: refusal.row,
      outcome: 'refused',
      changes: [],
      refusals: [...before, refusal],
      notes: [],
    });
  }
  let fingerprint = '';
  const seal = (mark: string): string => toHex(hmacSha256(world.identityKey, `${fingerprint}\n${mark}`));
  for (const [index, row] of accepted.entries()) {
    const { plan, mark } = await planRow(row, ledger, world);
    planned.set(row.row, plan);
    fingerprint = seal(mark);
    if (index % rowsPerTurn !== 0) continue;
    tell?.(index, accepted.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const rows = addMissingBadges(
    [...planned.values()].sort((a, b) => a.row - b.row),
    await missingBadges(ledger),
  );
  tell?.(accepted.length, accepted.length);
  return { plan: { ...summarise(table, rows, ledger), fingerprint: seal(JSON.stringify(rows)) }, ledger };
}

/** Random bytes drawn by the thousand: five ids a row would else be five calls to the system. */
function pooled(random: Random): Random {
  let pool = new Uint8Array(0);
  return (length) => {
    if (pool.length < length) pool = Uint8Array.from(random(Math.max(length, 4096)));
    const drawn = pool.slice(0, length);
    pool = pool.subarray(length);
    return drawn;
  };
}

interface RowPlan {
  readonly plan: PlannedRow;
  /** All that the row says and meets, for the fingerprint: random ids left out. */
  readonly mark: string;
}

async function planRow(source: ParticipantRow, ledger: Ledger, world: ImportWorld): Promise<RowPlan> {
  const person = await resolvePerson(source, ledger, world);
  if ('clash' in person) return refuse(source, person);
  const mobility = await resolveMobility(source, person.draft, ledger, world);
  if ('clash' in mobility) return refuse(source, mobility);
  const badges = await resolveBadges(source, person.draft, mobility, ledger, world);
  if ('clash' in badges) return refuse(source, badges);
  const notes: RowNote[] = [...badges.notes];
  if (person.namesake) notes.push({ code: 'namesake-known' });
  const stayChanges = changedFields(mobility);
  if (stayChanges.includes('startDate') || stayChanges.includes('endDate')) notes.push({ code: 'stay-corrected' });
  const issued = (await ledger.awardsOf(mobility)).some(({ value }) => value.state === 'issued');
  if (issued && stayChanges.length > 0) notes.push({ code: 'changed-after-issue' });
  ledger.keep(person.draft, mobility, badges.drafts);
  const changes = [
    ...changedFields(person.draft),
    ...stayChanges,
    ...badges.drafts.flatMap((draft) => (isNews(draft) ? [`badge:${draft.value.achievement}`] : [])),
  ];
  const outcome = mobility.stored === undefined ? 'new' : changes.length === 0 ? 'same' : 'changed';
  const plan: PlannedRow = {
    row: source.row,
    outcome,
    changes: outcome === 'changed' ? changes : [],
    refusals: [],
    notes,
  };
  const versions = [person.draft, mobility, ...badges.drafts].map((draft) => draft.stored?.version ?? 0);
  const { columns: _, ...said } = source;
  return { plan, mark: JSON.stringify([said, versions]) };
}

function refuse({ row }: ParticipantRow, { clash, otherRow, badge }: Clash): RowPlan {
  const facts = { ...(otherRow === undefined ? {} : { otherRow }), ...(badge === undefined ? {} : { badge }) };
  const refusals = [{ row, code: clash, facts }];
  return { plan: { row, outcome: 'refused', changes: [], refusals, notes: [] }, mark: `${row} ${clash}` };
}

function isNews(draft: Draft<Award>): boolean {
  return draft.stored === undefined || changedFields(draft).length > 0;
}

/** Badges given before to a stay of this file, and in none of its rows: nothing is taken away, but it is said. */
async function missingBadges(ledger: Ledger): Promise<ReadonlyMap<number, readonly RowNote[]>> {
  const notes = new Map<number, readonly RowNote[]>();
  for (const mobility of ledger.mobilities.values()) {
    if (mobility.row === undefined || mobility.stored === undefined) continue;
    for (const { value, row } of await ledger.awardsOf(mobility)) {
      if (row !== undefined || value.decision.outcome === 'refused' || value.state === 'revoked') continue;
      notes.set(mobility.row, [
        ...(notes.get(mobility.row) ?? []),
        { code: 'badge-not-in-file', badge: value.achievement },
      ]);
    }
  }
  return notes;
}

function addMissingBadges(
  rows: readonly PlannedRow[],
  missing: ReadonlyMap<number, readonly RowNote[]>,
): readonly PlannedRow[] {
  return rows.map((row) => {
    const notes = missing.get(row.row);
    return notes === undefined ? row : { ...row, notes: [...row.notes, ...notes] };
  });
}

function summarise(table: ImportTable, rows: readonly PlannedRow[], ledger: Ledger): Omit<ImportPlan, 'fingerprint'> {
  const count = (outcome: PlannedRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  const [fresh, same, changed, refused] = rowOutcomes.map(count);
  const ready = toWrite(ledger.awards).filter(
    ({ value }) => value.decision.outcome === 'ready' && value.state === 'open',
  ).length;
  return {
    rows,
    counts: { new: fresh ?? 0, same: same ?? 0, changed: changed ?? 0, refused: refused ?? 0 },
    people: countWritten(ledger.people),
    mobilities: countWritten(ledger.mobilities),
    awards: { ...countWritten(ledger.awards), ready },
    titles: { ...templateTitles(), ...table.header.titles },
    missingColumns: missingColumns(rows, table.header.titles),
    droppedColumns: table.header.dropped,
    ignoredColumns: table.header.ignored,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    otherSheets: table.otherSheets,
  };
}

function templateTitles(): ImportPlan['titles'] {
  return Object.fromEntries(columnKeys.map((key) => [key, columnTitle(key)]));
}

function countWritten<T extends Document>(drafts: ReadonlyMap<string, Draft<T>>): { new: number; changed: number } {
  const written = toWrite(drafts);
  const fresh = written.filter(({ stored }) => stored === undefined).length;
  return { new: fresh, changed: written.length - fresh };
}
