import type { ReadFault } from '../read-fault.ts';
import { type Part, type Room, takeWithin, unpackWithin } from './part.ts';

/** A document of some hundred pages has some thousands. */
const maxStreams = 20_000;
/** Characters of a stream's dictionary; those of attached files have some hundreds. */
const longestDictionary = 4_000;

/**
 * The files attached to a PDF (ISO 32000-1 §7.11.4), found by the streams themselves and not by the cross-reference table, which
 * altered and repaired documents often have wrong: every stream that says `/EmbeddedFile`, or that a file specification names under
 * `/EF`, itself perhaps within an object stream (§7.5.7). Of an object written twice the later counts (§7.5.6).
 */
export function readPdf(bytes: Uint8Array, room: Room): readonly Part[] | ReadFault {
  // One character a byte, whatever it is, so that places in the text are places in the file.
  const text = new TextDecoder('windows-1252').decode(bytes);
  if (/\/Encrypt\b/.test(text)) return 'password';
  const streams = listStreams(text);
  if (streams === undefined) return 'too-many-values';
  const named = new Set(namesIn(text));
  for (const stream of streams.values()) {
    if (!/\/Type\s*\/ObjStm\b/.test(stream.dictionary)) continue;
    const unpacked = unpack(bytes, stream, room);
    if (typeof unpacked === 'string') return unpacked;
    for (const number of namesIn(new TextDecoder('windows-1252').decode(unpacked))) named.add(number);
  }
  const attached = [...streams.values()].filter(
    ({ number, dictionary }) => named.has(number) || /\/Type\s*\/EmbeddedFile\b/.test(dictionary),
  );
  if (attached.length > room.limits.files) return 'too-many-files';
  const parts: Part[] = [];
  for (const stream of attached) {
    const content = unpack(bytes, stream, room);
    if (typeof content === 'string') return content;
    parts.push({ content, carrier: 'pdf' });
  }
  return parts.length > 0 ? parts : /%%EOF\s*$/.test(text.slice(-1_024)) ? 'no-credential' : 'truncated';
}

interface Stream {
  readonly number: number;
  readonly dictionary: string;
  readonly start: number;
  readonly end: number;
}

/** By object number; nothing where there are too many. After the last `endstream` no stream is whole. */
function listStreams(text: string): ReadonlyMap<number, Stream> | undefined {
  const streams = new Map<number, Stream>();
  const last = text.lastIndexOf('endstream');
  let from = 0;
  for (let count = 0; count < maxStreams; count += 1) {
    const at = text.indexOf('stream', from);
    if (at === -1 || at >= last) return streams;
    const stream = readStream(text, at);
    if (stream !== undefined) streams.set(stream.number, stream);
    from = stream?.end ?? at + 6;
  }
  return undefined;
}

/** §7.3.8: `12 0 obj << … >> stream`, a line end, the bytes, `endstream`. */
function readStream(text: string, at: number): Stream | undefined {
  const before = text.slice(Math.max(0, at - longestDictionary), at);
  const opening = before.lastIndexOf(' obj');
  const number = /(\d{1,10}) \d{1,5}$/.exec(before.slice(Math.max(0, opening - 18), Math.max(0, opening)))?.[1];
  const dictionary = before.slice(opening + 4).trim();
  if (number === undefined || !dictionary.startsWith('<<') || !dictionary.endsWith('>>')) return undefined;
  const start = at + (text.startsWith('\r\n', at + 6) ? 8 : 7);
  const declared = start + Number(/\/Length\s+(\d{1,9})(?!\s+\d+\s+R)\b/.exec(dictionary)?.[1] ?? Number.NaN);
  const isDeclared = /^\s{0,2}endstream/.test(text.slice(declared, declared + 12));
  const end = isDeclared ? declared : text.indexOf('endstream', start);
  return end === -1 ? undefined : { number: Number(number), dictionary, start, end };
}

/** Object numbers of the files that specifications name: `/EF << /F 12 0 R /UF 12 0 R >>`. */
function namesIn(text: string): readonly number[] {
  return [...text.matchAll(/\/EF\s{0,9}<<([^<>]{0,200})>>/g)].flatMap(([, files = '']) =>
    [...files.matchAll(/(\d{1,10})\s+\d{1,5}\s+R\b/g)].map(([, number]) => Number(number)),
  );
}

/** §7.4: stored as it is, or deflated; no other filter is used for attachments. */
function unpack(bytes: Uint8Array, { dictionary, start, end }: Stream, room: Room): Uint8Array | ReadFault {
  const stored = bytes.subarray(start, end);
  const filter = /\/Filter\s*\[?\s*\/(\w+)\s*([^\s\]/>]|\/\w)?/.exec(dictionary)?.[1];
  if (filter !== undefined && filter !== 'FlateDecode') return 'damaged';
  return filter === undefined ? takeWithin(room, stored) : unpackWithin(room, 'zlib', stored);
}
