import { describe, expect, it } from 'vitest';
import { holdIdentity } from '../../src/people/identity-mark.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';

const key = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);

describe('the secret by which people are known', () => {
  it('is taken at the first start, and known at the next', async () => {
    await using storage = await openSqlite({ path: ':memory:' });
    await holdIdentity(storage, key(1));
    await expect(holdIdentity(storage, key(1))).resolves.toBeUndefined();
  });

  it('is refused when it is another, each time, and the first one stays', async () => {
    await using storage = await openSqlite({ path: ':memory:' });
    await holdIdentity(storage, key(1));
    for (const other of [key(2), key(0), new Uint8Array(32)]) {
      await expect(holdIdentity(storage, other)).rejects.toMatchObject({ code: 'identity/changed' });
    }
    await expect(holdIdentity(storage, key(1))).resolves.toBeUndefined();
  });

  it('is one for two processes that start together with different ones', async () => {
    await using storage = await openSqlite({ path: ':memory:' });
    const starts = await Promise.allSettled([holdIdentity(storage, key(1)), holdIdentity(storage, key(2))]);
    expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
