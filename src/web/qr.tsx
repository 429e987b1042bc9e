import type { VNode } from 'preact';
import QRCode from 'qrcode';

/** ISO/IEC 18004 wants four modules of white around the code. */
const quiet = 4;

/** Level M: survives a crease on paper without growing much. */
function modules(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (data[row * size + column] !== 1) continue;
      let end = column + 1;
      while (end < size && data[row * size + end] === 1) end += 1;
      path += `M${column + quiet} ${row + quiet}h${end - column}v1h-${end - column}z`;
      column = end;
    }
  }
  return { size: size + 2 * quiet, path };
}

/** Black on white whatever the theme: readers expect it. */
export function QrCode({ text, label, size = 148 }: { text: string; label: string; size?: number }): VNode {
  const code = modules(text);
  return (
    <svg
      class="qr"
      xmlns="http://www.w3.org/2000/svg"
      width={size}
      height={size}
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${code.size}v${code.size}H0z`} />
      <path fill="#000" d={code.path} />
    </svg>
  );
}

/** PNG, 1,024 pixels wide: sharp on paper up to 9 cm at 300 dpi. */
export async function qrPng(text: string): Promise<Uint8Array> {
  return QRCode.toBuffer(text, { errorCorrectionLevel: 'M', margin: quiet, width: 1024, type: 'png' });
}
