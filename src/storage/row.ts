import { Problem } from '../kernel/problem.ts';
import type { Document, Kind, Stored } from '../kernel/storage.ts';

/** What both engines keep of a document: its keys, escaped so that they sort alike, and its JSON text. */
export interface Row {
  readonly id: string;
  /** One key per field of `fieldsOf(kind)`, in that order; null where an indexed field is absent. */
  readonly keys: readonly (string | null)[];
  readonly doc: string;
}

const kindName = /^[a-z][a-z0-9-]*$/;
const fieldName = /^[a-z][A-Za-z0-9]*$/;

/** Where an engine keeps a kind. Names come from our own kinds and are checked all the same, since they stand in SQL. */
export function tableName<T extends Document>(kind: Kind<T>): string {
  if (!kindName.test(kind.name)) throw new TypeError(`not a kind name: ${kind.name}`);
  return `kind_${kind.name}`;
}

/** The fields an engine keeps beside the text: unique ones first, in the order in which a refusal names them. */
export function fieldsOf<T extends Document>(kind: Kind<T>): readonly string[] {
  const fields = [...kind.unique, ...kind.indexed.filter((field) => !kind.unique.includes(field))];
  const odd = fields.find((field) => !fieldName.test(field));
  if (odd !== undefined) throw new TypeError(`not a field name: ${odd}`);
  return fields;
}

const firstEscaped = 0xd7ff;

/**
 * A string whose UTF-8 bytes and whose UTF-16 units sort as the code units of `text` do, equal only for equal texts.
 * SQLite and MongoDB compare UTF-8, others UTF-16: they part ways from U+D800 up. NUL is escaped because SQLite's binding
 * stops at it, a lone surrogate because UTF-8 has none. Ordinary text is its own key.
 */
export function toKey(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
  return text.replace(/[\u0000\u0001\uD7FF-\uFFFF]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return code < 2
      ? `\u0001${String.fromCharCode(code + 1)}`
      : `\uD7FF${String.fromCharCode(code - firstEscaped + 0x20)}`;
  });
}

/** @throws TypeError when a unique field is not a string, or an indexed one is neither a string nor absent. */
export function toRow<T extends Document>(kind: Kind<T>, value: T): Row {
  const doc = JSON.stringify(value);
  const fields = new Map<string, unknown>(Object.entries(value));
  const keys = fieldsOf(kind).map((field) => {
    const content = fields.get(field);
    if (typeof content === 'string') return toKey(content);
    if (content === undefined && !kind.unique.includes(field)) return null;
    throw new TypeError(`${kind.name}.${field} must be a string to be indexed`);
  });
  return { id: toKey(value.id), keys, doc };
}

/** The document behind a stored text. @throws Problem `storage/corrupt` when it no longer fits its schema. */
export function readRow<T extends Document>(kind: Kind<T>, row: { doc: string; version: number }): Stored<T> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(row.doc);
  } catch (cause) {
    throw new Problem('storage/corrupt', { kind: kind.name }, { cause });
  }
  const result = kind.schema.safeParse(parsed);
  if (!result.success) throw new Problem('storage/corrupt', { kind: kind.name }, { cause: result.error });
  return { value: result.data, version: row.version };
}

/** The keys of a filter, in a fixed order. @throws TypeError on a field the kind does not index. */
export function toFilter<T extends Document>(
  kind: Kind<T>,
  where: Readonly<Record<string, string>>,
): readonly { readonly field: string; readonly key: string }[] {
  const known = fieldsOf(kind);
  return Object.entries(where)
    .map(([field, value]) => {
      if (!known.includes(field)) throw new TypeError(`${kind.name}.${field} is not indexed`);
      return { field, key: toKey(value) };
    })
    .sort((a, b) => (a.field < b.field ? -1 : 1));
}

/** @throws RangeError outside 1 to 1,000. */
export function pageSize(limit = 100): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new RangeError('a page holds 1 to 1,000 documents');
  return limit;
}

/** @throws RangeError unless at least one whole number is asked for. */
export function checkCount(count: number): number {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError('next() gives at least one number');
  return count;
}
