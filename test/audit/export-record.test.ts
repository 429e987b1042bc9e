import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Asker,
  exportRecords,
  forgetOldExports,
  listExports,
  recordExports,
} from '../../src/audit/export-record.ts';
import type { Storage } from '../../src/kernel/storage.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { seededRandom } from '../support/world.ts';

const [first, second] = ['A'.repeat(22), 'B'.repeat(22)];
const key: Asker = { door: 'api', key: 'K'.repeat(22) };
let storage: Storage;
let now: Date;
const random = seededRandom('records');
const world = () => ({ storage, clock: () => now, random });
const at = (text: string): void => {
  now = new Date(text);
};
const make = (badges: readonly string[], asker: Asker = { door: 'terminal' }, exactStay = false) =>
  recordExports(world(), badges, { ...asker, formats: ['attestation'], exactStay });
beforeEach(async () => {
  storage = await openSqlite({ path: ':memory:' });
  at('2026-06-15T09:30:00.500Z');
});
afterEach(() => storage[Symbol.asyncDispose]());

describe('what was made for a holder', () => {
  it('is kept as badge, form, moment and door, and as nothing else', async () => {
    await make([first]);
    await make([first], key, true);
    const [typed, asked] = await listExports(storage);
    const same = { id: expect.any(String), at: '2026-06-15T09:30:00Z', badge: first, formats: ['attestation'] };
    expect([typed, asked].toSorted((a, b) => Number(a?.exactStay) - Number(b?.exactStay))).toEqual([
      { ...same, door: 'terminal', exactStay: false },
      { ...same, door: 'api', key: 'K'.repeat(22), exactStay: true },
    ]);
  });

  it('is kept of each badge of a document, to be found by that badge alone', async () => {
    await make([first, second]);
    expect(await listExports(storage)).toHaveLength(2);
    expect((await listExports(storage, second)).map(({ badge }) => badge)).toEqual([second]);
    expect(await listExports(storage, 'C'.repeat(22))).toEqual([]);
  });

  it('is told from the oldest on, whatever the order it was asked in', async () => {
    for (const day of ['2026-03-02', '2026-01-30', '2026-03-01']) {
      at(`${day}T12:00:00Z`);
      await make([first]);
    }
    const days = (await listExports(storage)).map((record) => record.at.slice(0, 10));
    expect(days).toEqual(['2026-01-30', '2026-03-01', '2026-03-02']);
  });

  it('is forgotten after a year, to the second, at the next export', async () => {
    await make([first]);
    at('2027-06-15T09:30:00Z');
    await make([second]);
    expect(await listExports(storage, first)).toHaveLength(1);
    at('2027-06-15T09:30:01Z');
    await make([second]);
    expect(await listExports(storage, first)).toEqual([]);
    expect(await listExports(storage, second)).toHaveLength(2);
  });

  it('is forgotten however much there is of it, by two at once', async () => {
    for (let made = 0; made < 3; made += 1) await make(Array.from({ length: 15 }, () => first));
    at('2028-01-01T00:00:00Z');
    await Promise.all([forgetOldExports(world()), forgetOldExports(world())]);
    expect(await storage.count(exportRecords)).toBe(0);
  });

  it('is a refusal where it cannot be kept', async () => {
    const zeros = (length: number): Uint8Array => new Uint8Array(length);
    const once = () =>
      recordExports({ ...world(), random: zeros }, [first], { ...key, formats: ['clr'], exactStay: false });
    await once();
    await expect(once()).rejects.toMatchObject({ code: 'storage/duplicate' });
    expect(await listExports(storage)).toHaveLength(1);
  });
});
