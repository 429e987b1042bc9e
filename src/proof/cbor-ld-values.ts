import { base64, base64urlnopad } from '@scure/base';
import { toBase58btc } from './multibase.ts';

/** The types whose values CBOR-LD packs (CBOR-LD 1.0, "type codecs"), as IRIs; `url` for addresses and for names of types. */
type Packed = string | undefined;
type Unpack = (packed: unknown, term: (number: number) => string | undefined) => Packed;

/** A value of such a type, unpacked; undefined where it is not packed as the type is. */
export const unpackers: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  ['url', unpackUrl],
  ['https://w3id.org/security#multibase', (packed) => (packed instanceof Uint8Array ? toMultibase(packed) : undefined)],
  ['http://www.w3.org/2001/XMLSchema#date', (packed) => toMoment(packed, 0)?.slice(0, -'T00:00:00.000Z'.length)],
  ['http://www.w3.org/2001/XMLSchema#dateTime', unpackDateTime],
]);

function unpackUrl(packed: unknown, term: (number: number) => string | undefined): Packed {
  if (typeof packed === 'number') return term(packed);
  if (!Array.isArray(packed)) return undefined;
  const [scheme, body, end, ...more]: readonly unknown[] = packed;
  if (more.length > 0 || body === undefined) return undefined;
  if (scheme === 4) return toDataUrl(body, end);
  if (scheme === 1024 || scheme === 1025) return toDid(scheme === 1024 ? 'did:v1:nym:' : 'did:key:', body, end);
  if (end !== undefined) return undefined;
  if (scheme === 3) return toUuid(body);
  return typeof body === 'string' && (scheme === 1 || scheme === 2)
    ? `http${scheme === 2 ? 's' : ''}://${body}`
    : undefined;
}

function toUuid(body: unknown): Packed {
  if (typeof body === 'string') return `urn:uuid:${body}`;
  if (!(body instanceof Uint8Array) || body.length !== 16) return undefined;
  const hex = Array.from(body, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

function toDid(method: string, key: unknown, fragment: unknown): Packed {
  const [id, after] = [key, fragment].map((part) =>
    part instanceof Uint8Array ? toBase58btc(part) : typeof part === 'string' ? part : undefined,
  );
  if (id === undefined || (fragment !== undefined && after === undefined)) return undefined;
  return after === undefined ? method + id : `${method}${id}#${after}`;
}

function toDataUrl(body: unknown, bytes: unknown): Packed {
  if (typeof body !== 'string') return undefined;
  if (bytes === undefined) return `data:${body}`;
  return bytes instanceof Uint8Array ? `data:${body};base64,${base64.encode(bytes)}` : undefined;
}

/** The first byte is the letter that the text begins with. */
function toMultibase(bytes: Uint8Array): Packed {
  const rest = bytes.subarray(1);
  if (bytes[0] === 0x7a) return toBase58btc(rest);
  if (bytes[0] === 0x75) return `u${base64urlnopad.encode(rest)}`;
  return bytes[0] === 0x4d ? `M${base64.encode(rest)}` : undefined;
}

/** Seconds since 1970, or those and milliseconds. */
function unpackDateTime(packed: unknown): Packed {
  if (!Array.isArray(packed)) return toMoment(packed, 0)?.replace('.000Z', 'Z');
  const [seconds, milliseconds, ...more]: readonly unknown[] = packed;
  return more.length === 0 && typeof milliseconds === 'number' ? toMoment(seconds, milliseconds) : undefined;
}

function toMoment(seconds: unknown, milliseconds: number): string | undefined {
  if (typeof seconds !== 'number') return undefined;
  const moment = new Date(seconds * 1_000 + milliseconds);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
