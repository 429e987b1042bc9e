import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';

/**
 * A Data Integrity signature covers RDF, not JSON: the same triples can be written with other keys (`validUntil` as its full
 * IRI, as an alias of an inline context), and a reader that looks for `validUntil` would no longer see it. So the shape a reader
 * relies on is checked: terms of known contexts, nothing else (VC Data Integrity 1.0 §2.4.1).
 */
export type ShapeFault =
  /** A key that is a keyword or an IRI, or text that is not Unicode. */
  | 'terms-disguised'
  /** The document brings terms of its own: it may be sound, but not with these eyes. */
  | 'context-inline'
  | 'context-unknown'
  /** Nested deeper than any credential. */
  | 'too-complex';

const maxDepth = 64;

/** `inline`: contexts written into the document are let through, by a caller who looks for what they could hide. */
export function findShapeFault(
  document: JsonObject,
  knownContexts: ReadonlySet<string>,
  inline = false,
): ShapeFault | undefined {
  return document['@context'] === undefined ? 'context-unknown' : findFault(document, { knownContexts, inline }, 0);
}

interface Allowed {
  readonly knownContexts: ReadonlySet<string>;
  readonly inline: boolean;
}

function findFault(value: Json, known: Allowed, depth: number): ShapeFault | undefined {
  if (depth > maxDepth) return 'too-complex';
  if (typeof value === 'string') return loneSurrogate.test(value) ? 'terms-disguised' : undefined;
  if (Array.isArray(value)) return firstFault(value, (item) => findFault(item, known, depth + 1));
  if (!isJsonObject(value)) return undefined;
  const keys = Object.keys(value);
  if (keys.includes('@value')) return keys.every((key) => textKeys.has(key)) ? undefined : 'terms-disguised';
  return firstFault(keys, (key) => {
    if (key === '@context') return contextFault(value[key] ?? null, known);
    return isTerm(key) ? findFault(value[key] ?? null, known, depth + 1) : 'terms-disguised';
  });
}

function contextFault(context: Json, { knownContexts, inline }: Allowed): ShapeFault | undefined {
  const entries = Array.isArray(context) ? context : [context];
  // One that is empty says nothing, so that it could be slipped in unseen.
  if (entries.length === 0) return 'context-unknown';
  return firstFault(entries, (entry) => {
    if (typeof entry !== 'string') return inline ? undefined : 'context-inline';
    return knownContexts.has(entry) ? undefined : 'context-unknown';
  });
}

function firstFault<T>(items: readonly T[], find: (item: T) => ShapeFault | undefined): ShapeFault | undefined {
  for (const item of items) {
    const fault = find(item);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Objects that VCDM 2.0 §11.1 allows for a text with a language, and nothing but. */
const textKeys: ReadonlySet<string> = new Set(['@value', '@language', '@direction']);

function isTerm(key: string): boolean {
  return !key.startsWith('@') && !key.includes(':') && key !== '__proto__' && !loneSurrogate.test(key);
}

/** Half of a surrogate pair: it hashes as U+FFFD, so one could replace another unseen. */
const loneSurrogate = /\p{Surrogate}/u;
