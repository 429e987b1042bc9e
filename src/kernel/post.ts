import { ask, createGuard, type Fetched, type FetchLimits, type FetchOptions, refused, toFetched } from './fetch.ts';
import { isProblem, Problem } from './problem.ts';

/** Where something is sent, decided by whoever runs the service and never by what is verified or made. */
export interface PostPlace {
  readonly url: string;
  readonly contentType: string;
  readonly accept: string;
}

/**
 * Sends a few bytes to the one address it was made for, under the guard of every other request (fetch.ts), and gives the answer. A
 * redirect is refused: nobody else gets what is sent.
 * @throws Problem as `GuardedFetch` does; `fetch/refused` with reason `body` for more than `mostSent` bytes.
 */
export type GuardedPost = (body: Uint8Array) => Promise<Fetched>;

/** Bytes of what may be sent: a hash and what goes with it. */
export const mostSent = 4096;

export function createPost({ url, contentType, accept }: PostPlace, options: FetchOptions): GuardedPost {
  const limits: Omit<FetchLimits, 'maxRedirects'> = { maxBytes: 65_536, timeout: 10_000, ...options.limits };
  const guard = createGuard(options);
  return async (body) => {
    if (body.length > mostSent) throw refused('body');
    const signal = AbortSignal.timeout(limits.timeout);
    try {
      const target = await guard(url, undefined, signal);
      const answer = await ask(target, { accept, sent: { contentType, body } }, limits.maxBytes, signal);
      if (answer.location !== undefined) throw refused('redirects');
      return toFetched(target.url, answer, false);
    } catch (cause) {
      if (signal.aborted) throw new Problem('fetch/too-slow', { milliseconds: limits.timeout }, { cause });
      throw isProblem(cause) ? cause : new Problem('fetch/failed', {}, { cause });
    }
  };
}
