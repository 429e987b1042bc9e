import { z } from 'zod';
import { Problem } from '../kernel/problem.ts';
import type { Document, Kind } from '../kernel/storage.ts';
import { readRow, tableName, toRow } from './row.ts';
import { column, createTable, indexesOf, tableOf } from './sql.ts';

/** What preparing a table asks of the engine. */
export interface SqlEngine {
  all(sql: string, ...keys: readonly string[]): readonly unknown[];
  /** How many rows changed. */
  run(sql: string, ...keys: readonly (string | null)[]): number;
}

const Names = z.array(z.object({ name: z.string() }));
const Documents = z.array(z.object({ row: z.int(), doc: z.string() }));

/** Whether the table stands with the very indexes its kind asks for. */
export function isPrepared<T extends Document>(engine: SqlEngine, kind: Kind<T>): boolean {
  const wanted = [...indexesOf(kind).keys()];
  const found = indexNames(engine, kind);
  return tableStands(engine, kind) && wanted.length === found.length && wanted.every((name) => found.includes(name));
}

/**
 * Makes the table, or follows a kind that changed: indexes no longer asked for go, a field newly indexed gets its column,
 * filled from the stored documents. Call it inside a transaction.
 * @throws Problem `storage/duplicate` when a field newly unique has two documents with one value.
 */
export function prepareTable<T extends Document>(engine: SqlEngine, kind: Kind<T>): void {
  const table = tableOf(kind);
  engine.run(createTable(table));
  const found = indexNames(engine, kind);
  const wanted = indexesOf(kind);
  for (const name of found) if (!wanted.has(name)) engine.run(`DROP INDEX "${name}"`);
  const missing = [...wanted].filter(([name]) => !found.includes(name)).map(([, index]) => index);
  if (missing.length === 0) return;
  const columns = columnNames(engine, kind);
  for (const { field } of missing) {
    if (!columns.includes(`f_${field}`)) engine.run(`ALTER TABLE ${table.name} ADD COLUMN ${column(field)} TEXT`);
  }
  fillColumns(engine, kind);
  for (const { field, sql, unique } of missing) {
    if (unique) refuseDuplicates(engine, kind, field);
    engine.run(sql);
  }
}

function fillColumns<T extends Document>(engine: SqlEngine, kind: Kind<T>): void {
  const table = tableOf(kind);
  const assignments = table.fields.map((field) => `${column(field)} = ?`).join(', ');
  let after = '0';
  for (;;) {
    const sql = `SELECT rowid AS row, doc FROM ${table.name} WHERE rowid > ? ORDER BY rowid LIMIT 1000`;
    const page = Documents.parse(engine.all(sql, after));
    for (const { row, doc } of page) {
      const { value } = readRow(kind, { doc, version: 1 });
      engine.run(`UPDATE ${table.name} SET ${assignments} WHERE rowid = ?`, ...toRow(kind, value).keys, `${row}`);
    }
    const last = page.at(-1);
    if (last === undefined) return;
    after = `${last.row}`;
  }
}

function refuseDuplicates<T extends Document>(engine: SqlEngine, kind: Kind<T>, field: string): void {
  const { name } = tableOf(kind);
  const twice = engine.all(`SELECT 1 FROM ${name} GROUP BY ${column(field)} HAVING count(*) > 1 LIMIT 1`);
  if (twice.length > 0) throw new Problem('storage/duplicate', { kind: kind.name, field });
}

function tableStands<T extends Document>(engine: SqlEngine, kind: Kind<T>): boolean {
  return columnNames(engine, kind).length > 0;
}

function columnNames<T extends Document>(engine: SqlEngine, kind: Kind<T>): readonly string[] {
  return Names.parse(engine.all('SELECT name FROM pragma_table_info(?)', tableName(kind))).map((row) => row.name);
}

/** The automatic index of the primary key has no SQL of its own and is left out. */
function indexNames<T extends Document>(engine: SqlEngine, kind: Kind<T>): readonly string[] {
  const sql = `SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`;
  return Names.parse(engine.all(sql, tableName(kind))).map((row) => row.name);
}
