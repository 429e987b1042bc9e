import type { AchievementKind, Family } from '../definition.ts';
import { arc, element, polar, round } from './markup.ts';

/** Where the parts of a stamp lie, in units of its own square view box, from the centre. */
export interface Frame {
  readonly side: number;
  /** Scalloped round: crest and valley of its lobes, and its stroke. */
  readonly scallop: { readonly crest: number; readonly valley: number; readonly stroke: number };
  /** Octagon: apothem and stroke of its outer and inner rule. */
  readonly octagon: readonly { readonly apothem: number; readonly stroke: number }[];
  readonly ring: {
    readonly radius: number;
    readonly solid: number;
    readonly bead: number;
    readonly ray: readonly [number, number];
    readonly pitch: number;
  };
  readonly notch: {
    readonly width: number;
    readonly pitch: number;
    readonly inner: number;
    readonly outer: number;
    readonly margin: number;
  };
  /** Scale of the 48-unit grid and stroke of its lines, in grid units. */
  readonly glyph: { readonly scale: number; readonly stroke: number };
}

const lobes = 12;

/** The family's outline: every path of it, the outermost first, as data and stroke width. */
export function silhouette(family: Family, frame: Frame): readonly { readonly d: string; readonly stroke: number }[] {
  if (family === 'professionals')
    return frame.octagon.map((rule) => ({ d: octagon(frame, rule.apothem), stroke: rule.stroke }));
  return [{ d: scallop(frame), stroke: frame.scallop.stroke }];
}

function scallop({ side, scallop: { crest, valley } }: Frame): string {
  const halfChord = valley * Math.sin(Math.PI / lobes);
  const rise = crest - valley * Math.cos(Math.PI / lobes);
  const radius = round((halfChord ** 2 + rise ** 2) / (2 * rise));
  const points = Array.from({ length: lobes + 1 }, (_, index) =>
    polar(side / 2, valley, (index + 0.5) * (360 / lobes)),
  );
  const [first, ...rest] = points;
  return `M${first}${rest.map((point) => `A${radius} ${radius} 0 0 1 ${point}`).join('')}z`;
}

function octagon({ side }: Frame, apothem: number): string {
  const corner = apothem / Math.cos(Math.PI / 8);
  return `M${Array.from({ length: 8 }, (_, index) => polar(side / 2, corner, 22.5 + 45 * index)).join('L')}z`;
}

/** The kind's ring, left open at the foot where there are notches. */
export function ring(kind: AchievementKind, notches: number, frame: Frame): string {
  const { radius, solid, bead, ray, pitch } = frame.ring;
  const gap = notches === 0 ? 0 : openingAngle(notches, frame);
  const d = arc(frame.side / 2, radius, 180 + gap / 2, 540 - gap / 2);
  if (kind === 'vecu') return element('path', { d, fill: 'none', 'stroke-width': solid });
  const marks = kind === 'acquis' ? { length: 0, height: bead } : { length: ray[0], height: ray[1] };
  // An open ring ends with a mark, just short of the path's end; a whole one with the space before its first.
  const length = (radius * Math.PI * (360 - gap)) / 180 - (notches === 0 ? 0 : marks.length + 0.3);
  const step = length / Math.round(length / pitch);
  return element('path', {
    d,
    fill: 'none',
    'stroke-width': marks.height,
    'stroke-linecap': kind === 'acquis' ? 'round' : undefined,
    'stroke-dasharray': `${marks.length} ${(step - marks.length).toFixed(3)}`,
  });
}

function openingAngle(notches: number, { ring: { radius }, notch }: Frame): number {
  const width = (notches - 1) * notch.pitch + notch.width + 2 * notch.margin;
  return (width / radius) * (180 / Math.PI);
}

/** The level's notches: `count` strokes side by side at the foot, pointing to the centre. */
export function notchMarks(count: number, { side, ring: { radius }, notch }: Frame): string {
  const step = (notch.pitch / radius) * (180 / Math.PI);
  const d = Array.from({ length: count }, (_, index) => {
    const angle = 180 - (index - (count - 1) / 2) * step;
    return `M${polar(side / 2, radius + notch.outer, angle)}L${polar(side / 2, radius - notch.inner, angle)}`;
  }).join('');
  return count === 0 ? '' : element('path', { d, fill: 'none', 'stroke-width': notch.width });
}
