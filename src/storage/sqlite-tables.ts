import { z } from 'zod';
import { Problem } from '../kernel/problem.ts';
import type { Document, Kind } from '../kernel/storage.ts';
import { toRow } from './row.ts';
import { column, createTable, indexesOf, tableOf } from './sql.ts';

/** What preparing a table asks of the engine. */
export interface SqlEngine {
  all(sql: string, ...keys: readonly string[]): readonly unknown[];
  /** How many rows changed. */
  run(sql: string, ...keys: readonly (string | null)[]): number;
}

const Names = z.array(z.object({ name: z.string() }));
const Documents = z.array(z.object({ id: z.string(), doc: z.string() }));

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
  let after = '';
  for (;;) {
    const page = Documents.parse(
      engine.all(`SELECT id, doc FROM ${table.name} WHERE id > ? ORDER BY id LIMIT 1000`, after),
    );
    for (const { id, doc } of page) {
      const { keys } = toRow(kind, kind.schema.parse(JSON.parse(doc)));
      engine.run(`UPDATE ${table.name} SET ${assignments} WHERE id = ?`, ...keys, id);
    }
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.id;
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
  return Names.parse(engine.all('SELECT name FROM pragma_table_info(?)', `kind_${kind.name}`)).map((row) => row.name);
}

/** The automatic index of the primary key has no SQL of its own and is left out. */
function indexNames<T extends Document>(engine: SqlEngine, kind: Kind<T>): readonly string[] {
  const sql = `SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`;
  return Names.parse(engine.all(sql, `kind_${kind.name}`)).map((row) => row.name);
}
