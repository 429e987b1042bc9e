import type { z } from 'zod';

/**
 * The storage port: documents with a schema, a handful of verbs, no multi-record transaction (a lone MongoDB has none).
 * Each act orders its writes so that a crash wastes an index and nothing more.
 */
export interface Kind<T extends Document> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** String fields that `find` may filter on. */
  readonly indexed: readonly string[];
  /** String fields, always present, of which no two documents share a value (`id` is unique by itself). */
  readonly unique: readonly string[];
}

export interface Document {
  readonly id: string;
}

export interface Stored<T> {
  readonly value: T;
  /** 1 at insertion, one more at each replacement. */
  readonly version: number;
}

export interface Query {
  /** Equality on indexed or unique fields; all must hold. */
  readonly where?: Readonly<Record<string, string>>;
  /** Documents whose id comes after this one, in code-unit order of ids. */
  readonly after?: string;
  /** At most this many; 1 to 1,000, 100 unless told. */
  readonly limit?: number;
}

export interface Page<T> {
  readonly items: readonly Stored<T>[];
  /** Hand it to `after` for the next page; absent on the last. */
  readonly next?: string;
}

export type InsertOutcome = { readonly ok: true } | { readonly ok: false; readonly field: string };

export interface Storage extends AsyncDisposable {
  /** The document of that id, checked against its schema (`storage/corrupt` if it no longer fits). */
  get<T extends Document>(kind: Kind<T>, id: string): Promise<Stored<T> | undefined>;
  /** The document whose unique field has that value. */
  getBy<T extends Document>(kind: Kind<T>, field: string, value: string): Promise<Stored<T> | undefined>;
  /** Documents in order of id, a page at a time. */
  find<T extends Document>(kind: Kind<T>, query?: Query): Promise<Page<T>>;
  count<T extends Document>(kind: Kind<T>, where?: Readonly<Record<string, string>>): Promise<number>;
  /** Durable when it resolves. Refuses an id or unique value already taken: `storage/duplicate` with fact `field`. */
  insert<T extends Document>(kind: Kind<T>, value: T): Promise<Stored<T>>;
  /** One outcome per value, in their order; a refused value does not stop the others. */
  insertMany<T extends Document>(kind: Kind<T>, values: readonly T[]): Promise<readonly InsertOutcome[]>;
  /** Compare-and-set: `storage/conflict` when the stored version is not `expected` (or the document is gone). */
  replace<T extends Document>(kind: Kind<T>, value: T, expected: number): Promise<Stored<T>>;
  /** Compare-and-delete; `storage/conflict` as for `replace`. */
  remove<T extends Document>(kind: Kind<T>, id: string, expected: number): Promise<void>;
  /** The first of `count` consecutive numbers, from 0, never given twice, whatever crashes (numbers may be lost). */
  next(sequence: string, count?: number): Promise<number>;
  /** Resolves when the engine answers; rejects with `storage/unavailable`. */
  ping(): Promise<void>;
}

/** Every document of a query, page after page. */
export async function* all<T extends Document>(
  storage: Storage,
  kind: Kind<T>,
  where: Readonly<Record<string, string>> = {},
): AsyncGenerator<Stored<T>> {
  let after: string | undefined;
  do {
    const page: Page<T> = await storage.find(kind, { where, limit: 500, ...(after === undefined ? {} : { after }) });
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}
