import type { Glyph } from './glyph.ts';
import { learnerGlyphs } from './glyphs-learners.ts';
import { professionalGlyphs } from './glyphs-professionals.ts';

/** The pictogram of a definition's `glyph` (`A1` to `A10`, `P1` to `P10`). */
export function findGlyph(name: string): Glyph | undefined {
  return learnerGlyphs.get(name) ?? professionalGlyphs.get(name);
}
