import type { Catalogue } from '../definitions/definition.ts';
import { createBadgeReader } from './badge-names.ts';
import type { ImportRow, ImportTable } from './import-table.ts';
import type { ParticipantRow } from './participant-row.ts';
import { readBadges } from './row-badges.ts';
import { createRowReader } from './row-cells.ts';
import { readMobility } from './row-mobility.ts';
import { readPerson } from './row-person.ts';
import type { RowRefusal } from './row-refusal.ts';
import { columnKeys } from './template-columns.ts';

/** Every row of the file is in exactly one of the two: accepted, or refused with one or more reasons. */
export interface ReadRows {
  readonly accepted: readonly ParticipantRow[];
  readonly refused: readonly RowRefusal[];
}

/**
 * Rows of text → what they say. Pure: knows neither the other rows nor the store.
 * @param today ISO date: nothing was decided after it.
 */
export function readRows(table: ImportTable, catalogue: Catalogue, today: string): ReadRows {
  const readBadge = createBadgeReader(catalogue);
  const columns = new Set(columnKeys.filter((key) => table.header.titles[key] !== undefined));
  const accepted: ParticipantRow[] = [];
  const refused: RowRefusal[] = [];
  for (const source of table.rows) {
    const reader = createRowReader(source);
    const read = isUnreadable(source) ? undefined : readRow(source, reader, readBadge, today);
    if (read === undefined || reader.refusals.length > 0) refused.push(...reader.refusals);
    else accepted.push({ ...read, columns });
  }
  return { accepted, refused };
}

/** A row whose cells have moved says nothing under any title. */
function isUnreadable({ faults }: ImportRow): boolean {
  return faults.some(({ code }) => code === 'shifted-row' || code === 'merged-cell');
}

function readRow(
  source: ImportRow,
  reader: ReturnType<typeof createRowReader>,
  readBadge: ReturnType<typeof createBadgeReader>,
  today: string,
): Omit<ParticipantRow, 'columns'> | undefined {
  const person = readPerson(reader, source);
  const mobility = readMobility(reader, today);
  const badges = readBadges(reader, { readBadge, today, mobility });
  return person === undefined || mobility === undefined ? undefined : { row: source.row, person, mobility, badges };
}
