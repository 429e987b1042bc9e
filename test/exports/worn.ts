import { decode, encode } from 'jpeg-js';
import { PNG } from 'pngjs';

/** A region of a page, in millimetres from its upper left corner. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Greys of a square region of a page, row by row: what a person frames. */
export interface Picture {
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

/** The same after some months in a bag, photographed askew: turned by some degrees, blurred, pale, saved as JPEG of quality 60; its bytes. */
export function wear(picture: PNG, degrees = 1.3): Uint8Array {
  return photograph(weather(picture, degrees));
}

/** The same in the dark, with the noise that a camera adds there: more than the first look sees through. */
export function darken(picture: PNG): Uint8Array {
  return photograph(noisy(weather(picture, -1.7), 34));
}

function weather(picture: PNG, degrees: number): Picture {
  const side = picture.width;
  const greys = Float64Array.from({ length: side * side }, (_, place) => picture.data[place * 4] ?? 255);
  return pale(blur(turn({ side, greys }, degrees), 0.6));
}

/** Saved as JPEG; its bytes. */
export function photograph({ side, greys }: Picture): Uint8Array {
  const data = Buffer.alloc(side * side * 4, 255);
  greys.forEach((grey, place) => {
    data.fill(Math.max(0, Math.min(255, Math.round(grey))), place * 4, place * 4 + 3);
  });
  return Uint8Array.from(encode({ data, width: side, height: side }, 60).data);
}

/** The pixels of a photograph, as a reader takes them that opens no file itself. */
export function develop(photograph: Uint8Array): Pick<PNG, 'data' | 'width' | 'height'> {
  const { data, width, height } = decode(photograph);
  return { data: Buffer.from(data), width, height };
}

function at({ side, greys }: Picture, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= side || y >= side) return 255;
  return greys[y * side + x] ?? 255;
}

export function turn(picture: Picture, degrees: number): Picture {
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
export function blur(picture: Picture, sigma: number): Picture {
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

export function pale({ side, greys }: Picture, black = 60, white = 210): Picture {
  return { side, greys: greys.map((grey) => black + (grey * (white - black)) / 255) };
}

/** The same noise each time: four draws of a linear congruence add up to about a bell. */
export function noisy({ side, greys }: Picture, deviation: number): Picture {
  let state = 1;
  const draw = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296 - 0.5;
  };
  return { side, greys: greys.map((grey) => grey + (draw() + draw() + draw() + draw()) * Math.sqrt(3) * deviation) };
}
