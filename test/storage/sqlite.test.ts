import { execFile, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toKey } from '../../src/storage/row.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { describeStorage } from './contract.ts';
import { type Place, thing, things } from './thing.ts';

const loader = ['--import', './test/support/typescript.mjs'];
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  path = join(folder, 'data.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** SQL behind the store's back. */
function behind(sql: string, ...values: string[]): unknown[] {
  const db = new DatabaseSync(path);
  const rows: unknown[] = db.prepare(sql).all(...values);
  db.close();
  return rows;
}

describeStorage('SQLite', async (): Promise<Place> => {
  const own = path;
  return {
    open: () => openSqlite({ path: own }),
    damage: async (kind, id, doc) => {
      behind(`UPDATE "kind_${kind}" SET doc = ? WHERE id = ?`, doc, toKey(id));
    },
    [Symbol.asyncDispose]: async () => {},
  };
});

describe('an SQLite file', () => {
  test('is made with its folder, for its owner alone', async () => {
    path = join(folder, 'new', 'folder', 'data.sqlite');
    await using store = await openSqlite({ path });
    await store.insert(things, thing('a'));
    expect([path, `${path}-wal`].map((file) => statSync(file).mode & 0o077)).toEqual([0, 0]);
  });

  test('is written ahead and flushed fully', async () => {
    await using store = await openSqlite({ path });
    await store.insert(things, thing('a'));
    expect(behind('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(existsSync(`${path}-wal`)).toBe(true);
  });

  test('holds everything by itself once the store is closed: a copy of it is a backup', async () => {
    const store = await openSqlite({ path });
    await store.insert(things, thing('a'));
    await store[Symbol.asyncDispose]();
    const copy = join(folder, 'copy.sqlite');
    copyFileSync(path, copy);
    await using restored = await openSqlite({ path: copy });
    expect((await restored.get(things, 'a'))?.value).toEqual(thing('a'));
    await store[Symbol.asyncDispose]();
  });

  test('closes at once, and keeps everything, while another process reads it', async () => {
    const store = await openSqlite({ path });
    await store.insert(things, thing('a'));
    const reader = new DatabaseSync(path);
    reader.exec('BEGIN; SELECT count(*) FROM sqlite_schema');
    await store.insert(things, thing('b'));
    const began = performance.now();
    await store[Symbol.asyncDispose]();
    expect(performance.now() - began).toBeLessThan(5_000);
    reader.close();
    await using again = await openSqlite({ path });
    expect((await again.get(things, 'b'))?.value).toEqual(thing('b'));
  });

  test('is refused, and left as it is, when another program made it', async () => {
    behind('CREATE TABLE theirs (id TEXT)');
    const before = readFileSync(path);
    await expect(openSqlite({ path })).rejects.toMatchObject({ code: 'storage/corrupt' });
    expect(behind('SELECT name FROM sqlite_schema')).toEqual([{ name: 'theirs' }]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('is refused when a later version made it', async () => {
    await (await openSqlite({ path }))[Symbol.asyncDispose]();
    behind('PRAGMA user_version = 2');
    await expect(openSqlite({ path })).rejects.toMatchObject({ code: 'storage/corrupt', facts: { format: 2 } });
  });

  test('is refused when it is no database at all', async () => {
    writeFileSync(path, 'A list of participants, saved over the store. '.repeat(200));
    await expect(openSqlite({ path })).rejects.toMatchObject({ code: 'storage/corrupt' });
    expect(readFileSync(path, 'utf8')).toMatch(/^A list/);
  });

  test('is reported unavailable where it cannot be opened', async () => {
    await expect(openSqlite({ path: folder })).rejects.toMatchObject({ code: 'storage/unavailable' });
    writeFileSync(path, '');
    await expect(openSqlite({ path: join(path, 'below') })).rejects.toMatchObject({ code: 'storage/unavailable' });
  });

  test('is reported unavailable while another program holds it, and works again after', async () => {
    await using store = await openSqlite({ path, busyTimeout: 50, kinds: [things] });
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.insert(things, thing('a'))).rejects.toMatchObject({ code: 'storage/unavailable' });
    expect(await store.get(things, 'a')).toBeUndefined();
    other.exec('ROLLBACK');
    other.close();
    await store.insert(things, thing('a'));
  });

  test('survives the collector: the store itself keeps the database open', async () => {
    const child = ['--expose-gc', ...loader, 'test/storage/children/collect.ts', path];
    expect((await promisify(execFile)(process.execPath, child)).stdout).toBe('51');
  });

  test('serves two processes at once, and loses nothing acknowledged when they are killed', async () => {
    const written = await Promise.all(['x', 'y'].map((prefix) => writeUntilKilled(prefix, 150)));
    await using store = await openSqlite({ path });
    for (const { id } of written.flat()) expect(await store.get(things, id)).toMatchObject({ version: 1 });
    const numbers = written.flat().map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(await store.next('written')).toBeGreaterThan(Math.max(...numbers));
    expect(behind('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });
});

/** Starts a writer, kills it (SIGKILL) once it has acknowledged `count` documents, and gives those. */
async function writeUntilKilled(prefix: string, count: number): Promise<{ id: string; number: number }[]> {
  const child = spawn(process.execPath, [...loader, 'test/storage/children/write.ts', path, prefix], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const written: { id: string; number: number }[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const [n, number] = line.split(' ');
    written.push({ id: `${prefix}${n}`, number: Number(number) });
    if (written.length === count) child.kill('SIGKILL');
  }
  expect(written.length).toBeGreaterThanOrEqual(count);
  expect(child.signalCode ?? 'SIGKILL').toBe('SIGKILL');
  return written;
}
