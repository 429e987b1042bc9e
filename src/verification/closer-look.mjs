// A second look at a picture in which no code was found: the same on a server and in a browser, so by plain arithmetic on greys.
import { findCodes } from './codes-of-picture.mjs';

/** Of a square, in samples to each side, whose mean a sample is compared with. */
const about = 10;

export async function lookCloser(readBarcodes, open, most) {
  try {
    for (const pixels of closerLooks(toGreys(await open()))) {
      const texts = await findCodes(readBarcodes, pixels, most);
      if (texts !== 'damaged' && texts.length > 0) return texts;
    }
  } catch {
    // What opened for the reader and does not for us: the first look stands.
  }
  return [];
}

/**
 * The same picture as a reader may see more in it, one at a time, the likeliest first: twice as large, for noise, shadows and modules of
 * two or three pixels; then smoothed, every part as bright as the next, for the grid of a screen that was photographed.
 */
function* closerLooks(picture) {
  yield toPixels(double(picture));
  yield toPixels(double(level(smooth(picture))));
}

function toGreys({ data, width, height }) {
  const greys = new Uint8ClampedArray(width * height);
  for (let place = 0, at = 0; place < greys.length; place += 1, at += 4) {
    const grey = 0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2];
    // What can be seen through lies on white.
    greys[place] = 255 - ((255 - grey) * data[at + 3]) / 255;
  }
  return { greys, width, height };
}

function toPixels({ greys, width, height }) {
  const data = new Uint8ClampedArray(greys.length * 4);
  for (let place = 0, at = 0; place < greys.length; place += 1, at += 4) {
    data[at] = data[at + 1] = data[at + 2] = greys[place];
    data[at + 3] = 255;
  }
  return { data, width, height };
}

/** Rows become columns, each drawn out by `stretch` with `write`, which is given the five samples about each; done twice, the whole is. */
function turnTwice(picture, stretch, write) {
  return turn(turn(picture, stretch, write), stretch, write);
}

function turn({ greys, width, height }, stretch, write) {
  const made = new Uint8ClampedArray(greys.length * stretch);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    const last = width - 1;
    for (let x = 0; x <= last; x += 1) {
      const [a, b] = [greys[row + Math.max(x - 2, 0)], greys[row + Math.max(x - 1, 0)]];
      const [d, e] = [greys[row + Math.min(x + 1, last)], greys[row + Math.min(x + 2, last)]];
      write(made, x * stretch * height + y, height, a, b, greys[row + x], d, e);
    }
  }
  return { greys: made, width: height, height: width * stretch };
}

/** By a cubic through the samples (Catmull-Rom), a quarter of a pixel to each side of each. */
function double(picture) {
  return turnTwice(picture, 2, (made, place, step, a, b, c, d, e) => {
    made[place] = (-3 * a + 29 * b + 111 * c - 9 * d) / 128;
    made[place + step] = (-9 * b + 111 * c + 29 * d - 3 * e) / 128;
  });
}

function smooth(picture) {
  return turnTwice(picture, 1, (made, place, _, __, b, c, d) => {
    made[place] = (b + 2 * c + d) / 4;
  });
}

/** Around the middle grey, by how much each sample differs from the mean of those about it. */
function level({ greys, width, height }) {
  const sums = sumsOf(greys, width, height);
  const made = new Uint8ClampedArray(greys.length);
  for (let y = 0; y < height; y += 1) {
    const [top, end] = [Math.max(0, y - about) * (width + 1), Math.min(height, y + about + 1) * (width + 1)];
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - about), Math.min(width, x + about + 1)];
      const sum = sums[end + right] - sums[top + right] - sums[end + left] + sums[top + left];
      const mean = sum / (((end - top) / (width + 1)) * (right - left));
      made[y * width + x] = 128 + ((greys[y * width + x] - mean) * 400) / (20 + mean);
    }
  }
  return { greys: made, width, height };
}

/** At each corner of a sample, the sum of all above and to the left of it. */
function sumsOf(greys, width, height) {
  const sums = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += greys[y * width + x];
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
    }
  }
  return sums;
}
