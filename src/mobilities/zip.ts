import { createInflateRaw } from 'node:zlib';
import { isProblem, Problem } from '../kernel/problem.ts';
import { importLimits } from './import-limits.ts';

/** One part of an archive, as its central directory declares it (APPNOTE.TXT §4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

export interface Zip {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** End record, and the longest comment that may follow it. */
const endLength = 22;
const longestComment = 65_535;

/**
 * Reads the list of parts, and judges it before anything is unpacked: too many parts, parts too large, too good a compression,
 * a password, ZIP64 (whose sizes no honest list of participants needs).
 * @throws Problem `import/unreadable` with reason `archive`, `import/unsafe-archive`, `import/too-large`.
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > importLimits.archiveEntries) throw new Problem('import/unsafe-archive', { reason: 'entries' });
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw unreadable();
    const nameLength = view.getUint16(at + 28, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8');
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new Problem('import/unsafe-archive', { reason: 'password' });
    const entry: ZipEntry = {
      name,
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (entries.has(name)) throw new Problem('import/unsafe-archive', { reason: 'names' });
    entries.set(name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  judgeSizes([...entries.values()]);
  return { bytes, entries };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw unreadable();
}

function judgeSizes(entries: readonly ZipEntry[]): void {
  const bomb = entries.some(
    ({ size, compressedSize }) => size > importLimits.suspectBytes && size > compressedSize * importLimits.archiveRatio,
  );
  if (bomb) throw new Problem('import/unsafe-archive', { reason: 'ratio' });
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > importLimits.archiveBytes || entries.some(({ size }) => size > importLimits.partBytes)) {
    throw new Problem('import/too-large', { limit: importLimits.rows });
  }
}

/**
 * The bytes of a part, piece by piece. A part that gives more than it declared is a lie: refused as soon as it shows.
 * @throws Problem `import/unsafe-archive` with reason `size`, `import/unreadable`.
 */
export async function* unpack(zip: Zip, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(zip, entry);
  if (entry.method === 0) {
    if (packed.length !== entry.size) throw new Problem('import/unsafe-archive', { reason: 'size' });
    yield packed;
    return;
  }
  if (entry.method !== 8) throw unreadable();
  const stream = createInflateRaw({ chunkSize: 65_536 });
  stream.end(packed);
  let length = 0;
  try {
    for await (const chunk of stream) {
      const piece = toBytes(chunk);
      length += piece.length;
      if (length > entry.size) throw new Problem('import/unsafe-archive', { reason: 'size' });
      yield piece;
    }
  } catch (cause) {
    throw isProblem(cause) || !isZlibError(cause) ? cause : unreadable(cause);
  } finally {
    stream.destroy();
  }
  if (length !== entry.size) throw new Problem('import/unsafe-archive', { reason: 'size' });
}

function packedBytes({ bytes }: Zip, { offset, compressedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) throw unreadable();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > bytes.length) throw unreadable();
  return bytes.subarray(start, start + compressedSize);
}

function toBytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  throw new TypeError('zlib gives bytes');
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}

function unreadable(cause?: unknown): Problem {
  return new Problem('import/unreadable', { reason: 'archive' }, { cause });
}
