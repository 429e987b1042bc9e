import type { Json, JsonObject } from '../kernel/json.ts';
import { type Item, type ItemMap, readItem } from './cbor-item.ts';
import {
  type ActiveContext,
  createTermNumbers,
  type TermNumbers,
  typeTermsOf,
  withinProperty,
} from './cbor-ld-terms.ts';
import { unpackers } from './cbor-ld-values.ts';
import type { DocumentLoader } from './held-contexts.ts';

/** Tag 51997 (IANA), a list of two, and registry entry 1: no table but what the contexts give (CBOR-LD 1.0, WD 2026-06-30). */
const header = [0xd9, 0xcb, 0x1d, 0x82, 0x01];

class Refused extends Error {}

/**
 * The JSON-LD document that these bytes are, by the contexts that are held and no other. Nothing where they are none, where they name
 * another table or another context, or number terms that the contexts do not give: one term more or less in a context changes them.
 */
export async function decodeCborLd(bytes: Uint8Array, loader: DocumentLoader): Promise<JsonObject | undefined> {
  if (header.some((byte, place) => bytes[place] !== byte)) return undefined;
  const payload = readItem(bytes.subarray(header.length));
  if (!isMap(payload)) return undefined;
  try {
    return await toObject(payload, { terms: new Map() }, createTermNumbers(loader));
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** Contexts come into force in the order in which whoever encoded met them: the object's own, its types', then term by term. */
async function toObject(map: ItemMap, around: ActiveContext, numbers: TermNumbers): Promise<JsonObject> {
  const written = contextOf(map);
  const own = sound(await numbers.apply(around, written, 'other'));
  let active = own;
  for (const type of typesOf(map, own, numbers)) {
    active = sound(await numbers.apply(active, active.terms.get(type)?.context, 'type'));
  }
  const inForce: ActiveContext = { terms: active.terms, previous: own };
  const members = new Map<string, Json>(written === undefined ? [] : [['@context', written]]);
  for (const { term, isList, value } of entriesOf(map, numbers)) {
    const scoped = inForce.terms.get(term)?.context;
    const within = sound(await numbers.apply(withinProperty(inForce), scoped, 'other'));
    const place = { type: typeOf(term, inForce), within, numbers };
    if (members.has(term)) throw new Refused();
    members.set(term, isList ? await toValues(value, place) : await toValue(value, place));
  }
  return Object.fromEntries(members);
}

/** Where a value stands. */
interface Place {
  readonly type: string;
  readonly within: ActiveContext;
  readonly numbers: TermNumbers;
}

async function toValue(item: Item, place: Place): Promise<Json> {
  if (item === null) return null;
  if (isMap(item)) return toObject(item, place.within, place.numbers);
  const unpacked = unpackers.get(place.type)?.(item, place.numbers.termOf);
  if (unpacked !== undefined) return unpacked;
  if (isItems(item)) return toValues(item, place);
  if (item instanceof Uint8Array || (place.type === 'url' && typeof item !== 'string')) throw new Refused();
  return item;
}

async function toValues(items: Item, place: Place): Promise<readonly Json[]> {
  if (!isItems(items)) throw new Refused();
  const values: Json[] = [];
  for (const item of items) values.push(await toValue(item, place));
  return values;
}

/** Addresses alone: terms that a document brings itself have no place on paper. */
function contextOf(map: ItemMap): string | readonly string[] | undefined {
  const [one, several] = [map.get(0), map.get(1)];
  if (one !== undefined && several !== undefined) throw new Refused();
  if (one === undefined && several === undefined) return undefined;
  if (typeof one === 'string') return one;
  if (several === undefined || !isItems(several)) throw new Refused();
  return several.map((url) => {
    if (typeof url !== 'string') throw new Refused();
    return url;
  });
}

/** Of `@type` and what stands for it, in the order in which their contexts apply (JSON-LD 1.1 API §5.1). */
function typesOf(map: ItemMap, active: ActiveContext, numbers: TermNumbers): readonly string[] {
  const types = typeTermsOf(active).flatMap((term) => {
    const number = numbers.numberOf(term) ?? 0;
    const value = map.get(number) ?? map.get(number + 1) ?? [];
    return (isItems(value) ? value : [value]).flatMap((each) => {
      const name = typeof each === 'number' ? numbers.termOf(each) : each;
      return typeof name === 'string' ? [name] : [];
    });
  });
  return [...new Set(types)].sort();
}

interface Entry {
  readonly term: string;
  readonly isList: boolean;
  readonly value: Item;
}

/** Sorted by term, as they were numbered. A key that no context knows stands as a text. */
function entriesOf(map: ItemMap, numbers: TermNumbers): readonly Entry[] {
  const entries = [...map].flatMap(([key, value]): readonly Entry[] => {
    if (key === 0 || key === 1) return [];
    if (typeof key === 'string') return [{ term: key, isList: false, value }];
    const isList = key % 2 !== 0;
    const term = numbers.termOf(isList ? key - 1 : key);
    if (term === undefined) throw new Refused();
    return [{ term, isList, value }];
  });
  return entries.sort((a, b) => (a.term < b.term ? -1 : 1));
}

/** `url` for ids, types and whatever a context says is one. */
function typeOf(term: string, { terms }: ActiveContext): string {
  const { id = term, type = 'none' } = terms.get(term) ?? {};
  const isUrl = [term, id].some((name) => name === '@id' || name === '@type') || type === '@id' || type === '@vocab';
  return isUrl ? 'url' : type;
}

function isMap(item: Item | undefined): item is ItemMap {
  return item instanceof Map;
}

function isItems(item: Item): item is readonly Item[] {
  return Array.isArray(item);
}

/** A context that is not held, or is none. */
function sound(active: ActiveContext | undefined): ActiveContext {
  if (active === undefined) throw new Refused();
  return active;
}
