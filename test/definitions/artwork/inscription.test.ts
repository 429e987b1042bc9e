import opentype from 'opentype.js';
import { describe, expect, it } from 'vitest';
import { readDisplayFont } from '../../../src/definitions/artwork/display-font.ts';
import { largeFrame } from '../../../src/definitions/artwork/frames.ts';
import { inscribe } from '../../../src/definitions/artwork/inscription.ts';
import { type TextArc, textOutlines, textSpan } from '../../../src/definitions/artwork/lettering.ts';
import { band } from '../../../src/definitions/artwork/stamp.ts';
import { achievements, darkness } from './drawing.ts';

const font = opentype.parse(new Uint8Array(readDisplayFont()).buffer);
const set = (name: string, level?: string) => inscribe(font, name, level, band);
const outlines = (text: string) => textOutlines(font, { text, side: 'top', size: 15, span: 0 }, band);

/** Distances from the centre, in units of the large frame, of every pixel that the words darken. */
function reach(lines: readonly TextArc[]): readonly number[] {
  const d = lines.map((line) => textOutlines(font, line, band)).join('');
  const pixels = darkness(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2400 2400"><path d="${d}"/></svg>`,
    300,
  );
  return pixels.flatMap((dark, index) => {
    const [x, y] = [(index % 300) - 149.5, Math.floor(index / 300) - 149.5];
    return dark > 0.5 ? [Math.hypot(x, y) * 0.8] : [];
  });
}

const catalogue = achievements.flatMap(({ slug, name, level }) =>
  (['fr', 'en'] as const).map((language) => ({ slug, lines: set(name[language], level?.name[language]) })),
);

describe('the words round the ring', () => {
  it('take no more of the ring than there is, for every badge in both languages', () => {
    for (const { slug, lines } of catalogue) {
      expect(
        lines.reduce((sum, { span }) => sum + span, 0),
        slug,
      ).toBeLessThan(345);
      for (const { text, size, span } of lines) expect(span).toBeCloseTo(textSpan(font, text, size, band), 6);
    }
  });

  it('stay between the notches and the outline, accents and cedillas too', () => {
    const notchesEnd = largeFrame.ring.radius + largeFrame.notch.outer;
    const outlineBegins = Math.min(largeFrame.scallop.valley - largeFrame.scallop.stroke / 2, 107.8);
    for (const { slug, lines } of [...catalogue, { slug: 'accents', lines: set('ÇÉÊÀÔŒ', 'çgjpqyÉ’(lh') }]) {
      const distances = reach(lines);
      expect(distances.length, slug).toBeGreaterThan(300);
      expect(Math.min(...distances), slug).toBeGreaterThan(notchesEnd);
      expect(Math.max(...distances), slug).toBeLessThan(outlineBegins);
    }
  });

  it('are the name in capitals at the top and the level as written at the foot', () => {
    expect(set('Langues en action', "j'ose")).toMatchObject([
      { text: 'LANGUES EN ACTION', side: 'top' },
      { text: 'j’ose', side: 'foot' },
    ]);
  });

  it('keep every catalogue name whole, and every level in sight', () => {
    const cut = catalogue.filter(({ lines }) => lines.some(({ text }) => text.endsWith('…')));
    expect(cut).toEqual([]);
    const levelled = achievements.filter(({ level }) => level !== undefined);
    for (const { name, level } of levelled) expect(set(name.fr, level?.name.fr)[1]?.text).toBe(level?.name.fr);
  });

  it('break a name too long for the top between two words, its end at the foot', () => {
    const [top, foot] = set('Accompagner durablement les établissements débutants en Europe');
    expect(top?.text).toMatch(/^ACCOMPAGNER DURABLEMENT/u);
    expect(`${top?.text} ${foot?.text}`).toBe('ACCOMPAGNER DURABLEMENT LES ÉTABLISSEMENTS DÉBUTANTS EN EUROPE');
  });

  it('leave out a level too long for the foot: the notches still tell it', () => {
    const lines = set('Essaimer', 'coordinatrice des établissements débutants de toute la région académique');
    expect(lines.map(({ text }) => text)).toEqual(['ESSAIMER']);
  });

  it('end in an ellipsis where nothing else helps, however long the name', () => {
    for (const name of ['A'.repeat(300), 'mot '.repeat(5000), 'Œ'.repeat(80)]) {
      const lines = set(name, 'niveau');
      expect(lines[0]?.text.length).toBeLessThan(160);
      expect(lines.reduce((sum, { span }) => sum + span, 0)).toBeLessThan(345);
    }
    expect(set('A'.repeat(300))[0]?.text).toMatch(/^A+…$/);
  });
});

describe('the letters', () => {
  it('have their accents and cedillas', () => {
    for (const [accented, plain] of ['ÉE', 'êe', 'çc', 'ŒO', 'ïi'].map((pair) => Array.from(pair))) {
      expect(outlines(accented ?? '')).not.toBe(outlines(plain ?? ''));
      expect(outlines(accented ?? '').length).toBeGreaterThan(100);
    }
  });

  it('are the same for a composed and a decomposed accent', () => {
    expect(outlines('vécu'.normalize('NFD'))).toBe(outlines('vécu'.normalize('NFC')));
  });

  it('fall back to the base letter, or to nothing, where the face has none: never a box', () => {
    expect(outlines('中文')).toBe('');
    expect(outlines('E\u0330')).toBe(outlines('E'));
  });

  it('are lines and curves in whole tenths of a unit', () => {
    expect(outlines('Ç’')).toMatch(/^(M-?\d+ -?\d+([lq]? ?-?\d+([ -]\d+)*)+z)+$/);
  });
});
