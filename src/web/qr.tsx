import type { VNode } from 'preact';
import { renderPng } from '../definitions/artwork/png.ts';
import { qrModules } from '../exports/qr.ts';

/** Black on white whatever the theme: readers expect it. */
export function QrCode({ text, label, size = 148 }: { text: string; label: string; size?: number }): VNode {
  const code = qrModules(text);
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
  const { size, path } = qrModules(text);
  const white = `<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`;
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">${white}<path d="${path}"/></svg>`;
  return renderPng(drawn, 1024);
}
