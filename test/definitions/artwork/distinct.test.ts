import { describe, expect, it } from 'vitest';
import { findGlyph } from '../../../src/definitions/artwork/find-glyph.ts';
import type { StampSubject } from '../../../src/definitions/artwork/stamp.ts';
import { kinds } from '../../../src/definitions/definition.ts';
import { achievements, artwork, atLevel, darkness, difference, sample } from './drawing.ts';

const small = (subject: StampSubject) => darkness(artwork.stampSvg(subject, { size: 'small', ink: 'black' }), 32);

const drawn = achievements.map((one) => ({ glyph: one.glyph, slug: one.slug, pixels: small(one) }));
const pairs = drawn.flatMap((left, index) => drawn.slice(index + 1).map((right) => ({ left, right })));

describe('in black and white at 32 pixels', () => {
  it('every two badges differ by fifty pixels or more, whatever their levels', () => {
    const others = pairs.filter(({ left, right }) => left.glyph !== right.glyph);
    expect(others.length).toBeGreaterThan(190);
    const alike = others.filter(({ left, right }) => difference(left.pixels, right.pixels) < 50);
    expect(alike.map(({ left, right }) => `${left.slug} ${right.slug}`)).toEqual([]);
  });

  it('every two levels of a badge differ', () => {
    const levels = pairs.filter(({ left, right }) => left.glyph === right.glyph);
    expect(levels.length).toBeGreaterThan(10);
    const alike = levels.filter(({ left, right }) => difference(left.pixels, right.pixels) < 4);
    expect(alike.map(({ left, right }) => `${left.slug} ${right.slug}`)).toEqual([]);
  });

  it('the families differ by their outline alone: same pictogram, same ring', () => {
    for (const kind of kinds) {
      const learner = small({ ...sample, kind });
      expect(difference(learner, small({ ...sample, kind, family: 'professionals' }))).toBeGreaterThan(50);
    }
  });

  it('the kinds differ by their ring alone', () => {
    for (const family of ['learners', 'professionals'] as const) {
      const [vecu, acquis, engagement] = kinds.map((kind) => small({ ...sample, family, kind }));
      expect(difference(vecu ?? [], acquis ?? [])).toBeGreaterThan(15);
      expect(difference(vecu ?? [], engagement ?? [])).toBeGreaterThan(15);
      expect(difference(acquis ?? [], engagement ?? [])).toBeGreaterThan(15);
    }
  });

  it('no level, one, two and three notches differ from each other, for every family and kind', () => {
    for (const family of ['learners', 'professionals'] as const) {
      for (const kind of kinds) {
        const subject = { ...sample, family, kind };
        const steps = [small(subject), ...[1, 2, 3].map((number) => small(atLevel(subject, number)))];
        const closest = steps.flatMap((left, index) => steps.slice(index + 1).map((right) => difference(left, right)));
        expect(Math.min(...closest)).toBeGreaterThan(4);
      }
    }
  });
});

describe('the pictograms', () => {
  const names = [...new Set(achievements.map(({ glyph }) => glyph))];
  const inks = names.map((name) => {
    const glyph = findGlyph(name);
    const pen = 'stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
    const lines = `<path d="${glyph?.lines}${glyph?.fine ?? ''}" fill="none" stroke="#000" ${pen}/>`;
    const solids = `<path d="${glyph?.solids ?? ''}"/>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 50 50">${lines}${solids}</svg>`;
    return { name, pixels: darkness(svg, 100) };
  });

  it('keep within their circle, so that the ring never touches them', () => {
    for (const { name, pixels } of inks) {
      const reach = pixels.map((dark, index) =>
        dark > 0.5 ? Math.hypot((index % 100) - 49.5, Math.floor(index / 100) - 49.5) / 2 : 0,
      );
      expect(Math.max(...reach), name).toBeLessThan(24.2);
    }
  });

  it('weigh about the same: none has twice the ink of another', () => {
    const weights = inks.map(({ pixels }) => pixels.reduce((sum, dark) => sum + dark, 0));
    expect(Math.max(...weights) / Math.min(...weights)).toBeLessThan(2);
  });

  it('are the twenty of the catalogue and no other', () => {
    expect(names).toHaveLength(20);
    expect(findGlyph('A11')).toBeUndefined();
    expect(findGlyph('constructor')).toBeUndefined();
  });
});
