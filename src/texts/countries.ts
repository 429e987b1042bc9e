import { type ReaderLanguage, readerLanguages } from '../kernel/language.ts';

/** Made once: the platform takes longer to make one than to sign a badge. */
const regions = new Map(
  readerLanguages.map((language) => [
    language,
    new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }),
  ]),
);
/** Each language under its own name: `polski`, `Deutsch`. */
const names = new Map(
  readerLanguages.map((language) => [language, new Intl.DisplayNames([language], { type: 'language' }).of(language)]),
);

/** `Espagne`, `Spanien`; the code itself where the platform knows no name. */
export function writeCountry(code: string, language: ReaderLanguage): string {
  return regions.get(language)?.of(code) ?? code;
}

/** The name of a language in that language, its first letter in capital as a list wants it. */
export function ownName(language: ReaderLanguage): string {
  const name = names.get(language) ?? language;
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}
