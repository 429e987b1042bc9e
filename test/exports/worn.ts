import { PNG } from 'pngjs';

/** A region of a page, in millimetres from its upper left corner. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Greys of a square region of a page, row by row: what a person frames. */
interface Picture {
  readonly side: number;
  readonly greys: Float64Array;
}

export function frame(page: Buffer, { x, y, size }: Region, dpi: number): PNG {
  const whole = PNG.sync.read(page);
  const toPixels = (mm: number): number => Math.round((mm / 25.4) * dpi);
  const side = toPixels(size);
  const part = new PNG({ width: side, height: side });
  PNG.bitblt(whole, part, toPixels(x), toPixels(y), side, side, 0, 0);
  return part;
}

/** The same after some months in a bag, photographed askew: turned 1.3°, blurred, pale, saved as JPEG of quality 60. */
export function wear(picture: PNG): PNG {
  const side = picture.width;
  const greys = Float64Array.from({ length: side * side }, (_, place) => picture.data[place * 4] ?? 255);
  const worn = compress(pale(blur(turn({ side, greys }, 1.3), 0.6)), 60);
  const png = new PNG({ width: side, height: side });
  worn.greys.forEach((grey, place) => {
    const value = Math.max(0, Math.min(255, Math.round(grey)));
    png.data.set([value, value, value, 255], place * 4);
  });
  return png;
}

function at({ side, greys }: Picture, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= side || y >= side) return 255;
  return greys[y * side + x] ?? 255;
}

function turn(picture: Picture, degrees: number): Picture {
  const { side } = picture;
  const [sin, cos, middle] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180), side / 2];
  const greys = picture.greys.map((_, place) => {
    const [dx, dy] = [(place % side) - middle, Math.floor(place / side) - middle];
    const [x, y] = [middle + dx * cos + dy * sin, middle - dx * sin + dy * cos];
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [right, low] = [x - left, y - top];
    const above = at(picture, left, top) * (1 - right) + at(picture, left + 1, top) * right;
    const below = at(picture, left, top + 1) * (1 - right) + at(picture, left + 1, top + 1) * right;
    return above * (1 - low) + below * low;
  });
  return { side, greys };
}

/** Gaussian, `sigma` in pixels. */
function blur(picture: Picture, sigma: number): Picture {
  const reach = [-2, -1, 0, 1, 2];
  const weights = reach.map((step) => Math.exp(-(step * step) / (2 * sigma * sigma)));
  const sum = weights.reduce((a, b) => a + b);
  const along = (from: Picture, dx: number, dy: number): Picture => ({
    side: from.side,
    greys: from.greys.map((_, place) => {
      const [x, y] = [place % from.side, Math.floor(place / from.side)];
      return (
        reach.reduce((value, step, i) => value + at(from, x + dx * step, y + dy * step) * (weights[i] ?? 0), 0) / sum
      );
    }),
  });
  return along(along(picture, 1, 0), 0, 1);
}

function pale({ side, greys }: Picture): Picture {
  return { side, greys: greys.map((grey) => 60 + (grey * 150) / 255) };
}

/** The luminance table of ITU-T T.81, annex K. */
const table = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];
const eight = [0, 1, 2, 3, 4, 5, 6, 7];
const basis = eight.map((k) =>
  eight.map((n) => (k === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * n + 1) * k * Math.PI) / 16)),
);

/** What JPEG of that quality leaves of each block of eight by eight. */
function compress(picture: Picture, quality: number): Picture {
  const scale = (200 - 2 * quality) / 100;
  const { side } = picture;
  const greys = picture.greys.slice();
  for (let top = 0; top < side; top += 8) {
    for (let left = 0; left < side; left += 8) {
      const block = eight.map((row) => eight.map((column) => at(picture, left + column, top + row) - 128));
      const kept = transform(block, (k, n) => basis[k]?.[n] ?? 0).map((line, v) =>
        line.map((value, u) => {
          const step = Math.max(1, Math.round((table[v * 8 + u] ?? 99) * scale));
          return Math.round(value / step) * step;
        }),
      );
      transform(kept, (n, k) => basis[k]?.[n] ?? 0).forEach((line, row) => {
        line.forEach((value, column) => {
          if (left + column < side && top + row < side) greys[(top + row) * side + left + column] = value + 128;
        });
      });
    }
  }
  return { side, greys };
}

/** Rows, then columns. */
function transform(block: readonly (readonly number[])[], weight: (to: number, from: number) => number): number[][] {
  const along = (lines: readonly (readonly number[])[]): number[][] =>
    eight.map((to) => lines.map((line) => line.reduce((sum, value, from) => sum + value * weight(to, from), 0)));
  return along(along(block));
}
