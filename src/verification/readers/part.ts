import { inflate, type Packing } from '../../kernel/inflate.ts';
import type { Carrier } from '../envelope.ts';
import type { ReadLimits } from '../read-limits.ts';

/** What a carrier held: a file or a text, or why that one of several could not be had. */
export interface Part {
  readonly content: Uint8Array | string;
  readonly carrier: Carrier;
  readonly name?: string;
}

/** What is left to one reading: the limits, and what has been spent of them, counted in one place. */
export interface Room {
  readonly limits: ReadLimits;
  /** Bytes unpacked so far. */
  unpacked: number;
  /** Credentials found so far. */
  credentials: number;
  /** JSON values read so far. */
  values: number;
}

/** What was compressed, charged to the reading whether it holds or not. */
export function unpackWithin(room: Room, packing: Packing, packed: Uint8Array): Uint8Array | 'too-large' | 'damaged' {
  const content = inflate(packing, packed, Math.max(0, room.limits.unpackedBytes - room.unpacked));
  room.unpacked += content.length;
  return 'fault' in content ? content.fault : content;
}

/** What was stored as it is, charged likewise: an archive may name the same bytes a hundred times. */
export function takeWithin(room: Room, stored: Uint8Array): Uint8Array | 'too-large' {
  room.unpacked += stored.length;
  return room.unpacked > room.limits.unpackedBytes ? 'too-large' : stored;
}
