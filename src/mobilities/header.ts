import { Problem } from '../kernel/problem.ts';
import { isSensitiveTitle } from './sensitive.ts';
import { type ColumnKey, columnTitle, templateColumns } from './template-columns.ts';

/** The columns of a file, known by their titles, never by their place. */
export interface Header {
  /** Index of a column in the file → what it is; nothing for the columns that are not kept. */
  readonly keys: readonly (ColumnKey | undefined)[];
  /** The titles as the file writes them. */
  readonly titles: Readonly<Partial<Record<ColumnKey, string>>>;
  /** Titles nobody knows: their cells are not read. */
  readonly ignored: readonly string[];
  /** Titles of sensitive columns: their cells are not read either. */
  readonly dropped: readonly string[];
}

/** Case, accents, punctuation, what is between brackets and the possessive count for nothing: « E-mail (1) * » is `e mail`. */
export function normaliseHeader(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[’']s\b/g, '')
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const known: ReadonlyMap<string, ColumnKey> = new Map(
  templateColumns.flatMap((column) =>
    [column.header.fr, column.header.en, ...column.aliases].flatMap((name): [string, ColumnKey][] => {
      const title = normaliseHeader(name);
      // « email », « e mail » and « e-mail » are one word.
      return [
        [title, column.key],
        [title.replace(/\be mail\b/, 'email'), column.key],
      ];
    }),
  ),
);

const required: readonly ColumnKey[] = templateColumns.flatMap((column) => (column.required ? [column.key] : []));

/** Enough known titles on a row for it to be the header, and not a title above it nor a row of data. */
const enough = 3;

/**
 * The header, where that row is one. Refuses (`import/missing-columns`, `import/duplicate-column`) a header that lacks a
 * column no row can do without, or gives one twice.
 */
export function readHeader(cells: readonly string[]): Header | undefined {
  const keys = cells.map((cell) => (isSensitive(cell) ? undefined : known.get(normaliseHeader(cell))));
  const found = new Set(keys.filter((key) => key !== undefined));
  if (found.size < enough) return undefined;
  const twice = keys.find((key, index) => key !== undefined && keys.indexOf(key) !== index);
  if (twice !== undefined) throw new Problem('import/duplicate-column', { column: columnTitle(twice) });
  const missing = required.filter((key) => !found.has(key));
  if (!found.has('activityType') && !found.has('accompanying')) missing.push('activityType');
  if (missing.length > 0) throw new Problem('import/missing-columns', { columns: missing.map(columnTitle) });
  const titles: Partial<Record<ColumnKey, string>> = {};
  const ignored: string[] = [];
  const dropped: string[] = [];
  cells.forEach((cell, index) => {
    const key = keys[index];
    const title = shortTitle(cell);
    if (key !== undefined) titles[key] = title;
    else if (isSensitive(cell) || isSensitiveTitle(normaliseHeader(cell))) dropped.push(title);
    else if (title !== '') ignored.push(title);
  });
  return { keys, titles, ignored, dropped };
}

/** What is between brackets counts for nothing, unless it says whose data these are: « Pays (nationalité) », « E-mail (parent) ». */
function isSensitive(title: string): boolean {
  const inside = Array.from(title.matchAll(/\(([^)]*)/g), ([, words = '']) => normaliseHeader(words));
  if (inside.length === 0) return false;
  const whole = normaliseHeader(title.replace(/[()]/g, ' '));
  return inside.some(isSensitiveTitle) || (isSensitiveTitle(whole) && !isSensitiveTitle(normaliseHeader(title)));
}

function shortTitle(cell: string): string {
  const title = cell
    .normalize('NFC')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
  return title.length > 60 ? `${title.slice(0, 59)}…` : title;
}
