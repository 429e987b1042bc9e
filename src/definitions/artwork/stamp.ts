import type { Font } from 'opentype.js';
import type { Language } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Achievement, Family } from '../definition.ts';
import { findGlyph } from './find-glyph.ts';
import { type Frame, notchMarks, ring, silhouette } from './frame.ts';
import { largeFrame, smallFrame } from './frames.ts';
import { inscribe } from './inscription.ts';
import { type Band, type TextArc, textOutlines } from './lettering.ts';
import { arc, element, escapeText, round } from './markup.ts';

/** What a stamp is drawn from: any Achievement will do. */
export type StampSubject = Pick<Achievement, 'family' | 'kind' | 'glyph' | 'level' | 'name'>;

export interface StampOptions {
  /** `large` bears the name and is for 128 px and more; `small` has none and is drawn heavier. Large unless told. */
  readonly size?: 'small' | 'large';
  /** Of the name round the ring; French unless told. */
  readonly language?: Language;
  /** The text alternative. Without one the drawing is hidden from assistive technology: the words stand beside it. */
  readonly title?: string;
  /** `family`: the family's colour, for light paper; `currentColor`: the colour of the text around it; `black`: for print. */
  readonly ink?: 'family' | 'currentColor' | 'black';
  /** Lays paper under the stamp, a little wider than its outline, so that it stands on any ground. No paper unless told. */
  readonly paper?: boolean;
  /** A faint second impression beside the first, for 256 px and more. None unless told. */
  readonly misregistered?: boolean;
  /** CSS pixels of the square's side; without it the drawing takes the room it is given. */
  readonly width?: number;
}

const inks: Readonly<Record<Family, string>> = { learners: '#0A6B66', professionals: '#6B2D5C' };
export const paperColour = '#FBF8F2';
/** Where the words run, between the notches' ends and the outline. */
export const band: Band = { centre: largeFrame.side / 2, radius: 93.4 };

/** A standalone SVG 1.1 document without ids, styles or references, so that many can stand inlined in one page. */
export function drawStamp(font: Font, subject: StampSubject, options: StampOptions = {}): string {
  const frame = frameOf(options);
  const title = options.title === undefined ? '' : element('title', {}, escapeText(options.title));
  const margin = options.paper === true ? paperMargin(frame) : 0;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: [-margin, -margin, frame.side + 2 * margin, frame.side + 2 * margin].map(round).join(' '),
      width: options.width,
      height: options.width,
      role: options.title === undefined ? undefined : 'img',
      'aria-hidden': options.title === undefined ? 'true' : undefined,
    },
    title + drawStampGroup(font, subject, options),
  );
}

/** The stamp as one group, in the units of its frame, to stand inside another drawing. */
export function drawStampGroup(font: Font, subject: StampSubject, options: StampOptions): string {
  const frame = frameOf(options);
  const impression = drawImpression(subject, frame);
  const drawn = [
    options.paper === true ? drawPaper(subject.family, frame) : '',
    options.misregistered === true ? `<g transform="translate(1 -.7)" opacity=".12">${impression}</g>` : '',
    impression,
    options.size === 'small' ? '' : drawWords(font, subject, options.language ?? 'fr'),
  ];
  const ink = inkOf(subject.family, options.ink);
  return element('g', { fill: ink, stroke: ink, 'stroke-width': 0 }, drawn.join(''));
}

function frameOf({ size }: StampOptions): Frame {
  return size === 'small' ? smallFrame : largeFrame;
}

export function inkOf(family: Family, ink: StampOptions['ink'] = 'family'): string {
  if (ink === 'currentColor') return ink;
  return ink === 'black' ? '#000000' : inks[family];
}

/** Everything but the words: outline, ring, notches, pictogram. */
function drawImpression({ family, kind, glyph, level }: StampSubject, frame: Frame): string {
  const notches = level?.number ?? 0;
  if (![0, 1, 2, 3].includes(notches)) throw new Problem('definition/invalid', { notches });
  const outlines = silhouette(family, frame).map(({ d, stroke }) =>
    element('path', { d, fill: 'none', 'stroke-width': stroke, 'stroke-linejoin': 'round' }),
  );
  return [...outlines, ring(kind, notches, frame), notchMarks(notches, frame), drawGlyph(glyph, frame)].join('');
}

function drawGlyph(name: string, frame: Frame): string {
  const glyph = findGlyph(name);
  if (glyph === undefined) throw new Problem('definition/invalid', { glyph: name });
  const { scale, stroke } = frame.glyph;
  const corner = round((frame.side - 48 * scale) / 2);
  const lines = frame === largeFrame && glyph.fine !== undefined ? glyph.lines + glyph.fine : glyph.lines;
  const pen = { 'stroke-width': stroke, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  return element(
    'g',
    { transform: `translate(${corner} ${corner}) scale(${scale})`, ...pen },
    element('path', { d: lines, fill: 'none' }) +
      (glyph.solids === undefined ? '' : element('path', { d: glyph.solids, 'stroke-width': 0 })),
  );
}

function drawWords(font: Font, { name, level }: StampSubject, language: Language): string {
  const arcs = inscribe(font, name[language], level?.name[language], band);
  const outlines = arcs.map((line) => textOutlines(font, line, band)).join('');
  const rules = freeArcs(arcs)
    .map(([from, to]) => arc(band.centre, band.radius, from, to))
    .join('');
  return (
    element('path', { d: outlines, stroke: 'none', transform: 'scale(.1)' }) +
    (rules === '' ? '' : element('path', { d: rules, fill: 'none', 'stroke-width': 1.4 }))
  );
}

/** Where the band is left free for a rule, as angles clockwise from the top. */
function freeArcs(lines: readonly TextArc[]): readonly (readonly [number, number])[] {
  const [top, foot] = [lines[0]?.span ?? 0, lines[1]?.span];
  const [from, to] = [top / 2 + 7, foot === undefined ? 360 - top / 2 - 7 : 180 - foot / 2 - 7];
  if (to - from < 16) return [];
  return foot === undefined
    ? [[from, to]]
    : [
        [from, to],
        [360 - to, 360 - from],
      ];
}

/** How far the paper goes beyond the outline: a fiftieth of the side. */
function paperMargin({ side }: Frame): number {
  return side / 50;
}

function drawPaper(family: Family, frame: Frame): string {
  const outermost = silhouette(family, frame)[0];
  const width = round((outermost?.stroke ?? 0) + 2 * paperMargin(frame));
  return element('path', { d: outermost?.d, fill: paperColour, stroke: paperColour, 'stroke-width': width });
}
