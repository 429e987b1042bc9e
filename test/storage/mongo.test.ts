import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { describe, expect, test } from 'vitest';
import { openMongo } from '../../src/storage/mongo.ts';
import { toKey } from '../../src/storage/row.ts';
import { describeStorage } from './contract.ts';
import type { Place } from './thing.ts';

const server = process.env.MONGODB_URI;

async function mongoPlace(): Promise<Place & { behind: mongoose.Connection }> {
  const uri = new URL(server ?? '');
  uri.pathname = `/creanciale-${randomUUID().slice(0, 8)}`;
  const behind = await mongoose.createConnection(uri.href).asPromise();
  return {
    behind,
    open: () => openMongo({ uri: uri.href }),
    damage: async (kind, id, doc) => {
      await behind.collection<{ _id: string }>(`kind_${kind}`).updateOne({ _id: toKey(id) }, { $set: { doc } });
    },
    [Symbol.asyncDispose]: async () => {
      await behind.dropDatabase();
      await behind.close();
    },
  };
}

if (server === undefined || server === '') {
  test.skip('MongoDB contract: not run (MONGODB_URI is not set)', () => {});
} else {
  describeStorage('MongoDB', mongoPlace);

  describe('a MongoDB database', () => {
    test('in another format is refused, and left as it is', async () => {
      await using place = await mongoPlace();
      await (await place.open())[Symbol.asyncDispose]();
      await place.behind.collection('format').updateOne({}, { $set: { value: 2 } });
      await expect(place.open()).rejects.toMatchObject({ code: 'storage/corrupt', facts: { format: 2 } });
      expect(await place.behind.collection('format').countDocuments({ value: 2 })).toBe(1);
    });

    test('serves two stores at once without giving a number twice', async () => {
      await using place = await mongoPlace();
      await using one = await place.open();
      await using two = await place.open();
      const numbers = await Promise.all(Array.from({ length: 200 }, (_, n) => (n % 2 === 0 ? one : two).next('s')));
      expect(new Set(numbers).size).toBe(200);
    });
  });
}

test('a MongoDB server that does not answer is reported as unavailable', async () => {
  const opening = openMongo({ uri: 'mongodb://127.0.0.1:1/x', timeout: 200 });
  await expect(opening).rejects.toMatchObject({ code: 'storage/unavailable' });
});
