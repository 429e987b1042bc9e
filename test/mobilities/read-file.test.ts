import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { isProblem } from '../../src/kernel/problem.ts';
import { importLimits } from '../../src/mobilities/import-limits.ts';
import { readRows } from '../../src/mobilities/import-rows.ts';
import type { ImportTable } from '../../src/mobilities/import-table.ts';
import { readImportFile } from '../../src/mobilities/read-file.ts';
import { csvTemplate, xlsxTemplate } from '../../src/mobilities/template.ts';
import { templateColumns } from '../../src/mobilities/template-columns.ts';
import { catalogueOf } from '../support/cast.ts';
import { importVectors } from './import-vectors.ts';

async function refusalOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => 'read',
    (error: unknown) => (isProblem(error) ? error.code : String(error)),
  );
}

const stay = { startDate: '2026-05-04', endDate: '2026-05-29', activityType: 'VET-SHORT', funded: true };

describe('a list of participants in any dress', () => {
  const vectors = importVectors('good');

  it('is there to be read', () => {
    expect(vectors.length).toBeGreaterThan(20);
  });

  it.each(vectors)('says the same two people: $name', async ({ bytes }) => {
    const { accepted, refused } = readRows(await readImportFile(bytes), catalogueOf(), '2026-11-22');
    expect(refused).toEqual([]);
    expect(accepted).toMatchObject([
      {
        person: { familyName: 'Lefèvre', givenName: 'Zoë', email: 'zoe@example.org' },
        mobility: { ...stay, hostCountry: 'ES' },
      },
      { person: { familyName: 'Müller-Peña', givenName: 'Jean-Loup' }, mobility: { ...stay, hostCountry: 'GR' } },
    ]);
  });

  it.each(vectors)('never holds a cell of a column that is not ours: $name', async ({ bytes }) => {
    expect(JSON.stringify(await readImportFile(bytes))).not.toContain('SENTINEL');
  });
});

describe('a file that is refused whole', () => {
  const vectors = importVectors('files');

  it('is there to be refused', () => {
    expect(vectors.length).toBeGreaterThan(25);
  });

  it.each(vectors)('$name', async ({ bytes, code }) => {
    expect(await refusalOf(readImportFile(bytes))).toBe(code);
  });

  it('refuses a file larger than the limit before looking inside', async () => {
    expect(await refusalOf(readImportFile(new Uint8Array(importLimits.fileBytes + 1)))).toBe('import/too-large');
  });

  const titles = ['Type', 'Nom', 'Prénom', 'Début', 'Fin', 'UAI'];
  const line = ['ETW', 'Ab', 'Cd', '1/2/2026', '2/2/2026', ''];

  it('takes as many CSV rows as the limit, and not one more', async () => {
    const csv = (rows: number): Uint8Array =>
      new TextEncoder().encode(
        [titles, ...Array<string[]>(rows).fill(line)].map((cells) => cells.join(';')).join('\n'),
      );
    expect((await readImportFile(csv(importLimits.rows))).rows).toHaveLength(importLimits.rows);
    expect(await refusalOf(readImportFile(csv(importLimits.rows + 1)))).toBe('import/too-many-rows');
  });

  it('stops an XLSX sheet at the same limit', async () => {
    const sheet = [titles, ...Array<string[]>(importLimits.rows + 1).fill(line)].map((cells) =>
      cells.map((value) => ({ value })),
    );
    expect(await refusalOf(readImportFile(await writeXlsxFile(sheet).toBuffer()))).toBe('import/too-many-rows');
  });
});

describe('columns', () => {
  const sensitive = async (): Promise<ImportTable> => {
    const vector = importVectors('good').find(({ name }) => name === 'drops-what-is-sensitive.csv');
    if (vector === undefined) throw new Error('the vector is missing');
    return readImportFile(vector.bytes);
  };

  it('names the sensitive columns it dropped, and apart from them those it does not know', async () => {
    const { header } = await sensitive();
    expect(header.dropped).toEqual([
      ...['Genre', 'Nationalité', 'Montant de la bourse', 'N° INE', 'Situation de handicap', 'Adresse postale'],
      ...['Téléphone', 'Classe', 'E-mail du responsable légal', 'QPV / ZRR', 'IBAN'],
    ]);
    expect(header.ignored).toEqual(['Commentaire libre']);
  });

  it('reduces a date of birth to the months of 15 and 18, and keeps nothing of the day', async () => {
    const csv = 'Nom;Prénom;Type;Début;Fin;Né(e) le\nAb;Cd;ETW;1/2/2026;2/2/2026;17/04/2008';
    const table = await readImportFile(new TextEncoder().encode(csv));
    expect(table.rows[0]?.turns).toEqual({ turns15: '2023-05', turns18: '2026-05' });
    expect(JSON.stringify(table)).not.toMatch(/2008|17/);
  });

  it.each(['fr', 'en'] as const)('knows every title of the %s template, in CSV as in XLSX', async (language) => {
    expect(await refusalOf(readImportFile(csvTemplate(language)))).toBe('import/empty');
    expect(await refusalOf(readImportFile(await xlsxTemplate(language)))).toBe('import/empty');
    const example = templateColumns.map((column) => column.example[language]).join(';');
    const filled = new TextDecoder().decode(csvTemplate(language)) + example;
    const { header, rows } = await readImportFile(new TextEncoder().encode(filled));
    expect(Object.keys(header.titles)).toHaveLength(templateColumns.length);
    expect(rows).toMatchObject([{ row: 2, cells: { familyName: 'D’Almeida-Nguyễn' }, faults: [] }]);
  });

  it('says which sheet it read and which it did not', async () => {
    const vector = importVectors('good').find(({ name }) => name === 'second-sheet.xlsx');
    const table = await readImportFile(vector?.bytes ?? new Uint8Array());
    expect([table.sheet, table.otherSheets]).toEqual(['Liste', ['Notes']]);
  });

  it('numbers rows as the spreadsheet does', async () => {
    const vector = importVectors('good').find(({ name }) => name === 'header-lower-down.xlsx');
    const table = await readImportFile(vector?.bytes ?? new Uint8Array());
    expect(table.rows.map(({ row }) => row)).toEqual([6, 7]);
  });
});
