import type { Font } from 'opentype.js';
import { type Band, type TextArc, textSpan } from './lettering.ts';

/** Sizes in units of the large frame (240): 15 is eight pixels at 128 px. */
const sizes = { largest: 17.5, comfortable: 12.5, smallest: 10.5, step: 0.25 };
/** Degrees: between two lines, and the longest line that still reads without turning the head. */
const gap = 9;
const longestTop = 276;
const longestFoot = 168;
/** Characters: no name round the ring holds half of them. */
const longestName = 160;

interface Layout {
  readonly top: string;
  readonly foot: string | undefined;
}

/**
 * How a name and its level are set round the stamp: the name in capitals over the top and the level at the foot; a name too long for that
 * is broken between two words, its end at the foot in the level's place (the notches still tell it); one longer still ends in an ellipsis.
 */
export function inscribe(font: Font, name: string, level: string | undefined, band: Band): readonly TextArc[] {
  const capitals = Array.from(tidy(name).toUpperCase()).slice(0, longestName).join('');
  const alone: Layout = { top: capitals, foot: undefined };
  const withLevel: readonly Layout[] = level === undefined ? [] : [{ top: capitals, foot: tidy(level) }];
  const layouts = [...withLevel, alone, ...brokenBetweenWords(capitals)].map((layout) => ({
    layout,
    size: largestSize(font, layout, band),
  }));
  const comfortable = layouts.find(({ size }) => size >= sizes.comfortable);
  const best = comfortable ?? layouts.reduce((left, right) => (right.size > left.size ? right : left));
  return best.size > 0 ? toArcs(font, best.layout, best.size, band) : inscribe(font, shortened(capitals), level, band);
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').replaceAll("'", '’');
}

/** Every way to break a name in two, the most even first. */
function brokenBetweenWords(capitals: string): readonly Layout[] {
  const words = capitals.split(' ');
  const layouts = words.slice(1).map((_, index) => ({
    top: words.slice(0, index + 1).join(' '),
    foot: words.slice(index + 1).join(' '),
  }));
  return layouts.sort((left, right) => unevenness(left) - unevenness(right));
}

function unevenness({ top, foot }: { readonly top: string; readonly foot: string }): number {
  return Math.abs(top.length - foot.length * 1.3);
}

/** 0 where the layout does not fit at the smallest size. */
function largestSize(font: Font, layout: Layout, band: Band): number {
  for (let size = sizes.largest; size >= sizes.smallest; size -= sizes.step) {
    if (fits(toArcs(font, layout, size, band))) return size;
  }
  return 0;
}

function fits(arcs: readonly TextArc[]): boolean {
  const total = arcs.reduce((sum, { span }) => sum + span + gap, 0);
  return total <= 360 && arcs.every(({ side, span }) => span <= (side === 'top' ? longestTop : longestFoot));
}

function toArcs(font: Font, { top, foot }: Layout, size: number, band: Band): readonly TextArc[] {
  const upper: TextArc = { text: top, side: 'top', size, span: textSpan(font, top, size, band) };
  if (foot === undefined) return [upper];
  return [upper, { text: foot, side: 'foot', size, span: textSpan(font, foot, size, band) }];
}

function shortened(capitals: string): string {
  const kept = capitals.replace(/…$/u, '');
  const characters = Array.from(kept);
  return `${characters
    .slice(0, Math.floor(characters.length * 0.9))
    .join('')
    .trimEnd()}…`;
}
