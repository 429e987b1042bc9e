import QRCode from 'qrcode';

/** ISO/IEC 18004 wants four modules of white around the code. */
export const quietModules = 4;

/** The dark modules as path data in a square of `size` modules, the white around them included. Level M: survives a crease on paper. */
export function qrModules(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
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

/** Black on the paper's white; a drawing, sharp at any size. `margin` modules of white are drawn around it. */
export function qrSvg(text: string, margin: number): string {
  const { size, path } = qrModules(text);
  const cut = quietModules - margin;
  const shown = size - 2 * cut;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${cut} ${cut} ${shown} ${shown}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}
