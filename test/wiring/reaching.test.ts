import { describe, expect, it } from 'vitest';
import type { Fetched, FetchRequest, GuardedFetch } from '../../src/kernel/fetch.ts';
import { Problem, type ProblemCode, type ProblemFacts } from '../../src/kernel/problem.ts';
import { createReach } from '../../src/wiring/reaching.ts';

const url = 'https://elsewhere.example/list';
const accept = 'application/json';
const body = new Uint8Array([1]);

/** A reach over a clock that is set by hand, and how often it asked. */
function reachOver(answer: (count: number) => Partial<Fetched>, redirects = 0) {
  let asked = 0;
  let now = 0;
  const fetch: GuardedFetch = async (address, { mayFollow } = {}) => {
    asked += 1;
    for (let n = 0; n < redirects; n += 1) {
      if (mayFollow?.() === false) throw new Problem('fetch/refused', { reason: 'redirects' });
    }
    return { url: address, body, ...answer(asked) };
  };
  const reach = createReach(fetch, () => new Date(now));
  return { reach, asked: () => asked, wait: (seconds: number) => (now += seconds * 1_000) };
}

describe('reaching outwards', () => {
  it('gives what the guarded fetch gave', async () => {
    const { reach } = reachOver(() => ({ url: `${url}/moved`, contentType: accept, cacheControl: 'no-store' }));
    expect(await reach(url, accept)).toEqual({ outcome: 'reached', url: `${url}/moved`, contentType: accept, body });
  });

  it.each<readonly [ProblemCode, ProblemFacts, string]>([
    ['fetch/failed', { status: 410 }, 'gone'],
    ['fetch/failed', { status: 404 }, 'unreachable'],
    ['fetch/failed', {}, 'unreachable'],
    ['fetch/too-slow', { milliseconds: 10 }, 'unreachable'],
    ['fetch/too-large', { bytes: 10 }, 'unreachable'],
    ['fetch/refused', { reason: 'address' }, 'refused'],
  ])('says of %s %j that it is %s, and asks again ten seconds later', async (code, facts, outcome) => {
    const { reach, asked, wait } = reachOver(() => {
      throw new Problem(code, facts);
    });
    expect([await reach(url, accept), await reach(url, accept)]).toEqual([{ outcome }, { outcome }]);
    expect(asked()).toBe(1);
    wait(10);
    await reach(url, accept);
    expect(asked()).toBe(2);
  });

  it('does not take a fault of ours for an answer', async () => {
    const fault = new TypeError('a bug');
    const reach = createReach(
      () => Promise.reject(fault),
      () => new Date(0),
    );
    await expect(reach(url, '*/*')).rejects.toBe(fault);
  });
});

describe('what was answered', () => {
  it.each<readonly [string | undefined, number]>([
    [undefined, 120],
    ['public', 120],
    ['public, max-age=30', 30],
    ['max-age="30"', 30],
    ['max-age=999999', 600],
  ])('under Cache-Control %s is kept %i seconds, and said to be kept', async (cacheControl, seconds) => {
    const { reach, asked, wait } = reachOver(() => (cacheControl === undefined ? {} : { cacheControl }));
    expect(await reach(url, accept)).not.toHaveProperty('cached');
    wait(seconds - 1);
    expect(await reach(url, accept)).toMatchObject({ outcome: 'reached', cached: true, body });
    wait(1);
    expect(await reach(url, accept)).not.toHaveProperty('cached');
    expect(asked()).toBe(2);
  });

  it.each(['no-store', 'private, No-Cache', 'max-age=0'])(
    'under Cache-Control %s is not kept',
    async (cacheControl) => {
      const { reach, asked } = reachOver(() => ({ cacheControl }));
      await reach(url, accept);
      await reach(url, accept);
      expect(asked()).toBe(2);
    },
  );

  it('in one form does not stand for another', async () => {
    const { reach, asked } = reachOver(() => ({}));
    await reach(url, accept);
    await reach(url, 'image/png');
    expect(asked()).toBe(2);
  });

  it('counts its redirects each time', async () => {
    const { reach, asked } = reachOver(() => ({}), 2);
    await reach(url, accept);
    let left = 1;
    const mayFollow = (): boolean => {
      left -= 1;
      return left >= 0;
    };
    expect(await reach(url, accept, mayFollow)).toEqual({ outcome: 'over-budget' });
    expect(asked()).toBe(1);
  });

  it('is not kept where the asker might not follow', async () => {
    const { reach, asked } = reachOver(() => ({}), 1);
    expect(await reach(url, accept, () => false)).toEqual({ outcome: 'refused' });
    expect(await reach(url, accept)).toMatchObject({ outcome: 'reached' });
    expect(asked()).toBe(2);
  });

  it('gives way, the oldest first, to 500 others or to 16 MiB', async () => {
    const few = reachOver(() => ({}));
    for (let n = 0; n <= 500; n += 1) await few.reach(`${url}/${n}`, accept);
    await few.reach(`${url}/500`, accept);
    expect(few.asked()).toBe(501);
    await few.reach(`${url}/0`, accept);
    expect(few.asked()).toBe(502);
    const large = reachOver(() => ({ body: new Uint8Array(1_048_576) }));
    for (let n = 0; n <= 16; n += 1) await large.reach(`${url}/${n}`, accept);
    await large.reach(`${url}/0`, accept);
    expect(large.asked()).toBe(18);
  });
});

describe('what is past its time', () => {
  const etag = '"v1"';
  const short = { etag, cacheControl: 'max-age=60' };
  const nothingNew: Partial<Fetched> = { unchanged: true, body: new Uint8Array(), cacheControl: 'max-age=60' };

  /** Answers one after another, and what was known at each question. */
  function inTurn(...answers: readonly (Partial<Fetched> | Problem)[]) {
    const known: FetchRequest['known'][] = [];
    let now = 0;
    const fetch: GuardedFetch = async (address, how = {}) => {
      const answer = answers[known.length] ?? {};
      known.push(how.known);
      if (answer instanceof Problem) throw answer;
      return { url: `${address}/moved`, body, ...answer };
    };
    return {
      reach: createReach(fetch, () => new Date(now)),
      known,
      wait: (seconds: number) => (now += seconds * 1_000),
    };
  }

  it('is asked for by its mark where it was found, and still stands where nothing changed, as one that was asked for', async () => {
    const { reach, known, wait } = inTurn(short, nothingNew);
    await reach(url, accept);
    wait(60);
    expect(await reach(url, accept)).toEqual({ outcome: 'reached', url: `${url}/moved`, body });
    expect(known).toEqual([undefined, { url: `${url}/moved`, etag }]);
    wait(59);
    expect(await reach(url, accept)).toMatchObject({ cached: true, body });
    wait(1);
    await reach(url, accept);
    expect(known).toHaveLength(3);
    expect(known[2]).toEqual(known[1]);
  });

  it('gives way to what stands there now, and to its mark', async () => {
    const newer = new Uint8Array([2]);
    const { reach, known, wait } = inTurn(short, { ...short, body: newer, etag: '"v2"' });
    await reach(url, accept);
    wait(60);
    expect(await reach(url, accept)).toMatchObject({ body: newer });
    wait(60);
    await reach(url, accept);
    expect(known[2]).toMatchObject({ etag: '"v2"' });
  });

  it.each([
    ['nobody answers', new Problem('fetch/failed'), 'unreachable'],
    ['it is gone', new Problem('fetch/failed', { status: 410 }), 'gone'],
  ])('is no answer where %s, and is forgotten', async (_title, refusal, outcome) => {
    const { reach, known, wait } = inTurn(short, refusal);
    await reach(url, accept);
    wait(60);
    expect(await reach(url, accept)).toEqual({ outcome });
    wait(10);
    await reach(url, accept);
    expect(known[2]).toBeUndefined();
  });

  it.each(['no-cache', 'max-age=0'])('at once (%s) is asked for by its mark each time', async (cacheControl) => {
    const { reach, known } = inTurn({ etag, cacheControl }, { ...nothingNew, cacheControl });
    await reach(url, accept);
    expect(await reach(url, accept)).toEqual({ outcome: 'reached', url: `${url}/moved`, body });
    expect(known[1]).toMatchObject({ etag });
  });

  it('is not kept against its word, mark or no mark', async () => {
    const { reach, known } = inTurn({ etag, cacheControl: 'no-store' });
    await reach(url, accept);
    await reach(url, accept);
    expect(known).toEqual([undefined, undefined]);
  });
});
