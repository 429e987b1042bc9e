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

/** Millimetres of a module below which a phone or a scan at 150 dpi no longer reads a printed code (docs/adr/0017). */
const smallestModule = 0.5;

/**
 * A code of the letters that a QR code packs tight, `width` millimetres wide, without white around it. The stronger of levels M and L
 * that keeps its modules large enough: larger modules help more than a higher level. Nothing where none does.
 */
export function paperQrSvg(text: string, width: number): string | undefined {
  const letters: QRCode.QRCodeSegment[] = [{ mode: 'alphanumeric', data: text }];
  const most = Math.floor(width / smallestModule);
  const fitting = (['M', 'L'] as const).map((errorCorrectionLevel) => within(letters, { errorCorrectionLevel }, most));
  const modules = fitting.find((each) => each !== undefined);
  return modules && draw(trace(modules), 0);
}

/** The package throws where no code holds so much. */
function within(
  letters: QRCode.QRCodeSegment[],
  options: QRCode.QRCodeOptions,
  most: number,
): QRCode.BitMatrix | undefined {
  try {
    const { modules } = QRCode.create(letters, options);
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
