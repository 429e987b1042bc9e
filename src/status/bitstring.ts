import { compress, decompress } from '../kernel/platform.ts';
import { readBase64url, toBase64url } from '../proof/multibase.ts';

/** W3C Bitstring Status List 1.0 §3.2: never shorter, so that a list hides whom it speaks of. In bits. */
export const minimumLength = 131_072;
/** 2^26 bits are 8 MiB: more than any list we read needs, less than a bomb. */
const maximumLength = 67_108_864;

/** All valid. `length` in bits, a multiple of eight. */
export function createBitstring(length: number): Uint8Array {
  return new Uint8Array(length / 8);
}

/** Bit 0 is the most significant of byte 0 (§3.2). A RangeError past the end. */
export function getBit(bits: Uint8Array, index: number): boolean {
  return (byteAt(bits, index) & maskOf(index)) !== 0;
}

/** A copy with that bit set. */
export function setBit(bits: Uint8Array, index: number, value: boolean): Uint8Array {
  const byte = byteAt(bits, index);
  const copy = Uint8Array.from(bits);
  copy[Math.floor(index / 8)] = value ? byte | maskOf(index) : byte & ~maskOf(index);
  return copy;
}

/** Multibase `u`: base64url of the gzip of the bits (§3.2). */
export async function encodeBitstring(bits: Uint8Array): Promise<string> {
  return `u${toBase64url(await compress(bits))}`;
}

/** Nothing for what is no such list: wrong base, not gzip, shorter than 131,072 bits, or too large to be honest. */
export async function decodeBitstring(encoded: string): Promise<Uint8Array | undefined> {
  return unpack(encoded.startsWith('u') ? readBase64url(encoded.slice(1)) : undefined);
}

/** StatusList2021 §3.2: no multibase mark; base64 of either alphabet, padded or not. */
export async function decodeStatusList2021(encoded: string): Promise<Uint8Array | undefined> {
  return unpack(
    readBase64url(
      encoded
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/={1,2}$/, ''),
    ),
  );
}

async function unpack(packed: Uint8Array | undefined): Promise<Uint8Array | undefined> {
  if (packed === undefined) return undefined;
  const bits = await decompress(packed, maximumLength / 8).catch(() => undefined);
  return bits !== undefined && bits.length * 8 >= minimumLength ? bits : undefined;
}

function byteAt(bits: Uint8Array, index: number): number {
  const byte = Number.isSafeInteger(index) && index >= 0 ? bits[Math.floor(index / 8)] : undefined;
  if (byte === undefined) throw new RangeError('index outside the list');
  return byte;
}

function maskOf(index: number): number {
  return 0x80 >> (index % 8);
}
