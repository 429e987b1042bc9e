import { gzipSync, zipSync } from 'fflate';
import { bakePng } from '../../src/baking/png.ts';
import { bakeSvg } from '../../src/baking/svg.ts';
import type { Json } from '../../src/kernel/json.ts';
import type { Draw } from './draw.ts';
import { mutateJson } from './mutate-json.ts';

export interface Corpus {
  /** Whole files of every kind. */
  readonly files: readonly Uint8Array[];
  /** JSON values that are, or hold, credentials. */
  readonly documents: readonly Json[];
  readonly tokens: readonly string[];
  /** Pictures to bake into. */
  readonly png: Uint8Array;
  readonly svg: string;
}

/** Archives bear the hour of their making unless told: with this one an input is the same whenever it is made. */
const mtime = '2026-01-01T00:00:00';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const base64url = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** One input: something of the corpus, changed inside, then perhaps carried by something else, then perhaps damaged. */
export function makeInput(corpus: Corpus, draw: Draw): Uint8Array {
  const inner = draw.pick<() => Uint8Array>([
    () => damage(draw.pick(corpus.files), draw),
    () => encode(write(mutateJson(draw.pick(corpus.documents), draw), draw)),
    () => encode(write(mutateJson(draw.pick(corpus.documents), draw), draw)),
    () => encode(mutateToken(draw.pick(corpus.tokens), draw)),
  ])();
  const carried = draw.chance(0.35) ? carry(inner, corpus, draw) : inner;
  return draw.chance(0.15) ? damage(carried, draw) : carried;
}

/** As JSON, now and then in another spelling or with a fault of its own. */
function write(value: Json, draw: Draw): string {
  const text = JSON.stringify(value);
  return draw.pick<() => string>([
    () => text,
    () => text,
    () => text,
    () => JSON.stringify(value, null, draw.int(4)),
    () => text.replace(/[aeé]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
    () => text.replace(/"(\w+)":/, '"$1":1,"$1":'),
    () => `\ufeff${text}\n`,
  ])();
}

function mutateToken(token: string, draw: Draw): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const read = (part: string): Json => JSON.parse(Buffer.from(part, 'base64url').toString());
  return draw.pick<() => string>([
    () => `${base64url(mutateJson(read(header), draw))}.${payload}.${signature}`,
    () => `${header}.${base64url(mutateJson(read(payload), draw))}.${signature}`,
    () => `${header}.${base64url(mutateJson(read(payload), draw))}.${draw.pick(['', 'AAAA', signature.slice(1)])}`,
    () => `${base64url({ alg: draw.pick(['none', 'ES256', 'EdDSA', 'RS256', 'HS256']) })}.${payload}.${signature}`,
    () => new TextDecoder().decode(damage(encode(token), draw)),
  ])();
}

function carry(inner: Uint8Array, corpus: Corpus, draw: Draw): Uint8Array {
  const text = new TextDecoder().decode(inner);
  const bytes = (made: Uint8Array | string, otherwise: string): Uint8Array =>
    typeof made === 'string' ? encode(otherwise) : made;
  return draw.pick<() => Uint8Array>([
    () => zipSync({ 'a.json': inner, 'b/c.png': draw.pick(corpus.files) }, { level: draw.pick([0, 6]), mtime }),
    () => gzipSync(inner, { mtime }),
    () => bytes(bakePng(corpus.png, text), text),
    () => encode(bakeSvg(corpus.svg, text)),
    () => encode(`data:application/json;base64,${Buffer.from(inner).toString('base64')}`),
    () => pdf(inner),
    () => encode(`{"type":["VerifiablePresentation"],"verifiableCredential":[${text},${text}]}`),
    () => encode(`[${text},${text}]`),
    () => encode(`{"type":"EnvelopedVerifiableCredential","id":"data:application/vc+jwt,${text}"}`),
  ])();
}

function pdf(inner: Uint8Array): Uint8Array {
  const start = `%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile /Length ${inner.length} >>\nstream\n`;
  return new Uint8Array(Buffer.concat([encode(start), inner, encode('\nendstream\nendobj\n%%EOF\n')]));
}

/** What a disk, a line or a hasty hand does to bytes. */
function damage(bytes: Uint8Array, draw: Draw): Uint8Array {
  let made = bytes;
  for (let left = 1 + draw.int(3); left > 0; left -= 1) {
    const at = draw.int(made.length + 1);
    const length = draw.pick([1, 1, 4, 16, 200]);
    const [before, after] = [made.subarray(0, at), made.subarray(at)];
    const parts = draw.pick<() => readonly Uint8Array[]>([
      () => [before, draw.bytes(1), after.subarray(1)],
      () => [before, after.subarray(length)],
      () => [before],
      () => [before, after.subarray(0, length), after],
      () => [before, draw.bytes(draw.int(16)), after],
      () => [before, encode(draw.pick(['{', '[', '"', '\\', '<', '%PDF-', 'PK\u0003\u0004', '}}', ',,', '\n'])), after],
      () => [before, new Uint8Array(Math.min(length, after.length)), after.subarray(length)],
      () => [before, Uint8Array.of(0xff, 0xff, 0xff, 0xff), after.subarray(4)],
    ])();
    made = new Uint8Array(Buffer.concat(parts));
  }
  return made;
}
