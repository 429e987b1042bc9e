import type { Frame } from './frame.ts';

/** From 128 px up: room for the name between the outline and the ring. */
export const largeFrame: Frame = {
  side: 240,
  scallop: { crest: 116.8, valley: 107.8, stroke: 4.4 },
  octagon: [
    { apothem: 115.6, stroke: 4.8 },
    { apothem: 108.8, stroke: 2 },
  ],
  ring: { radius: 78, solid: 4.4, bead: 5.4, ray: [2.8, 8], pitch: 9 },
  notch: { width: 6.4, pitch: 12.4, inner: 9, outer: 4, margin: 7 },
  glyph: { scale: 2.75, stroke: 2 },
};

/** Below 128 px: outline, ring, notches and pictogram only, drawn heavier. */
export const smallFrame: Frame = {
  side: 64,
  scallop: { crest: 31, valley: 28.2, stroke: 2 },
  octagon: [
    { apothem: 30.6, stroke: 2.4 },
    { apothem: 27.1, stroke: 1.2 },
  ],
  ring: { radius: 23.3, solid: 1.8, bead: 2.6, ray: [1.3, 3.8], pitch: 4.9 },
  notch: { width: 2.8, pitch: 5.6, inner: 3, outer: 3, margin: 2.6 },
  glyph: { scale: 0.84, stroke: 3 },
};
