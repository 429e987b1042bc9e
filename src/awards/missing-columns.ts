import type { RowRefusal } from '../mobilities/row-refusal.ts';
import type { ColumnKey } from '../mobilities/template-columns.ts';
import type { ImportPlan, MissingColumns, PlannedRow } from './import-plan.ts';

/** By column and reason, in the order of the rows; `titles` are those of the file alone. */
export function missingColumns(rows: readonly PlannedRow[], titles: ImportPlan['titles']): readonly MissingColumns[] {
  const found = new Map<string, MissingColumns & { readonly rows: number[] }>();
  for (const { row, refusals } of rows) {
    for (const refusal of refusals) {
      const columns = wantedBy(refusal, titles);
      if (columns.length === 0) continue;
      const { code, facts } = refusal;
      const key = [code, ...columns].join(' ');
      const known = found.get(key);
      if (known === undefined) found.set(key, { columns, code, facts, rows: [row] });
      else known.rows.push(row);
    }
  }
  return [...found.values()];
}

/** A cell that is not in the file can be refused for its absence alone; a person is known by any of several columns. */
function wantedBy({ column, code }: RowRefusal, titles: ImportPlan['titles']): readonly ColumnKey[] {
  const isAbsent = (key: ColumnKey): boolean => titles[key] === undefined;
  if (column !== undefined) return isAbsent(column) ? [column] : [];
  if (code !== 'identity-missing' || !isAbsent('activityId')) return [];
  if (isAbsent('school')) return ['school', 'activityId'];
  return isAbsent('email') && isAbsent('localId') ? ['email', 'localId', 'activityId'] : [];
}
