import { readBase64url, toBase64url } from './multibase.ts';
import type { PublicKey } from './multikey.ts';

/** Bits of a modulus: fewer can be factored (RFC 7518 §3.3), more would only cost time. */
const bits = { least: 2048, most: 8192 } as const;

/** `n` and `e` as a JWK writes them (RFC 7518 §6.3.1), each in its one spelling; nothing for a key too weak or too long. */
export function readRsa(n: string, e: string): PublicKey<'RSA'> | undefined {
  const [modulus, exponent] = [readInteger(n), readInteger(e)];
  if (modulus === undefined || exponent === undefined) return undefined;
  const length = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24;
  if (length < bits.least || length > bits.most || !isOdd(modulus)) return undefined;
  const isExponent = exponent.length <= 4 && isOdd(exponent) && !(exponent.length === 1 && exponent[0] === 1);
  if (!isExponent) return undefined;
  return { algorithm: 'RSA', bytes: der(0x30, [...derInteger(modulus), ...derInteger(exponent)]) };
}

/** Back to `n` and `e`, of bytes that `readRsa` made. */
export function toRsaMembers({ bytes }: PublicKey): { readonly n: string; readonly e: string } {
  const [, body] = readDer(bytes, 0);
  const [after, modulus] = readDer(body, 0);
  const [, exponent] = readDer(body, after);
  return { n: toBase64url(withoutZero(modulus)), e: toBase64url(withoutZero(exponent)) };
}

/** Base64urlUInt: no leading zero octet (RFC 7518 §2). */
function readInteger(text: string): Uint8Array | undefined {
  const bytes = readBase64url(text);
  return bytes === undefined || bytes.length === 0 || bytes[0] === 0 ? undefined : bytes;
}

function isOdd(bytes: Uint8Array): boolean {
  return ((bytes.at(-1) ?? 0) & 1) === 1;
}

function derInteger(bytes: Uint8Array): Uint8Array {
  return der(0x02, (bytes[0] ?? 0) & 0x80 ? [0, ...bytes] : bytes);
}

function der(tag: number, content: ArrayLike<number>): Uint8Array {
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Uint8Array.of(tag, ...size, ...Array.from(content));
}

/** Where the element ends, and its content. */
function readDer(bytes: Uint8Array, at: number): readonly [number, Uint8Array] {
  const first = bytes[at + 1] ?? 0;
  const extra = first < 0x80 ? 0 : first - 0x80;
  const length =
    extra === 0 ? first : bytes.subarray(at + 2, at + 2 + extra).reduce((sum, byte) => sum * 256 + byte, 0);
  const start = at + 2 + extra;
  return [start + length, bytes.subarray(start, start + length)];
}

function withoutZero(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0 ? bytes.slice(1) : bytes;
}
