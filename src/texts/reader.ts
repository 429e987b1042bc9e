import { type EuLanguage, euLanguages, type Language, type ReaderLanguage } from '../kernel/language.ts';
import { type CredentialText, credentialText, toCredentialText } from './credential.ts';
import { deviceTexts } from './device/tables.ts';
import type { DeviceText } from './device/words.ts';
import { fill } from './eu/fill.ts';
import { euMobilityTexts } from './eu/mobility/tables.ts';
import type { EuMobilityText } from './eu/mobility/words.ts';
import { euTexts } from './eu/tables.ts';
import { type FrameText, toFrameText } from './eu/to-frame.ts';
import { type ReaderRefusals, toRefusals } from './eu/to-refusals.ts';
import { type ReportText, toOutcomeText, toReportText, toRequestText } from './eu/to-report.ts';
import { toVerificationText } from './eu/to-verification.ts';
import { toVerifyText } from './eu/to-verify.ts';
import { euVerifyTexts } from './eu/verify/tables.ts';
import { outcomeText, reportText, requestText } from './report.ts';
import type { OutcomeText, RequestText } from './report-words.ts';
import { siteText } from './site.ts';
import { verificationText } from './verification.ts';
import type { VerificationText } from './verification-words.ts';
import { verifyText } from './verify.ts';
import type { VerifyText } from './verify-words.ts';
import { wordsText } from './words.ts';

/** All that the two pages who verify say in one language, their header and footer included. */
export interface ReaderText {
  readonly frame: FrameText;
  readonly verification: VerificationText;
  readonly verify: VerifyText;
  readonly device: DeviceText;
  readonly report: ReportText;
  /** In the place of what names the badge, where a credential is none. */
  readonly credential: CredentialText;
  readonly outcomes: OutcomeText;
  readonly requests: RequestText;
  readonly families: Readonly<Record<'learners' | 'professionals', string>>;
  readonly levelOf: (number: number, count: number) => string;
  /** Kinds of mobility and mentions, where the catalogue itself does not speak the language. */
  readonly mobility?: EuMobilityText;
  /** What these pages refuse, where the rest of the site does not speak the language. */
  readonly refusals?: ReaderRefusals;
  /** The word for the switch of language. */
  readonly language: string;
  /** Said on the page until a person who speaks the language has read it; absent once reviewed. */
  readonly unreviewed?: { readonly note: string; readonly report: string };
}

function ofSite(language: Language, word: string): ReaderText {
  const { families, levelOf } = wordsText[language];
  return {
    frame: siteText[language],
    verification: verificationText[language],
    verify: verifyText[language],
    device: deviceTexts[language],
    report: reportText[language],
    credential: credentialText[language],
    outcomes: outcomeText[language],
    requests: requestText[language],
    families: { learners: families.learners.name, professionals: families.professionals.name },
    levelOf,
    language: word,
  };
}

function ofEu(language: EuLanguage): ReaderText {
  const eu = euTexts[language];
  return {
    frame: toFrameText(eu),
    verification: toVerificationText(eu),
    verify: toVerifyText(eu, euVerifyTexts[language]),
    device: deviceTexts[language],
    report: toReportText(eu, language),
    credential: toCredentialText(eu, language),
    outcomes: toOutcomeText(eu),
    requests: toRequestText(eu),
    families: { learners: eu['badge.learners'], professionals: eu['badge.professionals'] },
    mobility: euMobilityTexts[language],
    refusals: toRefusals(euVerifyTexts[language]),
    levelOf: (number, count) => fill(eu['badge.levelOf'], { number: String(number), count: String(count) }),
    language: eu['frame.language'],
    unreviewed: { note: eu['frame.notReviewed'], report: eu['frame.reportMistake'] },
  };
}

const french = ofSite('fr', 'Langue');
const others = new Map<ReaderLanguage, ReaderText>([
  ['en', ofSite('en', 'Language')],
  ...euLanguages.map((language) => [language, ofEu(language)] as const),
]);

/** The texts of a language; every one of the list has its own. */
export function readerText(language: ReaderLanguage): ReaderText {
  return others.get(language) ?? french;
}
