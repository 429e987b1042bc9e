import { p256, p384 } from '@noble/curves/nist.js';
import { hashes, verify as verifyByHand } from '@noble/ed25519';
import { hmac } from '@noble/hashes/hmac.js';
import * as sha2 from '@noble/hashes/sha2.js';

/**
 * platform.ts in a browser. Web Crypto where it is, our own arithmetic (noble) where it is not: Ed25519 in browsers older than 2025,
 * and all of it on pages of plain http. Hashes are noble's, since they are wanted at once.
 */
export function sha256(data: Uint8Array | string): Uint8Array {
  return sha2.sha256(toBytes(data));
}

/** SHA-2 of bytes, or of a text in UTF-8. */
export function digest(algorithm: 'SHA-256' | 'SHA-384' | 'SHA-512', data: Uint8Array | string): Uint8Array {
  return sha2ByName[algorithm](toBytes(data));
}

const sha2ByName = { 'SHA-256': sha2.sha256, 'SHA-384': sha2.sha384, 'SHA-512': sha2.sha512 } as const;

export function hmacSha256(key: Uint8Array, data: Uint8Array | string): Uint8Array {
  return hmac(sha2.sha256, key, toBytes(data));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.reduce((different, byte, i) => different | (byte ^ (b[i] ?? 0)), 0) === 0;
}

export async function compress(data: Uint8Array): Promise<Uint8Array> {
  return readAll(streamOf(data).pipeThrough(new CompressionStream('gzip')), Number.POSITIVE_INFINITY);
}

/** Refuses, by throwing, an output longer than `maxLength` bytes. */
export async function decompress(data: Uint8Array, maxLength: number): Promise<Uint8Array> {
  return readAll(streamOf(data).pipeThrough(new DecompressionStream('gzip')), maxLength);
}

/** RFC 8032 §5.1.7, with S below the group order: no second signature can be made from a first. */
export async function verifyEd25519(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const key = await subtle()
    ?.importKey('raw', Uint8Array.from(publicKey), 'Ed25519', false, ['verify'])
    .catch(() => undefined);
  if (key !== undefined) {
    return globalThis.crypto.subtle.verify('Ed25519', key, Uint8Array.from(signature), Uint8Array.from(message));
  }
  hashes.sha512 = (bytes) => Uint8Array.from(sha2.sha512(Uint8Array.from(bytes)));
  return attempt(() => verifyByHand(signature, message, publicKey, { zip215: false }));
}

export type EcdsaVerifier = (message: Uint8Array, signature: Uint8Array) => Promise<boolean>;

/** ECDSA with the hash of its curve (FIPS 186-5 §6), signatures as r and s (IEEE P1363); the key, an uncompressed point, imported once. */
export async function importEcdsaKey(curve: 'P-256' | 'P-384', point: Uint8Array): Promise<EcdsaVerifier> {
  const web = subtle();
  const hash = curve === 'P-256' ? 'SHA-256' : 'SHA-384';
  if (web === undefined) {
    const noble = curve === 'P-256' ? p256 : p384;
    // Either of (r, s) and (r, n − s), as Web Crypto takes them.
    return async (message, signature) => attempt(() => noble.verify(signature, message, point, { lowS: false }));
  }
  const key = await web.importKey('raw', Uint8Array.from(point), { name: 'ECDSA', namedCurve: curve }, false, [
    'verify',
  ]);
  return (message, signature) =>
    web.verify({ name: 'ECDSA', hash }, key, Uint8Array.from(signature), Uint8Array.from(message));
}

/** Whether RSA can be verified: Web Crypto is there (a browser keeps it from pages of plain http). */
export function hasWebCrypto(): boolean {
  return subtle() !== undefined;
}

/** The types promise it; pages of plain http do not have it. */
function subtle(): typeof globalThis.crypto.subtle | undefined {
  return globalThis.crypto?.subtle;
}

/** noble throws for what is no point or no number of its group: that is no signature either. */
function attempt(verify: () => boolean): boolean {
  try {
    return verify();
  } catch {
    return false;
  }
}

function toBytes(data: Uint8Array | string): Uint8Array<ArrayBuffer> {
  return typeof data === 'string' ? new TextEncoder().encode(data) : Uint8Array.from(data);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function streamOf(data: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(Uint8Array.from(data));
      controller.close();
    },
  });
}

async function readAll(stream: ReadableStream<Uint8Array>, maxLength: number): Promise<Uint8Array> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > maxLength) {
      await reader.cancel();
      throw new RangeError('too large');
    }
    pieces.push(piece.value);
  }
  return joined(pieces);
}
