import type { Language } from '../kernel/language.ts';
import { reportEnglish } from './report-english.ts';
import { reportFrench } from './report-french.ts';
import type { CheckText, OutcomeText, ReasonSentence, ReportFacts, RequestText } from './report-words.ts';

/** One question per check of verification/, one sentence per reason. Faces bind it to the lists of verification/, so that a missing one does not compile. */
export const reportText = { fr: reportFrench, en: reportEnglish } as const satisfies Readonly<
  Record<Language, Readonly<Record<string, CheckText>>>
>;

export const outcomeText: Readonly<Record<Language, OutcomeText>> = {
  fr: {
    passed: 'conforme',
    failed: 'non conforme',
    unknown: 'non vérifié',
    'not-applicable': 'sans objet',
    unlisted: 'inconnu',
  },
  en: {
    passed: 'passed',
    failed: 'failed',
    unknown: 'not checked',
    'not-applicable': 'not applicable',
    unlisted: 'unknown',
  },
};

export const requestText: Readonly<Record<Language, RequestText>> = {
  fr: {
    heading: 'Ce que nous avons demandé ailleurs',
    answers: {
      fetched: 'A répondu',
      cached: 'Connu depuis peu',
      gone: 'N’existe plus',
      unreachable: 'Pas de réponse exploitable',
      refused: 'Non demandé, adresse non admise',
      'over-budget': 'Non demandé, trop d’adresses',
      'out-of-time': 'Non demandé, cela durait trop',
    },
  },
  en: {
    heading: 'What we asked elsewhere',
    answers: {
      fetched: 'Answered',
      cached: 'Known from a moment ago',
      gone: 'No longer there',
      unreachable: 'No answer that can be used',
      refused: 'Not asked, address not allowed',
      'over-budget': 'Not asked, too many addresses',
      'out-of-time': 'Not asked, this was taking too long',
    },
  },
};

/** The sentence of a reason, its blanks filled. */
export function sayReason(sentence: ReasonSentence, facts: ReportFacts = {}): string {
  return typeof sentence === 'string' ? sentence : sentence(facts);
}
