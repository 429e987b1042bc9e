import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../../src/kernel/problem.ts';
import type { Storage } from '../../src/kernel/storage.ts';
import { createAllocator } from '../../src/status/allocate.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { seededRandom } from '../support/world.ts';

const allocation = { issuerId: 'dareic', baseUrl: 'https://badges.example.org', random: seededRandom('lists') };
const sequence = 'status dareic https://badges.example.org 131072';

let storage: Storage;
beforeEach(async () => {
  storage = await openSqlite({ path: ':memory:' });
});
afterEach(() => storage[Symbol.asyncDispose]());

async function take(give: () => Promise<{ readonly index: number }>, count: number): Promise<readonly number[]> {
  const indexes: number[] = [];
  for (let n = 0; n < count; n += 1) indexes.push((await give()).index);
  return indexes;
}

describe('a run of issuing', () => {
  it.each([1, 2, 3, 50, 200])('that gives %i places wastes at most as many', async (count) => {
    expect(new Set(await take(createAllocator(storage, allocation), count)).size).toBe(count);
    const drawn = await storage.next(sequence);
    expect(drawn).toBeGreaterThanOrEqual(count);
    expect(drawn).toBeLessThanOrEqual(Math.min(2 * count, count + 64));
  });

  it('never gives a place that another run gives at the same time', async () => {
    const runs = [1, 2, 3].map(() => createAllocator(storage, allocation));
    const given = await Promise.all(runs.flatMap((give) => Array.from({ length: 70 }, () => give())));
    expect(new Set(given.map(({ index }) => index)).size).toBe(210);
    expect(new Set(given.map(({ listId }) => listId)).size).toBe(1);
  });

  it('goes from one list to the next in the middle of what it drew', async () => {
    const give = createAllocator(storage, { ...allocation, listLength: 8 });
    const given = await Promise.all(Array.from({ length: 20 }, () => give()));
    expect(new Set(given.map(({ listId, index }) => `${listId} ${index}`)).size).toBe(20);
    expect(new Set(given.map(({ listId }) => listId)).size).toBe(3);
  });

  it.each(['next', 'getBy'])('gives places again once a store that was away is back (%s)', async (verb) => {
    let away = true;
    const shaky = new Proxy(storage, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        if (!away || name !== verb) return value.bind(target);
        return () => Promise.reject(new Problem('storage/unavailable'));
      },
    });
    const give = createAllocator(shaky, allocation);
    await expect(give()).rejects.toMatchObject({ code: 'storage/unavailable' });
    away = false;
    await expect(give()).resolves.toMatchObject({ index: expect.any(Number) });
  });
});
