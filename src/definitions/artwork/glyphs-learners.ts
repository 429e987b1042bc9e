import type { Glyph } from './glyph.ts';

/** A1 to A10, drawn by hand: see glyph.ts for the grid. */
export const learnerGlyphs: ReadonlyMap<string, Glyph> = new Map<string, Glyph>([
  // A milestone beside a winding path.
  [
    'A1',
    {
      lines:
        'M28 38V20.5a7 7 0 0 1 14 0V38M12 12h5.5a5.5 5.5 0 0 1 0 11H11a7.5 7.5 0 0 0 0 15H42.5M9 9a3 3 0 1 1 0 6a3 3 0 1 1 0-6z',
      solids: 'M28 26V20.5a7 7 0 0 1 14 0V26z',
    },
  ],
  // Two screens, linked both ways.
  [
    'A2',
    {
      lines:
        'M6 9h17v12H6zM14.5 21v4M10 25h9M25 24h17v12H25zM33.5 36v4M29 40h9M28 13h2.5a3 3 0 0 1 3 3v3.5M20 35h-2.5a3 3 0 0 1-3-3v-2',
    },
  ],
  // An apron and a hammer.
  [
    'A3',
    {
      lines:
        'M13 13h10c0 6 3 9 6 10v14a3 3 0 0 1-3 3H10a3 3 0 0 1-3-3V23c3-1 6-4 6-10zM13 13c-1-7 11-7 10 0M36 18.5v20.5M31.5 11.5h7c2.5 0 4.5 2 4.5 5l-3.5-.5v2.5h-8z',
      fine: 'M12 28h12v3a3 3 0 0 1-3 3h-6a3 3 0 0 1-3-3z',
    },
  ],
  // Two voices that overlap.
  [
    'A4',
    {
      lines: 'M11.4 32.2A12 12 0 1 1 17 34L8.5 38.5zM36.6 32.2A12 12 0 1 0 31 34L39.5 38.5z',
      solids: 'M24 11.6A12 12 0 0 1 24 32.4A12 12 0 0 1 24 11.6z',
    },
  ],
  // A voice with a spark.
  ['A5', { lines: 'M14 34.5A16 16 0 1 1 20.5 38.4L11 42z', solids: 'M27 12.5L17.5 24h6l-2.5 9L31 21h-6.5z' }],
  // A compass.
  [
    'A6',
    {
      lines: 'M24 6a18 18 0 1 1 0 36a18 18 0 1 1 0-36zM33.5 14.5l-6.5 12.5L14.5 33.5l6.5-12.5z',
      solids: 'M33.5 14.5L21 21L27 27z',
    },
  ],
  // People around a table.
  [
    'A7',
    {
      lines:
        'M16 16h16a3.5 3.5 0 0 1 3.5 3.5v9a3.5 3.5 0 0 1-3.5 3.5H16a3.5 3.5 0 0 1-3.5-3.5v-9a3.5 3.5 0 0 1 3.5-3.5zM13 11a4.5 4.5 0 0 1 9 0zM26 11a4.5 4.5 0 0 1 9 0zM22 37a4.5 4.5 0 0 1-9 0zM35 37a4.5 4.5 0 0 1-9 0zM7.5 19.5a4.5 4.5 0 0 0 0 9zM40.5 28.5a4.5 4.5 0 0 0 0-9z',
      solids:
        'M13 11a4.5 4.5 0 0 1 9 0zM26 11a4.5 4.5 0 0 1 9 0zM22 37a4.5 4.5 0 0 1-9 0zM35 37a4.5 4.5 0 0 1-9 0zM7.5 19.5a4.5 4.5 0 0 0 0 9zM40.5 28.5a4.5 4.5 0 0 0 0-9z',
    },
  ],
  // A leaf and a train.
  [
    'A8',
    {
      lines:
        'M7 33V19a6 6 0 0 1 6-6h8a6 6 0 0 1 6 6v14a3 3 0 0 1-3 3H10a3 3 0 0 1-3-3zM7 25h20M12 36l-3 5M22 36l3 5M32 31C29 20 35 12.5 42 11C45 20 41.5 30 32 31zM31 38C32 29 35 23 39 17',
      solids: 'M12 29a1.6 1.6 0 1 0 .1 0zM22 29a1.6 1.6 0 1 0 .1 0z',
    },
  ],
  // An open door.
  ['A9', { lines: 'M14 40V8h20v32M8 40h6M26 40h14M14 8l12 5v31l-12-4z', solids: 'M22 26.5a1.7 1.7 0 1 0 .1 0z' }],
  // A megaphone.
  [
    'A10',
    {
      lines:
        'M7.5 18.5H15L33 8.5v30L15 28.5H7.5a2.5 2.5 0 0 1-2.5-2.5v-5a2.5 2.5 0 0 1 2.5-2.5zM11.5 28.5L15 40.5h7L19 30.7M38 17a9.5 9.5 0 0 1 0 13',
    },
  ],
]);
