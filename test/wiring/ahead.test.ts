import { describe, expect, it } from 'vitest';
import { ahead } from '../../src/wiring/ahead.ts';

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('work ahead', () => {
  it('comes in the order of its items, whichever is done first', async () => {
    const made = [];
    for await (const each of ahead([5, 1, 3, 0, 2], 3, async (item) => turns(item).then(() => item))) made.push(each);
    expect(made).toEqual([5, 1, 3, 0, 2]);
  });

  it('has so many under way and never more', async () => {
    let [underWay, most, sum] = [0, 0, 0];
    const work = async (item: number): Promise<number> => {
      most = Math.max(most, ++underWay);
      await turns(2);
      underWay -= 1;
      return item;
    };
    const items = Array.from({ length: 20 }, (_, index) => index);
    for await (const each of ahead(items, 4, work)) sum += each;
    expect([most, sum]).toEqual([4, 190]);
  });

  it('tells a failure in its turn, and begins nothing more', async () => {
    const [begun, made]: [number[], number[]] = [[], []];
    const work = async (item: number): Promise<number> => {
      begun.push(item);
      if (item === 2) throw new RangeError('the third');
      await turns(1);
      return item;
    };
    const all = async (): Promise<void> => {
      for await (const each of ahead([0, 1, 2, 3, 4, 5, 6, 7], 3, work)) made.push(each);
    };
    await expect(all()).rejects.toThrow('the third');
    expect([made, begun]).toEqual([
      [0, 1],
      [0, 1, 2],
    ]);
  });

  it('makes nothing of nothing', async () => {
    const made = [];
    for await (const each of ahead([], 4, async () => 1)) made.push(each);
    expect(made).toEqual([]);
  });
});
