import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import QRCode from 'qrcode';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { createReadCodes as createReadCodesInPage } from '../../src/offline/page/photographs.ts';
import { codeLimits, isLookedAtTwice } from '../../src/verification/code-limits.ts';
import { findCodes } from '../../src/verification/codes-of-picture.mjs';
import { createReadCodes } from '../../src/wiring/read-codes.ts';
import { awardOf } from './made.ts';
import { paperCodeOf } from './paper-codes.ts';
import { blur, develop, noisy, type Picture, pale, photograph, turn } from './worn.ts';

/** What becomes of a code of an attestation, 3.1 pixels a module, as 60 mm are at 150 dpi. */
const wears: Readonly<Record<string, (fresh: Picture) => Picture>> = {
  'turned upside down': (fresh) => ({ ...fresh, greys: fresh.greys.toReversed() }),
  'turned by a quarter': (fresh) => pale(blur(turn(fresh, 90), 0.6)),
  'turned a little': (fresh) => pale(blur(turn(fresh, 2.6), 0.6)),
  'seen in a mirror': (fresh) =>
    pale(
      blur(
        across(fresh, (x, side) => side - 1 - x),
        0.6,
      ),
    ),
  'white on black': (fresh) => pale(blur(turn(fresh, 1.3), 0.6), 210, 60),
  'printed in two greys': (fresh) => pale(blur(turn(fresh, -1.7), 0.6), 110, 140),
  'out of focus': (fresh) => pale(blur(turn(fresh, -1.1), 1.2)),
  'stained by a cup': (fresh) => pale(blur(lit(fresh, ring), 0.6)),
};

/** Those in which the first look finds nothing. */
const hardWears: typeof wears = {
  'in the dark, with the noise of it': (fresh) => noisy(pale(blur(turn(fresh, -1.7), 0.6)), 34),
  'half in the shadow of a hand': (fresh) =>
    pale(
      blur(
        turn(
          lit(fresh, (x, y) => (x + y / 3 > 0.6 ? 0.3 : 1) * (1 - x / 2)),
          2.1,
        ),
        0.6,
      ),
      20,
      230,
    ),
  'on a screen, with its grid': (fresh) => {
    const grid = (x: number, y: number) => 1 + 0.6 * Math.sin(x * 429 + y * 51) * Math.sin(y * 410 - x * 39);
    return pale(lit(blur(turn(fresh, 1.3), 0.6), grid), 30, 180);
  },
};

const readInThread = createReadCodes({ timeout: 60_000 });
const readInPage = createReadCodesInPage(
  { reader: '/reader', program: '/program' },
  {
    loadScript: async () => vi.stubGlobal('ZXingWASM', { prepareZXingModule, readBarcodes }),
    open: async (picture) => develop(picture),
  },
);
let text: string;
let fresh: Picture;
beforeAll(async () => {
  const program = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  vi.stubGlobal('fetch', async () => new Response(program));
  text = await paperCodeOf(awardOf({ badge: 'pro-conduite-projet-n3' }), 'sheet');
  fresh = draw(text);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

describe('a badge on paper', () => {
  it('is read by the service and on the device alike, whatever became of it', async () => {
    const names = Object.keys(wears);
    const pictures = Object.values(wears).map((wear) => photograph(wear(fresh)));
    const read = names.map((name) => [name, [text]]);
    expect((await readInThread(pictures)).map((found, place) => [names[place], found])).toEqual(read);
    expect((await readInPage(pictures)).map((found, place) => [names[place], found])).toEqual(read);
  });

  it.each(Object.entries(hardWears))('is read at the second look: %s', async (_, wear) => {
    const picture = photograph(wear(fresh));
    await readInPage([]);
    const first = await findCodes((_, options) => readBarcodes(picture, options), picture, codeLimits.codes);
    expect(first).toEqual([]);
    expect(await readInThread([picture])).toEqual([[text]]);
    expect(await readInPage([picture])).toEqual([[text]]);
  });

  it('is not made up: a second look at a picture without a code finds none', async () => {
    const noise = photograph(noisy({ ...fresh, greys: fresh.greys.map(() => 128) }, 60));
    expect(await readInThread([noise])).toEqual([[]]);
    expect(await readInPage([noise])).toEqual([[]]);
  });
});

it('only pictures of at most four million pixels are looked at twice', () => {
  const saying = (width: number, height: number) => {
    const head = Uint8Array.from([
      0xff,
      0xd8,
      0xff,
      0xc0,
      0,
      17,
      8,
      height >> 8,
      height & 255,
      width >> 8,
      width & 255,
    ]);
    return Uint8Array.from([...head, 3, ...Array(40).fill(0)]);
  };
  expect([saying(2_000, 2_000), saying(2_000, 2_001), saying(4_000, 3_000)].map(isLookedAtTwice)).toEqual([
    true,
    false,
    false,
  ]);
  expect(isLookedAtTwice(new Uint8Array(64))).toBe(false);
});

/** As a printer would: level L, as codes of this length are. */
function draw(code: string): Picture {
  const { modules } = QRCode.create([{ data: code, mode: 'alphanumeric' }], { errorCorrectionLevel: 'L' });
  const side = Math.round((modules.size + 8) * 3.1);
  const isDark = (at: number): boolean => {
    const [column, row] = [at % (side * 4), Math.floor(at / (side * 4))].map((each) => Math.floor(each / 12.4) - 4);
    const inside = Math.min(column ?? -1, row ?? -1) >= 0 && Math.max(column ?? 0, row ?? 0) < modules.size;
    return inside && Boolean(modules.get(row ?? 0, column ?? 0));
  };
  const greys = Float64Array.from({ length: side * side }, (_, place) => {
    const corner = Math.floor(place / side) * 4 * side * 4 + (place % side) * 4;
    let dark = 0;
    for (let part = 0; part < 16; part += 1) dark += isDark(corner + (part >> 2) * side * 4 + (part & 3)) ? 1 : 0;
    return 255 - (dark * 255) / 16;
  });
  return { side, greys };
}

/** As much light as falls on each place of it, from 0 to 1 across and down. */
function lit({ side, greys }: Picture, light: (x: number, y: number) => number): Picture {
  return {
    side,
    greys: greys.map((grey, place) => grey * light((place % side) / side, Math.floor(place / side) / side)),
  };
}

function ring(x: number, y: number): number {
  const distance = Math.hypot(x - 0.4, y - 0.55) / 0.28;
  if (distance > 1) return 1;
  return distance > 0.9 ? 0.45 : 0.75;
}

function across({ side, greys }: Picture, from: (x: number, side: number) => number): Picture {
  return { side, greys: greys.map((_, place) => greys[place - (place % side) + from(place % side, side)] ?? 255) };
}
