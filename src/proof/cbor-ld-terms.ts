import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import type { DocumentLoader } from './held-contexts.ts';

/** What a context says of a term, as far as CBOR-LD asks. */
interface Definition {
  readonly id?: string;
  /** Of its values; an absolute IRI, `@id` or `@vocab`. */
  readonly type?: string;
  /** Scoped to the term, or to the type that the term names. */
  readonly context?: Json;
  /** False where it came with a type: it ends with the object of that type (JSON-LD 1.1 §4.1.8). */
  readonly propagates: boolean;
}

type Terms = ReadonlyMap<string, Definition>;

/** The terms in force at one place of a document, and what they were before. */
export interface ActiveContext {
  readonly terms: Terms;
  readonly previous?: ActiveContext;
}

/** Keywords have numbers of their own, in the order in which they were given; what contexts define comes after. */
const keywords =
  '@context @type @id @value @direction @graph @included @index @json @language @list @nest @reverse @base @container @default @embed @explicit @none @omitDefault @prefix @preserve @protected @requireAll @set @version @vocab @propagate'.split(
    ' ',
  );
const firstTerm = 100;

/** The numbers of terms in one document, and the contexts that gave them. */
export interface TermNumbers {
  numberOf(term: string): number | undefined;
  termOf(number: number): string | undefined;
  /** The context with one or more others laid over it; nothing where one is neither an address that is held nor a plain context. */
  apply(active: ActiveContext, contexts: Json | undefined, scope: Scope): Promise<ActiveContext | undefined>;
}

type Scope = 'type' | 'other';

/**
 * Terms are numbered as their contexts come into force, each context in the order of its terms (CBOR-LD 1.0, "term IDs"): even numbers
 * for a value, the next one for a list of them. Whoever encoded and whoever decodes must hold the same contexts.
 */
export function createTermNumbers(loader: DocumentLoader): TermNumbers {
  const terms = new Map(keywords.map((keyword, place) => [2 * place, keyword]));
  const numbers = new Map(keywords.map((keyword, place) => [keyword, 2 * place]));
  const loaded = new Map<Json, JsonObject>();
  const load = async (context: Json): Promise<JsonObject | undefined> => {
    const held = loaded.get(context);
    if (held !== undefined) return held;
    const read = typeof context === 'string' ? await fetchHeld(loader, context) : context;
    if (!isJsonObject(read) || read['@import'] !== undefined) return undefined;
    loaded.set(context, read);
    for (const term of termsOf(read).filter((each) => !numbers.has(each))) {
      const number = firstTerm + 2 * (numbers.size - keywords.length);
      numbers.set(term, number);
      terms.set(number, term);
    }
    return read;
  };
  return {
    numberOf: (term) => numbers.get(term),
    termOf: (number) => terms.get(number),
    async apply(active, contexts, scope) {
      let inForce = active.terms;
      for (const each of toList(contexts)) {
        const context = await load(each);
        if (context === undefined) return undefined;
        inForce = layOver(inForce, context, scope);
      }
      return { terms: inForce, previous: active };
    },
  };
}

async function fetchHeld(loader: DocumentLoader, url: string): Promise<Json | undefined> {
  if (!loader.urls.has(url)) return undefined;
  const { document } = await loader.load(url);
  return isJsonObject(document) ? document['@context'] : undefined;
}

function toList(contexts: Json | undefined): readonly Json[] {
  if (contexts === undefined) return [];
  return Array.isArray(contexts) ? contexts : [contexts];
}

/** In the order in which they are given numbers; a term set to null is none. */
function termsOf(context: JsonObject): readonly string[] {
  return Object.keys(context)
    .sort()
    .filter((key) => !keywords.includes(key) && context[key] !== null);
}

function layOver(active: Terms, context: JsonObject, scope: Scope): Terms {
  const propagates = typeof context['@propagate'] === 'boolean' ? context['@propagate'] : scope !== 'type';
  const kept = [...active].filter(([term]) => context[term] !== null);
  const added = termsOf(context).map((term) => [term, define(context[term], propagates, active, context)] as const);
  return new Map([...kept, ...added]);
}

function define(written: Json | undefined, propagates: boolean, active: Terms, context: JsonObject): Definition {
  if (typeof written === 'string') return { id: written, propagates };
  if (!isJsonObject(written)) return { propagates };
  const { '@id': id, '@type': type, '@context': scoped } = written;
  return {
    propagates,
    ...(typeof id === 'string' ? { id } : {}),
    ...(typeof type === 'string' ? { type: toIri(type, active, context) } : {}),
    ...(scoped === undefined ? {} : { context: scoped }),
  };
}

/** `xsd:dateTime` in full, by a prefix of the context itself or of one before it. */
function toIri(compact: string, active: Terms, context: JsonObject): string {
  const [prefix = '', ...rest] = compact.split(':');
  const own = context[prefix];
  const base = typeof own === 'string' ? own : isJsonObject(own) ? own['@id'] : active.get(prefix)?.id;
  return rest.length === 0 || typeof base !== 'string' ? compact : base + rest.join(':');
}

/** Within a property, what came with the type of the object around it is as it was before. */
export function withinProperty(active: ActiveContext): ActiveContext {
  const terms = new Map<string, Definition>();
  for (const [term, definition] of active.terms) {
    let found: Definition | undefined = definition;
    for (let back = active.previous; found !== undefined && !found.propagates; back = back?.previous) {
      found = back?.terms.get(term);
    }
    if (found !== undefined) terms.set(term, found);
  }
  return { terms, previous: active };
}

/** `@type` and what stands for it (VCDM 2.0: `type`). */
export function typeTermsOf({ terms }: ActiveContext): readonly string[] {
  return ['@type', ...[...terms].flatMap(([term, { id }]) => (id === '@type' ? [term] : []))];
}
