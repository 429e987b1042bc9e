import type { Font } from 'opentype.js';
import { lineOutlines } from './lettering.ts';
import { element } from './markup.ts';
import { drawStampGroup, inkOf, paperColour, type StampOptions, type StampSubject } from './stamp.ts';

/** What the small postmark says: where and when, never who. */
export interface Postmark {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** `2026-05` */
  readonly month: string;
}

/** Of the square, in the units of the large stamp (240), which stands 4° to the left. */
const side = 292;
const stampCorner = 6;
/** Over the stamp's outline at the lower right, short of the words that run round it. */
const mark = { centre: 238, outer: 47, inner: 40.5, line: 9, country: 29, month: 13.5 };

/** A standalone SVG 1.1 document like the stamp's own: paths alone, the same text for the same badge, month and country. */
export function drawPicture(
  font: Font,
  subject: StampSubject,
  postmark: Postmark,
  options: Pick<StampOptions, 'language' | 'ink' | 'paper'> = {},
): string {
  const stamp = drawStampGroup(font, subject, { ...options, misregistered: true });
  const ink = inkOf(subject.family, options.ink);
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${side} ${side}`, 'aria-hidden': 'true' },
    element('g', { transform: `translate(${stampCorner} ${stampCorner}) rotate(-4 120 120)` }, stamp) +
      element(
        'g',
        { fill: ink, stroke: ink, 'stroke-width': 0, transform: `rotate(8 ${mark.centre} ${mark.centre})` },
        drawMark(font, postmark, options.paper === true ? paperColour : '#FFFFFF'),
      ),
  );
}

/** On a ground of its own, so that the stamp's outline does not run through it. */
function drawMark(font: Font, { country, month }: Postmark, ground: string): string {
  const { centre, outer, inner, line } = mark;
  const circle = (r: number, more: Readonly<Record<string, string | number>>): string =>
    element('circle', { cx: centre, cy: centre, r, ...more });
  const [year = '', number = ''] = month.split('-');
  const words =
    lineOutlines(font, country, mark.country, centre, centre - 8) +
    lineOutlines(font, `${number} ${year}`, mark.month, centre, centre + line + 11);
  const half = Math.sqrt(inner ** 2 - line ** 2);
  return (
    circle(outer + 3.5, { fill: ground, stroke: 'none' }) +
    circle(outer, { fill: 'none', 'stroke-width': 2.6 }) +
    circle(inner, { fill: 'none', 'stroke-width': 1.2 }) +
    element('path', {
      d: `M${(centre - half).toFixed(1)} ${centre + line}h${(2 * half).toFixed(1)}`,
      fill: 'none',
      'stroke-width': 1.2,
    }) +
    element('path', { d: words, stroke: 'none', transform: 'scale(.1)' })
  );
}
