import type { Language } from '../kernel/language.ts';
import type { Article, ArticlePublisher } from './article.ts';
import { helpEnglish } from './help-english.ts';
import { helpFrench } from './help-french.ts';
import { accessibilityEnglish, cookiesEnglish, legalEnglish } from './legal-english.ts';
import { accessibilityFrench, cookiesFrench, legalFrench } from './legal-french.ts';
import { privacyEnglish } from './privacy-english.ts';
import { privacyFrench } from './privacy-french.ts';

export const articleNames = ['legal', 'privacy', 'accessibility', 'cookies', 'help'] as const;
export type ArticleName = (typeof articleNames)[number];

type Write = (publisher: ArticlePublisher) => Article;

/** The compulsory pages and the help, each in each language. */
export const articleText: Readonly<Record<Language, Readonly<Record<ArticleName, Write>>>> = {
  fr: {
    legal: legalFrench,
    privacy: privacyFrench,
    accessibility: accessibilityFrench,
    cookies: cookiesFrench,
    help: helpFrench,
  },
  en: {
    legal: legalEnglish,
    privacy: privacyEnglish,
    accessibility: accessibilityEnglish,
    cookies: cookiesEnglish,
    help: helpEnglish,
  },
};

/** What stands where the operator has not filled in a field. */
export const missingField: Readonly<Record<Language, string>> = {
  fr: 'à compléter par l’exploitant',
  en: 'to be filled in by the operator',
};
