import { DerFault, derTags, writeDer } from './der.ts';

/** How deep a message may be nested: CMS has a dozen levels. */
const deepest = 40;
const constructed = 0x20;
/** A text of octets in pieces. */
const octetsInPieces = derTags.octets | constructed;

/**
 * BER (ITU-T X.690 §8), in which some services write their messages, as the DER it stands for: lengths left open and lengths in more bytes than
 * they need become the shortest, octets in pieces one text. What is signed within is DER already and comes out as it was. @throws DerFault
 */
export function toDer(bytes: Uint8Array): Uint8Array {
  const { end, value } = readOne(bytes, 0, 0);
  if (end !== bytes.length) throw new DerFault('not one value');
  return value;
}

interface One {
  readonly end: number;
  readonly value: Uint8Array;
}

function readOne(bytes: Uint8Array, at: number, depth: number): One {
  const [tag, first] = [bytes[at] ?? 0, bytes[at + 1] ?? 0x80];
  // Tags of more than a byte are in no message we read.
  if (depth > deepest || (tag & 0x1f) === 0x1f || first > 0x84) throw new DerFault('not read');
  const isNested = (tag & constructed) !== 0;
  if (first === 0x80) {
    if (!isNested) throw new DerFault('an open end of what has no parts');
    const { end, values } = readParts(bytes, at + 2, undefined, depth + 1);
    return { end, value: joined(tag, values) };
  }
  const start = at + 2 + (first < 0x80 ? 0 : first & 0x7f);
  const length = first < 0x80 ? first : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  const end = start + length;
  if (end > bytes.length) throw new DerFault('cut short');
  if (!isNested) return { end, value: writeDer(tag, bytes.subarray(start, end)) };
  return { end, value: joined(tag, readParts(bytes, start, end, depth + 1).values) };
}

/** Up to `end`, or where it is left open up to two zeros. */
function readParts(bytes: Uint8Array, start: number, end: number | undefined, depth: number) {
  const values: Uint8Array[] = [];
  let at = start;
  while (end === undefined ? bytes[at] !== 0 || bytes[at + 1] !== 0 : at < end) {
    const one = readOne(end === undefined ? bytes : bytes.subarray(0, end), at, depth);
    values.push(one.value);
    at = one.end;
  }
  return { end: end ?? at + 2, values };
}

function joined(tag: number, values: readonly Uint8Array[]): Uint8Array {
  if (tag !== octetsInPieces) return writeDer(tag, ...values);
  return writeDer(derTags.octets, ...values.map(contentOf));
}

/** Of a value that was just written in DER. */
function contentOf(value: Uint8Array): Uint8Array {
  const first = value[1] ?? 0;
  if (value[0] !== derTags.octets) throw new DerFault('not a piece');
  return value.subarray(first < 0x80 ? 2 : 2 + (first & 0x7f));
}
