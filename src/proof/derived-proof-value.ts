import { readCbor } from './cbor.ts';
import { readBase64url, toBase64url } from './multibase.ts';
import { type PublicKey, readMultikeyBytes } from './multikey.ts';

/** A derived ecdsa-sd-2023 proof (vc-di-ecdsa §3.5.7): what the issuer signed once for all, and statement by statement. */
export interface DerivedProof {
  readonly baseSignature: Uint8Array;
  /** The issuer's key for this one credential, which signed each statement that may be left out. */
  readonly key: PublicKey;
  /** The same, as the base signature covers it. */
  readonly keyBytes: Uint8Array;
  readonly signatures: readonly Uint8Array[];
  /** Blank node `c14nN` → its name when it was signed. */
  readonly labels: ReadonlyMap<number, string>;
  /** Which of the sorted statements no holder may leave out, rising. */
  readonly mandatory: readonly number[];
}

const baseHeader = [0xd9, 0x5d, 0x00];
const derivedHeader = [0xd9, 0x5d, 0x01];

/** Multibase `u`: the bytes of a derived proof in its one spelling. */
export function readDerivedProofValue(value: unknown): Uint8Array | undefined {
  if (typeof value !== 'string' || !value.startsWith('u')) return undefined;
  const bytes = readBase64url(value.slice(1));
  return bytes !== undefined && parseDerivedProof(bytes) !== undefined ? bytes : undefined;
}

/** Nothing for a base proof, which is between issuer and holder, and for anything said in a way the specification does not. */
export function parseDerivedProof(bytes: Uint8Array): DerivedProof | undefined {
  if (derivedHeader.some((byte, i) => bytes[i] !== byte)) return undefined;
  const payload = readCbor(bytes.subarray(derivedHeader.length));
  if (!Array.isArray(payload) || payload.length !== 5) return undefined;
  const [baseSignature, keyBytes, signatures, labels, mandatory]: readonly unknown[] = payload;
  if (!isBytes(baseSignature, 64) || !isBytes(keyBytes, 35)) return undefined;
  const key = readMultikeyBytes(keyBytes);
  if (key?.algorithm !== 'P-256') return undefined;
  if (!Array.isArray(signatures) || !signatures.every((one) => isBytes(one, 64))) return undefined;
  if (!Array.isArray(mandatory) || !mandatory.every(isRising)) return undefined;
  const named = readLabels(labels);
  return named && { baseSignature, key, keyBytes, signatures, labels: named, mandatory };
}

/** What the issuer gave the holder (§3.5.2): it holds a secret, and shows nothing by itself. */
export function isBaseProofValue(value: unknown): boolean {
  const bytes = typeof value === 'string' && value.startsWith('u') ? readBase64url(value.slice(1)) : undefined;
  return bytes !== undefined && baseHeader.every((byte, i) => bytes[i] === byte);
}

function isBytes(value: unknown, length: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === length;
}

function isRising(value: unknown, i: number, all: readonly unknown[]): boolean {
  const before = i === 0 ? -1 : all[i - 1];
  return typeof value === 'number' && typeof before === 'number' && before < value;
}

/** Names are 32 bytes of HMAC (§3.5.8), each given once. */
function readLabels(value: unknown): ReadonlyMap<number, string> | undefined {
  if (!(value instanceof Map)) return undefined;
  const labels = new Map<number, string>();
  for (const [number, name] of value) {
    if (!isBytes(name, 32)) return undefined;
    labels.set(number, `_:u${toBase64url(name)}`);
  }
  return new Set(labels.values()).size === labels.size ? labels : undefined;
}
