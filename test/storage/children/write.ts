/** Inserts one document after another and says the number of each once the store has acknowledged it, until it is killed. */
import { writeSync } from 'node:fs';
import { openSqlite } from '../../../src/storage/sqlite.ts';
import { thing, things } from '../thing.ts';

const [path = '', prefix = ''] = process.argv.slice(2);
const store = await openSqlite({ path });
for (let n = 0; ; n += 1) {
  await store.insert(things, thing(`${prefix}${n}`, { body: 'x'.repeat(2000) }));
  const number = await store.next('written');
  writeSync(1, `${n} ${number}\n`);
}
