import { toHex } from '../kernel/platform.ts';
import { readBase58btc, toBase58btc } from './multibase.ts';
import { decompress } from './nist-curves.ts';

/**
 * A public key, by its bytes: 32 of Ed25519, a compressed point of P-256 (33) or P-384 (49, SEC 1 §2.3.3), or the DER of an
 * RSAPublicKey (RFC 8017 A.1.1).
 */
export interface PublicKey<A extends Algorithm = Algorithm> {
  readonly algorithm: A;
  readonly bytes: Uint8Array;
}
/** Those we sign with. */
export type KeyAlgorithm = 'Ed25519' | 'P-256';
/** Those we verify. */
export type Algorithm = KeyAlgorithm | 'P-384' | 'RSA';

type Format = { readonly prefix: readonly [number, number]; readonly length: number | undefined };

/** Multicodec prefixes of Multikey (W3C Controlled Identifiers 1.0 §2.2.2) and the length of what follows. */
const formats: Readonly<Record<Algorithm, Format>> = {
  Ed25519: { prefix: [0xed, 0x01], length: 32 },
  'P-256': { prefix: [0x80, 0x24], length: 33 },
  'P-384': { prefix: [0x81, 0x24], length: 49 },
  /** No Multikey of the specification: a name for the key, as did:key would write it. */
  RSA: { prefix: [0x85, 0x24], length: undefined },
};

/** `z6Mk…`, `zDna…` or `z82L…`. */
export function toMultikey(key: PublicKey): string {
  return toBase58btc(Uint8Array.of(...formats[key.algorithm].prefix, ...key.bytes));
}

/** Nothing for another key type, a second spelling of the same bytes, or a key with which anyone can sign. */
export function readMultikey(text: unknown): PublicKey | undefined {
  const bytes = readBase58btc(text);
  return bytes === undefined ? undefined : readMultikeyBytes(bytes);
}

/** The same without its base, as CBOR carries it. */
export function readMultikeyBytes(bytes: Uint8Array): PublicKey | undefined {
  for (const algorithm of ['Ed25519', 'P-256', 'P-384'] as const) {
    const { prefix, length } = formats[algorithm];
    if (bytes[0] === prefix[0] && bytes[1] === prefix[1] && bytes.length === (length ?? 0) + 2) {
      return soundKey({ algorithm, bytes: bytes.slice(2) });
    }
  }
  return undefined;
}

/** The key itself unless it is no point of its curve (P-256, P-384) or one of small order (Ed25519). */
export function soundKey<A extends Exclude<Algorithm, 'RSA'>>(key: PublicKey<A>): PublicKey<A> | undefined {
  const { bytes } = key;
  const algorithm: Exclude<Algorithm, 'RSA'> = key.algorithm;
  if (bytes.length !== formats[algorithm].length) return undefined;
  const sound = algorithm === 'Ed25519' ? !isSmallOrder(bytes) : decompress(algorithm, bytes) !== undefined;
  return sound ? key : undefined;
}

/** Encodings of the eight points of small order, sign bit cleared: under them one signature fits every message. */
const smallOrder: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

function isSmallOrder(bytes: Uint8Array): boolean {
  const masked = Uint8Array.from(bytes);
  masked[31] = (masked[31] ?? 0) & 0x7f;
  return smallOrder.has(toHex(masked));
}
