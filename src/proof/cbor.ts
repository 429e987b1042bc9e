/** What a derived proof may hold: numbers, byte strings, lists and maps from numbers. */
export type Cbor = number | Uint8Array | readonly Cbor[] | ReadonlyMap<number, Cbor>;

/**
 * CBOR (RFC 8949) in its one deterministic spelling (§4.2.1): shortest lengths, no indefinite ones, no tags, map keys rising;
 * nothing for other bytes. Lists inside lists go three deep, as deep as a proof does.
 */
export function readCbor(bytes: Uint8Array): Cbor | undefined {
  const [item, end] = readItem(bytes, 0, 0) ?? [undefined, 0];
  return end === bytes.length ? item : undefined;
}

type Read<T> = readonly [value: T, end: number];
const deepest = 3;

function readItem(bytes: Uint8Array, at: number, depth: number): Read<Cbor> | undefined {
  const head = readHead(bytes, at);
  if (head === undefined || depth > deepest) return undefined;
  const [{ major, value }, end] = head;
  if (major === 0) return [value, end];
  if (value > bytes.length - end) return undefined;
  if (major === 2) return [bytes.slice(end, end + value), end + value];
  if (major === 4) return readList(bytes, end, value, depth);
  return major === 5 ? readMap(bytes, end, value, depth) : undefined;
}

function readList(bytes: Uint8Array, start: number, length: number, depth: number): Read<Cbor> | undefined {
  const items: Cbor[] = [];
  let at = start;
  while (items.length < length) {
    const item = readItem(bytes, at, depth + 1);
    if (item === undefined) return undefined;
    items.push(item[0]);
    at = item[1];
  }
  return [items, at];
}

function readMap(bytes: Uint8Array, start: number, size: number, depth: number): Read<Cbor> | undefined {
  const entries = new Map<number, Cbor>();
  let at = start;
  let last = -1;
  while (entries.size < size) {
    const key = readItem(bytes, at, depth + 1);
    if (key === undefined || typeof key[0] !== 'number' || key[0] <= last) return undefined;
    const value = readItem(bytes, key[1], depth + 1);
    if (value === undefined) return undefined;
    entries.set(key[0], value[0]);
    [last, at] = [key[0], value[1]];
  }
  return [entries, at];
}

/** Major type and argument; arguments past 65,535 have no place in a proof. */
function readHead(bytes: Uint8Array, at: number): Read<{ readonly major: number; readonly value: number }> | undefined {
  const first = bytes[at];
  if (first === undefined) return undefined;
  const [major, info] = [first >> 5, first & 31];
  if (info < 24) return [{ major, value: info }, at + 1];
  const [one, two] = [bytes[at + 1], bytes[at + 2]];
  if (info === 24 && one !== undefined && one >= 24) return [{ major, value: one }, at + 2];
  if (info !== 25 || one === undefined || two === undefined || one === 0) return undefined;
  return [{ major, value: one * 256 + two }, at + 3];
}
