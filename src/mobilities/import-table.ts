import { Problem } from '../kernel/problem.ts';
import { type Turns, toTurns } from './birth.ts';
import { readDate } from './dates.ts';
import { type Header, readHeader } from './header.ts';
import { importLimits } from './import-limits.ts';
import type { RowRefusal } from './row-refusal.ts';
import type { ColumnKey } from './template-columns.ts';

/** A cell's text, or why it has none that can be trusted; nothing where the file has no cell. */
export type RawCell = string | undefined | { readonly fault: 'formula' | 'error-cell' };

/** Kept as text. The date of birth never is: it is reduced as the row is read. */
export type CellKey = Exclude<ColumnKey, 'dateOfBirth'>;

export interface ImportRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<CellKey, string>>>;
  readonly turns?: Turns;
  /** What the reader itself found wrong: such a row is refused whatever its cells say. */
  readonly faults: readonly RowRefusal[];
}

/** A file once read: nothing of an unknown or sensitive column is in it but the title. */
export interface ImportTable {
  readonly header: Omit<Header, 'keys'>;
  readonly rows: readonly ImportRow[];
  /** The sheet that was read, and the others that were not. */
  readonly sheet?: string;
  readonly otherSheets: readonly string[];
}

export interface TableBuilder {
  readonly header: Header | undefined;
  readonly headerRow: number | undefined;
  /** Whether the cells of that column are of any use; a reader does not even decode the others. */
  wants(column: number): boolean;
  /** @throws Problem `import/too-many-rows`, `import/missing-columns`, `import/duplicate-column`. */
  add(row: number, cells: readonly RawCell[]): void;
  /** True once enough rows were seen to know that there is no header. */
  readonly hopeless: boolean;
  readonly rows: readonly ImportRow[];
}

export interface BuilderOptions {
  /** In a CSV file, a row with more or fewer cells than the header has cells under the wrong titles. */
  readonly sameWidth: boolean;
}

/** Finds the header among the first rows, then keeps of each row the known columns alone. */
export function createTableBuilder({ sameWidth }: BuilderOptions): TableBuilder {
  let header: Header | undefined;
  let headerRow: number | undefined;
  let seen = 0;
  const rows: ImportRow[] = [];
  return {
    get header() {
      return header;
    },
    get headerRow() {
      return headerRow;
    },
    get hopeless() {
      return header === undefined && seen >= importLimits.headerRows;
    },
    rows,
    wants: (column) => (header === undefined ? column < importLimits.columns : header.keys[column] !== undefined),
    add(row, cells) {
      if (cells.every((cell) => cell === undefined || (typeof cell === 'string' && cell.trim() === ''))) return;
      if (header === undefined) {
        seen += 1;
        header = readHeader(Array.from(cells, (cell) => (typeof cell === 'string' ? cell : '')));
        if (header !== undefined) headerRow = row;
        return;
      }
      if (rows.length >= importLimits.rows) throw new Problem('import/too-many-rows', { limit: importLimits.rows });
      const shifted = sameWidth && !fits(cells, header.keys.length);
      const facts = { expected: header.keys.length, found: cells.length };
      rows.push(
        shifted ? { row, cells: {}, faults: [{ row, code: 'shifted-row', facts }] } : pickCells(row, cells, header),
      );
    },
  };
}

/** Empty cells beyond the header are what spreadsheets leave behind; anything else there has shifted. */
function fits(cells: readonly RawCell[], width: number): boolean {
  return cells.length >= width && cells.slice(width).every((cell) => cell === undefined || cell === '');
}

function pickCells(row: number, cells: readonly RawCell[], header: Header): ImportRow {
  const kept: Partial<Record<CellKey, string>> = {};
  const faults: RowRefusal[] = [];
  let turns: Turns | undefined;
  header.keys.forEach((column, index) => {
    const cell = cells[index];
    if (column === undefined || cell === undefined) return;
    if (typeof cell !== 'string') faults.push({ row, column, code: cell.fault, facts: {} });
    else if (column !== 'dateOfBirth') kept[column] = cell.slice(0, importLimits.cellCharacters + 1);
    else if (cell.trim() !== '') {
      const birth = readDate(cell.trim());
      if (birth === undefined) faults.push({ row, column, code: 'bad-birth-date', facts: {} });
      else turns = toTurns(birth);
    }
  });
  return { row, cells: kept, ...(turns === undefined ? {} : { turns }), faults };
}
