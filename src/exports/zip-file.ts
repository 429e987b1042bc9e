import { crc32, deflateRawSync } from 'node:zlib';
import { Problem } from '../kernel/problem.ts';

/** A file of an archive. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A part as the archive's directory lists it; sizes and offset in bytes. */
export interface ZipLine {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  /** MS-DOS date and time, UTC. */
  readonly stamp: number;
}

/** Already packed by what they are. */
const dense = /\.(png|pdf|zip|xlsx)$/;
/** General purpose bit 11: the name is UTF-8. */
const utf8 = 0x0800;
/** Needed to unpack: 2.0, for folders and deflate. */
const version = 20;
/** Unpacked, a file is its owner's alone: `-rw-------`, as Unix says it. */
const ownerOnly = (0o100600 << 16) >>> 0;
export const localLength = 30;
/** ZIP64 counts further; readers on old machines do not. */
export const mostParts = 0xfff0;
const [localSignature, lineSignature, endSignature] = [0x04034b50, 0x02014b50, 0x06054b50];

/**
 * A part as it stands in the archive (APPNOTE.TXT 4.3.7), sizes in front: an archive that was cut off can be read up to the cut.
 * In pieces, of which what needs no packing is the part itself: it is not copied to be written.
 * Refuses `export/too-large` where it would need ZIP64.
 */
export function packPart(
  { name, bytes }: ZipPart,
  offset: number,
  now: Date,
): { readonly line: ZipLine; readonly pieces: readonly Uint8Array[] } {
  const method = dense.test(name) ? 0 : 8;
  const data = method === 0 ? bytes : deflateRawSync(bytes);
  const line: ZipLine = {
    ...{ name, method, offset, stamp: dosStamp(now) },
    ...{ crc: crc32(bytes), packed: data.length, size: bytes.length },
  };
  if (offset + data.length > 0xf000_0000) throw new Problem('export/too-large');
  const head = Buffer.alloc(localLength);
  head.writeUInt32LE(localSignature, 0);
  writeShared(head, 4, line);
  return { line, pieces: [Buffer.concat([head, Buffer.from(name)]), data] };
}

/** What a local head at `offset` says, or nothing where there is none. `head` is `localLength` bytes, `nameOf` reads the bytes after. */
export function readHead(head: Buffer, offset: number, name: string): ZipLine | undefined {
  if (head.length < localLength || head.readUInt32LE(0) !== localSignature) return undefined;
  const method = head.readUInt16LE(8);
  if (method !== 0 && method !== 8) return undefined;
  // As `writeShared` writes them: no other version, flag or extra field is ours.
  if (head.readUInt16LE(4) !== version || head.readUInt16LE(6) !== utf8 || head.readUInt16LE(28) !== 0)
    return undefined;
  return {
    ...{ name, method, offset, stamp: head.readUInt32LE(10), crc: head.readUInt32LE(14) },
    ...{ packed: head.readUInt32LE(18), size: head.readUInt32LE(22) },
  };
}

/** The directory of an archive whose parts end at `offset` (4.3.12, 4.3.16). */
export function closeZip(lines: readonly ZipLine[], offset: number): Uint8Array {
  if (lines.length > mostParts) throw new Problem('export/too-large');
  const listed = lines.map((line) => {
    const head = Buffer.alloc(46);
    head.writeUInt32LE(lineSignature, 0);
    head.writeUInt16LE((3 << 8) | version, 4);
    writeShared(head, 6, line);
    head.writeUInt32LE(ownerOnly, 38);
    head.writeUInt32LE(line.offset, 42);
    return Buffer.concat([head, Buffer.from(line.name)]);
  });
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(lines.length, 8);
  end.writeUInt16LE(lines.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([directory, end]);
}

/** A small archive at once. */
export function zipOf(parts: readonly ZipPart[], now: Date): Uint8Array {
  const packed: Uint8Array[] = [];
  const lines: ZipLine[] = [];
  let at = 0;
  for (const part of parts) {
    const { line, pieces } = packPart(part, at, now);
    packed.push(...pieces);
    lines.push(line);
    at += pieces.reduce((sum, { length }) => sum + length, 0);
  }
  return Buffer.concat([...packed, closeZip(lines, at)]);
}

/** From "version needed" to "extra field length": the same words in both places. */
function writeShared(head: Buffer, at: number, { method, stamp, crc, packed, size, name }: ZipLine): void {
  head.writeUInt16LE(version, at);
  head.writeUInt16LE(utf8, at + 2);
  head.writeUInt16LE(method, at + 4);
  head.writeUInt32LE(stamp, at + 6);
  head.writeUInt32LE(crc, at + 10);
  head.writeUInt32LE(packed, at + 14);
  head.writeUInt32LE(size, at + 18);
  head.writeUInt16LE(Buffer.byteLength(name), at + 22);
}

function dosStamp(now: Date): number {
  const date = ((now.getUTCFullYear() - 1980) << 9) | ((now.getUTCMonth() + 1) << 5) | now.getUTCDate();
  const time = (now.getUTCHours() << 11) | (now.getUTCMinutes() << 5) | (now.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}
