import type { BakingFault } from './baked.ts';

/** A chunk of a PNG (PNG 3rd edition §5.3); `whole` is length, type, data and checksum as they stand in the file. */
export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly whole: Uint8Array;
}

export const pngSignature: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** A picture has some tens of chunks; one with an animation, some thousands. */
const maxChunks = 20_000;

/** The chunks up to IEND, each with its checksum verified; what follows IEND is no part of the picture and is not looked at. */
export function readPngChunks(png: Uint8Array): readonly PngChunk[] | BakingFault {
  if (!pngSignature.every((byte, index) => png[index] === byte)) return 'malformed-image';
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: PngChunk[] = [];
  for (let at = pngSignature.length; ; ) {
    if (at + 12 > png.length) return 'truncated';
    const end = at + 12 + view.getUint32(at);
    if (end > png.length) return 'truncated';
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (view.getUint32(end - 4) !== crc32(png.subarray(at + 4, end - 4))) return 'checksum';
    chunks.push({ type, data: png.subarray(at + 8, end - 4), whole: png.subarray(at, end) });
    if (chunks.length === 1 && type !== 'IHDR') return 'malformed-image';
    if (type === 'IEND') return chunks;
    if (chunks.length === maxChunks) return 'too-large';
    at = end;
  }
}

export function writePngChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  view.setUint32(data.length + 8, crc32(chunk.subarray(4, data.length + 8)));
  return chunk;
}

const crcTable: Readonly<Uint32Array> = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** PNG 3rd edition, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
