import { createHash, createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

/** The one door to what differs between Node and a browser; rooms that run in both import only this. */
const gzipAsync = promisify(gzip);
const gunzipAsync = promisify(gunzip);

export function sha256(data: Uint8Array | string): Uint8Array {
  return createHash('sha256').update(data).digest();
}

export function hmacSha256(key: Uint8Array, data: Uint8Array | string): Uint8Array {
  return createHmac('sha256', key).update(data).digest();
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

export async function compress(data: Uint8Array): Promise<Uint8Array> {
  return gzipAsync(data, { level: 6 });
}

/** Refuses, by throwing, an output longer than `maxLength` bytes. */
export async function decompress(data: Uint8Array, maxLength: number): Promise<Uint8Array> {
  return gunzipAsync(data, { maxOutputLength: maxLength });
}

/** RFC 8032 §5.1.7, with S below the group order: no second signature can be made from a first. */
export async function verifyEd25519(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const x = Buffer.from(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, message, key, signature);
}
