import QRCode from 'qrcode';

/** ISO/IEC 18004 wants four modules of white around the code. */
export const quietModules = 4;

interface Modules {
  /** Modules of a side, the white around them included. */
  readonly size: number;
  readonly path: string;
}

/** The dark modules as path data in a square of `size` modules, the white around them included. Level M: survives a crease on paper. */
export function qrModules(text: string): Modules {
  return trace(QRCode.create(text, { errorCorrectionLevel: 'M' }).modules);
}

function trace({ size, data }: QRCode.BitMatrix): Modules {
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (data[row * size + column] !== 1) continue;
      let end = column + 1;
      while (end < size && data[row * size + end] === 1) end += 1;
      path += `M${column + quietModules} ${row + quietModules}h${end - column}v1h-${end - column}z`;
      column = end;
    }
  }
  return { size: size + 2 * quietModules, path };
}

/** Millimetres that a module keeps at each level: below, a scan at 150 dpi no longer tells modules apart (docs/adr/0019). */
const levels = [
  { errorCorrectionLevel: 'M', smallestModule: 0.55 },
  { errorCorrectionLevel: 'L', smallestModule: 0.5 },
] as const;

/**
 * A code of the letters that a QR code packs tight, `width` millimetres wide, without white around it. Level M where its modules are
 * comfortably large, else L: larger modules help more than a higher level. Nothing where even L would be too fine to be read.
 */
export function paperQrSvg(text: string, width: number): string | undefined {
  const letters: QRCode.QRCodeSegment[] = [{ mode: 'alphanumeric', data: text }];
  for (const { errorCorrectionLevel, smallestModule } of levels) {
    const modules = within(letters, { errorCorrectionLevel }, Math.floor(width / smallestModule));
    if (modules !== undefined) return draw(trace(modules), 0);
  }
  return undefined;
}

/** jsQR 1.4.0, the reader of many web pages, reads no code of version 23 at level L (a fault of its table): the next version is taken. */
const unread = { size: 109, level: 'L', next: 24 } as const;

/** The package throws where no code holds so much. */
function within(
  letters: QRCode.QRCodeSegment[],
  options: QRCode.QRCodeOptions,
  most: number,
): QRCode.BitMatrix | undefined {
  try {
    const first = QRCode.create(letters, options).modules;
    const isUnread = first.size === unread.size && options.errorCorrectionLevel === unread.level;
    const modules = isUnread ? QRCode.create(letters, { ...options, version: unread.next }).modules : first;
    return modules.size <= most ? modules : undefined;
  } catch {
    return undefined;
  }
}

/** Black on the paper's white; a drawing, sharp at any size. `margin` modules of white are drawn around it. */
export function qrSvg(text: string, margin: number): string {
  return draw(qrModules(text), margin);
}

function draw({ size, path }: Modules, margin: number): string {
  const cut = quietModules - margin;
  const shown = size - 2 * cut;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${cut} ${cut} ${shown} ${shown}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}
