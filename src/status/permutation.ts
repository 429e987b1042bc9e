import { hmacSha256 } from '../kernel/platform.ts';

/**
 * A bijection of 0 … size − 1 that only the seed's holder can compute: the order of issuing cannot be read from the indexes. A Feistel
 * network of eight rounds (HMAC-SHA-256 as the round function) over the next even number of bits, walked until it lands inside
 * (Black and Rogaway, « Ciphers with Arbitrary Finite Domains », 2002, §4). `size` from 2 to 2^30.
 */
export function permute(seed: Uint8Array, size: number, position: number): number {
  if (!Number.isSafeInteger(position) || position < 0 || position >= size)
    throw new RangeError('position outside the domain');
  const halfBits = Math.max(1, Math.ceil(Math.log2(size) / 2));
  let value = position;
  do value = encipher(seed, halfBits, value);
  while (value >= size);
  return value;
}

const rounds = 8;

function encipher(seed: Uint8Array, halfBits: number, value: number): number {
  const half = 2 ** halfBits;
  let left = Math.floor(value / half);
  let right = value % half;
  for (let round = 0; round < rounds; round += 1) {
    const mixed = (left ^ roundKey(seed, round, right)) & (half - 1);
    left = right;
    right = mixed;
  }
  return left * half + right;
}

function roundKey(seed: Uint8Array, round: number, value: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = hmacSha256(seed, `${round}:${value}`);
  return (a << 24) | (b << 16) | (c << 8) | d;
}
