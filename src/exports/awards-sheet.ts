import writeXlsxFile from 'write-excel-file/node';
import { activityLabels, countryName } from '../definitions/activity-types.ts';
import { mentionNames } from '../definitions/words.ts';
import type { Language } from '../kernel/language.ts';
import { bundleText } from '../texts/bundles.ts';
import { wordsText } from '../texts/words.ts';
import type { HolderAward } from './award.ts';
import { tidyName } from './names.ts';

export type StandingWord = 'current' | 'suspended' | 'expired' | 'revoked';

/** A line of the table, in the order of its titles. Nothing of inclusion, health, money or civil status is known to us, so none is here. */
export function sheetRow(award: HolderAward, standing: StandingWord, language: Language): readonly string[] {
  const { achievement, decision, holder, mobility, stay } = award;
  const { level } = achievement;
  return [
    ...[holder.familyName, holder.givenName, holder.email ?? '', holder.school ?? '', identifierOf(stay, holder)],
    achievement.fullName[language],
    level === undefined ? '' : wordsText[language].level(level.number),
    ...[activityLabels[mobility.activityType][language], countryName(mobility.hostCountry, language)],
    ...[stay.startDate, stay.endDate, stay.hostOrganisation ?? ''],
    mobility.mentions.map((mention) => mentionNames[mention][language]).join(', '),
    ...[decision.validatedBy ?? '', decision.validatedOn ?? '', award.issuedAt.slice(0, 10)],
    ...[award.validUntil?.slice(0, 10) ?? '', bundleText[language].standings[standing], award.pageUrl],
  ];
}

/** What tells namesakes apart, as the list of participants has it: the id of the mobility, else the school's own number for the person. */
export function identifierOf(
  { activityId }: { readonly activityId?: string | undefined },
  { localId }: { readonly localId?: string | undefined },
): string {
  return activityId ?? localId ?? '';
}

/** By the cells of these columns, first to last, as the language sorts words. */
export function inListOrder<Row extends readonly string[]>(
  rows: readonly Row[],
  columns: readonly number[],
  language: Language,
): readonly Row[] {
  const collator = new Intl.Collator(language);
  const apart = (one: Row, other: Row) => (column: number) => collator.compare(one[column] ?? '', other[column] ?? '');
  return rows.toSorted((one, other) => columns.map(apart(one, other)).find((found) => found !== 0) ?? 0);
}

/** Where `sheetRow` puts the school, the names, what tells namesakes apart and the badge. */
const listColumns = [3, 0, 1, 4, 5];

/** As the table lists them. */
export function inTableOrder(awards: readonly HolderAward[], language: Language): readonly HolderAward[] {
  const listed = new Map(awards.map((award) => [sheetRow(award, 'current', language), award]));
  return inListOrder([...listed.keys()], listColumns, language).flatMap((row) => listed.get(row) ?? []);
}

/** What a spreadsheet would compute, were the cell ever saved as text and opened again. */
const formulaStart = /^[\s]*[=+\-@\t\r]/u;

export function guarded(cell: string): string {
  return formulaStart.test(cell.normalize('NFKC')) ? `'${cell}` : cell;
}

/** In letters: as wide as the longest cell, within what a screen holds. */
function widthOf(cells: readonly string[]): number {
  return cells.reduce((width, { length }) => Math.max(width, Math.min(60, length + 2)), 12);
}

/** An XLSX of text cells alone, in the order of a list: no formula, no link. */
export async function awardsSheet(rows: readonly (readonly string[])[], language: Language): Promise<Uint8Array> {
  const { name, columns } = bundleText[language].sheet;
  const titles = columns.map((value) => ({ value, fontWeight: 'bold' as const }));
  const lines = inListOrder(rows, listColumns, language).map((row) =>
    row.map((cell) => ({ value: guarded(tidyName(cell)), type: String })),
  );
  const widths = columns.map((title, column) => ({ width: widthOf([title, ...rows.map((row) => row[column] ?? '')]) }));
  return writeXlsxFile([
    { sheet: name, data: [titles, ...lines], columns: widths, stickyRowsCount: 1, orientation: 'landscape' },
  ]).toBuffer();
}
