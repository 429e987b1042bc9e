import { readFile, stat } from 'node:fs/promises';
import { Problem } from '../kernel/problem.ts';

/** Bytes of one thing to verify; a photograph of a phone has some millions. */
const maxSourceBytes = 10_000_000;

export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** A file, or `-` for what is piped in. @throws `file/unreadable`, `request/too-large` */
export async function readSource(
  source: string,
  input: (maxBytes: number) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const bytes = source === '-' ? await input(maxSourceBytes) : await readWithin(source);
  if (bytes.length > maxSourceBytes) throw new Problem('request/too-large');
  return bytes;
}

async function readWithin(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > maxSourceBytes) throw new Problem('request/too-large');
    return await readFile(path);
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('file/unreadable', {}, { cause: error });
  }
}

/** All of a stream up to a limit, and at most one piece more. */
export async function readInput(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    length += piece.length;
    if (length > maxBytes) break;
  }
  return Buffer.concat(pieces);
}
