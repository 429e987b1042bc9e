import type { ProblemFacts } from '../kernel/problem.ts';
import { importLimits } from './import-limits.ts';
import type { CellKey, ImportRow } from './import-table.ts';
import type { RowRefusal, RowRefusalCode } from './row-refusal.ts';
import { looksLikeNationalNumber } from './sensitive.ts';
import { type ColumnKey, columnKeys } from './template-columns.ts';

/** A row while it is read: its cells cleaned, and every reason found against it (people prefer to hear them all at once). */
export interface RowReader {
  readonly row: number;
  readonly refusals: readonly RowRefusal[];
  /** Trimmed text in NFC; nothing for an empty cell, and for one that was refused. */
  text(column: CellKey): string | undefined;
  refuse(code: RowRefusalCode, column?: ColumnKey, facts?: ProblemFacts): undefined;
  /** The cell as `read` understands it; `code` against it where `read` does not. */
  value<T>(column: CellKey, read: (text: string) => T | undefined, code: RowRefusalCode): T | undefined;
  /** Whether a reason was already found against that column. */
  refused(column: ColumnKey): boolean;
}

export function createRowReader(source: ImportRow): RowReader {
  const refusals: RowRefusal[] = [...source.faults];
  const texts = new Map<CellKey, string>();
  const refuse: RowReader['refuse'] = (code, column, facts = {}) => {
    refusals.push({ row: source.row, ...(column === undefined ? {} : { column }), code, facts });
    return undefined;
  };
  for (const [column, cell] of cellsOf(source)) {
    const fault = faultOf(cell);
    const text = tidy(cell);
    if (fault !== undefined) refuse(fault, column, fault === 'too-long' ? { limit: importLimits.cellCharacters } : {});
    else if (text !== '') texts.set(column, text);
  }
  const text = (column: CellKey): string | undefined => texts.get(column);
  return {
    row: source.row,
    refusals,
    text,
    refuse,
    value(column, read, code) {
      const found = text(column);
      if (found === undefined) return undefined;
      return read(found) ?? refuse(code, column);
    },
    refused: (column) => refusals.some((refusal) => refusal.column === column),
  };
}

function cellsOf({ cells }: ImportRow): readonly [CellKey, string][] {
  return columnKeys.filter(isCellKey).flatMap((key) => {
    const cell = cells[key];
    return cell === undefined ? [] : [[key, cell] satisfies [CellKey, string]];
  });
}

const isCellKey = (key: ColumnKey): key is CellKey => key !== 'dateOfBirth';

/** What a spreadsheet would compute if the value were ever written back into one; a signed number or a phone number is not. */
const formulaStart = /^[\t\r]|^\s*[=+\-@]/;
const plainNumber = /^\s*[+-]?[\d\s.,()/:-]*\d[\d\s.,()/:-]*$/;
/** Control characters, marks of direction that reorder what is read, and characters that have no meaning. */
const badCharacters = /[\p{Cc}\p{Co}\p{Cn}\u202a-\u202e\u2066-\u2069\ufffd]/u;

/** Nearly every cell of a list, told in one look. */
const printable = /^[\x20-\x7e\u00c0-\u017f]*$/;

function faultOf(cell: string): RowRefusalCode | undefined {
  const plain = cell.normalize('NFKC');
  if (formulaStart.test(plain) && !plainNumber.test(plain)) return 'looks-like-formula';
  if (cell.length > importLimits.cellCharacters) return 'too-long';
  if (!printable.test(cell) && badCharacters.test(cell.replace(/[\n\r\t]/g, ' '))) return 'bad-characters';
  return looksLikeNationalNumber(cell) ? 'looks-like-national-id' : undefined;
}

/** Marks without width that spreadsheets leave in are removed, and a hyphen that may not end a line is a hyphen; the joiners that Persian and Indic names need are kept. */
function tidy(cell: string): string {
  return cell
    .replace(/[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\u2011/g, '-')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}
