import type { GuardedFetch } from '../kernel/fetch.ts';
import { isProblem, type Problem } from '../kernel/problem.ts';
import type { NotReached, Reach } from '../verification/reach.ts';

/** The guarded fetch as a verification wants it: what could not be had is an answer. */
export function createReach(fetch: GuardedFetch): Reach {
  return async (url, accept, mayFollow) => {
    try {
      const fetched = await fetch(url, { accept, ...(mayFollow && { mayFollow }) });
      return { outcome: 'reached', ...fetched };
    } catch (error) {
      if (!isProblem(error)) throw error;
      return { outcome: outcomeOf(error) };
    }
  };
}

function outcomeOf({ code, facts }: Problem): NotReached['outcome'] {
  if (code === 'fetch/refused') return 'refused';
  return facts.status === 410 ? 'gone' : 'unreachable';
}
