import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../src/definitions/catalogue.ts';
import { checkDefinitions } from '../../src/definitions/files.ts';

const folder = fileURLToPath(new URL('../../badge-definitions', import.meta.url));
const { definitions, faults } = await checkDefinitions(folder);
const { achievements } = createCatalogue(definitions);

describe('the catalogue of the academy', () => {
  it('has no fault, and its JSON Schema is fresh (else: npm run -s cli -- definitions schema)', () => {
    expect(faults).toEqual([]);
  });

  it('has ten badges for learners and ten for professionals, numbered without a gap', () => {
    const numbers = Array.from({ length: 10 }, (_, index) => index + 1);
    const glyphs = [...numbers.map((n) => `A${n}`), ...numbers.map((n) => `P${n}`)];
    expect(definitions.map(({ glyph }) => glyph)).toEqual(glyphs);
  });

  it('gives every Achievement criteria to observe, and every language its own words', () => {
    for (const { criteria, description, fullName, validators } of achievements) {
      expect(criteria.length).toBeGreaterThan(0);
      for (const text of [...criteria, description, validators]) expect(text.fr).not.toBe(text.en);
      expect(fullName.fr.length).toBeGreaterThan(0);
    }
  });

  it('sets apostrophes and quotation marks as print does', () => {
    expect(JSON.stringify(definitions.map(({ languageSkills: _, ...rest }) => rest))).not.toMatch(/'|\\"/);
  });

  it('aligns with the framework that each badge calls for', () => {
    const frameworksOf = (slug: string): readonly string[] => [
      ...new Set(achievements.find((one) => one.slug === slug)?.alignments.map((one) => one.targetFramework)),
    ];
    expect(frameworksOf('app-pro-europe-n1')).toEqual(['UFM', 'ESCO', 'LifeComp']);
    expect(frameworksOf('app-langues-en-action-n3')).toEqual(['CEFR', 'RFCDC', 'EU key competences 2018', 'ESCO']);
    expect(frameworksOf('pro-cooperation-numerique-n2')).toEqual(['DigCompEdu', 'DigComp 2.2', 'REF 2013', 'ESCO']);
  });

  it('says what a badge is not, wherever people could mistake it', () => {
    const told = (slug: string): string =>
      achievements
        .filter(({ badge }) => badge === slug)
        .flatMap(({ notices }) => notices.map(({ fr }) => fr))
        .join(' ');
    expect(told('app-pro-europe')).toContain('ne remplace ni l’UFM ni MobilitéPro');
    expect(told('pro-enseigner-langues-autrement')).toContain('n’est pas la certification DNL');
    expect(told('pro-cooperation-numerique')).toContain('eTwinning');
  });

  it('marks the environmental badge for the list of the eTwinning correspondent', () => {
    expect(achievements.filter(({ tags }) => tags.includes('edd')).map(({ slug }) => slug)).toEqual([
      'app-eco-mobilite',
    ]);
  });
});
