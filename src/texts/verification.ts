import type { Language } from '../kernel/language.ts';
import { verificationEnglish } from './verification-english.ts';
import { verificationFrench } from './verification-french.ts';
import type { VerificationText } from './verification-words.ts';

/** What the verification page says. */
export const verificationText: Readonly<Record<Language, VerificationText>> = {
  fr: verificationFrench,
  en: verificationEnglish,
};
