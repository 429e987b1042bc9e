import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { type FindRoutes, isForPrograms } from '../../../api/addresses.ts';
import type { Language } from '../../../kernel/language.ts';
import type { Problem } from '../../../kernel/problem.ts';
import { sayBadgeFaults, sayDocuments } from '../../../texts/badge-faults.ts';
import { sayExpected } from '../../../texts/export-request.ts';
import type { ProblemWords } from '../../../texts/problem-words.ts';
import { problemText } from '../../../texts/problems.ts';
import { readerText } from '../../../texts/reader.ts';
import { unreadableText } from '../../../texts/unreadable.ts';
import { isUnreadableWord, sayUnreadable } from '../../../texts/unreadable-words.ts';
import { openFrame, openReaderFrame, sendPage, type Web } from '../../frame.ts';
import { readReaderLanguage } from '../../language.ts';
import type { ServerParts } from '../../server.ts';
import type { PublicSite } from '../../site.ts';
import { readTheme, type Theme } from '../../theme.ts';
import { ErrorPage } from './page.tsx';

/**
 * Says a refusal: a page in the visitor's language to a browser, problem+json (RFC 9457) to anything else. Words come from the code
 * alone: what an exception says is logged under the incident's number, never shown.
 */
export function createRefusalPages(
  site: PublicSite,
  find: FindRoutes,
  theme: Theme = readTheme(),
): ServerParts['refuse'] {
  return (problem: Problem, incident: string | undefined, request: Request, response: Response): void => {
    response.removeHeader('Content-Disposition');
    response.status(problem.status);
    if (!request.path.startsWith('/api/') && prefersPage(request, isForPrograms(find(request.path)))) {
      sendPage(response, toPage({ site, theme }, problem, incident, request, response));
      return;
    }
    const { language } = openFrame({ site, theme }, request, response);
    const words = wordsOf(problem, language);
    const { status, code, facts } = problem;
    const { unreadable: reason, id: badge, letter, place, accepted } = facts;
    const said = { type: 'about:blank', title: words.title, status, detail: words.line, code };
    const named = { badge, badges: sayBadgeFaults(facts, language), documents: sayDocuments(facts) };
    const body = { ...said, ...{ reason, ...named, letter, place, accepted, incident } };
    response.set('Content-Type', 'application/problem+json').send(Buffer.from(JSON.stringify(body)));
  };
}

/** The pages that verify speak every official language of the Union, and refuse in it; the others in French or English. */
function toPage(web: Web, problem: Problem, incident: string | undefined, request: Request, response: Response): VNode {
  const verifies = /^\/(verify$|v\/)/.test(request.path);
  const own = verifies ? readerText(readReaderLanguage(request)).refusals?.words[problem.code] : undefined;
  if (own !== undefined) {
    const frame = openReaderFrame(web, request, response);
    return ErrorPage({ frame: { ...frame, path: frame.path.replace(/\/holder$/, '') }, words: own, incident });
  }
  const frame = openFrame(web, request, response);
  return ErrorPage({ frame, words: wordsOf(problem, frame.language), incident });
}

/** What cannot be read as a badge says so exactly; any other refusal says what its code says. */
function wordsOf({ code, facts }: Problem, language: Language): ProblemWords {
  const words = problemText[language][code];
  const why = facts.unreadable;
  const expected = sayExpected(facts, language);
  if (expected !== undefined) return { ...words, line: expected };
  return isUnreadableWord(why) ? { ...words, line: sayUnreadable(unreadableText[language], why) } : words;
}

/** A browser, or one who says nothing; where there is but a file, a browser alone. Under /api there are no pages. */
function prefersPage(request: Request, forPrograms: boolean): boolean {
  const json = ['application/problem+json', 'application/json'];
  return request.accepts(forPrograms ? [...json, 'text/html'] : ['text/html', ...json]) === 'text/html';
}
