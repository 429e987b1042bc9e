import type { Language } from '../kernel/language.ts';
import { verifyEnglish } from './verify-english.ts';
import { verifyFrench } from './verify-french.ts';
import type { VerifyText } from './verify-words.ts';

export const verifyText: Readonly<Record<Language, VerifyText>> = { fr: verifyFrench, en: verifyEnglish };
