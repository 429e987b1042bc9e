import { describe, expect, it } from 'vitest';
import { euLanguages, readerLanguages } from '../../src/kernel/language.ts';
import { ownName, writeCountry } from '../../src/texts/countries.ts';
import { writeDay, writeMoment, writeMonth } from '../../src/texts/dates.ts';
import { fill, placeholdersOf } from '../../src/texts/eu/fill.ts';
import { euTexts } from '../../src/texts/eu/tables.ts';
import { euKeys } from '../../src/texts/eu/words.ts';
import { readerText } from '../../src/texts/reader.ts';

/** What is left out where a fact is missing, and what is filled in. */
function blanks(sentence: string): string {
  const optional = [...sentence.matchAll(/\[([^\]]*)\]/g)].map(([, part]) => placeholdersOf(part ?? '').join());
  return `${[...placeholdersOf(sentence)].sort().join()} [${optional.sort().join()}]`;
}

/** The same word in two languages, and rightly so. */
const shared = /^(Professionals|Cookies|Menu principal)$/;

describe.each(euLanguages)('the verification page in %s', (language) => {
  const text = euTexts[language];

  it('fills the same blanks as the others, and leaves the same out', () => {
    const wrong = euKeys.filter((key) => blanks(text[key]) !== blanks(euTexts.de[key]));
    expect(wrong).toEqual([]);
  });

  it('has no empty sentence, no straight apostrophe, no doubled or stray space', () => {
    expect(euKeys.filter((key) => text[key] === '' || /['"]| {2}|^ | $| [,.]/.test(text[key]))).toEqual([]);
  });

  it('ends a sentence where German ends one', () => {
    const ends = (sentence: string): boolean => /[.?;]\]?$/.test(sentence.replace(/…$/, ''));
    const wrong = euKeys.filter((key) => ends(text[key]) !== ends(euTexts.de[key]));
    expect(wrong).toEqual([]);
  });

  it('says no sentence that is still English, French, or another language’s', () => {
    const known = [readerText('en'), readerText('fr')].flatMap(sentences);
    expect(
      euKeys.map((key) => text[key]).filter((said) => said.length > 12 && known.includes(said) && !shared.test(said)),
    ).toEqual([]);
    const rest = euLanguages.filter((other) => other !== language).flatMap((other) => Object.values(euTexts[other]));
    expect(euKeys.map((key) => text[key]).filter((said) => said.length > 40 && rest.includes(said))).toEqual([]);
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
