import { renderAsync } from '@resvg/resvg-js';

/**
 * A stamp's SVG as PNG, `width` pixels wide, transparent where nothing is drawn. Fonts of the machine are never looked at, so the same
 * SVG gives the same bytes everywhere. @throws RangeError unless `width` is a whole number from 16 to 4096.
 */
export async function renderPng(svg: string, width = 600): Promise<Uint8Array> {
  if (!Number.isInteger(width) || width < 16 || width > 4096) throw new RangeError('width: 16 to 4096 pixels');
  const image = await renderAsync(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: width } });
  return image.asPng();
}
