import mongoose, { type mongo } from 'mongoose';
import { z } from 'zod';
import { Problem } from '../kernel/problem.ts';
import type { Document, InsertOutcome, Kind, Page, Query, Storage, Stored } from '../kernel/storage.ts';
import { guard, isDuplicate, refusedRows, retryOnDuplicate } from './mongo-errors.ts';
import { type MongoRow, readStored, toMongo, whereOf } from './mongo-row.ts';
import { checkCount, fieldsOf, pageSize, type Row, tableName, toKey, toRow } from './row.ts';

export interface MongoOptions {
  /** `mongodb://` or `mongodb+srv://`, with the database's name as its path. */
  readonly uri: string;
  /** How long to look for a server before giving up, in milliseconds; 10,000 unless told. */
  readonly timeout?: number;
}

type Collection = mongo.Collection<MongoRow>;
type Counters = mongo.Collection<{ _id: string; value: number }>;

const format = 1;
const Counter = z.object({ value: z.int() });

/**
 * The server engine, for several processes or machines. A write resolves once a majority holds it in its journal.
 * Asks nothing of the server that a lone one lacks: no transactions, partial indexes, collations or change streams.
 * @throws Problem `storage/unavailable` when no server answers, `storage/corrupt` when the database is in another format.
 */
export async function openMongo({ uri, timeout = 10_000 }: MongoOptions): Promise<Storage> {
  const connection = mongoose.createConnection(uri, {
    serverSelectionTimeoutMS: timeout,
    writeConcern: { w: 'majority', journal: true },
    autoCreate: false,
    autoIndex: false,
  });
  try {
    await guard(() => connection.asPromise());
    const storage = new MongoStorage(connection);
    await storage.checkFormat();
    return storage;
  } catch (error) {
    await connection.close(true);
    throw error;
  }
}

class MongoStorage implements Storage {
  readonly #connection: mongoose.Connection;
  readonly #db: mongo.Db;
  /** Collections whose indexes stand, or are being made. */
  readonly #collections = new Map<string, Promise<Collection>>();

  constructor(connection: mongoose.Connection) {
    this.#connection = connection;
    this.#db = connection.getClient().db();
  }

  async get<T extends Document>(kind: Kind<T>, id: string): Promise<Stored<T> | undefined> {
    return this.#first(kind, { _id: toKey(id) });
  }

  async getBy<T extends Document>(kind: Kind<T>, field: string, value: string): Promise<Stored<T> | undefined> {
    if (!kind.unique.includes(field)) throw new TypeError(`${kind.name}.${field} is not unique`);
    return this.#first(kind, { [`f_${field}`]: toKey(value) });
  }

  async find<T extends Document>(kind: Kind<T>, query: Query = {}): Promise<Page<T>> {
    const limit = pageSize(query.limit);
    const after = query.after === undefined ? {} : { _id: { $gt: toKey(query.after) } };
    const filter = { ...whereOf(kind, query.where ?? {}), ...after };
    const collection = await this.#collection(kind);
    const rows = await guard(() =>
      collection
        .find(filter)
        .sort({ _id: 1 })
        .limit(limit + 1)
        .toArray(),
    );
    const items = rows.slice(0, limit).map((row) => readStored(kind, row));
    const last = items.at(-1);
    return rows.length > limit && last !== undefined ? { items, next: last.value.id } : { items };
  }

  async count<T extends Document>(kind: Kind<T>, where: Readonly<Record<string, string>> = {}): Promise<number> {
    const filter = whereOf(kind, where);
    const collection = await this.#collection(kind);
    return guard(() => collection.countDocuments(filter));
  }

  async insert<T extends Document>(kind: Kind<T>, value: T): Promise<Stored<T>> {
    const row = toRow(kind, value);
    const collection = await this.#collection(kind);
    try {
      await guard(() => collection.insertOne(toMongo(kind, row, 1)));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      throw new Problem('storage/duplicate', { kind: kind.name, field: await takenField(collection, kind, row) });
    }
    return { value, version: 1 };
  }

  async insertMany<T extends Document>(kind: Kind<T>, values: readonly T[]): Promise<readonly InsertOutcome[]> {
    const rows = values.map((value) => toRow(kind, value));
    if (rows.length === 0) return [];
    const collection = await this.#collection(kind);
    const refused = await refusals(
      collection,
      rows.map((row) => toMongo(kind, row, 1)),
    );
    return Promise.all(
      rows.map(async (row, index): Promise<InsertOutcome> => {
        return !refused.has(index) ? { ok: true } : { ok: false, field: await takenField(collection, kind, row) };
      }),
    );
  }

  async replace<T extends Document>(kind: Kind<T>, value: T, expected: number): Promise<Stored<T>> {
    const row = toRow(kind, value);
    const collection = await this.#collection(kind);
    const next = toMongo(kind, row, expected + 1);
    try {
      const { matchedCount } = await guard(() => collection.replaceOne({ _id: row.id, version: expected }, next));
      if (matchedCount !== 1) throw new Problem('storage/conflict', { kind: kind.name });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      throw new Problem('storage/duplicate', {
        kind: kind.name,
        field: await takenField(collection, kind, row, false),
      });
    }
    return { value, version: expected + 1 };
  }

  async remove<T extends Document>(kind: Kind<T>, id: string, expected: number): Promise<void> {
    const collection = await this.#collection(kind);
    const { deletedCount } = await guard(() => collection.deleteOne({ _id: toKey(id), version: expected }));
    if (deletedCount !== 1) throw new Problem('storage/conflict', { kind: kind.name });
  }

  async next(sequence: string, count = 1): Promise<number> {
    const step = checkCount(count);
    const counters: Counters = this.#db.collection('sequence');
    return retryOnDuplicate(async () => {
      const before = await guard(() =>
        counters.findOneAndUpdate(
          { _id: toKey(sequence) },
          { $inc: { value: step } },
          { upsert: true, returnDocument: 'before' },
        ),
      );
      return before === null ? 0 : Counter.parse(before).value;
    });
  }

  async ping(): Promise<void> {
    await guard(() => this.#db.command({ ping: 1 }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#connection.close();
  }

  /** Marks a new database with the format of its documents. */
  async checkFormat(): Promise<void> {
    const marks: Counters = this.#db.collection('format');
    const filter = { _id: 'creanciale' };
    await retryOnDuplicate(() =>
      guard(() => marks.updateOne(filter, { $setOnInsert: { value: format } }, { upsert: true })),
    );
    const mark = Counter.parse(await guard(() => marks.findOne(filter)));
    if (mark.value !== format) throw new Problem('storage/corrupt', { format: mark.value });
  }

  async #first<T extends Document>(kind: Kind<T>, filter: mongo.Filter<MongoRow>): Promise<Stored<T> | undefined> {
    const collection = await this.#collection(kind);
    const row = await guard(() => collection.findOne(filter));
    return row === null ? undefined : readStored(kind, row);
  }

  async #collection<T extends Document>(kind: Kind<T>): Promise<Collection> {
    const signature = JSON.stringify([kind.name, kind.indexed, kind.unique]);
    const known = this.#collections.get(signature);
    if (known !== undefined) return known;
    const making = prepareCollection(this.#db.collection<MongoRow>(tableName(kind)), kind);
    this.#collections.set(signature, making);
    making.catch(() => this.#collections.delete(signature));
    return making;
  }
}

/** Writes what can be written; the indexes of the rows whose key is taken, by another document or by a row before them. */
async function refusals(collection: Collection, rows: readonly MongoRow[]): Promise<ReadonlySet<number>> {
  try {
    await guard(() => collection.insertMany([...rows], { ordered: false }));
    return new Set();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return refusedRows(error);
  }
}

/** Which of its values another document holds: its id, or the first unique field in the kind's order. */
async function takenField<T extends Document>(
  collection: Collection,
  kind: Kind<T>,
  row: Row,
  newId = true,
): Promise<string> {
  if (newId && (await guard(() => collection.countDocuments({ _id: row.id }))) > 0) return 'id';
  for (const [index, field] of kind.unique.entries()) {
    const filter = { [`f_${field}`]: row.keys[index] ?? null, _id: { $ne: row.id } };
    if ((await guard(() => collection.countDocuments(filter))) > 0) return field;
  }
  throw new Problem('storage/conflict', { kind: kind.name });
}

/** Follows a kind that changed: indexes no longer asked for go, new ones come once the documents they are about hold their keys. */
async function prepareCollection<T extends Document>(collection: Collection, kind: Kind<T>): Promise<Collection> {
  const wanted = new Map(
    fieldsOf(kind).map((field) => [`${kind.unique.includes(field) ? 'unique' : 'index'}_${field}`, field]),
  );
  const found = await guard(() => indexNames(collection));
  for (const name of found) if (!wanted.has(name)) await guard(() => collection.dropIndex(name));
  const missing = [...wanted].filter(([name]) => !found.includes(name));
  if (missing.length > 0) await fillKeys(collection, kind);
  for (const [name, field] of missing) {
    const unique = kind.unique.includes(field);
    try {
      await guard(() =>
        collection.createIndex(unique ? { [`f_${field}`]: 1 } : { [`f_${field}`]: 1, _id: 1 }, { name, unique }),
      );
    } catch (error) {
      if (isDuplicate(error)) throw new Problem('storage/duplicate', { kind: kind.name, field }, { cause: error });
      throw error;
    }
  }
  return collection;
}

async function fillKeys<T extends Document>(collection: Collection, kind: Kind<T>): Promise<void> {
  for await (const row of collection.find({}).sort({ _id: 1 })) {
    const { value, version } = readStored(kind, row);
    await guard(() => collection.replaceOne({ _id: row._id, version }, toMongo(kind, toRow(kind, value), version)));
  }
}

/** All but the index of `_id`; none while the collection does not exist. */
async function indexNames(collection: Collection): Promise<readonly string[]> {
  const all = await collection.db.listCollections({ name: collection.collectionName }).toArray();
  if (all.length === 0) return [];
  return (await collection.indexes()).map((index) => String(index.name)).filter((name) => name !== '_id_');
}
