import type { Language } from '../kernel/language.ts';
import { unreadableEnglish } from './unreadable-english.ts';
import { unreadableFrench } from './unreadable-french.ts';
import type { UnreadableText } from './unreadable-words.ts';

export const unreadableText: Readonly<Record<Language, UnreadableText>> = {
  fr: unreadableFrench,
  en: unreadableEnglish,
};
