/** Points of P-256 (FIPS 186-5, SP 800-186 §3.2.1.3): only what turning a compressed public key into a JWK needs. Public data. */
const p = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/** x and y, 32 bytes each, of a compressed point; nothing when there is no such point. */
export function decompressP256(point: Uint8Array): { readonly x: Uint8Array; readonly y: Uint8Array } | undefined {
  const sign = point[0];
  if (point.length !== 33 || (sign !== 2 && sign !== 3)) return undefined;
  const x = toInteger(point.subarray(1));
  if (x >= p) return undefined;
  const square = ((((x * x - 3n) * x + b) % p) + p) % p;
  const root = power(square, (p + 1n) / 4n);
  if ((root * root) % p !== square) return undefined;
  const y = root % 2n === BigInt(sign % 2) ? root : p - root;
  return { x: point.slice(1), y: toBytes(y) };
}

export function compressP256(x: Uint8Array, y: Uint8Array): Uint8Array {
  return Uint8Array.of(2 + ((y[31] ?? 0) & 1), ...x);
}

export function isOnP256(point: Uint8Array): boolean {
  return decompressP256(point) !== undefined;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let square = base, rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % p) {
    if (rest & 1n) result = (result * square) % p;
  }
  return result;
}

function toInteger(bytes: Uint8Array): bigint {
  return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

function toBytes(value: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * (31 - i))) & 0xffn));
}
