import type { Clock } from '../kernel/clock.ts';
import type { FetchRequest, GuardedFetch } from '../kernel/fetch.ts';
import { isProblem, type Problem } from '../kernel/problem.ts';
import type { NotReached, Reach, Reached } from '../verification/reach.ts';

/** How long answers are kept, in milliseconds, whatever their servers say; and how much of them. */
const lifetimes = { untold: 120_000, longest: 600_000, failure: 10_000 } as const;
const room = { entries: 500, bytes: 16_777_216, largest: 1_048_576 } as const;

interface Kept {
  readonly answer: Reached | NotReached;
  readonly until: number;
  /** To ask whether it changed, once its time is over. */
  readonly etag?: string;
  /** Redirects that it took: they count each time (verification/outings.ts). */
  readonly redirects: number;
}

/**
 * The guarded fetch as a verification wants it: what could not be had is an answer, and answers are kept for some minutes, so that many
 * badges of one issuer ask for its list once. `Cache-Control` is honoured within house bounds (RFC 9111 §5.2.2): a withdrawal is seen ten
 * minutes later at the latest. What is past its time is asked for again by its ETag, where it has one (RFC 9111 §4.3). Failures are kept
 * some seconds. One kind of answer never stands for another.
 */
export function createReach(fetch: GuardedFetch, clock: Clock): Reach {
  const kept = new Map<string, Kept>();
  return async (url, accept, mayFollow = () => true) => {
    const question = `${accept} ${url}`;
    const now = clock().getTime();
    const found = kept.get(question);
    if (found !== undefined && now < found.until) return fromKept(found, mayFollow);
    let redirects = 0;
    let barred = false;
    const following = (): boolean => {
      redirects += 1;
      barred ||= !mayFollow();
      return !barred;
    };
    const { answer, lifetime, etag } = await ask(fetch, url, { accept, mayFollow: following }, found);
    kept.delete(question);
    const mayKeep = lifetime !== undefined && (lifetime > 0 || etag !== undefined);
    // What was barred was not the address's doing: another verification may follow.
    if (mayKeep && !barred && sizeOf(answer) <= room.largest) {
      kept.set(question, { answer, redirects, until: now + lifetime, ...(etag !== undefined && { etag }) });
    }
    trim(kept);
    return answer;
  };
}

function fromKept({ answer, redirects }: Kept, mayFollow: () => boolean): Reached | NotReached {
  for (let n = 0; n < redirects; n += 1) if (!mayFollow()) return { outcome: 'over-budget' };
  return answer.outcome === 'reached' ? { ...answer, cached: true } : answer;
}

interface Asked {
  readonly answer: Reached | NotReached;
  /** Milliseconds; nothing where it must not be kept at all. */
  readonly lifetime: number | undefined;
  readonly etag?: string | undefined;
}

async function ask(fetch: GuardedFetch, url: string, how: FetchRequest, kept: Kept | undefined): Promise<Asked> {
  const { answer: before, etag: mark } = kept ?? {};
  const held = before?.outcome === 'reached' && mark !== undefined ? { answer: before, etag: mark } : undefined;
  const known = held === undefined ? {} : { known: { url: held.answer.url, etag: held.etag } };
  try {
    const { cacheControl, etag, unchanged, ...fetched } = await fetch(url, { ...how, ...known });
    const lifetime = lifetimeOf(cacheControl);
    // Somebody was asked, and said that it still stands: it is no answer of before.
    if (unchanged && held !== undefined) return { ...held, lifetime };
    return { answer: { outcome: 'reached', ...fetched }, lifetime, etag };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { answer: { outcome: outcomeOf(error) }, lifetime: lifetimes.failure };
  }
}

function lifetimeOf(cacheControl: string | undefined): number | undefined {
  if (cacheControl === undefined) return lifetimes.untold;
  if (/\bno-store\b/i.test(cacheControl)) return undefined;
  if (/\bno-cache\b/i.test(cacheControl)) return 0;
  const [, seconds] = /\bmax-age="?(\d{1,9})/i.exec(cacheControl) ?? [];
  return seconds === undefined ? lifetimes.untold : Math.min(Number(seconds) * 1_000, lifetimes.longest);
}

function outcomeOf({ code, facts }: Problem): NotReached['outcome'] {
  if (code === 'fetch/refused') return 'refused';
  return facts.status === 410 ? 'gone' : 'unreachable';
}

function sizeOf(answer: Reached | NotReached): number {
  return answer.outcome === 'reached' ? answer.body.length : 0;
}

/** The oldest go first. */
function trim(kept: Map<string, Kept>): void {
  let bytes = [...kept.values()].reduce((sum, { answer }) => sum + sizeOf(answer), 0);
  for (const [question, { answer }] of kept) {
    if (kept.size <= room.entries && bytes <= room.bytes) return;
    kept.delete(question);
    bytes -= sizeOf(answer);
  }
}
