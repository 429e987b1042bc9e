import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import { digest } from '../kernel/platform.ts';
import { readBase58btc, readBase64url, toBase64url } from '../proof/multibase.ts';

/** Every object of type Image in a credential, by its id; what others say of it (endorsements) and its proof aside. */
export function imagesOf(credential: JsonObject): readonly string[] {
  const found = new Set<string>();
  visit(credential, 0);
  return [...found];

  function visit(value: Json, depth: number): void {
    if (depth > deepest) return;
    if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
    if (!isJsonObject(value)) return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'image') addImages(inner);
      else if (!apart.has(name)) visit(inner, depth + 1);
    }
  }

  function addImages(image: Json): void {
    const ids = [image].flat().map((one) => (isJsonObject(one) ? one.id : one));
    for (const id of ids) if (typeof id === 'string') found.add(id);
  }
}

const deepest = 64;
const apart: ReadonlySet<string> = new Set(['endorsement', 'verifiableCredential', 'proof']);

/** First bytes of the kinds of pictures that badges use (by media type). */
const marks: Readonly<Record<string, (head: string) => boolean>> = {
  'image/png': (head) => head.startsWith('\x89PNG\r\n\x1a\n'),
  'image/jpeg': (head) => head.startsWith('\xff\xd8\xff'),
  'image/gif': (head) => /^GIF8[79]a/.test(head),
  'image/webp': (head) => /^RIFF[\s\S]{4}WEBP/.test(head),
  'image/avif': (head) => /^[\s\S]{4}ftypavi[fs]/.test(head),
  'image/svg+xml': (head) => /<(?:[\w.-]{1,40}:)?svg[\s>/]/.test(head),
};

/** Whether these bytes are a picture of the type that the `data:` URL says; a type we do not know is none. */
export function isPicture(url: string, bytes: Uint8Array): boolean {
  const [, type = ''] = /^data:([^;,]{1,100})/i.exec(url) ?? [];
  const head = String.fromCharCode(...bytes.subarray(0, 2_048));
  return marks[type.trim().toLowerCase()]?.(head) ?? false;
}

type Digest = Parameters<typeof digest>[0];
const byPrefix: Readonly<Record<string, Digest>> = { sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };
/** Multihash: code, then length (multicodec table). */
const byCode: ReadonlyMap<string, Digest> = new Map([
  ['18,32', 'SHA-256'],
  ['32,48', 'SHA-384'],
  ['19,64', 'SHA-512'],
]);

/** Subresource Integrity §3.3.4: of several, the strongest counts; nothing where none can be read. */
export function fitsSri(written: string, bytes: Uint8Array): boolean | undefined {
  const known = written.split(/\s+/).flatMap((one) => {
    const [, prefix, value = ''] = /^(sha(?:256|384|512))-([A-Za-z0-9+/_-]+={0,2})(?:\?.*)?$/.exec(one) ?? [];
    return prefix === undefined ? [] : [{ prefix, value }];
  });
  const strongest = known
    .map(({ prefix }) => prefix)
    .sort()
    .at(-1);
  const algorithm = strongest === undefined ? undefined : byPrefix[strongest];
  if (algorithm === undefined) return undefined;
  const actual = toBase64url(digest(algorithm, bytes));
  return known.some(({ prefix, value }) => prefix === strongest && plain(value) === actual);
}

function plain(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** A multihash in multibase `u` or `z` (Controlled Identifiers 1.0 §2.4, §2.5); nothing where it cannot be read. */
export function fitsMultibase(written: string, bytes: Uint8Array): boolean | undefined {
  const multihash = written.startsWith('u') ? readBase64url(written.slice(1)) : readBase58btc(written);
  const algorithm = byCode.get((multihash ?? []).slice(0, 2).join(','));
  if (multihash === undefined || algorithm === undefined) return undefined;
  return toBase64url(digest(algorithm, bytes)) === toBase64url(multihash.subarray(2));
}
