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
});
