import { describe, expect, it } from 'vitest';
import { openOutings, requestBudget, timeBudget } from '../../src/verification/outings.ts';
import type { Reach } from '../../src/verification/reach.ts';

const accept = 'application/json';
const page = (n: number): string => `https://elsewhere.example/${n}`;
const still = (): Date => new Date(0);
const body = new Uint8Array([123, 125]);

/** Answers everything, after that many redirects each, and writes down what it was asked. */
function answering(redirects = 0): { readonly reach: Reach; readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    reach: async (url, _accept, mayFollow) => {
      asked.push(url);
      for (let n = 0; n < redirects; n += 1) {
        if (mayFollow?.() !== true) return { outcome: 'refused' };
        asked.push(`${url}/${n}`);
      }
      return { outcome: 'reached', url, body };
    },
  };
}

describe('the budget of a verification', () => {
  it('lets a dozen requests out, tells each, and no thirteenth', async () => {
    const { reach, asked } = answering();
    const outings = openOutings(reach, still);
    for (let n = 0; n < requestBudget; n += 1) expect(await outings.reach(page(n), accept)).toMatchObject({ body });
    expect(await outings.reach(page(99), accept)).toEqual({ outcome: 'over-budget' });
    expect(asked).toHaveLength(12);
    expect(outings.requests).toHaveLength(13);
    expect(outings.requests[0]).toEqual({ url: page(0), answer: 'fetched' });
    expect(outings.requests.at(-1)).toEqual({ url: page(99), answer: 'over-budget' });
  });

  it('counts redirects, and gives up in the midst of them', async () => {
    const { reach, asked } = answering(4);
    const outings = openOutings(reach, still);
    for (const n of [1, 2]) expect(await outings.reach(page(n), accept)).toMatchObject({ outcome: 'reached' });
    expect(await outings.reach(page(3), accept)).toEqual({ outcome: 'over-budget' });
    expect(asked).toHaveLength(requestBudget);
  });

  it('counts the requests made to have the badge', async () => {
    const { reach, asked } = answering();
    const before = { url: page(0), answer: 'fetched' } as const;
    const outings = openOutings(reach, still, [before]);
    for (let n = 1; n <= requestBudget; n += 1) await outings.reach(page(n), accept);
    expect(asked).toHaveLength(requestBudget - 1);
    expect(outings.requests[0]).toEqual(before);
  });

  it('counts what a cache answers as it counts the rest', async () => {
    const outings = openOutings(async (url) => ({ outcome: 'reached', url, body, cached: true }), still);
    for (let n = 0; n < requestBudget; n += 1) await outings.reach(page(n), accept);
    expect(outings.requests.every(({ answer }) => answer === 'cached')).toBe(true);
    expect(await outings.reach(page(99), accept)).toEqual({ outcome: 'over-budget' });
  });

  it('does not let those asked at once pass beside each other', async () => {
    const { reach, asked } = answering(1);
    const outings = openOutings(reach, still);
    await Promise.all(Array.from({ length: 20 }, (_, n) => outings.reach(page(n), accept)));
    expect(asked).toHaveLength(requestBudget);
    expect(outings.requests.map(({ url }) => url)).toEqual(Array.from({ length: 20 }, (_, n) => page(n)));
  });

  it('asks the same thing once, and something else at the same address again', async () => {
    const { reach, asked } = answering();
    const outings = openOutings(reach, still);
    const [first, second] = [await outings.reach(page(1), accept), await outings.reach(page(1), accept)];
    expect(second).toBe(first);
    await outings.reach(page(1), 'image/png');
    expect(asked).toEqual([page(1), page(1)]);
    expect(outings.requests).toHaveLength(2);
  });

  it.each(['gone', 'unreachable', 'refused'] as const)('tells what was %s as such', async (outcome) => {
    const outings = openOutings(async () => ({ outcome }), still);
    expect(await outings.reach(page(1), accept)).toEqual({ outcome });
    expect(outings.requests).toEqual([{ url: page(1), answer: outcome }]);
  });

  it('passes a fault of ours on, and still answers what comes after', async () => {
    const fault = new Error('a bug');
    let first = true;
    const outings = openOutings(async (url) => {
      if (!first) return { outcome: 'reached', url, body };
      first = false;
      throw fault;
    }, still);
    await expect(outings.reach(page(1), accept)).rejects.toBe(fault);
    expect(await outings.reach(page(2), accept)).toMatchObject({ outcome: 'reached' });
  });
});

describe('the time of a verification', () => {
  /** Every request takes that long (milliseconds). */
  function taking(milliseconds: number, redirects = 0) {
    const { reach, asked } = answering(redirects);
    let now = 1_000_000;
    const slow: Reach = async (url, how, mayFollow) => {
      const inTime = (): boolean => {
        now += milliseconds;
        return mayFollow?.() ?? true;
      };
      const answer = await reach(url, how, inTime);
      now += milliseconds;
      return answer;
    };
    return { outings: openOutings(slow, () => new Date(now)), asked };
  }

  it('ends after twenty seconds: nobody else is asked, and it is told', async () => {
    const { outings, asked } = taking(7_000);
    for (const n of [1, 2, 3]) expect(await outings.reach(page(n), accept)).toMatchObject({ outcome: 'reached' });
    for (const n of [4, 5]) expect(await outings.reach(page(n), accept)).toEqual({ outcome: 'out-of-time' });
    expect(asked).toEqual([page(1), page(2), page(3)]);
    expect(outings.requests.map(({ answer }) => answer)).toEqual([
      ...Array.from({ length: 3 }, () => 'fetched'),
      ...Array.from({ length: 2 }, () => 'out-of-time'),
    ]);
  });

  it('ends in the midst of redirects', async () => {
    const { outings, asked } = taking(timeBudget / 2, 3);
    expect(await outings.reach(page(1), accept)).toEqual({ outcome: 'out-of-time' });
    expect(asked).toEqual([page(1), `${page(1)}/0`]);
  });

  it('does not end a millisecond before', async () => {
    const { outings } = taking(timeBudget - 1);
    await outings.reach(page(1), accept);
    expect(await outings.reach(page(2), accept)).toMatchObject({ outcome: 'reached' });
    expect(await outings.reach(page(3), accept)).toEqual({ outcome: 'out-of-time' });
  });
});
