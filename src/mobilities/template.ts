import writeXlsxFile from 'write-excel-file/node';
import type { Language } from '../kernel/language.ts';
import { templateColumns } from './template-columns.ts';

const sheetNames = { fr: ['Participants', 'Aide'], en: ['Participants', 'Help'] } as const;
const helpTitles = {
  fr: ['Colonne', 'Ce qu’on y écrit', 'Exemple'],
  en: ['Column', 'What to write', 'Example'],
} as const;

/** The template's titles alone, for a French or English spreadsheet to open by a double click: UTF-8 with its mark, semicolons. */
export function csvTemplate(language: Language): Uint8Array {
  const titles = templateColumns.map(({ header }) => header[language]).join(';');
  return new TextEncoder().encode(`\uFEFF${titles}\r\n`);
}

/** The same titles, and a sheet of help that no import reads (an example row among the participants would be imported). */
export async function xlsxTemplate(language: Language): Promise<Uint8Array> {
  const [participants, help] = sheetNames[language];
  const bold = (value: string): { value: string; fontWeight: 'bold' } => ({ value, fontWeight: 'bold' });
  const titles = templateColumns.map(({ header }) => bold(header[language]));
  const lines = templateColumns.map((column) => [
    { value: column.header[language] },
    { value: column.help[language] },
    { value: column.example[language] },
  ]);
  const widths = templateColumns.map(({ header }) => ({ width: Math.max(14, header[language].length + 4) }));
  const file = writeXlsxFile([
    { sheet: participants, data: [titles], columns: widths, stickyRowsCount: 1 },
    {
      sheet: help,
      data: [helpTitles[language].map(bold), ...lines],
      columns: [{ width: 32 }, { width: 90 }, { width: 40 }],
    },
  ]);
  return file.toBuffer();
}
