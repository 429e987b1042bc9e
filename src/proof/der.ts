/** One value of DER (ITU-T X.690): what a certificate and a PKCS #12 file are made of. Definite lengths alone, as DER asks. */
export interface Der {
  /** The first byte: class, form and number. */
  readonly tag: number;
  readonly content: Uint8Array;
  /** Tag, length and content. */
  readonly whole: Uint8Array;
}

export const derTags = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  none: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** Context-specific 0, constructed and not. */
  explicit0: 0xa0,
  implicit0: 0x80,
} as const;

/** A value of DER from what is in it: bytes, and values written already; 64 KiB at most. @throws DerFault */
export function writeDer(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length > 0xffff) throw new DerFault('too long');
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  const written = new Uint8Array(1 + size.length + length);
  written.set([tag, ...size]);
  let at = 1 + size.length;
  for (const part of parts) {
    written.set(part, at);
    at += part.length;
  }
  return written;
}

/** Thrown within this reading alone: whoever reads for others answers with a value of their own. */
export class DerFault extends Error {}

/** The one value that the bytes are. @throws DerFault */
export function readDer(bytes: Uint8Array): Der {
  const [first, ...rest] = readAll(bytes);
  if (first === undefined || rest.length > 0) throw new DerFault('not one value');
  return first;
}

/** The values within a sequence, a set or an explicit tag. @throws DerFault */
export function childrenOf(der: Der): readonly Der[] {
  return readAll(der.content);
}

/** A child by its place, of the tag it must have. @throws DerFault */
export function child(der: Der, place: number, tag: number): Der {
  const found = childrenOf(der)[place];
  if (found?.tag !== tag) throw new DerFault('another value was expected');
  return found;
}

function readAll(bytes: Uint8Array): readonly Der[] {
  const found: Der[] = [];
  let at = 0;
  while (at < bytes.length) {
    const { start, end } = lengthAt(bytes, at);
    found.push({ tag: bytes[at] ?? 0, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) });
    at = end;
  }
  return found;
}

function lengthAt(bytes: Uint8Array, at: number): { readonly start: number; readonly end: number } {
  const short = bytes[at + 1] ?? 0x80;
  const count = short < 0x80 ? 0 : short & 0x7f;
  // 0x80 is BER's open end; four bytes are more than any file we read.
  if (short === 0x80 || count > 4) throw new DerFault('a length that DER does not have');
  const start = at + 2 + count;
  let length = short < 0x80 ? short : 0;
  for (const byte of bytes.subarray(at + 2, start)) length = length * 256 + byte;
  if (start + length > bytes.length) throw new DerFault('cut short');
  return { start, end: start + length };
}

/** `2.5.4.10` (X.690 §8.19). */
export function oidOf({ content }: Der): string {
  const parts: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      parts.push(value);
      value = 0;
    }
  }
  const [first = 0, ...rest] = parts;
  const root = Math.min(Math.floor(first / 40), 2);
  return [root, first - root * 40, ...rest].join('.');
}
