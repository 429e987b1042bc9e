import { describe, expect, it } from 'vitest';
import type { FetchRequest } from '../../src/kernel/fetch.ts';
import { Problem, type ProblemCode, type ProblemFacts } from '../../src/kernel/problem.ts';
import { createReach } from '../../src/wiring/reaching.ts';

const url = 'https://elsewhere.example/list';

describe('reaching outwards', () => {
  it('gives what the guarded fetch gave, asked with its media types and its right to follow', async () => {
    const asked: (FetchRequest | undefined)[] = [];
    const body = new Uint8Array([1]);
    const reach = createReach(async (_url, request) => {
      asked.push(request);
      return { url: `${url}/moved`, contentType: 'application/json', body };
    });
    const mayFollow = (): boolean => false;
    const reached = await reach(url, 'application/json', mayFollow);
    expect(reached).toEqual({ outcome: 'reached', url: `${url}/moved`, contentType: 'application/json', body });
    expect(asked).toEqual([{ accept: 'application/json', mayFollow }]);
  });

  it.each<readonly [ProblemCode, ProblemFacts, string]>([
    ['fetch/failed', { status: 410 }, 'gone'],
    ['fetch/failed', { status: 404 }, 'unreachable'],
    ['fetch/failed', {}, 'unreachable'],
    ['fetch/too-slow', { milliseconds: 10 }, 'unreachable'],
    ['fetch/too-large', { bytes: 10 }, 'unreachable'],
    ['fetch/refused', { reason: 'address' }, 'refused'],
  ])('says of %s %j that it is %s', async (code, facts, outcome) => {
    const reach = createReach(async () => {
      throw new Problem(code, facts);
    });
    expect(await reach(url, '*/*')).toEqual({ outcome });
  });

  it('does not take a fault of ours for an answer', async () => {
    const fault = new TypeError('a bug');
    await expect(createReach(() => Promise.reject(fault))(url, '*/*')).rejects.toBe(fault);
  });
});
