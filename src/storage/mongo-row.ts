import { z } from 'zod';
import { Problem } from '../kernel/problem.ts';
import type { Document, Kind, Stored } from '../kernel/storage.ts';
import { fieldsOf, type Row, readRow, toFilter } from './row.ts';

const StoredRow = z.object({ version: z.int(), doc: z.string() });

/** A stored document: its text, and one key `f_<field>` per indexed or unique field. */
export interface MongoRow {
  readonly _id: string;
  readonly version: number;
  readonly doc: string;
  readonly [key: `f_${string}`]: string | null;
}
export function readStored<T extends Document>(kind: Kind<T>, row: unknown): Stored<T> {
  const parsed = StoredRow.safeParse(row);
  if (!parsed.success) throw new Problem('storage/corrupt', { kind: kind.name }, { cause: parsed.error });
  return readRow(kind, parsed.data);
}

export function toMongo<T extends Document>(kind: Kind<T>, row: Row, version: number): MongoRow {
  const keys = fieldsOf(kind).map((field, index) => [`f_${field}`, row.keys[index] ?? null]);
  return { _id: row.id, version, doc: row.doc, ...Object.fromEntries(keys) };
}

export function whereOf<T extends Document>(
  kind: Kind<T>,
  where: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(toFilter(kind, where).map(({ field, key }) => [`f_${field}`, key]));
}
