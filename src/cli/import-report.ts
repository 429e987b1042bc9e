import type { ImportPlan, MissingColumns, PlannedRow } from '../awards/import-plan.ts';
import type { Language } from '../kernel/language.ts';
import { importText } from '../texts/imports.ts';

/** What an import would do, or did, for a terminal: the counts, then every row that asks for attention, then the columns left out. */
export function importReport(plan: ImportPlan, language: Language): readonly string[] {
  const text = importText[language];
  return [
    text.counts(plan.counts),
    text.awards(plan.awards),
    ...plan.missingColumns.map((missing) => missingLine(missing, plan, language)),
    ...plan.rows.flatMap((row) => rowLines(row, plan, language)),
    ...(plan.droppedColumns.length === 0 ? [] : [text.dropped(plan.droppedColumns)]),
    ...(plan.ignoredColumns.length === 0 ? [] : [text.ignored(plan.ignoredColumns)]),
    ...(plan.otherSheets.length === 0 ? [] : [text.otherSheets(plan.sheet ?? '', plan.otherSheets)]),
  ];
}

function missingLine(
  { columns, code, facts, rows }: MissingColumns,
  { titles }: ImportPlan,
  language: Language,
): string {
  const text = importText[language];
  const named = columns.map((column) => titles[column] ?? column);
  return `  ${text.missingColumn(named, toRanges(rows))}${text.colon}${text.refusals[code](facts)}`;
}

/** `2-5, 7` */
function toRanges(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}

function rowLines({ row, refusals, notes }: PlannedRow, plan: ImportPlan, language: Language): readonly string[] {
  const text = importText[language];
  const { titles, missingColumns } = plan;
  const isToldAlready = ({ column, code }: PlannedRow['refusals'][number]): boolean =>
    missingColumns.some(
      (missing) => missing.code === code && (column === undefined || missing.columns.includes(column)),
    );
  const own = refusals.filter((refusal) => !isToldAlready(refusal));
  const refused = own.map(({ column, code, facts }) => {
    const place = text.place(row, column === undefined ? undefined : titles[column]);
    return `  ${place}${text.colon}${text.refusals[code](facts)}`;
  });
  const noted = notes.map(({ code, badge }) => {
    const facts = badge === undefined ? {} : { badge };
    return `  ${text.place(row)}${text.colon}${text.notes[code](facts)}`;
  });
  return [...refused, ...noted];
}
