import { link, open, rename, unlink } from 'node:fs/promises';
import { closeZip, localLength, packPart, readHead, type ZipLine, type ZipPart } from '../exports/zip-file.ts';
import { Problem } from '../kernel/problem.ts';

/** An archive on disk while it is written: under `path.part`, its owner's alone, and what a run that was cut off left is taken up again. */
export interface ArchiveFile extends AsyncDisposable {
  /** Whole parts already there, in their order. */
  readonly found: readonly ZipLine[];
  /** Keeps that many of the parts found; the rest is written over. */
  keep(count: number): Promise<void>;
  add(part: ZipPart, now: Date): Promise<void>;
  /** Writes the directory and puts the archive in its place: `file/unwritable` where another stands there, unless `force`. */
  close(force: boolean): Promise<void>;
}

export async function openArchive(path: string): Promise<ArchiveFile> {
  const unfinished = `${path}.part`;
  const handle = await open(unfinished, 'r+')
    .catch(() => open(unfinished, 'wx+', 0o600))
    .catch((cause: unknown) => {
      throw new Problem('file/unwritable', {}, { cause });
    });
  await handle.chmod(0o600);
  const { size } = await handle.stat();
  const at = async (start: number, length: number): Promise<Buffer> => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
    return buffer.subarray(0, bytesRead);
  };
  const found: ZipLine[] = [];
  for (let offset = 0; ; ) {
    const head = await at(offset, localLength);
    const nameLength = head.length < localLength ? 0 : head.readUInt16LE(26);
    const line = readHead(head, offset, (await at(offset + localLength, nameLength)).toString());
    if (line === undefined || endOf(line) > size) break;
    found.push(line);
    offset = endOf(line);
  }
  let lines: ZipLine[] = [];
  const end = (): number => endOf(lines.at(-1));
  return {
    found,
    async keep(count) {
      lines = found.slice(0, count);
      await handle.truncate(end());
    },
    async add(part, now) {
      const { line, bytes } = packPart(part, end(), now);
      await handle.write(bytes, 0, bytes.length, line.offset);
      lines.push(line);
    },
    async close(force) {
      const directory = closeZip(lines, end());
      await handle.write(directory, 0, directory.length, end());
      await handle.sync();
      try {
        if (force) return await rename(unfinished, path);
        await link(unfinished, path);
        await unlink(unfinished);
      } catch (cause) {
        throw new Problem('file/unwritable', {}, { cause });
      }
    },
    [Symbol.asyncDispose]: () => handle.close(),
  };
}

/** Where the next part begins. */
function endOf(line: ZipLine | undefined): number {
  return line === undefined ? 0 : line.offset + localLength + Buffer.byteLength(line.name) + line.packed;
}
