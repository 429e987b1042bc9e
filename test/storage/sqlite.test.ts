import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Kind } from '../../src/kernel/storage.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';

const Thing = z.strictObject({
  id: z.string(),
  key: z.string(),
  group: z.string().optional(),
  n: z.number().optional(),
});
type Thing = z.infer<typeof Thing>;
const things: Kind<Thing> = { name: 'thing', schema: Thing, indexed: ['group'], unique: ['key'] };

test('keeps what was written when reopened', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'store-')), 'data.sqlite');
  {
    await using store = await openSqlite({ path, kinds: [things] });
    await store.insert(things, { id: 'a', key: 'k', group: 'g' });
    expect(
      await store.insertMany(things, [
        { id: 'a', key: 'z' },
        { id: 'b', key: 'k' },
        { id: 'c', key: 'c', group: 'g' },
      ]),
    ).toEqual([{ ok: false, field: 'id' }, { ok: false, field: 'key' }, { ok: true }]);
    expect(await store.next('s', 3)).toBe(0);
    await store.replace(things, { id: 'a', key: 'k2', group: 'g' }, 1);
    await expect(store.replace(things, { id: 'a', key: 'c' }, 2)).rejects.toMatchObject({ code: 'storage/duplicate' });
    await expect(store.replace(things, { id: 'a', key: 'k3' }, 1)).rejects.toMatchObject({ code: 'storage/conflict' });
  }
  await using store = await openSqlite({ path });
  expect(await store.next('s')).toBe(3);
  expect((await store.find(things, { where: { group: 'g' }, limit: 1 })).next).toBe('a');
  expect(await store.getBy(things, 'key', 'k2')).toEqual({ value: { id: 'a', key: 'k2', group: 'g' }, version: 2 });
  expect(await store.count(things)).toBe(2);
});
