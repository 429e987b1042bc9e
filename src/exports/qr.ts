import { type ErrorCorrection, encodeQR } from 'qr';

/** ISO/IEC 18004 wants four modules of white around the code. */
const quietModules = 4;

interface Modules {
  /** Modules of a side, the white around them included. */
  readonly size: number;
  readonly path: string;
}

/** The dark modules as path data in a square of `size` modules, the white around them included. Level M: survives a crease on paper. */
export function qrModules(text: string): Modules {
  return trace(modulesOf(text, { ecc: 'medium' }), outlineOf);
}

type Rows = readonly (readonly boolean[])[];

/** Row by row, dark is true; without the white that the package draws around it. */
function modulesOf(text: string, options: NonNullable<Parameters<typeof encodeQR>[2]>): Rows {
  const framed = encodeQR(text, 'raw', { ...options, border: 1 });
  return framed.slice(1, -1).map((row) => row.slice(1, -1));
}

type DrawRun = (x: number, y: number, width: number) => string;
const outlineOf: DrawRun = (x, y, width) => `M${x} ${y}h${width}v1h-${width}z`;
const strokeOf: DrawRun = (x, y, width) => `M${x} ${y + 0.5}h${width}`;

/** One piece of path for each run of dark modules. */
function trace(rows: Rows, draw: DrawRun): Modules {
  let path = '';
  for (const [y, row] of rows.entries()) {
    for (let x = row.indexOf(true); x !== -1; ) {
      const light = row.indexOf(false, x);
      const end = light === -1 ? row.length : light;
      path += draw(x + quietModules, y + quietModules, end - x);
      x = row.indexOf(true, end);
    }
  }
  return { size: rows.length + 2 * quietModules, path };
}

interface Level {
  readonly ecc: ErrorCorrection;
  /** Millimetres that a module keeps: below, a scan at 150 dpi no longer tells modules apart (docs/adr/0019). */
  readonly smallestModule: number;
  /** Of the modules of a code, those that hold text are a smaller part than this: what cannot fit is not tried. */
  readonly share: number;
}

const levels: readonly Level[] = [
  { ecc: 'medium', smallestModule: 0.55, share: 0.65 },
  { ecc: 'low', smallestModule: 0.5, share: 0.82 },
];
const bitsOfLetter = 5.5;

/**
 * A code of the letters that a QR code packs tight, `width` millimetres wide, without white around it. Level M where its modules are
 * comfortably large, else L: larger modules help more than a higher level. Nothing where even L would be too fine to be read.
 */
export function paperQrSvg(text: string, width: number): string | undefined {
  for (const { ecc, smallestModule, share } of levels) {
    const most = Math.floor(width / smallestModule);
    const rows = text.length * bitsOfLetter > most * most * share ? undefined : within(text, ecc, most);
    // A line as thick as a module for each run: half the numbers of its outline, in a drawing that has some 3,000 of them.
    if (rows !== undefined) return frame(trace(rows, strokeOf), 0, 'stroke="#000" ');
  }
  return undefined;
}

/** jsQR 1.4.0, the reader of many web pages, reads no code of version 23 at level L (a fault of its table): the next version is taken. */
const unread = { ecc: 'low', moreThan: 1_460, atMost: 1_588, next: 24 } as const;

/** The package throws where no code holds so much. */
function within(text: string, ecc: ErrorCorrection, most: number): Rows | undefined {
  const options = { ecc, encoding: 'alphanumeric' } as const;
  const isUnread = ecc === unread.ecc && text.length > unread.moreThan && text.length <= unread.atMost;
  try {
    const rows = modulesOf(text, isUnread ? { ...options, version: unread.next } : options);
    return rows.length <= most ? rows : undefined;
  } catch {
    return undefined;
  }
}

/** Black on the paper's white; a drawing, sharp at any size. `margin` modules of white are drawn around it. */
export function qrSvg(text: string, margin: number): string {
  return frame(qrModules(text), margin, '');
}

function frame({ size, path }: Modules, margin: number, ink: string): string {
  const cut = quietModules - margin;
  const shown = size - 2 * cut;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${cut} ${cut} ${shown} ${shown}" shape-rendering="crispEdges"><path ${ink}d="${path}"/></svg>`;
}
