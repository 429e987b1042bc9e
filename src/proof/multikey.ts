import { toHex } from '../kernel/platform.ts';
import { readBase58btc, toBase58btc } from './multibase.ts';
import { isOnP256 } from './p256.ts';

/** A public key, by its bytes: 32 of Ed25519, or the 33 of a compressed P-256 point (SEC 1 §2.3.3). */
export interface PublicKey {
  readonly algorithm: KeyAlgorithm;
  readonly bytes: Uint8Array;
}
export type KeyAlgorithm = 'Ed25519' | 'P-256';

/** Multicodec prefixes of Multikey (W3C Controlled Identifiers 1.0 §2.2.2) and the length of what follows. */
const formats: Readonly<Record<KeyAlgorithm, { readonly prefix: readonly [number, number]; readonly length: number }>> =
  {
    Ed25519: { prefix: [0xed, 0x01], length: 32 },
    'P-256': { prefix: [0x80, 0x24], length: 33 },
  };

/** `z6Mk…` or `zDna…`. */
export function toMultikey(key: PublicKey): string {
  return toBase58btc(Uint8Array.of(...formats[key.algorithm].prefix, ...key.bytes));
}

/** Nothing for another key type, a second spelling of the same bytes, or a key with which anyone can sign. */
export function readMultikey(text: unknown): PublicKey | undefined {
  const bytes = readBase58btc(text);
  if (bytes === undefined) return undefined;
  for (const algorithm of ['Ed25519', 'P-256'] as const) {
    const { prefix, length } = formats[algorithm];
    if (bytes[0] === prefix[0] && bytes[1] === prefix[1] && bytes.length === length + 2) {
      return soundKey({ algorithm, bytes: bytes.slice(2) });
    }
  }
  return undefined;
}

/** The key itself unless it is no point of the curve (P-256) or one of small order (Ed25519). */
export function soundKey(key: PublicKey): PublicKey | undefined {
  if (key.bytes.length !== formats[key.algorithm].length) return undefined;
  const sound = key.algorithm === 'P-256' ? isOnP256(key.bytes) : !isSmallOrder(key.bytes);
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
