import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { loadContexts } from './contexts.ts';
import { independentlyCanonize } from './independent-verifier.ts';

const loader = loadContexts();
const contexts = new Map(
  await Promise.all([...loader.urls].map(async (url) => [url, (await loader.load(url)).document] as const)),
);

/** A JSON object has no order; that streaming parser wants contexts, ids and types first all the same. */
function typesFirst(value: Json): Json {
  if (Array.isArray(value)) return value.map(typesFirst);
  if (typeof value !== 'object' || value === null) return value;
  const rank = (key: string): number => ['@context', 'id', 'type'].indexOf(key) + 1 || 4;
  const entries = Object.entries(value).sort(([one], [other]) => rank(one) - rank(other));
  return Object.fromEntries(entries.map(([key, inner]) => [key, key === '@context' ? inner : typesFirst(inner)]));
}

/**
 * The statements of a sealed document, by a chain that shares no code with ours: what it means, and what its one proof says of itself. Two
 * documents of the same meaning are the same badge in two writings. Rejects for what that chain cannot read.
 */
export async function meaningOf(document: JsonObject): Promise<string> {
  const { proof, ...rest } = document;
  const [only] = Array.isArray(proof) ? proof : [proof];
  const { proofValue, ...options } = only as JsonObject;
  const parts = [rest, { ...options, '@context': rest['@context'] ?? null }];
  const quads = await Promise.all(parts.map((part) => independentlyCanonize(typesFirst(part) as JsonObject, contexts)));
  return [...quads, JSON.stringify(proofValue)].join('\n');
}
