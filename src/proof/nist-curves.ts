/** Points of P-256 and P-384 (SP 800-186 §3.2.1): only what turning a compressed public key into a JWK needs. Public data. */
export type NistCurve = 'P-256' | 'P-384';

interface Curve {
  /** The prime of the field, 3 modulo 4, so that a square root is one power. */
  readonly p: bigint;
  /** y² = x³ − 3x + b. */
  readonly b: bigint;
  /** Bytes of a coordinate. */
  readonly size: number;
}

const curves: Readonly<Record<NistCurve, Curve>> = {
  'P-256': {
    p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    size: 32,
  },
  'P-384': {
    p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    size: 48,
  },
};

export function coordinateSize(curve: NistCurve): number {
  return curves[curve].size;
}

/** x and y, in full length, of a compressed point (SEC 1 §2.3.4); nothing when there is no such point. */
export function decompress(
  curve: NistCurve,
  point: Uint8Array,
): { readonly x: Uint8Array; readonly y: Uint8Array } | undefined {
  const { p, b, size } = curves[curve];
  const sign = point[0];
  if (point.length !== size + 1 || (sign !== 2 && sign !== 3)) return undefined;
  const x = toInteger(point.subarray(1));
  if (x >= p) return undefined;
  const square = ((((x * x - 3n) * x + b) % p) + p) % p;
  const root = power(square, (p + 1n) / 4n, p);
  if ((root * root) % p !== square) return undefined;
  const y = root % 2n === BigInt(sign % 2) ? root : p - root;
  return { x: point.slice(1), y: toBytes(y, size) };
}

export function compress(x: Uint8Array, y: Uint8Array): Uint8Array {
  return Uint8Array.of(2 + ((y.at(-1) ?? 0) & 1), ...x);
}

function power(base: bigint, exponent: bigint, p: bigint): bigint {
  let result = 1n;
  for (let square = base, rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % p) {
    if (rest & 1n) result = (result * square) % p;
  }
  return result;
}

function toInteger(bytes: Uint8Array): bigint {
  return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

function toBytes(value: bigint, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => Number((value >> BigInt(8 * (size - 1 - i))) & 0xffn));
}
