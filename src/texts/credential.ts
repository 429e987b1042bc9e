import type { Language, ReaderLanguage } from '../kernel/language.ts';
import { writeDay } from './dates.ts';
import { fill } from './eu/fill.ts';
import type { ReasonSentence } from './report-words.ts';

export const credentialKeys = [
  'credential.unknownIssuer',
  'credential.invalid',
  'credential.statusQuestion',
  'credential.datesQuestion',
  'credential.in-force',
  'credential.no-end',
  'credential.not-yet',
  'credential.expired',
] as const;

/** `{day}` is filled in; `[…]` is left out where no day is known. */
type CredentialWords = Readonly<Record<(typeof credentialKeys)[number], string>>;

/** What names the badge where a badge is verified, for a document that is none: a European Digital Credential under its seal. */
export interface CredentialText {
  readonly unknownIssuer: string;
  readonly invalid: string;
  readonly status: { readonly question: string };
  readonly dates: {
    readonly question: string;
    readonly reasons: Readonly<Record<'in-force' | 'no-end' | 'not-yet' | 'expired', ReasonSentence>>;
  };
}

export function toCredentialText(words: CredentialWords, language: ReaderLanguage): CredentialText {
  const dated =
    (key: keyof CredentialWords, fact: string): ReasonSentence =>
    ({ [fact]: iso }) =>
      fill(words[key], { day: iso === undefined ? undefined : writeDay(iso, language) });
  return {
    unknownIssuer: words['credential.unknownIssuer'],
    invalid: words['credential.invalid'],
    status: { question: words['credential.statusQuestion'] },
    dates: {
      question: words['credential.datesQuestion'],
      reasons: {
        'in-force': dated('credential.in-force', 'until'),
        'no-end': words['credential.no-end'],
        'not-yet': dated('credential.not-yet', 'from'),
        expired: dated('credential.expired', 'until'),
      },
    },
  };
}

export const credentialText: Readonly<Record<Language, CredentialText>> = {
  fr: toCredentialText(
    {
      'credential.unknownIssuer': 'Ce document n’a pas été modifié, mais nous ne connaissons pas son émetteur.',
      'credential.invalid': 'Ce document n’est pas valide. Ne vous y fiez pas.',
      'credential.statusQuestion': 'Le document a-t-il été retiré ?',
      'credential.datesQuestion': 'Le document est-il en cours de validité ?',
      'credential.in-force': 'Le document est en cours de validité[ jusqu’au {day}].',
      'credential.no-end': 'Le document est valable sans limite de durée.',
      'credential.not-yet': 'Le document n’est pas encore valable[ : il le sera le {day}].',
      'credential.expired': 'Le document n’est plus valable[ depuis le {day}].',
    },
    'fr',
  ),
  en: toCredentialText(
    {
      'credential.unknownIssuer': 'This document has not been altered, but we do not know who issued it.',
      'credential.invalid': 'This document is not valid. Do not rely on it.',
      'credential.statusQuestion': 'Has the document been withdrawn?',
      'credential.datesQuestion': 'Is the document in force?',
      'credential.in-force': 'The document is in force[ until {day}].',
      'credential.no-end': 'The document is valid without limit of time.',
      'credential.not-yet': 'The document is not valid yet[: it will be on {day}].',
      'credential.expired': 'The document is no longer valid[ since {day}].',
    },
    'en',
  ),
};

interface Sentences {
  readonly status: object;
  readonly dates: { readonly reasons: object };
}

/** The sentences of a report, those that name the badge put right where the document is none. */
export function reportFor<T extends Sentences>(report: T, credential: CredentialText, isBadge: boolean): T {
  if (isBadge) return report;
  const { status, dates } = report;
  return {
    ...report,
    status: { ...status, question: credential.status.question },
    dates: { question: credential.dates.question, reasons: { ...dates.reasons, ...credential.dates.reasons } },
  };
}
