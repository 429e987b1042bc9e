import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { createDataIntegrity } from '../../src/proof/data-integrity.ts';
import { createKeyResolver } from '../../src/proof/key-resolver.ts';
import { loadContexts } from '../support/contexts.ts';
import { fc } from '../support/drawn.ts';
import { meaningOf } from '../support/meaning.ts';
import { altered, everyPlace, type Place, type Tree, valueAt } from '../verification/tree.ts';
import { signed } from './signed-badge.ts';

/** A badge of each suite; each issuer is its own key, so that nobody need be asked. */
const folder = new URL('../vectors/proofs/', import.meta.url);
const frozen = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(new URL(name, folder), 'utf8'))] as const);
const badges: readonly (readonly [string, JsonObject & Tree])[] = [
  ['eddsa-rdfc-2022', JSON.parse(JSON.stringify(signed))],
  ...frozen,
];
const dataIntegrity = createDataIntegrity(loadContexts());
const resolveKey = createKeyResolver({ didDocuments: new Map() });
const runs = 90;

async function passes(document: JsonObject): Promise<boolean> {
  const { outcome, isIssuer } = await dataIntegrity.verifyProof(document, resolveKey);
  return outcome === 'passed' && isIssuer;
}

/** Letters that look like others, and the same accents spelt otherwise. */
const lookalikes: readonly (readonly [string, string])[] = [
  ['a', '\u0430'],
  ['e', '\u0435'],
  ['o', '\u03bf'],
  ['i', '\u0131'],
  ['0', '\uff10'],
  ['1', 'l'],
  ['é', 'e\u0301'],
  [' ', '\u00a0'],
  ['-', '\u2010'],
  ['/', '\u2215'],
  [':', '\ua789'],
  ['.', '\u2024'],
];

function lookalike(text: string, [from, to]: readonly [string, string]): string {
  return text.includes(from) ? text.replace(from, to) : `${text}\u200b`;
}

/** The same number or word as another kind of value. */
function otherForm(value: Json): Json {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return /^\d+$/.test(value) ? Number(value) : [value, value.toUpperCase()];
  return Array.isArray(value) ? Object.fromEntries(value.map((item: Json, index) => [String(index), item])) : [value];
}

const pair = fc.constantFrom(...lookalikes);
type Edit = (document: JsonObject & Tree, place: Place, other: Place) => JsonObject;

/** What a forger would try at a place of the badge; `other` is another place of it. */
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }).map(
    (text): Edit =>
      (badge, place) =>
        altered(badge, place, () => text),
  ),
  pair.map(
    (letters): Edit =>
      (badge, place) =>
        altered(badge, place, (value) => (typeof value === 'string' ? lookalike(value, letters) : otherForm(value))),
  ),
  pair.map(
    (letters): Edit =>
      (badge, place) =>
        renamed(badge, place, (key) => lookalike(key, letters)),
  ),
  fc.constantFrom<Edit>(
    (badge, place) => altered(badge, place, () => undefined),
    (badge, place) => altered(badge, place, otherForm),
    (badge, place) => altered(badge, place, (value) => (typeof value === 'number' ? value + 1e-9 : null)),
    (badge, place) => altered(badge, place, (value) => (Array.isArray(value) ? [...value].reverse() : [value, value])),
    (badge, place, other) => altered(badge, place, () => valueAt(badge, other)),
    (badge, place, other) => altered(badge, place, (value) => [value, valueAt(badge, other)]),
    (badge, place, other) => renamed(badge, place, () => String(other.at(-1))),
    (badge, place, other) => moved(badge, place, other),
  ),
);

function renamed(badge: JsonObject & Tree, place: Place, rename: (key: string) => string): JsonObject {
  const [key, value] = [place.at(-1), valueAt(badge, place)];
  if (typeof key !== 'string') return altered(badge, place, () => undefined);
  const without = altered(badge, place, () => undefined) as JsonObject & Tree;
  return inside(without, place.slice(0, -1), { [rename(key)]: value });
}

/** A property taken out of its object and put into another. */
function moved(badge: JsonObject & Tree, place: Place, other: Place): JsonObject {
  const member = { [String(place.at(-1))]: valueAt(badge, place) };
  const without = altered(badge, place, () => undefined) as JsonObject & Tree;
  return inside(without, other.slice(0, -1), member);
}

function inside(badge: JsonObject & Tree, place: Place, member: JsonObject): JsonObject {
  if (place.length === 0) return { ...badge, ...member };
  return altered(badge, place, (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, ...member } : value,
  );
}

describe.each(badges)('a badge sealed with %s', (_, badge) => {
  const places = [...everyPlace(badge)];
  const place = fc.constantFrom(...places);

  it('passes as it is', async () => {
    expect(await passes(badge)).toBe(true);
  });

  it('no longer passes whatever is changed, added, taken away or moved, unless it says the same', async () => {
    const original = await meaningOf(badge);
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(edits, place, place, async (edit, one, other) => {
        const changed = edit(badge, one, other);
        if (JSON.stringify(changed) === JSON.stringify(badge)) return;
        tried += 1;
        if (await passes(changed)) expect(await meaningOf(changed)).toBe(original);
      }),
      { numRuns: runs },
    );
    expect(tried).toBeGreaterThan(runs / 2);
  });

  it('no longer passes once any one property or element is gone, unless it says the same', async () => {
    const original = await meaningOf(badge);
    for (const one of places) {
      const changed = altered(badge, one, () => undefined);
      if (await passes(changed)) expect(await meaningOf(changed)).toBe(original);
    }
  });

  it('still passes in any order of its keys, at every depth', async () => {
    const shuffled = (value: Json, order: (keys: string[]) => string[]): Json => {
      if (Array.isArray(value)) return value.map((item: Json) => shuffled(item, order));
      if (typeof value !== 'object' || value === null) return value;
      const members = new Map(Object.entries(value));
      return Object.fromEntries(
        order([...members.keys()]).map((key) => [key, shuffled(members.get(key) ?? null, order)]),
      );
    };
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (ranks) => {
        const order = (keys: string[]): string[] =>
          keys
            .map((key) => [ranks.next().value ?? 0, key] as const)
            .sort(([one], [other]) => one - other)
            .map(([, key]) => key);
        expect(await passes(shuffled(badge, order) as JsonObject)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });
});
