import { createHash, createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gunzipSync, gzip } from 'node:zlib';

/**
 * The one door to what differs between Node and a browser; rooms that run in both import only this. Its counterpart in a browser is
 * platform-browser.ts: same names, same types, same answers.
 */
const gzipAsync = promisify(gzip);
const gunzipAsync = promisify(gunzip);

export function sha256(data: Uint8Array | string): Uint8Array {
  return createHash('sha256').update(data).digest();
}

/** SHA-2 of bytes, or of a text in UTF-8. */
export function digest(algorithm: 'SHA-256' | 'SHA-384' | 'SHA-512', data: Uint8Array | string): Uint8Array {
  return createHash(algorithm).update(data).digest();
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

/** In bytes; below it, waiting for another thread takes longer than the work. */
const smallGzip = 32_768;

/** Refuses, by throwing, an output longer than `maxLength` bytes. */
export async function decompress(data: Uint8Array, maxLength: number): Promise<Uint8Array> {
  if (data.length <= smallGzip) return gunzipSync(data, { maxOutputLength: maxLength });
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

export type EcdsaVerifier = (message: Uint8Array, signature: Uint8Array) => Promise<boolean>;

/** ECDSA with the hash of its curve (FIPS 186-5 §6), signatures as r and s (IEEE P1363); the key, an uncompressed point, imported once. */
export async function importEcdsaKey(curve: 'P-256' | 'P-384', point: Uint8Array): Promise<EcdsaVerifier> {
  const { subtle } = globalThis.crypto;
  const raw = Uint8Array.from(point);
  const key = await subtle.importKey('raw', raw, { name: 'ECDSA', namedCurve: curve }, false, ['verify']);
  const parameters = { name: 'ECDSA', hash: curve === 'P-256' ? 'SHA-256' : 'SHA-384' };
  return (message, signature) => subtle.verify(parameters, key, Uint8Array.from(signature), Uint8Array.from(message));
}

/** Whether RSA can be verified: Web Crypto is there (a browser keeps it from pages of plain http). */
export function hasWebCrypto(): boolean {
  return true;
}
