import { Gunzip, Inflate, Unzlib } from 'fflate';

/** RFC 1951 bare, with zlib's frame (RFC 1950), with gzip's (RFC 1952). */
export type Packing = 'deflate' | 'zlib' | 'gzip';

/** What went wrong, and how many bytes had come out until then: work that was done is work to count. */
export interface InflateFault {
  readonly fault: 'too-large' | 'damaged';
  readonly length: number;
}

/** Bytes fed at a time: deflate gives at most 1,032 for one, so a bomb is noticed within 1 MB of its limit. */
const pieceLength = 1_024;

/**
 * The whole of what was compressed, in Node as in a browser. Stops as soon as more than `maxBytes` come out, whatever the file
 * declares; data cut short or not compressed at all is `damaged`. zlib's and gzip's own checksums are not looked at.
 */
export function inflate(packing: Packing, packed: Uint8Array, maxBytes: number): Uint8Array | InflateFault {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= maxBytes) pieces.push(piece);
  };
  const stream = open(packing, keep);
  try {
    for (let at = 0; at < packed.length && length <= maxBytes; at += pieceLength) {
      stream.push(packed.subarray(at, at + pieceLength), at + pieceLength >= packed.length);
    }
  } catch {
    return { fault: length > maxBytes ? 'too-large' : 'damaged', length };
  }
  if (length > maxBytes) return { fault: 'too-large', length };
  return packed.length === 0 ? { fault: 'damaged', length } : join(pieces, length);
}

function open(packing: Packing, keep: (piece: Uint8Array) => void): Inflate | Unzlib | Gunzip {
  if (packing === 'deflate') return new Inflate({}, keep);
  return packing === 'zlib' ? new Unzlib({}, keep) : new Gunzip({}, keep);
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
