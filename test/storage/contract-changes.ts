import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Kind, Storage } from '../../src/kernel/storage.ts';
import { duplicate, Thing, thing, things } from './thing.ts';

const conflict = { code: 'storage/conflict', facts: { kind: 'thing' } };

/** The half of the contract about what changes: replacing, removing, counting, closing, and kinds that grow. */
export function describeChanges(store: () => Storage, reopen: () => Promise<void>): void {
  describe('replacing', () => {
    test('takes the version it was read at, and gives the next', async () => {
      await store().insert(things, thing('a', { group: 'g' }));
      expect(await store().replace(things, thing('a', { key: 'new' }), 1)).toMatchObject({ version: 2 });
      expect(await store().get(things, 'a')).toEqual({ value: thing('a', { key: 'new' }), version: 2 });
      expect(await store().getBy(things, 'key', 'key a')).toBeUndefined();
      expect(await store().count(things, { group: 'g' })).toBe(0);
      await store().insert(things, thing('b', { key: 'key a' }));
    });

    test.each([0, 1, 3, -1])('refuses version %d of a document that stands at 2', async (version) => {
      await store().insert(things, thing('a'));
      await store().replace(things, thing('a', { body: 'second' }), 1);
      await expect(store().replace(things, thing('a', { body: 'stale' }), version)).rejects.toMatchObject(conflict);
      expect((await store().get(things, 'a'))?.value.body).toBe('second');
    });

    test('refuses a document that is gone or never was', async () => {
      await store().insert(things, thing('a'));
      await store().remove(things, 'a', 1);
      await expect(store().replace(things, thing('a'), 1)).rejects.toMatchObject(conflict);
      await expect(store().replace(things, thing('b'), 1)).rejects.toMatchObject(conflict);
      expect(await store().count(things)).toBe(0);
    });

    test('refuses a unique value that another document holds, and changes nothing', async () => {
      await store().insertMany(things, [thing('a'), thing('b')]);
      await expect(store().replace(things, thing('b', { mail: 'a@school' }), 1)).rejects.toMatchObject(
        duplicate('mail'),
      );
      expect(await store().get(things, 'b')).toEqual({ value: thing('b'), version: 1 });
    });

    test('names a stale version before a value already taken', async () => {
      await store().insertMany(things, [thing('a'), thing('b')]);
      await expect(store().replace(things, thing('b', { key: 'key a' }), 7)).rejects.toMatchObject(conflict);
    });

    test('lets one of many rivals win', async () => {
      await store().insert(things, thing('a'));
      const rivals = Array.from({ length: 20 }, (_, n) => store().replace(things, thing('a', { body: n }), 1));
      const outcomes = await Promise.allSettled(rivals);
      const winner = outcomes.findIndex((outcome) => outcome.status === 'fulfilled');
      expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
      expect(await store().get(things, 'a')).toEqual({ value: thing('a', { body: winner }), version: 2 });
    });
  });

  describe('removing', () => {
    test('frees the id and the unique values', async () => {
      await store().insert(things, thing('a'));
      await store().remove(things, 'a', 1);
      expect(await store().get(things, 'a')).toBeUndefined();
      expect(await store().insert(things, thing('a'))).toMatchObject({ version: 1 });
    });

    test('refuses a stale version, and a document that is gone', async () => {
      await store().insert(things, thing('a'));
      await expect(store().remove(things, 'a', 2)).rejects.toMatchObject(conflict);
      expect(await store().count(things)).toBe(1);
      await store().remove(things, 'a', 1);
      await expect(store().remove(things, 'a', 1)).rejects.toMatchObject(conflict);
    });
  });

  describe('numbering', () => {
    test('counts from 0, each sequence on its own', async () => {
      expect([await store().next('s'), await store().next('s'), await store().next('t')]).toEqual([0, 1, 0]);
      expect([await store().next('s', 10), await store().next('s')]).toEqual([2, 12]);
    });

    test('never gives a number twice to a thousand at once', async () => {
      const numbers = await Promise.all(Array.from({ length: 1000 }, () => store().next('s')));
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, n) => n));
    });

    test.each([0, -1, 1.5, Number.NaN])('refuses to give %d numbers', async (count) => {
      await expect(store().next('s', count)).rejects.toThrow(RangeError);
      expect(await store().next('s')).toBe(0);
    });
  });

  describe('closing and reopening', () => {
    test('keeps documents, versions and sequences', async () => {
      await store().insert(things, thing('a'));
      await store().replace(things, thing('a', { body: 2 }), 1);
      await store().next('s', 5);
      await reopen();
      expect(await store().get(things, 'a')).toEqual({ value: thing('a', { body: 2 }), version: 2 });
      await expect(store().insert(things, thing('b', { key: 'key a' }))).rejects.toMatchObject(duplicate('key'));
      expect(await store().next('s')).toBe(5);
    });

    test('answers a ping while open, and says it is unavailable once closed', async () => {
      await store().ping();
      const closed = store();
      await reopen();
      await expect(closed.ping()).rejects.toMatchObject({ code: 'storage/unavailable' });
      await expect(closed.get(things, 'a')).rejects.toMatchObject({ code: 'storage/unavailable' });
      await expect(closed.insert(things, thing('a'))).rejects.toMatchObject({ code: 'storage/unavailable' });
      expect(await store().count(things)).toBe(0);
    });
  });

  describe('a kind that changes', () => {
    const Grown = Thing.extend({ city: z.string().optional() });
    const grown: Kind<z.infer<typeof Grown>> = { ...things, schema: Grown, indexed: ['group', 'city'] };

    test('finds old documents by a field indexed since', async () => {
      const bare: Kind<Thing> = { ...things, indexed: [], unique: [] };
      await store().insertMany(bare, [thing('', { group: 'g' }), thing('a', { group: 'g' }), thing('b')]);
      await reopen();
      expect((await store().find(grown, { where: { group: 'g' } })).items.map((item) => item.value.id)).toEqual([
        '',
        'a',
      ]);
      await store().replace(grown, { ...thing('a'), city: 'Cayenne' }, 1);
      expect(await store().count(grown, { city: 'Cayenne' })).toBe(1);
      await expect(store().insert(grown, thing('c', { key: 'key b' }))).rejects.toMatchObject(duplicate('key'));
    });

    test('refuses to make unique a field of which two documents share a value', async () => {
      const bare: Kind<Thing> = { ...things, unique: [] };
      await store().insertMany(bare, [thing('a', { mail: 'm' }), thing('b', { mail: 'm' })]);
      await reopen();
      await expect(store().count(things)).rejects.toMatchObject(duplicate('mail'));
      expect(await store().count(bare)).toBe(2);
    });

    test('no longer refuses a value of a field that stopped being unique', async () => {
      await store().insert(things, thing('a'));
      await reopen();
      const relaxed: Kind<Thing> = { ...things, unique: ['key'] };
      await store().insert(relaxed, thing('b', { mail: 'a@school' }));
      await expect(store().insert(relaxed, thing('c', { key: 'key a' }))).rejects.toMatchObject(duplicate('key'));
    });

    test.each(['Thing', 'thing; DROP TABLE x', 'thing"', ''])('refuses the kind name %j', async (name) => {
      await expect(store().count({ ...things, name })).rejects.toThrow(TypeError);
    });

    test.each(['a.b', '$where', 'x" TEXT --', ''])('refuses the field name %j', async (field) => {
      await expect(store().count({ ...things, indexed: [field] })).rejects.toThrow(TypeError);
    });
  });
}
