import type { Request, Response } from 'express';
import type { Problem } from '../../../kernel/problem.ts';
import { problemText } from '../../../texts/problems.ts';
import { openFrame, sendPage } from '../../frame.ts';
import type { ServerParts } from '../../server.ts';
import type { PublicSite } from '../../site.ts';
import { readTheme, type Theme } from '../../theme.ts';
import { ErrorPage } from './page.tsx';

/**
 * Says a refusal: a page in the visitor's language to a browser, problem+json (RFC 9457) to anything else. Words come from the code
 * alone: what an exception says is logged under the incident's number, never shown.
 */
export function createRefusalPages(site: PublicSite, theme: Theme = readTheme()): ServerParts['refuse'] {
  return (problem: Problem, incident: string | undefined, request: Request, response: Response): void => {
    response.removeHeader('Content-Disposition');
    const frame = openFrame({ site, theme }, request, response);
    const words = problemText[frame.language][problem.code];
    response.status(problem.status);
    if (!request.path.startsWith('/api/') && prefersPage(request)) {
      sendPage(response, ErrorPage({ frame, words, ...(incident === undefined ? {} : { incident }) }));
      return;
    }
    const { status, code } = problem;
    const body = { type: 'about:blank', title: words.title, status, detail: words.line, code, incident };
    response.set('Content-Type', 'application/problem+json').send(Buffer.from(JSON.stringify(body)));
  };
}

/** A browser, or one who says nothing; under /api there are no pages. */
function prefersPage(request: Request): boolean {
  return request.accepts(['text/html', 'application/problem+json', 'application/json']) === 'text/html';
}
