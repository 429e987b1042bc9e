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

/** The limits of the next document, by what the former have left. */
export function limitsLeft({ limits, values }: Room): ReadLimits {
  return { ...limits, values: limits.values - values };
}
