import { base58, base64, base64nopad, base64urlnopad } from '@scure/base';
import { isJsonObject, type Json } from '../kernel/json.ts';

/** The SHA-2 of the bytes at a URL, as their publisher announces them, in unpadded base64url. */
interface KnownDigests {
  readonly 256: string;
  readonly 384: string;
}

/** VCDM 2.0 §B.1 announces the first; the second is of the same bytes. */
const known: ReadonlyMap<string, KnownDigests> = new Map([
  [
    'https://www.w3.org/ns/credentials/v2',
    {
      256: 'WZVc7WaX1h4D8rJVb-vlMIqxaEKEb1tYbX8fet7JJzQ',
      384: 'l_HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4_Tje8YyzYBM8IhqjHWiWpr8-ZbYU',
    },
  ],
]);

/** VCDM 2.0 §5.3: each resource has an id of its own and a digest, which is the right one where we know the resource. */
export function findResourceFault(value: Json | undefined): string | undefined {
  if (value === undefined) return undefined;
  const items: readonly Json[] = Array.isArray(value) ? value : [value];
  const ids = new Set<string>();
  for (const [at, item] of items.entries()) {
    const place = `relatedResource.${at}`;
    if (!isJsonObject(item) || typeof item.id !== 'string' || !URL.canParse(item.id) || ids.has(item.id))
      return `${place}.id`;
    ids.add(item.id);
    const { id, digestSRI, digestMultibase } = item;
    if (digestSRI === undefined && digestMultibase === undefined) return place;
    if (digestSRI !== undefined && !fitsSri(digestSRI, known.get(id))) return `${place}.digestSRI`;
    if (digestMultibase !== undefined && !fitsMultibase(digestMultibase, known.get(id)))
      return `${place}.digestMultibase`;
  }
  return items.length === 0 ? 'relatedResource' : undefined;
}

/**
 * Whether every digest of a resource is one that its publisher announces for its bytes: such a resource need not be read. A longer hash than
 * those announced says nothing either way.
 */
export function isAsPublished({ id, digestSRI = [], digestMultibase = [] }: Sealed): boolean {
  const digests = known.get(id);
  if (digests === undefined || digestSRI.length + digestMultibase.length === 0) return false;
  const sri = digestSRI.every((one) => !one.includes('sha512-') && fitsSri(one, digests));
  const isShort = (one: string): boolean => [34, 50].includes(readMultibase(one)?.length ?? 0);
  return sri && digestMultibase.every((one) => isShort(one) && fitsMultibase(one, digests));
}

interface Sealed {
  readonly id: string;
  readonly digestSRI?: readonly string[] | undefined;
  readonly digestMultibase?: readonly string[] | undefined;
}

const sriLengths: Readonly<Record<string, number>> = { sha256: 32, sha384: 48, sha512: 64 };

/** Subresource Integrity §3.5: hashes of one resource, of which each that we can compare must fit. */
function fitsSri(value: Json, digests: KnownDigests | undefined): boolean {
  if (typeof value !== 'string') return false;
  return value.split(' ').every((one) => {
    const [, name = '', written = ''] = /^(sha256|sha384|sha512)-([A-Za-z0-9+/_=-]+)$/.exec(one) ?? [];
    const bytes = decode(
      (text) => (text.endsWith('=') ? base64 : base64nopad).decode(text),
      written.replace(/-/g, '+').replace(/_/g, '/'),
    );
    return bytes !== undefined && bytes.length === sriLengths[name] && isKnown(bytes, digests);
  });
}

/** A hash, or a multihash, in base64url or base58. */
function fitsMultibase(value: Json, digests: KnownDigests | undefined): boolean {
  const bytes = typeof value === 'string' ? readMultibase(value) : undefined;
  return bytes !== undefined && bytes.length > 0 && isKnown(withoutMultihash(bytes), digests);
}

function readMultibase(value: string): Uint8Array | undefined {
  const read = value.startsWith('u') ? base64urlnopad.decode : value.startsWith('z') ? base58.decode : undefined;
  return read === undefined ? undefined : decode(read, value.slice(1));
}

/** sha2-256 is 0x12, sha2-384 is 0x20 (multiformats table); the length follows. */
function withoutMultihash(bytes: Uint8Array): Uint8Array {
  const isHash = (bytes[0] === 0x12 && bytes[1] === 32) || (bytes[0] === 0x20 && bytes[1] === 48);
  return isHash && bytes.length === (bytes[1] ?? 0) + 2 ? bytes.slice(2) : bytes;
}

/** Of a resource we do not know, and of a longer hash than we know, nothing is said. */
function isKnown(bytes: Uint8Array, digests: KnownDigests | undefined): boolean {
  if (digests === undefined || bytes.length === 64) return true;
  const text = base64urlnopad.encode(bytes);
  return text === digests[256] || text === digests[384];
}

function decode(read: (text: string) => Uint8Array, text: string): Uint8Array | undefined {
  try {
    return read(text);
  } catch {
    return undefined;
  }
}
