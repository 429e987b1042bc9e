import type { NotReached, Reach, Reached, Request } from './reach.ts';

/** Requests of one verification, redirects included: far above what an honest badge needs. */
export const requestBudget = 12;

/** One verification's way out, and what went through it. */
export interface Outings {
  readonly reach: Reach;
  readonly requests: readonly Request[];
}

const overBudget = { outcome: 'over-budget' } as const;

/**
 * Bounds what one badge can make us ask of others. One thing at a time, and never the same thing twice: a verification sees one answer
 * to one question. What a cache answers counts as if it were asked for, so that the same badge is judged alike either way.
 * `asked`: requests made before, to have the badge at all.
 */
export function openOutings(reach: Reach, asked: readonly Request[] = []): Outings {
  const requests = [...asked];
  const answers = new Map<string, Promise<Reached | NotReached>>();
  let left = requestBudget - asked.length;
  let last: Promise<unknown> = Promise.resolve();

  async function ask(url: string, accept: string): Promise<Reached | NotReached> {
    let over = false;
    const spend = (): boolean => {
      left -= 1;
      over ||= left < 0;
      return !over;
    };
    const answer = spend() ? await reach(url, accept, spend) : overBudget;
    return over ? overBudget : answer;
  }

  async function tell(url: string, asking: Promise<Reached | NotReached>): Promise<void> {
    const answer = await asking;
    const { outcome } = answer;
    requests.push({ url, answer: outcome !== 'reached' ? outcome : answer.cached === true ? 'cached' : 'fetched' });
  }

  return {
    requests,
    reach: (url, accept) => {
      const question = `${accept} ${url}`;
      const asking = answers.get(question) ?? last.then(() => ask(url, accept));
      if (!answers.has(question)) last = tell(url, asking).catch(() => undefined);
      answers.set(question, asking);
      return asking;
    },
  };
}
