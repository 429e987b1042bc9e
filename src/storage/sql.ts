import type { Document, Kind } from '../kernel/storage.ts';
import { fieldsOf, tableName } from './row.ts';

/** The SQL of one kind, as text: a table of id, version, document, and one column per indexed or unique field. */
export interface Table {
  readonly name: string;
  readonly fields: readonly string[];
  readonly unique: readonly string[];
  readonly select: string;
  readonly selectVersion: string;
  readonly insert: string;
  readonly update: string;
  readonly remove: string;
}

/** A field's column. */
export function column(field: string): string {
  return `"f_${field}"`;
}

export function tableOf<T extends Document>(kind: Kind<T>): Table {
  const name = `"${tableName(kind)}"`;
  const fields = fieldsOf(kind);
  const columns = fields.map(column);
  return {
    name,
    fields,
    unique: kind.unique,
    select: `SELECT version, doc FROM ${name} WHERE id = ?`,
    selectVersion: `SELECT version AS n FROM ${name} WHERE id = ?`,
    insert: `INSERT OR IGNORE INTO ${name} (${['id', 'version', 'doc', ...columns].join(', ')}) VALUES (?, 1, ?${', ?'.repeat(columns.length)})`,
    update: `UPDATE OR IGNORE ${name} SET ${['version = version + 1', 'doc = ?', ...columns.map((c) => `${c} = ?`)].join(', ')} WHERE id = ? AND version = ?`,
    remove: `DELETE FROM ${name} WHERE id = ? AND version = ?`,
  };
}

export function createTable(table: Table): string {
  return `CREATE TABLE IF NOT EXISTS ${table.name} (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, doc TEXT NOT NULL) STRICT`;
}

export interface Index {
  readonly field: string;
  readonly unique: boolean;
  readonly sql: string;
}

/** Index name → the statement that makes it. The id follows in plain indexes, so that a filtered page comes out in order. */
export function indexesOf<T extends Document>(kind: Kind<T>): ReadonlyMap<string, Index> {
  const table = tableOf(kind);
  return new Map(
    table.fields.map((field) => {
      const unique = table.unique.includes(field);
      const index = `${unique ? 'unique' : 'index'}_${kind.name}_${field}`;
      const target = `${table.name} (${column(field)}${unique ? '' : ', id'})`;
      return [index, { field, unique, sql: `CREATE ${unique ? 'UNIQUE ' : ''}INDEX "${index}" ON ${target}` }];
    }),
  );
}

/** `WHERE` for equalities on fields and, with `after`, for ids that come later; empty when there is nothing to say. */
export function whereClause(fields: readonly string[], after: boolean): string {
  const conditions = [...fields.map((field) => `${column(field)} = ?`), ...(after ? ['id > ?'] : [])];
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}
