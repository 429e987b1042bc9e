import { inflate } from '../kernel/inflate.ts';
import type { Baked, BakedStandard, BakingFault } from './baked.ts';
import { type PngChunk, pngSignature, readPngChunks, writePngChunk } from './png-chunks.ts';

const keywords: ReadonlyMap<string, BakedStandard> = new Map([
  ['openbadgecredential', 'open-badges-3'],
  ['openbadges', 'open-badges-2'],
  ['clrcredential', 'clr-2'],
]);

/** A sound picture made ready to be baked, again and again: all but the credential it may have held, and its last chunk. */
export interface PngArt {
  readonly body: Uint8Array;
  readonly end: Uint8Array;
}

export function readPngArt(png: Uint8Array): PngArt | BakingFault {
  const chunks = readPngChunks(png);
  if (typeof chunks === 'string') return chunks;
  const kept = chunks.filter((chunk) => keywordOf(chunk) === undefined).map(({ whole }) => whole);
  return { body: join([Uint8Array.from(pngSignature), ...kept.slice(0, -1)]), end: join(kept.slice(-1)) };
}

/** The picture with the credential inside (OB 3.0 §5.3.1): one uncompressed iTXt chunk before IEND, in UTF-8. */
export function bakeInto({ body, end }: PngArt, credential: string): Uint8Array {
  const data = new TextEncoder().encode(`openbadgecredential\0\0\0\0\0${credential}`);
  return join([body, writePngChunk('iTXt', data), end]);
}

/** The same for any picture. A credential that was there before goes, of whatever standard: a picture says one thing. */
export function bakePng(png: Uint8Array, credential: string): Uint8Array | BakingFault {
  const art = readPngArt(png);
  return typeof art === 'string' ? art : bakeInto(art, credential);
}

/**
 * What the picture carries: at most one credential of each standard; two of one are refused, since two readers could then read
 * two different badges. Compressed text is unpacked to `maxBytes` at most. Legacy tEXt is read for Open Badges 1 and 2.
 */
export function unbakePng(png: Uint8Array, maxBytes: number): readonly Baked[] | BakingFault {
  const chunks = readPngChunks(png);
  if (typeof chunks === 'string') return chunks;
  const found = new Map<BakedStandard, Baked>();
  for (const chunk of chunks) {
    const standard = keywordOf(chunk);
    if (standard === undefined) continue;
    if (found.has(standard)) return 'two-credentials';
    const text = readText(chunk, maxBytes);
    if (typeof text === 'string') return text;
    found.set(standard, { standard, text: text.text });
  }
  return found.size === 0 ? 'no-credential' : [...found.values()];
}

function keywordOf({ type, data }: PngChunk): BakedStandard | undefined {
  if (type !== 'iTXt' && type !== 'tEXt') return undefined;
  const end = data.subarray(0, 80).indexOf(0);
  const standard = keywords.get(String.fromCharCode(...data.subarray(0, Math.max(0, end))));
  return type === 'tEXt' && standard !== 'open-badges-2' ? undefined : standard;
}

/** PNG 3rd edition §11.3.3.4 iTXt: keyword 0, flag, method, language 0, translated keyword 0, text. tEXt: keyword 0, text. */
function readText({ type, data }: PngChunk, maxBytes: number): { readonly text: string } | BakingFault {
  const start = data.indexOf(0) + 1;
  if (type === 'tEXt') return decode(data.subarray(start), maxBytes);
  const [flag, method] = data.subarray(start, start + 2);
  const language = data.indexOf(0, start + 2);
  const translated = language === -1 ? -1 : data.indexOf(0, language + 1);
  if (flag === undefined || flag > 1 || method !== 0 || translated === -1) return 'malformed-image';
  const stored = data.subarray(translated + 1);
  if (flag === 0) return decode(stored, maxBytes);
  const unpacked = inflate('zlib', stored, maxBytes);
  if ('fault' in unpacked) return unpacked.fault === 'too-large' ? 'too-large' : 'malformed-image';
  return decode(unpacked, maxBytes);
}

function decode(bytes: Uint8Array, maxBytes: number): { readonly text: string } | BakingFault {
  if (bytes.length > maxBytes) return 'too-large';
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return 'not-utf-8';
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
