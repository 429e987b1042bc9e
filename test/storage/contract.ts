import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { all, type Storage } from '../../src/kernel/storage.ts';
import { describeChanges } from './contract-changes.ts';
import { duplicate, hardTexts, type Place, thing, things } from './thing.ts';

/** The contract every engine keeps: one suite, so that two of them cannot drift apart. */
export function describeStorage(name: string, makePlace: () => Promise<Place>): void {
  describe(name, () => {
    let place: Place;
    let store: Storage;
    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store[Symbol.asyncDispose]();
      await place[Symbol.asyncDispose]();
    });
    const reopen = async () => {
      await store[Symbol.asyncDispose]();
      store = await place.open();
    };

    describe('reading', () => {
      test('gives back what was inserted, at version 1', async () => {
        expect(await store.insert(things, thing('a', { group: 'g' }))).toEqual({
          value: thing('a', { group: 'g' }),
          version: 1,
        });
        expect(await store.get(things, 'a')).toEqual({ value: thing('a', { group: 'g' }), version: 1 });
        expect(await store.getBy(things, 'mail', 'a@school')).toEqual({
          value: thing('a', { group: 'g' }),
          version: 1,
        });
      });

      test('finds nothing where nothing is', async () => {
        expect(await store.get(things, 'a')).toBeUndefined();
        expect(await store.getBy(things, 'key', 'a')).toBeUndefined();
        expect(await store.find(things)).toEqual({ items: [] });
        expect(await store.count(things, { group: 'g' })).toBe(0);
      });

      test('keeps kinds apart', async () => {
        await store.insert(things, thing('a'));
        expect(await store.get({ ...things, name: 'other-thing' }, 'a')).toBeUndefined();
      });

      test('keeps numbers, nulls, nesting and the order of properties', async () => {
        const body = { z: 1, a: [3.0, -0.5, 1e21, 2 ** 53 - 1, 0.1, null, true], $set: { 'a.b': {} }, __proto: '' };
        await store.insert(things, thing('a', { body }));
        const found = await store.get(things, 'a');
        expect(JSON.stringify(found?.value.body)).toBe(JSON.stringify(body));
      });

      test('keeps a document of a megabyte', async () => {
        const body = 'é'.repeat(1_000_000);
        await store.insert(things, thing('a', { body }));
        expect((await store.get(things, 'a'))?.value.body).toBe(body);
      });

      test.each(hardTexts.map((text) => [JSON.stringify(text), text]))(
        'takes %s as a value like another',
        async (_, text) => {
          await store.insert(things, thing('neighbour', { group: 'g' }));
          await store.insert(things, { id: text, key: text, mail: text, group: text, body: text });
          expect((await store.get(things, text))?.value).toEqual({
            id: text,
            key: text,
            mail: text,
            group: text,
            body: text,
          });
          expect((await store.getBy(things, 'key', text))?.value.id).toBe(text);
          expect((await store.find(things, { where: { group: text } })).items.map((item) => item.value.id)).toEqual([
            text,
          ]);
          await expect(store.insert(things, thing('b', { key: text }))).rejects.toMatchObject(duplicate('key'));
        },
      );

      test('keeps apart texts that only look alike', async () => {
        const values = hardTexts.map((text, index) => thing(`id ${index}`, { key: text }));
        expect(await store.insertMany(things, values)).toEqual(values.map(() => ({ ok: true })));
        for (const value of values) expect((await store.getBy(things, 'key', value.key))?.value.id).toBe(value.id);
      });

      test('refuses a document that no longer fits its schema', async () => {
        await store.insertMany(things, [thing('a'), thing('b')]);
        await place.damage('thing', 'a', '{"id":"a"}');
        await place.damage('thing', 'b', '{"id":"b",');
        await expect(store.get(things, 'a')).rejects.toMatchObject({
          code: 'storage/corrupt',
          facts: { kind: 'thing' },
        });
        await expect(store.getBy(things, 'key', 'key b')).rejects.toMatchObject({ code: 'storage/corrupt' });
        await expect(store.find(things)).rejects.toMatchObject({ code: 'storage/corrupt' });
      });

      test('refuses to filter on a field that is not indexed', async () => {
        await expect(store.find(things, { where: { body: 'x' } })).rejects.toThrow(TypeError);
        await expect(store.count(things, { 'f_group" = "" --': '' })).rejects.toThrow(TypeError);
        await expect(store.getBy(things, 'group', 'g')).rejects.toThrow(TypeError);
        await expect(store.getBy(things, 'body', 'x')).rejects.toThrow(TypeError);
      });
    });

    describe('paging', () => {
      test('orders by the code units of ids, whatever the encoding of the engine', async () => {
        const ids = [...hardTexts];
        await store.insertMany(
          things,
          ids.map((id, index) => thing(id, { key: `${index}`, mail: `${index}` })),
        );
        const found = await store.find(things, { limit: 1000 });
        // Plain comparison of strings is comparison of code units (ECMA-262, IsLessThan).
        expect(found.items.map((item) => item.value.id)).toEqual(ids.sort((a, b) => (a < b ? -1 : 1)));
      });

      test('gives every document once, and says when the last page is reached', async () => {
        const ids = Array.from({ length: 25 }, (_, index) => `n${String(index).padStart(2, '0')}`);
        await store.insertMany(
          things,
          ids.map((id, index) => thing(id, { group: index % 2 === 0 ? 'even' : 'odd' })),
        );
        const first = await store.find(things, { limit: 10 });
        const second = await store.find(things, { limit: 10, after: first.next ?? '' });
        const third = await store.find(things, { limit: 5, after: second.next ?? '' });
        expect([first, second, third].flatMap((page) => page.items.map((item) => item.value.id))).toEqual(ids);
        expect([first.next, second.next, third.next]).toEqual(['n09', 'n19', undefined]);
        const even: string[] = [];
        for await (const item of all(store, things, { group: 'even' })) even.push(item.value.id);
        expect(even).toEqual(ids.filter((_, index) => index % 2 === 0));
      });

      test('joins the conditions of a filter', async () => {
        await store.insertMany(things, [thing('a', { group: 'g' }), thing('b', { group: 'g' }), thing('c')]);
        expect(await store.count(things, { group: 'g' })).toBe(2);
        expect(await store.count(things, { group: 'g', key: 'key b' })).toBe(1);
        expect(await store.count(things, { group: 'g', key: 'key c' })).toBe(0);
      });

      test.each([0, -1, 1001, 1.5, Number.NaN])('refuses a page of %d', async (limit) => {
        await expect(store.find(things, { limit })).rejects.toThrow(RangeError);
      });
    });

    describe('inserting', () => {
      test('refuses an id already taken, and keeps the first document', async () => {
        await store.insert(things, thing('a', { body: 1 }));
        await expect(store.insert(things, thing('a', { key: 'k', mail: 'm', body: 2 }))).rejects.toMatchObject(
          duplicate('id'),
        );
        expect((await store.get(things, 'a'))?.value.body).toBe(1);
      });

      test.each(['key', 'mail'] as const)('refuses a %s already taken', async (field) => {
        await store.insert(things, thing('a'));
        await expect(store.insert(things, thing('b', { [field]: thing('a')[field] }))).rejects.toMatchObject(
          duplicate(field),
        );
        expect(await store.count(things)).toBe(1);
      });

      test('names the id first, then the unique fields in their order', async () => {
        await store.insertMany(things, [thing('a'), thing('b')]);
        await expect(store.insert(things, thing('a'))).rejects.toMatchObject(duplicate('id'));
        await expect(store.insert(things, { ...thing('c'), key: 'key a', mail: 'b@school' })).rejects.toMatchObject(
          duplicate('key'),
        );
      });

      test('refuses a document without its unique field', async () => {
        const { mail: _, ...half } = thing('a');
        await expect(store.insert({ ...things, schema: z.any() }, half)).rejects.toThrow(TypeError);
        expect(await store.count(things)).toBe(0);
      });

      test('lets many pass and says which were refused, in their order', async () => {
        await store.insert(things, thing('a'));
        const values = [
          thing('b'),
          thing('a'),
          thing('c', { key: 'key a' }),
          thing('d', { mail: 'b@school' }),
          thing('b'),
          thing('e'),
        ];
        expect(await store.insertMany(things, values)).toEqual([
          { ok: true },
          { ok: false, field: 'id' },
          { ok: false, field: 'key' },
          { ok: false, field: 'mail' },
          { ok: false, field: 'id' },
          { ok: true },
        ]);
        expect((await store.find(things)).items.map((item) => item.value.id)).toEqual(['a', 'b', 'e']);
      });

      test('inserts none, and thousands', async () => {
        expect(await store.insertMany(things, [])).toEqual([]);
        const values = Array.from({ length: 2500 }, (_, index) => thing(`n${index}`));
        expect((await store.insertMany(things, values)).every((outcome) => outcome.ok)).toBe(true);
        expect(await store.count(things)).toBe(2500);
      });

      test('lets one of many rivals win', async () => {
        const rivals = Array.from({ length: 20 }, (_, index) =>
          store.insert(things, thing(`n${index}`, { key: 'prize' })),
        );
        const outcomes = await Promise.allSettled(rivals);
        expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
        expect(await store.count(things)).toBe(1);
      });
    });

    describeChanges(() => store, reopen);
  });
}
