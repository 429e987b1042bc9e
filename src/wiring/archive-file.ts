import { constants } from 'node:fs';
import { type FileHandle, lstat, open, rename } from 'node:fs/promises';
import { crc32, inflateRawSync } from 'node:zlib';
import { closeZip, localLength, packPart, readHead, type ZipLine, type ZipPart } from '../exports/zip-file.ts';
import { isProblem, Problem } from '../kernel/problem.ts';

/** An archive on disk while it is written: under `path.part`, its owner's alone, and what a run that was cut off left is taken up again. */
export interface ArchiveFile extends AsyncDisposable {
  /** Whole and sound parts already there, in their order. */
  readonly found: readonly ZipLine[];
  /** Keeps that many of the parts found; the rest is written over. */
  keep(count: number): Promise<void>;
  /** Refuses `export/under-way` where someone else has written to the file. */
  add(part: ZipPart, now: Date): Promise<void>;
  /** Reads all of it once more, then puts the archive in its place: `file/unwritable` where another stands there, unless `force`. */
  close(force: boolean): Promise<void>;
}

/** What every archive begins with (APPNOTE.TXT 4.3.7). */
const localSign = Buffer.from('PK\u0003\u0004');
/** More than any document of ours: what claims to be larger was never written here. */
const largestPart = 200_000_000;
/** Read at once where a part is only looked at. */
const pieceSize = 262_144;

/**
 * Whatever the system refuses is `file/unwritable`, with its cause: no space left, no right, no such folder. So is an unfinished file
 * that is none of ours, which begins with no part of the name `first`: it is not written over.
 */
export async function openArchive(path: string, first: readonly string[]): Promise<ArchiveFile> {
  const unfinished = `${path}.part`;
  const disk = await refusing(() => openUnfinished(unfinished));
  try {
    return await takeUpArchive(disk, first, { unfinished, path });
  } catch (error) {
    await disk.close();
    throw error;
  }
}

/** What is asked of the system for a file that is open. */
export type Disk = Pick<FileHandle, 'chmod' | 'close' | 'read' | 'stat' | 'sync' | 'truncate' | 'write'>;

/** The same over a file that is open already. */
export async function takeUpArchive(disk: Disk, first: readonly string[], places: Places): Promise<ArchiveFile> {
  if (!(await refusing(() => isOurs(disk, first)))) throw new Problem('file/unwritable');
  await refusing(() => disk.chmod(0o600));
  return writeArchive(disk, await refusing(() => readParts(disk)), places);
}

interface Places {
  readonly unfinished: string;
  readonly path: string;
}

function writeArchive(disk: Disk, found: readonly ZipLine[], { unfinished, path }: Places): ArchiveFile {
  let lines: ZipLine[] = [];
  const append = async (pieces: readonly Uint8Array[]): Promise<void> => {
    let at = endOf(lines.at(-1));
    if ((await disk.stat()).size !== at) throw new Problem('export/under-way');
    for (const piece of pieces) {
      await writeAll(disk, piece, at);
      at += piece.length;
    }
  };
  return {
    found,
    keep: (count) =>
      refusing(async () => {
        lines = found.slice(0, count);
        await disk.truncate(endOf(lines.at(-1)));
      }),
    add: (part, now) =>
      refusing(async () => {
        const { line, pieces } = packPart(part, endOf(lines.at(-1)), now);
        await append(pieces);
        lines.push(line);
      }),
    close: (force) =>
      refusing(async () => {
        await append([closeZip(lines, endOf(lines.at(-1)))]);
        await disk.sync();
        if (JSON.stringify(await readParts(disk)) !== JSON.stringify(lines)) throw new Problem('export/under-way');
        // The place is taken by an empty file of ours, which no other program can have put there.
        if (!force) await (await open(path, 'wx', 0o600)).close();
        else if ((await lstat(path).catch(() => undefined))?.isFile() === false) throw new Problem('file/unwritable');
        await rename(unfinished, path);
      }),
    [Symbol.asyncDispose]: () => disk.close(),
  };
}

/** A plain file of its own: no link, which could lead to another's. */
async function openUnfinished(unfinished: string): Promise<FileHandle> {
  const handle = await open(unfinished, constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW, 0o600);
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw new Problem('file/unwritable');
}

async function refusing<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    throw isProblem(cause) ? cause : new Problem('file/unwritable', {}, { cause });
  }
}

/** Nothing, or the beginning of an archive whose first part has such a name: as much of both as was written. */
async function isOurs(disk: Disk, first: readonly string[]): Promise<boolean> {
  const start = await readAt(disk, 0, localLength + 100);
  const name = start.subarray(localLength, localLength + (start.length < localLength ? 0 : start.readUInt16LE(26)));
  const begins = (whole: Buffer, part: Buffer): boolean => whole.subarray(0, part.length).equals(part);
  return begins(localSign, start.subarray(0, 4)) && first.some((each) => begins(Buffer.from(each), name));
}

/** The parts from the start that are whole and whose checksum holds: after a power cut a file may have its length and not its bytes. */
async function readParts(disk: Disk): Promise<readonly ZipLine[]> {
  const { size } = await disk.stat();
  const found: ZipLine[] = [];
  const room = Buffer.alloc(pieceSize);
  for (let offset = 0; ; ) {
    const head = await readAt(disk, offset, localLength);
    const nameLength = head.length < localLength ? 0 : head.readUInt16LE(26);
    const line = readHead(head, offset, (await readAt(disk, offset + localLength, nameLength)).toString());
    if (line === undefined || endOf(line) > size || !(await isSound(disk, line, room))) return found;
    found.push(line);
    offset = endOf(line);
  }
}

async function isSound(disk: Disk, line: ZipLine, room: Buffer): Promise<boolean> {
  if (line.packed > largestPart || line.size > largestPart) return false;
  if (line.method === 0) return line.packed === line.size && (await sumOf(disk, line, room)) === line.crc;
  const data = await readAt(disk, endOf(line) - line.packed, line.packed);
  try {
    const bytes = inflateRawSync(data, { maxOutputLength: Math.max(1, line.size) });
    return bytes.length === line.size && crc32(bytes) === line.crc;
  } catch {
    return false;
  }
}

/** Of a part that stands as it is, piece by piece: what an archive holds need not be in memory again to be looked at. */
async function sumOf(disk: Disk, line: ZipLine, room: Buffer): Promise<number> {
  let sum = 0;
  for (let at = endOf(line) - line.packed; at < endOf(line); ) {
    const { bytesRead } = await disk.read(room, 0, Math.min(room.length, endOf(line) - at), at);
    if (bytesRead === 0) return -1;
    sum = crc32(room.subarray(0, bytesRead), sum);
    at += bytesRead;
  }
  return sum;
}

async function readAt(disk: Disk, start: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await disk.read(Buffer.alloc(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
}

/** The system may write less than it was given, where the disk is nearly full. */
async function writeAll(disk: Disk, bytes: Uint8Array, start: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await disk.write(bytes, done, bytes.length - done, start + done);
    done += bytesWritten;
  }
}

/** Where the next part begins. */
function endOf(line: ZipLine | undefined): number {
  return line === undefined ? 0 : line.offset + localLength + Buffer.byteLength(line.name) + line.packed;
}
