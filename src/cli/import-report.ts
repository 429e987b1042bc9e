import type { ImportPlan, PlannedRow } from '../awards/import-plan.ts';
import type { Language } from '../kernel/language.ts';
import { importText } from '../texts/imports.ts';

/** What an import would do, or did, for a terminal: the counts, then every row that asks for attention, then the columns left out. */
export function importReport(plan: ImportPlan, language: Language): readonly string[] {
  const text = importText[language];
  return [
    text.counts(plan.counts),
    text.awards(plan.awards),
    ...plan.rows.flatMap((row) => rowLines(row, plan, language)),
    ...(plan.droppedColumns.length === 0 ? [] : [text.dropped(plan.droppedColumns)]),
    ...(plan.ignoredColumns.length === 0 ? [] : [text.ignored(plan.ignoredColumns)]),
    ...(plan.otherSheets.length === 0 ? [] : [text.otherSheets(plan.sheet ?? '', plan.otherSheets)]),
  ];
}

function rowLines({ row, refusals, notes }: PlannedRow, { titles }: ImportPlan, language: Language): readonly string[] {
  const text = importText[language];
  const refused = refusals.map(({ column, code, facts }) => {
    const place = text.place(row, column === undefined ? undefined : titles[column]);
    return `  ${place}${text.colon}${text.refusals[code](facts)}`;
  });
  const noted = notes.map(({ code, badge }) => {
    const facts = badge === undefined ? {} : { badge };
    return `  ${text.place(row)}${text.colon}${text.notes[code](facts)}`;
  });
  return [...refused, ...noted];
}
