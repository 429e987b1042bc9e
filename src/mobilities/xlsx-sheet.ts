import { Problem } from '../kernel/problem.ts';
import { readSerial } from './dates.ts';
import { importLimits } from './import-limits.ts';
import type { RawCell, TableBuilder } from './import-table.ts';
import type { Workbook } from './xlsx-workbook.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** A zone of merged cells; rows from 1, columns from 0, ends included. */
export interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  text: string;
}

/**
 * Streams a sheet's rows into the builder and gives its merged zones, which come after the rows. Where no header can be found any
 * more, only the merged zones are looked at. A formula is never computed nor its last result taken: whoever wrote the file chose that result.
 */
export async function readSheet(
  zip: Zip,
  path: string,
  workbook: Workbook,
  builder: TableBuilder,
): Promise<readonly Merge[]> {
  const merges: Merge[] = [];
  let row = 0;
  let column = -1;
  let cells: RawCell[] = [];
  let cell: Cell | undefined;
  let listening = false;
  const listen = (on: boolean): void => {
    listening = on && cell !== undefined;
  };
  const openers: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>> = {
    row({ r }) {
      row = r === undefined ? row + 1 : Number(r);
      column = -1;
      cells = [];
    },
    c(attributes) {
      column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
      cell = builder.wants(column) ? toCell(column, attributes) : undefined;
    },
    f() {
      if (cell !== undefined) cell.formula = true;
    },
    v: () => listen(true),
    t: () => listen(true),
  };
  const closers: Readonly<Record<string, () => void>> = {
    v: () => listen(false),
    t: () => listen(false),
    c() {
      if (cell !== undefined) cells[cell.column] = toRawCell(cell, workbook);
      cell = undefined;
    },
    row() {
      builder.add(row, Array.from(cells));
    },
  };
  await readXml(zip, path, {
    open(name, attributes) {
      if (name === 'mergeCell') merges.push(...readMerge(attributes.ref ?? '', merges.length));
      else if (!builder.hopeless && Object.hasOwn(openers, name)) openers[name]?.(attributes);
    },
    text(text) {
      if (listening && cell !== undefined && cell.text.length <= importLimits.cellCharacters) cell.text += text;
    },
    close(name) {
      if (!builder.hopeless && Object.hasOwn(closers, name)) closers[name]?.();
    },
  });
  return merges;
}

function toCell(column: number, attributes: Readonly<Record<string, string>>): Cell {
  return { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), formula: false, text: '' };
}

/** By type of cell (ECMA-376 part 1, §18.18.11): shared string, text, error, boolean, ISO date, number. */
function toRawCell({ type, style, formula, text }: Cell, workbook: Workbook): RawCell {
  if (formula) return { fault: 'formula' };
  if (type === 'e') return { fault: 'error-cell' };
  if (text === '') return undefined;
  if (type === 's') return workbook.strings[Number(text)] ?? { fault: 'error-cell' };
  if (type === 'b') return text === '1' ? 'oui' : 'non';
  if (type !== 'n') return text;
  const number = Number(text);
  if (workbook.dateStyles[style] === true) return readSerial(number, workbook.date1904) ?? { fault: 'error-cell' };
  return Number.isFinite(number) ? String(number) : text;
}

/** 0 for `A7`, 27 for `AB7`. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) throw new Problem('import/unreadable', { reason: 'xml' });
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function readMerge(reference: string, before: number): readonly Merge[] {
  if (before >= importLimits.merges) throw new Problem('import/unsafe-archive', { reason: 'merges' });
  const [from = '', to = from] = reference.split(':');
  return [
    {
      firstRow: Number(from.replace(/^[A-Z]+/, '')),
      lastRow: Number(to.replace(/^[A-Z]+/, '')),
      firstColumn: columnOf(from),
      lastColumn: columnOf(to),
    },
  ];
}
