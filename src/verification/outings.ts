import type { NotReached, Reach, Reached, Request } from './reach.ts';

/** Requests of one verification, redirects included: far above what an honest badge needs. */
export const requestBudget = 12;

/** Milliseconds after which a verification asks nobody else; one request more may be under way. */
export const timeBudget = 20_000;

/** One verification's way out, and what went through it. */
export interface Outings {
  readonly reach: Reach;
  readonly requests: readonly Request[];
}

const overBudget = { outcome: 'over-budget' } as const;
const outOfTime = { outcome: 'out-of-time' } as const;

/**
 * Bounds what one badge can make us ask of others. One thing at a time, and never the same thing twice: a verification sees one answer
 * to one question. What a cache answers counts as if it were asked for, so that the same badge is judged alike either way.
 * `asked`: requests made before, to have the badge at all. `now` is asked for the time whenever it counts.
 */
export function openOutings(reach: Reach, now: () => Date, asked: readonly Request[] = []): Outings {
  const end = now().getTime() + timeBudget;
  const requests = [...asked];
  const answers = new Map<string, Promise<Reached | NotReached>>();
  let left = requestBudget - asked.length;
  let last: Promise<unknown> = Promise.resolve();

  async function ask(url: string, accept: string): Promise<Reached | NotReached> {
    let over: NotReached | undefined;
    const spend = (): boolean => {
      left -= 1;
      over ??= left < 0 ? overBudget : now().getTime() >= end ? outOfTime : undefined;
      return over === undefined;
    };
    const answer = spend() ? await reach(url, accept, spend) : overBudget;
    return over ?? answer;
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
