import busboy from 'busboy';
import type { Request } from 'express';
import { Problem } from '../../kernel/problem.ts';

export interface SentFile {
  readonly field: string;
  /** As the sender names it, at most 80 characters; never a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Sent {
  /** Files without a byte are left out: a browser sends one for an empty field. */
  readonly files: readonly SentFile[];
  readonly fields: ReadonlyMap<string, string>;
}

/** Limits of one request, in memory alone: nothing is ever written to a disk. Sizes in bytes. */
export const uploadLimits = {
  files: 10,
  /** A photograph of a phone has some millions. */
  fileSize: 8_000_000,
  fields: 6,
  fieldSize: 1_000_000,
  total: 16_000_000,
} as const;

const longestName = 80;

/** Reads multipart/form-data (RFC 7578); `also` is what the address reads besides, for the refusal to say. @throws `request/wrong-type`, `request/too-large`, `request/invalid` */
export async function readUpload(request: Request, also: readonly string[] = []): Promise<Sent> {
  const accepted = [...also, 'multipart/form-data'];
  if (request.is('multipart/form-data') === false) throw new Problem('request/wrong-type', { accepted });
  try {
    return await collect(request, openParser(request));
  } finally {
    await drain(request);
  }
}

/** A browser shows an answer only once it has sent everything; past this many bytes nothing more is read. */
const drained = 64_000_000;

function drain(request: Request): Promise<void> {
  request.unpipe();
  if (request.readableEnded || request.destroyed) return Promise.resolve();
  let left = drained;
  return new Promise((resolve) => {
    const finish = (): void => resolve();
    request.on('end', finish).on('close', finish).on('error', finish);
    request.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left >= 0) return;
      request.pause();
      finish();
    });
    request.resume();
  });
}

function openParser(request: Request): busboy.Busboy {
  const { files, fileSize, fields, fieldSize } = uploadLimits;
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files, fileSize, fields, fieldSize, parts: files + fields, headerPairs: 20 },
    });
  } catch (cause) {
    throw new Problem('request/invalid', {}, { cause });
  }
}

function collect(request: Request, parser: busboy.Busboy): Promise<Sent> {
  const files: SentFile[] = [];
  const fields = new Map<string, string>();
  let total = 0;
  return new Promise((resolve, reject) => {
    const refuse = (): void => reject(new Problem('request/too-large'));
    const fail = (cause: unknown): void => reject(new Problem('request/invalid', {}, { cause }));
    parser.on('file', (field, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on('limit', refuse).on('error', fail);
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
      });
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks);
        if (bytes.length > 0) files.push({ field, name: (filename ?? '').slice(0, longestName), bytes });
      });
    });
    parser.on('field', (name, value, { valueTruncated }) => {
      if (valueTruncated) refuse();
      fields.set(name, value);
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) parser.on(limit, refuse);
    parser.on('error', fail).on('close', () => resolve({ files, fields }));
    request.on('data', (chunk: Buffer) => {
      total += chunk.length;
      if (total > uploadLimits.total) refuse();
    });
    request.on('aborted', () => fail('aborted'));
    request.pipe(parser);
  });
}
