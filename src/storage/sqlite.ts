import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { z } from 'zod';
import { Problem } from '../kernel/problem.ts';
import type { Document, InsertOutcome, Kind, Page, Query, Storage, Stored } from '../kernel/storage.ts';
import { checkCount, pageSize, type Row, readRow, toFilter, toKey, toRow } from './row.ts';
import { column, type Table, tableOf, whereClause } from './sql.ts';
import { guard } from './sqlite-errors.ts';
import { isPrepared, prepareTable, type SqlEngine } from './sqlite-tables.ts';

export interface SqliteOptions {
  /** A file, made with its folder when absent, readable by its owner alone; or `:memory:`. */
  readonly path: string;
  /** Kinds whose tables are made at once instead of at first use. */
  readonly kinds?: readonly Kind<Document>[];
  /** How long a write waits for another process, in milliseconds; 10,000 unless told. */
  readonly busyTimeout?: number;
}

/** "CREA": marks the file as ours. `user_version` is the format of its tables. */
const applicationId = 0x43524541;
const format = 1;
const rowsPerTransaction = 1000;

const DocRow = z.object({ version: z.int(), doc: z.string() });
const KeyedRow = DocRow.extend({ id: z.string() });
const NumberRow = z.object({ n: z.int() });
// Made once: a schema takes longer to make than a row to read.
const [KeyedRows, MaybeDoc, MaybeNumber] = [z.array(KeyedRow), DocRow.optional(), NumberRow.optional()];

/**
 * The embedded engine. Durable: write-ahead log, flushed to disk before a write resolves. Several processes may share the file.
 * @throws Problem `storage/unavailable` when the file cannot be opened, `storage/corrupt` when it is not ours.
 */
export async function openSqlite(options: SqliteOptions): Promise<Storage> {
  const storage = guard(() => new SqliteStorage(openDatabase(options)));
  for (const kind of options.kinds ?? []) storage.prepareKind(kind);
  return storage;
}

function openDatabase({ path, busyTimeout = 10_000 }: SqliteOptions): DatabaseSyncInstance {
  if (path !== ':memory:') {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    closeSync(openSync(path, 'a', 0o600));
  }
  const db = new DatabaseSync(path, { timeout: busyTimeout });
  try {
    checkMarks(db);
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN IMMEDIATE;
      PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${format};
      CREATE TABLE IF NOT EXISTS sequence (name TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) STRICT; COMMIT`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Reads before anything is written, so that a file of another program stays as it was. */
function checkMarks(db: DatabaseSyncInstance): void {
  db.exec('BEGIN');
  const read = (what: string) => NumberRow.parse(db.prepare(`SELECT ${what}`).get()).n;
  const id = read('application_id AS n FROM pragma_application_id');
  const version = read('user_version AS n FROM pragma_user_version');
  const tables = read('count(*) AS n FROM sqlite_schema');
  db.exec('ROLLBACK');
  const fresh = id === 0 && version === 0 && tables === 0;
  if (!fresh && (id !== applicationId || version !== format)) throw new Problem('storage/corrupt', { format: version });
}

class SqliteStorage implements Storage {
  /** A prepared statement does not keep its database alive: without this reference the collector would close it under us. */
  readonly #db: DatabaseSyncInstance;
  readonly #statements = new Map<string, StatementSyncInstance>();
  readonly #tables = new Map<string, Table>();

  constructor(db: DatabaseSyncInstance) {
    this.#db = db;
  }

  async get<T extends Document>(kind: Kind<T>, id: string): Promise<Stored<T> | undefined> {
    return this.#first(kind, this.#table(kind).select, toKey(id));
  }

  async getBy<T extends Document>(kind: Kind<T>, field: string, value: string): Promise<Stored<T> | undefined> {
    const table = this.#table(kind);
    if (!kind.unique.includes(field)) throw new TypeError(`${kind.name}.${field} is not unique`);
    return this.#first(kind, `SELECT version, doc FROM ${table.name} WHERE ${column(field)} = ?`, toKey(value));
  }

  async find<T extends Document>(kind: Kind<T>, query: Query = {}): Promise<Page<T>> {
    const table = this.#table(kind);
    const limit = pageSize(query.limit);
    const filter = toFilter(kind, query.where ?? {});
    const where = whereClause(
      filter.map((part) => part.field),
      query.after !== undefined,
    );
    const parameters = [...filter.map((part) => part.key), ...(query.after === undefined ? [] : [toKey(query.after)])];
    const sql = `SELECT id, version, doc FROM ${table.name}${where} ORDER BY id LIMIT ${limit + 1}`;
    const rows = guard(() => KeyedRows.parse(this.#prepare(sql).all(...parameters)));
    const items = rows.slice(0, limit).map((row) => readRow(kind, row));
    const last = items.at(-1);
    return rows.length > limit && last !== undefined ? { items, next: last.value.id } : { items };
  }

  async count<T extends Document>(kind: Kind<T>, where: Readonly<Record<string, string>> = {}): Promise<number> {
    const table = this.#table(kind);
    const filter = toFilter(kind, where);
    const sql = `SELECT count(*) AS n FROM ${table.name}${whereClause(
      filter.map((part) => part.field),
      false,
    )}`;
    return guard(() => NumberRow.parse(this.#prepare(sql).get(...filter.map((part) => part.key))).n);
  }

  async insert<T extends Document>(kind: Kind<T>, value: T): Promise<Stored<T>> {
    const table = this.#table(kind);
    const row = toRow(kind, value);
    const outcome = this.#transaction(() => this.#insertRow(table, row));
    if (!outcome.ok) throw new Problem('storage/duplicate', { kind: kind.name, field: outcome.field });
    return { value, version: 1 };
  }

  async insertMany<T extends Document>(kind: Kind<T>, values: readonly T[]): Promise<readonly InsertOutcome[]> {
    const table = this.#table(kind);
    const rows = values.map((value) => toRow(kind, value));
    const outcomes: InsertOutcome[] = [];
    for (let start = 0; start < rows.length; start += rowsPerTransaction) {
      const batch = rows.slice(start, start + rowsPerTransaction);
      outcomes.push(...this.#transaction(() => batch.map((row) => this.#insertRow(table, row))));
      await new Promise((resolve) => setImmediate(resolve));
    }
    return outcomes;
  }

  async replace<T extends Document>(kind: Kind<T>, value: T, expected: number): Promise<Stored<T>> {
    const table = this.#table(kind);
    const row = toRow(kind, value);
    this.#transaction(() => {
      if (this.#prepare(table.update).run(row.doc, ...row.keys, row.id, expected).changes === 1) return;
      const current = MaybeNumber.parse(this.#prepare(table.selectVersion).get(row.id))?.n;
      if (current !== expected) throw new Problem('storage/conflict', { kind: kind.name });
      throw new Problem('storage/duplicate', { kind: kind.name, field: this.#takenField(table, row, false) });
    });
    return { value, version: expected + 1 };
  }

  async remove<T extends Document>(kind: Kind<T>, id: string, expected: number): Promise<void> {
    const table = this.#table(kind);
    const { changes } = this.#transaction(() => this.#prepare(table.remove).run(toKey(id), expected));
    if (changes !== 1) throw new Problem('storage/conflict', { kind: kind.name });
  }

  async next(sequence: string, count = 1): Promise<number> {
    const step = checkCount(count);
    const sql = `INSERT INTO sequence (name, value) VALUES (?, ?)
      ON CONFLICT (name) DO UPDATE SET value = value + excluded.value RETURNING value AS n`;
    return this.#transaction(() => NumberRow.parse(this.#prepare(sql).get(toKey(sequence), step)).n) - step;
  }

  async ping(): Promise<void> {
    guard(() => this.#prepare('SELECT count(*) AS n FROM sqlite_schema').get());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#statements.clear();
    if (!this.#db.isOpen) return;
    try {
      // Statements not yet collected keep SQLite from doing it: the file alone then lacks the last writes, and is no backup.
      this.#db.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // A full disk: the log keeps what it holds until the next opening.
    } finally {
      this.#db.close();
    }
  }

  prepareKind(kind: Kind<Document>): void {
    this.#table(kind);
  }

  #prepare(sql: string): StatementSyncInstance {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const made = this.#db.prepare(sql);
    this.#statements.set(sql, made);
    return made;
  }

  #first<T extends Document>(kind: Kind<T>, sql: string, key: string): Stored<T> | undefined {
    const row = guard(() => MaybeDoc.parse(this.#prepare(sql).get(key)));
    return row === undefined ? undefined : readRow(kind, row);
  }

  #insertRow(table: Table, row: Row): InsertOutcome {
    if (this.#prepare(table.insert).run(row.id, row.doc, ...row.keys).changes === 1) return { ok: true };
    return { ok: false, field: this.#takenField(table, row, true) };
  }

  /** Which of its values another document holds: its id, or the first unique field in the kind's order. */
  #takenField(table: Table, row: Row, idToo: boolean): string {
    if (idToo && this.#prepare(table.selectVersion).get(row.id) !== undefined) return 'id';
    const taken = table.unique.find((field, index) => {
      const sql = `SELECT 1 AS n FROM ${table.name} WHERE ${column(field)} = ? AND id <> ?`;
      return this.#prepare(sql).get(row.keys[index] ?? null, row.id) !== undefined;
    });
    if (taken === undefined) throw new Error(`${table.name} refused a row for no known reason`);
    return taken;
  }

  /** Takes the write lock first, so that what is read inside cannot change before it is written. */
  #transaction<R>(act: () => R): R {
    return guard(() => {
      this.#prepare('BEGIN IMMEDIATE').run();
      try {
        const result = act();
        this.#prepare('COMMIT').run();
        return result;
      } catch (error) {
        if (this.#db.isTransaction) this.#prepare('ROLLBACK').run();
        throw error;
      }
    });
  }

  #table<T extends Document>(kind: Kind<T>): Table {
    const signature = JSON.stringify([kind.name, kind.indexed, kind.unique]);
    const known = this.#tables.get(signature);
    if (known !== undefined) return known;
    const table = tableOf(kind);
    if (!guard(() => isPrepared(this.#engine, kind))) this.#transaction(() => prepareTable(this.#engine, kind));
    this.#tables.set(signature, table);
    return table;
  }

  get #engine(): SqlEngine {
    return {
      all: (sql, ...keys) => this.#db.prepare(sql).all(...keys),
      run: (sql, ...keys) => this.#db.prepare(sql).run(...keys).changes,
    };
  }
}
