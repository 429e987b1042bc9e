import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';

/** Other spellings of the standard's own terms: keywords, the prefixes its context declares, and whole IRIs. */
const prefixes = [
  'obi:',
  'https://w3id.org/openbadges#',
  'schema:',
  'http://schema.org/',
  'https://schema.org/',
  'sec:',
  'https://w3id.org/security#',
  'dc:',
  'http://purl.org/dc/terms/',
] as const;
const renamed: ReadonlyMap<string, string> = new Map([
  ['@id', 'id'],
  ['@type', 'type'],
  ['keywords', 'tags'],
  ['expiration', 'expires'],
]);

/**
 * The same node with every term in its plain spelling and no nulls, which JSON-LD reads as absent; nothing where two spellings of one
 * term stand side by side, since two readers could then read two badges. Extensions keep theirs: their words are their own.
 */
export function toPlainTerms(node: JsonObject): JsonObject | undefined {
  const plain = new Map<string, Json>();
  for (const [key, value] of Object.entries(node)) {
    const own = key === '@context' || key.startsWith('extensions:');
    const term = own ? key : toTerm(key);
    const read = own ? value : plainValue(value, term);
    if (read === undefined || plain.has(term) || term === '__proto__') return undefined;
    if (read !== null) plain.set(term, read);
  }
  return Object.fromEntries(plain);
}

function plainValue(value: Json, term: string): Json | undefined {
  if (typeof value === 'string') return term === 'type' ? toTerm(value) : value;
  if (Array.isArray(value)) {
    const items = value.filter((item) => item !== null).map((item: Json) => plainValue(item, term));
    return items.includes(undefined) ? undefined : items.flatMap((item) => (item === undefined ? [] : [item]));
  }
  if (!isJsonObject(value)) return value;
  return '@value' in value ? (value['@value'] ?? null) : toPlainTerms(value);
}

function toTerm(written: string): string {
  const prefix = prefixes.find((each) => written.startsWith(each));
  const bare = prefix === undefined ? written : written.slice(prefix.length);
  return renamed.get(bare) ?? bare;
}

/** One value stands for a list of one, and nothing for an empty one. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** The only value, or the first where a list stands for it. */
export function only(value: Json | undefined): Json | undefined {
  return listOf(value)[0];
}

/** The id of a node that is linked or embedded. */
export function idOf(value: Json | undefined): string | undefined {
  const node = only(value);
  if (typeof node === 'string') return node;
  return isJsonObject(node) && typeof node.id === 'string' ? node.id : undefined;
}

/** The node itself where it is embedded with more than its id. */
export function embedded(value: Json | undefined): JsonObject | undefined {
  const node = only(value);
  return isJsonObject(node) && Object.keys(node).some((key) => key !== 'id') ? node : undefined;
}

export function isWebAddress(id: string | undefined): id is string {
  return id !== undefined && /^https?:\/\//i.test(id) && URL.canParse(id);
}
