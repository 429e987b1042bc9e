import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { createReadCodes } from '../../src/offline/page/photographs.ts';
import { createReadCodes as createReadCodesInThread } from '../../src/wiring/read-codes.ts';
import { develop } from '../exports/worn.ts';

const paths = { reader: '/assets/codes.js', program: '/assets/codes.wasm' };
const folder = new URL('../vectors/pictures/', import.meta.url);
const pictures = readdirSync(folder)
  .filter((name) => /\.(png|jpg)$/.test(name))
  .map((name) => new Uint8Array(readFileSync(new URL(name, folder))));

/** What the page asked for; the network may be cut. */
let asked: string[];
let isCut: boolean;
const answer = (path: string): void => {
  asked.push(path);
  if (isCut) throw new Error('no network');
};
const loadScript = async (path: string): Promise<void> => {
  answer(path);
  vi.stubGlobal('ZXingWASM', { prepareZXingModule, readBarcodes });
};
const page = { loadScript, open: async (picture: Uint8Array) => develop(picture) };
beforeEach(() => {
  [asked, isCut] = [[], false];
  const program = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  vi.stubGlobal('fetch', async (path: string) => {
    answer(path);
    return new Response(program);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('codes read on the device', () => {
  it('are those that the server finds, picture by picture, with one reader that is fetched once', async () => {
    const readCodes = createReadCodes(paths, page);
    expect(asked).toEqual([]);
    const all = [...pictures, ...pictures.map((picture) => picture.slice(0, 300))];
    const there = await createReadCodesInThread({ timeout: 20_000 })(all);
    expect(await readCodes(all)).toEqual(there);
    expect(new Set(there.flat()).size).toBeGreaterThan(3);
    expect(there).toContain('damaged');
    expect(asked.toSorted()).toEqual([paths.reader, paths.program]);
  });

  it('are said not to have been looked for where the reader cannot be had; the next picture asks anew', async () => {
    const readCodes = createReadCodes(paths, page);
    isCut = true;
    expect(await readCodes(pictures.slice(0, 2))).toEqual(['picture-unsearched', 'picture-unsearched']);
    isCut = false;
    expect(await readCodes(pictures.slice(0, 1))).toEqual([[expect.stringContaining('https://'), expect.anything()]]);
  });

  it('are not looked for with a page of error in the place of the reader', async () => {
    vi.stubGlobal('fetch', async () => new Response('<h1>404</h1>', { status: 404 }));
    expect(await createReadCodes(paths, page)(pictures.slice(0, 1))).toEqual(['picture-unsearched']);
  });
});
