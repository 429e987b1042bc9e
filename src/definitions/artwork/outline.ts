import type { PathCommand } from 'opentype.js';

type Point = readonly [x: number, y: number];
interface Segment {
  readonly control?: Point;
  readonly to: Point;
}

/** Curves flatter than this, in tenths of a unit, are drawn as lines: a third of a pixel at 600 px. */
const flat = 1.2;

/** Path data in whole tenths of a unit of the glyph's commands moved by `place`; to be shown at a tenth of its scale. */
export function outlineData(commands: readonly PathCommand[], place: (x: number, y: number) => Point): string {
  const tenths = (x: number, y: number): Point => {
    const [placedX, placedY] = place(x, y);
    return [Math.round(placedX * 10) + 0, Math.round(placedY * 10) + 0];
  };
  return contours(commands, tenths).map(writeContour).join('');
}

function contours(
  commands: readonly PathCommand[],
  place: (x: number, y: number) => Point,
): readonly (readonly Segment[])[] {
  const found: Segment[][] = [];
  for (const command of commands) {
    if (command.type === 'Z') continue;
    const to = place(command.x, command.y);
    if (command.type === 'M') found.push([{ to }]);
    else if (command.type === 'Q') found.at(-1)?.push({ control: place(command.x1, command.y1), to });
    else if (command.type === 'L') found.at(-1)?.push({ to });
    else throw new TypeError('the display face has cubic outlines: only TrueType outlines are drawn');
  }
  return found;
}

function writeContour(segments: readonly Segment[]): string {
  const [start, ...rest] = simplify(segments);
  if (start === undefined) return '';
  let from = start.to;
  let last = '';
  let data = `M${from[0]} ${from[1]}`;
  for (const { control, to } of rest) {
    const letter = control === undefined ? 'l' : 'q';
    const written = (control === undefined ? [to] : [control, to]).map((point) => numbers(from, point)).reduce(joined);
    data = letter === last ? joined(data, written) : `${data}${letter}${written}`;
    [from, last] = [to, letter];
  }
  return `${data}z`;
}

/** Flat curves become lines; a line that goes on in the same direction takes its predecessor's place. */
function simplify(segments: readonly Segment[]): readonly Segment[] {
  const kept: Segment[] = [];
  for (const { control, to } of segments) {
    const from = kept.at(-1)?.to;
    if (from === undefined) kept.push({ to });
    else if (control !== undefined && distance(control, from, to) > flat) kept.push({ control, to });
    else if (from[0] !== to[0] || from[1] !== to[1]) {
      const before = kept.at(-2)?.to;
      const straight = before !== undefined && kept.at(-1)?.control === undefined && distance(from, before, to) < flat;
      if (straight) kept.pop();
      kept.push({ to });
    }
  }
  return kept;
}

/** From a point to the segment between two others. */
function distance([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const length = alongX ** 2 + alongY ** 2;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - fromX) * alongX + (y - fromY) * alongY) / length));
  return Math.hypot(x - fromX - share * alongX, y - fromY - share * alongY);
}

function numbers(from: Point, to: Point): string {
  return joined(String(to[0] - from[0]), String(to[1] - from[1]));
}

/** A minus sign parts two numbers by itself. */
function joined(left: string, right: string): string {
  return right.startsWith('-') ? left + right : `${left} ${right}`;
}
