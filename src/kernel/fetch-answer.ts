import type { IncomingMessage } from 'node:http';
import { Problem } from './problem.ts';

/** What a server said: a redirect to `location`, or a body. */
export interface Answer {
  readonly status: number;
  readonly location?: string;
  readonly contentType?: string;
  /** As the server wrote it (RFC 9111 §5.2). */
  readonly cacheControl?: string;
  /** A validator (RFC 9110 §8.8.3), where it is written as one. */
  readonly etag?: string;
  readonly body: Uint8Array;
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** @throws Problem `fetch/too-large` past `maxBytes`, `fetch/failed` for an encoding that was not asked for. */
export async function readAnswer(response: IncomingMessage, maxBytes: number): Promise<Answer> {
  const status = response.statusCode ?? 0;
  const { location, 'content-encoding': encoding = 'identity', 'content-length': length = '0' } = response.headers;
  if (redirects.has(status) && location !== undefined) return { status, location, body: new Uint8Array() };
  const told = {
    ...(response.headers['cache-control'] !== undefined && { cacheControl: response.headers['cache-control'] }),
    ...(isEntityTag(response.headers.etag) && { etag: response.headers.etag }),
  };
  if (status === 304) return { status, body: new Uint8Array(), ...told };
  if (status !== 200) return { status, body: new Uint8Array() };
  if (encoding !== 'identity') throw new Problem('fetch/failed', { encoding: 'not asked for' });
  if (Number(length) > maxBytes) throw new Problem('fetch/too-large', { bytes: maxBytes });
  const body = await readBody(response, maxBytes);
  const contentType = response.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return { status, body, ...(contentType !== undefined && { contentType }), ...told };
}

/** What may be sent back in a header of ours. */
function isEntityTag(written: string | undefined): written is string {
  return written !== undefined && /^(W\/)?"[!#-~]{0,200}"$/.test(written);
}

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) throw new Problem('fetch/too-large', { bytes: maxBytes });
    chunks.push(bytes);
  }
  if (!response.complete) throw new Problem('fetch/failed', { body: 'cut short' });
  return Uint8Array.from(Buffer.concat(chunks));
}
