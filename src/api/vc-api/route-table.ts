import type { Route } from '../route.ts';
import type { VcScope } from './routes.ts';

const line = (
  path: string,
  summary: string,
  more: Pick<Route, 'body' | 'answerSchema' | 'status'> & { scope: VcScope },
): Route => ({
  ...{ method: 'post', path: `/vc-api/:profile/${path}`, summary, tag: 'vc-api', answers: ['application/json'] },
  ...{ refusals: [400, 401, 403, 404, 413, 415, 429], ...more },
});

/** The addresses of the VC-API, there where it is open. */
export const vcApiRoutes: readonly Route[] = [
  line('credentials/issue', 'Signs a credential of any kind, in the name of the profile', {
    ...{ body: 'vc-issue', answerSchema: 'VcIssued', status: 201, scope: 'vc:issue' },
  }),
  line('credentials/verify', 'Verifies a credential of any kind: 200 where everything holds, 400 otherwise', {
    ...{ body: 'vc-verify', answerSchema: 'VcVerified', scope: 'vc:verify' },
  }),
  line('presentations/verify', 'Verifies a presentation and every credential in it, for a challenge and a domain', {
    ...{ body: 'vp-verify', answerSchema: 'VcVerified', scope: 'vc:verify' },
  }),
  line('credentials/status', 'Withdraws, for good, a credential of a profile with statuses', {
    ...{ body: 'vc-status', scope: 'vc:status' },
  }),
];
