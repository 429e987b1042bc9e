import { z } from 'zod';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** The official languages of the Union beside French and English, that the verification page alone speaks. */
export const euLanguages = [
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'es',
  'et',
  'fi',
  'ga',
  'hr',
  'hu',
  'it',
  'lt',
  'lv',
  'mt',
  'nl',
  'pl',
  'pt',
  'ro',
  'sk',
  'sl',
  'sv',
] as const;
export type EuLanguage = (typeof euLanguages)[number];

/** What the verification page can be read in; ISO 639-1 codes, the languages of the whole site first. */
export const readerLanguages = [...languages, ...euLanguages] as const;
export type ReaderLanguage = (typeof readerLanguages)[number];

/** A sentence in every language we write; French first. */
export const LocalText = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
export type LocalText = z.infer<typeof LocalText>;
