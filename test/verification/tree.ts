import type { Json, JsonObject } from '../../src/kernel/json.ts';

export type Tree = { readonly [key: string]: Json };
/** Keys and indexes from the root. */
export type Place = readonly (string | number)[];

/** Every place of a document but its root: each property and each element, at any depth. */
export function* everyPlace(value: Json, place: Place = []): Generator<Place> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...place, Array.isArray(value) ? Number(key) : key];
    yield here;
    yield* everyPlace(inner, here);
  }
}

export function valueAt(document: Json, place: Place): Json {
  return place.reduce<Json>((value, key) => member(value, key) ?? null, document);
}

/** A copy with the value at that place edited; taken away where the edit answers nothing, and as it was where there is no such place. */
export function altered(document: JsonObject, place: Place, edit: (value: Json) => Json | undefined): JsonObject {
  const copy = alteredValue(document, place, edit);
  if (typeof copy !== 'object' || copy === null || Array.isArray(copy)) throw new TypeError('the root stays an object');
  return copy as JsonObject;
}

function alteredValue(value: Json, place: Place, edit: (value: Json) => Json | undefined): Json | undefined {
  const [key, ...rest] = place;
  if (key === undefined) return edit(value);
  const held = member(value, key);
  if (held === undefined) return value;
  const inner = alteredValue(held, rest, edit);
  if (Array.isArray(value))
    return value.flatMap((item: Json, index) => (index !== key ? [item] : inner === undefined ? [] : [inner]));
  const entries = Object.entries(value as JsonObject);
  return Object.fromEntries(
    entries.flatMap(([name, item]) => (name !== key ? [[name, item]] : inner === undefined ? [] : [[name, inner]])),
  );
}

function member(value: Json, key: string | number): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === String(key))?.[1];
}
