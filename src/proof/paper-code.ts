import { decode, encode } from '@digitalbazaar/base45';

/**
 * W3C Verifiable Credential Barcodes 1.0 (WD 2026-08-22), "Encode VC to QR Code": `VC1-`, then multibase `R`, which is base45 (RFC 9285), of
 * CBOR-LD. Every letter of it is one that a QR code packs in five and a half bits (ISO/IEC 18004, alphanumeric mode).
 */
const prefix = 'VC1-R';
/** As many as the largest QR code holds. */
const longest = 4_296;

export function isPaperCode(text: string): boolean {
  return text.startsWith('VC1-');
}

/** The bytes of such a text; nothing for any other, for one longer than a code holds, or for a second spelling of the same bytes. */
export function readPaperCode(text: string): Uint8Array | undefined {
  if (!text.startsWith(prefix) || text.length > longest) return undefined;
  try {
    const bytes = decode(text.slice(prefix.length));
    // The package takes letters past its table for zeros.
    return writePaperCode(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}

export function writePaperCode(bytes: Uint8Array): string {
  // The package reads the whole buffer beneath: it gets one of its own.
  return prefix + encode(Uint8Array.from(bytes));
}
