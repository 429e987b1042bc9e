import { base58, base64urlnopad } from '@scure/base';

/**
 * Strict decoding: the one text that encodes these bytes, or nothing. A second spelling of a signature would be an alteration
 * that leaves the signature valid.
 */
export function readBase58btc(text: unknown): Uint8Array | undefined {
  if (typeof text !== 'string' || !text.startsWith('z')) return undefined;
  const bytes = decode(base58.decode, text.slice(1));
  return bytes !== undefined && toBase58btc(bytes) === text ? bytes : undefined;
}

/** Unpadded base64url (RFC 7515 §2), refusing the stray low bits that lenient decoders ignore. */
export function readBase64url(text: string): Uint8Array | undefined {
  const bytes = decode(base64urlnopad.decode, text);
  return bytes !== undefined && toBase64url(bytes) === text ? bytes : undefined;
}

/** Multibase `z`. */
export function toBase58btc(bytes: Uint8Array): string {
  return `z${base58.encode(bytes)}`;
}

export function toBase64url(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes);
}

function decode(read: (text: string) => Uint8Array, text: string): Uint8Array | undefined {
  try {
    return read(text);
  } catch {
    return undefined;
  }
}
