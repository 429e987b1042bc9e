import type { Glyph } from './glyph.ts';

/** P1 to P10, drawn by hand: see glyph.ts for the grid. */
export const professionalGlyphs: ReadonlyMap<string, Glyph> = new Map<string, Glyph>([
  // A satchel at the foot of a milestone.
  [
    'P1',
    {
      lines:
        'M7.5 25h12.5a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-12.5a2 2 0 0 1-2-2V27a2 2 0 0 1 2-2zM5.5 29.5c4 4.5 12.5 4.5 16.5 0M9 25c0-9 9.5-9 9.5 0M26.5 39V19.5a7.5 7.5 0 0 1 15 0V39z',
      solids: 'M26.5 25V19.5a7.5 7.5 0 0 1 15 0V25z',
    },
  ],
  // Two eyes, one lens.
  [
    'P2',
    {
      lines:
        'M6.6 13.1C21.6 8.9 38.6 19.5 41.4 34.9C26.4 39.1 9.4 28.5 6.6 13.1zM6.6 34.9C9.4 19.5 26.4 8.9 41.4 13.1C38.6 28.5 21.6 39.1 6.6 34.9z',
      solids: 'M24 20a4 4 0 1 1 0 8a4 4 0 1 1 0-8z',
    },
  ],
  // Two people on a bridge.
  [
    'P3',
    {
      lines:
        'M4 33C14 27 34 27 44 33M12 41a12 9 0 0 1 24 0M12 27v-3a5 5 0 0 1 10 0v3M26 27v-3a5 5 0 0 1 10 0v3M17 9a3 3 0 1 1 0 6a3 3 0 1 1 0-6zM31 9a3 3 0 1 1 0 6a3 3 0 1 1 0-6z',
    },
  ],
  // A book that speaks.
  [
    'P4',
    {
      lines:
        'M24 41c-4-3-10-4-17-4V23c7 0 13 1 17 4c4-3 10-4 17-4v14c-7 0-13 1-17 4zM24 27v14M15 5h18a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3h-5l-4 4v-4h-9a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3z',
      fine: 'M18 11h12',
    },
  ],
  // Two screens and a lock.
  [
    'P5',
    {
      lines:
        'M6 10h14v12H6zM13 22v4M9 26h7M28 10h14v12H28zM35 22v4M32 26h7M20 15h8M17 32h14v10H17zM20 32v-3a4 4 0 0 1 8 0v3',
    },
  ],
  // A plan with a flag.
  [
    'P6',
    {
      lines: 'M7 21l10-4 14 4 10-4v18l-10 4-14-4-10 4zM24 29V5',
      solids: 'M24 5l11 4-11 4z',
      fine: 'M17 17v18M31 21v18',
    },
  ],
  // A hub and four spokes.
  [
    'P7',
    {
      lines:
        'M24 12v7M36 24h-7M24 36v-7M12 24h7M24 4a4 4 0 1 1 0 8a4 4 0 1 1 0-8zM24 36a4 4 0 1 1 0 8a4 4 0 1 1 0-8zM8 20a4 4 0 1 1 0 8a4 4 0 1 1 0-8zM40 20a4 4 0 1 1 0 8a4 4 0 1 1 0-8z',
      solids: 'M24 18.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z',
    },
  ],
  // A helm.
  [
    'P8',
    {
      lines:
        'M24 11a13 13 0 1 1 0 26a13 13 0 1 1 0-26zM24 20a4 4 0 1 1 0 8a4 4 0 1 1 0-8zM24 20V3M24 28v17M20 24H3M28 24h17M21.2 21.2L9.2 9.2M26.8 21.2L38.8 9.2M21.2 26.8L9.2 38.8M26.8 26.8L38.8 38.8',
    },
  ],
  // Someone who holds the door.
  [
    'P9',
    {
      lines:
        'M19 38V8h20v31M19 8L9 11.5v29l10-2.5M30 13a3 3 0 1 1 0 6a3 3 0 1 1 0-6zM30 22v10l-4 7M30 32l4 7M30 24L14 27',
    },
  ],
  // Seeds in the wind.
  [
    'P10',
    {
      lines:
        'M19 19C23 26 25 34 24 44M18 12L18 6M21.5 13.1L25.1 8.3M23.7 19.9L29.4 21.7M18 24L18 30M14.5 22.9L10.9 27.7M12.3 19.9L6.6 21.7M12.3 16.1L6.6 14.3M14.5 13.1L10.9 8.3M32 14.5l4.5-3M36.5 11.5l.5-4M36.5 11.5l3.5-2M36.5 11.5l4 1M33 32l4.5-3M37.5 29l.5-4M37.5 29l3.5-2M37.5 29l4 1',
      solids:
        'M18 15.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5zM18 4a2 2 0 1 0 .1 0zM25.1 6.3a2 2 0 1 0 .1 0zM29.4 19.7a2 2 0 1 0 .1 0zM18 28a2 2 0 1 0 .1 0zM10.9 25.7a2 2 0 1 0 .1 0zM6.6 19.7a2 2 0 1 0 .1 0zM6.6 12.3a2 2 0 1 0 .1 0zM10.9 6.3a2 2 0 1 0 .1 0z',
    },
  ],
]);
