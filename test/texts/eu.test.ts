import { describe, expect, it } from 'vitest';
import { type EuLanguage, euLanguages, readerLanguages } from '../../src/kernel/language.ts';
import { ownName, writeCountry } from '../../src/texts/countries.ts';
import { writeDay, writeMoment, writeMonth } from '../../src/texts/dates.ts';
import { fill, placeholdersOf } from '../../src/texts/eu/fill.ts';
import { euMobilityTexts } from '../../src/texts/eu/mobility/tables.ts';
import { euTexts } from '../../src/texts/eu/tables.ts';
import { euVerifyTexts } from '../../src/texts/eu/verify/tables.ts';
import { readerText } from '../../src/texts/reader.ts';

/** What is left out where a fact is missing, and what is filled in. */
function blanks(sentence: string): string {
  const optional = [...sentence.matchAll(/\[([^\]]*)\]/g)].map(([, part]) => placeholdersOf(part ?? '').join());
  return `${[...placeholdersOf(sentence)].sort().join()} [${optional.sort().join()}]`;
}

/** The same word in two languages, and rightly so. */
const shared = /^(Professionals|Cookies|Menu principal)$/;

/** Every sentence of a language, by its key, the three tables together. */
function wordsOf(language: EuLanguage): ReadonlyMap<string, string> {
  const { activities, mentions } = euMobilityTexts[language];
  return new Map(Object.entries({ ...euTexts[language], ...euVerifyTexts[language], ...activities, ...mentions }));
}
const german = wordsOf('de');

describe.each(euLanguages)('the verification pages in %s', (language) => {
  const words = wordsOf(language);
  const all = [...words];
  const wrong = (isWrong: (said: string, inGerman: string, key: string) => boolean): readonly string[] =>
    all.filter(([key, said]) => isWrong(said, german.get(key) ?? '', key)).map(([key]) => key);

  it('are whole', () => {
    expect([...words.keys()].sort()).toEqual([...german.keys()].sort());
    expect(words.size).toBeGreaterThan(240);
  });

  it('fill the same blanks as the others, and leave the same out', () => {
    expect(wrong((said, inGerman) => blanks(said) !== blanks(inGerman))).toEqual([]);
  });

  it('have no empty sentence, no straight apostrophe, no doubled or stray space', () => {
    expect(wrong((said) => said === '' || /['"]| {2}|^ | $| [,.]/.test(said))).toEqual([]);
  });

  it('end a sentence where German ends one', () => {
    const ends = (sentence: string): boolean => /[.?;]\]?$/.test(sentence.replace(/…$/, ''));
    expect(wrong((said, inGerman) => ends(said) !== ends(inGerman))).toEqual([]);
  });

  it('begin a sentence and a label with a capital', () => {
    const small = /^(outcome|revoked)\.|^page\.source[A-Z]/;
    expect(wrong((said, _, key) => !small.test(key) && /^\p{Ll}/u.test(said))).toEqual([]);
  });

  it('say no sentence that is still English, French, or another language’s', () => {
    const known = [readerText('en'), readerText('fr')].flatMap(sentences);
    expect(wrong((said) => said.length > 12 && known.includes(said) && !shared.test(said))).toEqual([]);
    const rest = euLanguages.filter((other) => other !== language).flatMap((other) => [...wordsOf(other).values()]);
    expect(wrong((said) => said.length > 40 && rest.includes(said))).toEqual([]);
  });

  it('writes its own dates, countries and name', () => {
    expect(writeMonth('2026-05', language)).toContain('2026');
    expect(writeDay('2026-03-01', language)).not.toBe('2026-03-01');
    expect(writeMoment('2026-11-20T13:05:00Z', language)).toMatch(/14:05$/);
    expect(writeCountry('ES', language)).not.toBe('ES');
    expect(ownName(language)).not.toBe(language);
  });
});

/** Every plain sentence of a text. */
function sentences(text: unknown): readonly string[] {
  if (typeof text === 'string') return [text];
  return typeof text === 'object' && text !== null ? Object.values(text).flatMap(sentences) : [];
}

describe('the languages of the reader', () => {
  it('are told to be unreviewed, all but the two we write ourselves', () => {
    const reviewed = readerLanguages.filter((language) => readerText(language).unreviewed === undefined);
    expect(reviewed).toEqual(['fr', 'en']);
  });

  it('say why and when a badge was withdrawn where it is known, and do without', () => {
    const { revoked } = readerText('de').verification.verdict;
    expect(revoked('error', 'März 2026').headline).toBe(
      'Dieser Badge wurde vom Aussteller zurückgezogen (März 2026, Fehler).',
    );
    expect(revoked().headline).toBe('Dieser Badge wurde vom Aussteller zurückgezogen.');
  });

  it('tell in whole sentences what could not be checked', () => {
    const { undetermined } = readerText('pl').verification.verdict;
    expect(undetermined(['Lista wycofań nie odpowiada.']).line).toMatch(/^Lista wycofań nie odpowiada\. Proszę/);
    expect(undetermined(['']).line).toMatch(/^Proszę/);
  });
});

describe('a sentence with blanks', () => {
  it('is filled once: what is filled in is never read again', () => {
    expect(fill('{a}[ ({b})]', { a: '{b}', b: '[x]' })).toBe('{b} ([x])');
  });

  it('leaves out a part that names something unknown, and only that part', () => {
    expect(fill('Il est retiré[ ({day})].')).toBe('Il est retiré.');
    expect(fill('[{a} ][{b}]', { b: 'b' })).toBe('b');
  });
});
