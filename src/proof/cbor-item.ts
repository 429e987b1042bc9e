/** What CBOR can say of a JSON document (RFC 8949 §3), bytes beside it. */
export type Item = null | boolean | number | string | Uint8Array | readonly Item[] | ItemMap;
export type ItemMap = ReadonlyMap<number | string, Item>;

/** Lists and maps within each other: a badge needs about eight. */
const deepest = 24;

class Refused extends Error {}

/**
 * The one item that these bytes are; nothing where they are not CBOR, where bytes are left over, and for what no document needs: tags,
 * indefinite lengths, a key twice, lengths not in their shortest form, integers that a double does not hold. Never throws.
 */
export function readItem(bytes: Uint8Array): Item | undefined {
  const reading: Reading = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), at: 0 };
  try {
    const item = takeItem(reading, 0);
    return reading.at === bytes.length ? item : undefined;
  } catch (error) {
    // Past the end of the bytes, or a text that is not UTF-8.
    if (error instanceof Refused || error instanceof RangeError || error instanceof TypeError) return undefined;
    throw error;
  }
}

interface Reading {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
}

function takeItem(reading: Reading, depth: number): Item {
  const first = reading.view.getUint8(reading.at);
  reading.at += 1;
  const [major, info] = [first >> 5, first & 31];
  if (major === 7) return takeSimple(reading, info);
  const value = takeArgument(reading, info);
  if (major === 0) return value;
  if (major === 1) return checkInteger(-1 - value);
  if (major === 2) return takeBytes(reading, value).slice();
  if (major === 3) return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(takeBytes(reading, value));
  // Each item is a byte at least: what claims more than there is left is refused before it is begun.
  if (depth >= deepest || value > reading.bytes.length - reading.at) throw new Refused();
  if (major === 4) return Array.from({ length: value }, () => takeItem(reading, depth + 1));
  if (major === 5) return takeMap(reading, value, depth + 1);
  throw new Refused();
}

function takeMap(reading: Reading, size: number, depth: number): ItemMap {
  const map = new Map<number | string, Item>();
  while (map.size < size) {
    const key = takeItem(reading, depth);
    if ((typeof key !== 'number' && typeof key !== 'string') || map.has(key)) throw new Refused();
    map.set(key, takeItem(reading, depth));
  }
  return map;
}

function takeBytes(reading: Reading, length: number): Uint8Array {
  const end = reading.at + length;
  if (end > reading.bytes.length) throw new Refused();
  const taken = reading.bytes.subarray(reading.at, end);
  reading.at = end;
  return taken;
}

/** Integers and lengths, in their shortest form (§4.2.1). */
function takeArgument(reading: Reading, info: number): number {
  if (info < 24) return info;
  const size = sizes[info - 24];
  if (size === undefined) throw new Refused();
  const value = takeBytes(reading, size).reduce((sum, byte) => sum * 256 + byte, 0);
  const least = size === 1 ? 24 : 256 ** (size / 2);
  if (value < least) throw new Refused();
  return checkInteger(value);
}

const sizes = [1, 2, 4, 8];

function checkInteger(value: number): number {
  if (!Number.isSafeInteger(value)) throw new Refused();
  return value;
}

const simple = new Map<number, Item>([
  [20, false],
  [21, true],
  [22, null],
]);

function takeSimple(reading: Reading, info: number): Item {
  const word = simple.get(info);
  if (word !== undefined) return word;
  const { view, at } = reading;
  reading.at += info === 25 ? 2 : info === 26 ? 4 : 8;
  const value = takeFloat(view, at, info);
  if (!Number.isFinite(value)) throw new Refused();
  return value;
}

function takeFloat(view: DataView, at: number, info: number): number {
  if (info === 26) return view.getFloat32(at);
  if (info === 27) return view.getFloat64(at);
  if (info !== 25) throw new Refused();
  const half = view.getUint16(at);
  const [exponent, fraction] = [(half >> 10) & 31, half & 1023];
  if (exponent === 31) throw new Refused();
  const size = exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25);
  return half >> 15 === 1 ? -size : size;
}
