import type { RdfQuad, RdfTerm } from 'rdf-canonize';
import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import { type Canonize, canonizeWith, type Rdf } from './canonize.ts';

/**
 * The canonical text of documents that share parts (a batch: the same Achievement, the same issuer). JSON-LD gives a node the same
 * statements wherever it stands under the same contexts and types, so a shared part is expanded once, and each document with the part
 * reduced to its id and types. The text is that of the whole document: the first time a part is met it is compared with it, and a
 * part that would not give the same is never shared.
 */
export type Path = readonly string[];

/** A part, and the statements JSON-LD makes of it; blank nodes carry its own mark. */
interface Part {
  readonly quads: readonly { readonly quad: RdfQuad; readonly key: string | undefined }[];
  state: 'new' | 'fit' | 'unfit';
}

export function createSharedCanonize(rdf: Rdf): (document: JsonObject, paths: readonly Path[]) => Promise<string> {
  const canonize = canonizeWith(rdf);
  const known = new WeakMap<object, Map<string, Promise<Part>>>();
  return async (document, paths) => {
    const found = paths.flatMap((path) => findPart(document, path));
    const parts = await Promise.all(found.map((one) => remember(known, one, () => expand(rdf, one))));
    if (parts.length === 0 || parts.some(({ state }) => state === 'unfit')) return canonize(document);
    const reduced = found.reduce((rest, { path, stub }) => withValue(rest, path, stub), document);
    const text = await rdf.serialise(join(await rdf.toQuads(reduced), parts));
    return parts.every(({ state }) => state === 'fit') ? text : judge(parts, text, canonize, document);
  };
}

async function judge(parts: readonly Part[], text: string, canonize: Canonize, document: JsonObject): Promise<string> {
  const whole = await canonize(document);
  for (const part of parts) if (part.state === 'new') part.state = text === whole ? 'fit' : 'unfit';
  return whole;
}

interface Found {
  readonly path: Path;
  /** The part itself: the same object in every document that shares it. */
  readonly part: JsonObject;
  /** What stands for it in the reduced document. */
  readonly stub: JsonObject;
  /** A document that holds nothing but the way to the part, and the part. */
  readonly carrier: JsonObject;
}

const carrierPrefix = 'urn:carrier:';

/** Only a node with an id and types of its own can be reduced to them. */
function findPart(document: JsonObject, path: Path): readonly Found[] {
  const way: JsonObject[] = [];
  let part: Json | undefined = document;
  for (const name of path) {
    if (!isJsonObject(part)) return [];
    way.push(part);
    part = part[name];
  }
  if (!isJsonObject(part) || typeof part.id !== 'string' || part.type === undefined) return [];
  const carrier = way.reduceRight<JsonObject>((inner, { type }, depth) => {
    const types = type === undefined ? {} : { type };
    return { id: `${carrierPrefix}${depth}`, ...types, [path[depth] ?? '']: inner };
  }, part);
  const stub = { id: part.id, type: part.type };
  return [{ path, part, stub, carrier: { '@context': document['@context'] ?? [], ...carrier } }];
}

function remember(
  known: WeakMap<object, Map<string, Promise<Part>>>,
  { carrier, path, part, stub }: Found,
  make: () => Promise<Part>,
): Promise<Part> {
  const key = JSON.stringify(withValue(carrier, path, stub));
  const ways = known.get(part) ?? new Map<string, Promise<Part>>();
  known.set(part, ways);
  const made = ways.get(key) ?? make();
  ways.set(key, made);
  made.catch(() => ways.delete(key));
  return made;
}

async function expand(rdf: Rdf, { carrier, path }: Found): Promise<Part> {
  const quads = (await rdf.toQuads(carrier)).filter(({ subject }) => !subject.value.startsWith(carrierPrefix));
  const mark = (term: RdfTerm): RdfTerm =>
    term.termType === 'BlankNode' ? { ...term, value: `${term.value}.${path.join('.')}` } : term;
  const marked = quads.map((quad) => ({ ...quad, subject: mark(quad.subject), object: mark(quad.object) }));
  return { quads: marked.map((quad) => ({ quad, key: keyOf(quad) })), state: 'new' };
}

/** A set: statements that two parts share (the issuer is also the maker of the badge) count once. */
function join(own: readonly RdfQuad[], parts: readonly Part[]): readonly RdfQuad[] {
  const seen = new Set(own.map(keyOf));
  const all = [...own];
  for (const { quads } of parts) {
    for (const { quad, key } of quads) {
      if (key !== undefined && seen.has(key)) continue;
      seen.add(key);
      all.push(quad);
    }
  }
  return all;
}

/** Nothing for a statement about a blank node: it is nobody else's. */
function keyOf({ subject, predicate, object, graph }: RdfQuad): string | undefined {
  if ([subject, object, graph].some(({ termType }) => termType === 'BlankNode')) return undefined;
  const { termType, value, language = '', datatype } = object;
  return JSON.stringify([
    subject.value,
    predicate.value,
    termType,
    value,
    language,
    datatype?.value ?? '',
    graph.value,
  ]);
}

function withValue(document: JsonObject, [name, ...rest]: Path, value: Json): JsonObject {
  if (name === undefined) return document;
  const inner = document[name];
  return { ...document, [name]: rest.length === 0 || !isJsonObject(inner) ? value : withValue(inner, rest, value) };
}

/** Parts that were met before, by their text: the object that was met first, so that what is read again and again is shared all the same. */
export function createPartHolder(most: number): (part: JsonObject) => JsonObject {
  const held = new Map<string, JsonObject>();
  return (part) => {
    const text = JSON.stringify(part);
    const known = held.get(text);
    if (known !== undefined) return known;
    if (held.size >= most) held.clear();
    held.set(text, part);
    return part;
  };
}
