import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { renderPng } from '../../../src/definitions/artwork/png.ts';
import { artwork, sample } from './drawing.ts';

const svg = artwork.stampSvg(sample, { paper: true, misregistered: true });
const decode = async (width?: number) => PNG.sync.read(Buffer.from(await renderPng(svg, width)));
const alphaAt = (image: PNG, x: number, y: number) => image.data[(y * image.width + x) * 4 + 3];

describe('a stamp as PNG', () => {
  it('is 600 pixels wide unless told, and square', async () => {
    expect(await decode()).toMatchObject({ width: 600, height: 600 });
    expect(await decode(257)).toMatchObject({ width: 257, height: 257 });
  });

  it('is transparent around the stamp and paper inside, so that it stands on any ground', async () => {
    const image = await decode(200);
    for (const [x, y] of [[0, 0], [199, 0], [0, 199], [199, 199]] as const) expect(alphaAt(image, x, y)).toBe(0); // biome-ignore format: the four corners
    expect(alphaAt(image, 100, 50)).toBe(255);
    const start = (50 * 200 + 100) * 4;
    expect([...image.data.subarray(start, start + 3)]).toEqual([0xfb, 0xf8, 0xf2]);
  });

  it('is the same bytes every time', async () => {
    expect(Buffer.compare(await renderPng(svg, 300), await renderPng(svg, 300))).toBe(0);
  });

  it('weighs little enough to be baked: under 100 KB', async () => {
    expect((await renderPng(svg)).length).toBeLessThan(100 * 1024);
  });

  it('is refused at a width that is no whole number of pixels from 16 to 4096', async () => {
    for (const width of [0, 15, 4097, 99.5, Number.NaN, -600]) {
      await expect(renderPng(svg, width)).rejects.toThrow(RangeError);
    }
  });

  it('is refused when the drawing is not well-formed', async () => {
    await expect(renderPng('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>')).rejects.toThrow();
    await expect(renderPng('')).rejects.toThrow();
  });
});
