import { createInflateRaw } from 'node:zlib';
import { isProblem, Problem } from '../kernel/problem.ts';
import { listZip, packedBytes, type ZipEntry } from '../kernel/zip-directory.ts';
import { importLimits } from './import-limits.ts';

export interface Zip {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

/**
 * Reads the list of parts, and judges it before anything is unpacked: too many parts, parts too large, too good a compression,
 * a password, ZIP64 (whose sizes no honest list of participants needs).
 * @throws Problem `import/unreadable` with reason `archive`, `import/unsafe-archive`, `import/too-large`.
 */
export function openZip(bytes: Uint8Array): Zip {
  const entries = listZip(bytes, importLimits.archiveEntries);
  if (entries === 'damaged') throw unreadable();
  if (typeof entries === 'string') throw new Problem('import/unsafe-archive', { reason: entries });
  judgeSizes([...entries.values()]);
  return { bytes, entries };
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
  const packed = packedBytes(zip.bytes, entry);
  if (packed === undefined) throw unreadable();
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
