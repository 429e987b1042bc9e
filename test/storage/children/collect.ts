/** Keeps nothing but the store's own methods, lets the collector run, and uses the store again. */
import { setTimeout } from 'node:timers/promises';
import { openSqlite } from '../../../src/storage/sqlite.ts';
import { thing, things } from '../thing.ts';

if (globalThis.gc === undefined) throw new Error('run with --expose-gc');
const store = await openSqlite({ path: process.argv[2] ?? '' });
await store.insert(things, thing('first'));
for (let n = 0; n < 50; n += 1) {
  globalThis.gc();
  await setTimeout(2);
  await store.insert(things, thing(`n${n}`));
  await store.get(things, 'first');
}
process.stdout.write(String(await store.count(things)));
