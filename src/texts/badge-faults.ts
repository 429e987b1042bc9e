import type { Language } from '../kernel/language.ts';
import type { ProblemFacts } from '../kernel/problem.ts';
import { problemText } from './problems.ts';

/** One of several badges that are refused together. */
export interface BadgeFault {
  /** Public id, or its place among those asked for where what stood there is none: `#2`. */
  readonly badge: string;
  readonly code: string;
  readonly title: string;
}

/** Badges that do not go into one document, by those that do: the fact `documents` of the refusal, each a list of public ids. */
export function sayDocuments({ documents }: ProblemFacts): readonly (readonly string[])[] | undefined {
  return typeof documents === 'object' ? documents.map((ids) => ids.split(' ')) : undefined;
}

/** The facts of `export/several-badges`, in words; undefined for any other refusal. */
export function sayBadgeFaults({ badges }: ProblemFacts, language: Language): readonly BadgeFault[] | undefined {
  if (typeof badges !== 'object') return undefined;
  const words = new Map<string, { readonly title: string }>(Object.entries(problemText[language]));
  return badges.map((fault) => {
    const [badge = '', code = ''] = fault.split(' ');
    return { badge, code, title: words.get(code)?.title ?? code };
  });
}
