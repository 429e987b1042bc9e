import type { Font, Glyph } from 'opentype.js';
import { outlineData } from './outline.ts';

/** The band between outline and ring where the name runs, in units of the large frame. */
export interface Band {
  readonly centre: number;
  /** Of the line half-way up the capitals. */
  readonly radius: number;
}

/** A line of text along the band, centred at the top (read clockwise) or at the foot (read counter-clockwise). */
export interface TextArc {
  readonly text: string;
  readonly side: 'top' | 'foot';
  /** Font size in units of the frame. */
  readonly size: number;
  /** Degrees that the line takes. */
  readonly span: number;
}

const tracking = 0.07;
const capHeight = 0.701;
const lowerHeight = 0.6;

/** Degrees that a text takes at a size. */
export function textSpan(font: Font, text: string, size: number, band: Band): number {
  const glyphs = toGlyphs(font, text);
  const advance = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth / font.unitsPerEm, 0);
  const length = (advance + tracking * Math.max(0, glyphs.length - 1)) * size;
  return (length / band.radius) * (180 / Math.PI);
}

/** The line as filled outlines, in tenths of a unit (see outline.ts). */
export function textOutlines(font: Font, { text, side, size, span }: TextArc, band: Band): string {
  const height = (text === text.toUpperCase() ? capHeight : lowerHeight) * size;
  const perUnit = 180 / Math.PI / band.radius;
  let angle = -span / 2;
  let data = '';
  for (const glyph of toGlyphs(font, text)) {
    const width = (glyph.advanceWidth / font.unitsPerEm) * size;
    const at = angle + (width / 2) * perUnit;
    const place = side === 'top' ? topPlace(band, height, at) : footPlace(band, height, at);
    data += outlineData(glyph.getPath(-width / 2, 0, size).commands, place);
    angle += (width + tracking * size) * perUnit;
  }
  return data;
}

/** A straight line of text, centred at (x, y) half-way up its capitals, as filled outlines in tenths of a unit. */
export function lineOutlines(font: Font, text: string, size: number, x: number, y: number): string {
  const glyphs = toGlyphs(font, text).map((glyph) => ({ glyph, width: (glyph.advanceWidth / font.unitsPerEm) * size }));
  const length = glyphs.reduce((sum, { width }) => sum + width, 0);
  let pen = x - length / 2;
  let data = '';
  for (const { glyph, width } of glyphs) {
    const [left, base] = [pen, y + (capHeight * size) / 2];
    data += outlineData(glyph.getPath(0, 0, size).commands, (px, py) => [left + px, base + py]);
    pen += width;
  }
  return data;
}

function topPlace({ centre, radius }: Band, height: number, angle: number): (x: number, y: number) => [number, number] {
  const [sine, cosine] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const base = radius - height / 2;
  return (x, y) => [centre + x * cosine + (base - y) * sine, centre + x * sine - (base - y) * cosine];
}

function footPlace(
  { centre, radius }: Band,
  height: number,
  angle: number,
): (x: number, y: number) => [number, number] {
  const [sine, cosine] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const base = radius + height / 2;
  return (x, y) => [centre + x * cosine + (base + y) * sine, centre - x * sine + (base + y) * cosine];
}

/** A character the face lacks falls back to its base letter, else is left out: the text alternative still says it. */
function toGlyphs(font: Font, text: string): readonly Glyph[] {
  return Array.from(text.normalize('NFC').replace(/\s/gu, ' ')).flatMap((character) => {
    const candidates = [character, character.normalize('NFD').slice(0, 1)].map((letter) => font.charToGlyph(letter));
    return candidates.filter((glyph) => glyph.index !== 0).slice(0, 1);
  });
}
