import type { Language } from '../kernel/language.ts';
import type { ProblemCode } from '../kernel/problem.ts';
import type { ProblemWords } from './problem-words.ts';
import { problemsEnglish } from './problems-english.ts';
import { problemsFrench } from './problems-french.ts';

/** A code without words does not compile. */
export const problemText: Readonly<Record<Language, Readonly<Record<ProblemCode, ProblemWords>>>> = {
  fr: problemsFrench,
  en: problemsEnglish,
};

export interface ErrorPageText {
  readonly incident: (id: string) => string;
  readonly back: string;
  readonly help: string;
}

export const errorPageText: Readonly<Record<Language, ErrorPageText>> = {
  fr: {
    incident: (id) => `Si cela se reproduit, donnez-nous ce numéro : ${id}`,
    back: 'Revenir à l’accueil',
    help: 'Demander de l’aide',
  },
  en: {
    incident: (id) => `If it happens again, give us this number: ${id}`,
    back: 'Back to the home page',
    help: 'Ask for help',
  },
};
