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
    ...[holder.familyName, holder.givenName, holder.email ?? '', holder.school ?? '', achievement.fullName[language]],
    level === undefined ? '' : wordsText[language].level(level.number),
    ...[activityLabels[mobility.activityType][language], countryName(mobility.hostCountry, language)],
    ...[stay.startDate, stay.endDate, stay.hostOrganisation ?? ''],
    mobility.mentions.map((mention) => mentionNames[mention][language]).join(', '),
    ...[decision.validatedBy ?? '', decision.validatedOn ?? '', award.issuedAt.slice(0, 10)],
    ...[award.validUntil?.slice(0, 10) ?? '', bundleText[language].standings[standing], award.pageUrl],
  ];
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

/** An XLSX of text cells alone: no formula, no link. */
export async function awardsSheet(rows: readonly (readonly string[])[], language: Language): Promise<Uint8Array> {
  const { name, columns } = bundleText[language].sheet;
  const titles = columns.map((value) => ({ value, fontWeight: 'bold' as const }));
  const lines = rows.map((row) => row.map((cell) => ({ value: guarded(tidyName(cell)), type: String })));
  const widths = columns.map((title, column) => ({ width: widthOf([title, ...rows.map((row) => row[column] ?? '')]) }));
  return writeXlsxFile([{ sheet: name, data: [titles, ...lines], columns: widths, stickyRowsCount: 1 }]).toBuffer();
}
