import { afterAll, describe, expect, it } from 'vitest';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { fc } from '../support/drawn.ts';
import { meaningOf } from '../support/meaning.ts';
import { issueOne, openApp, publicEnvironment } from '../support/opened-app.ts';
import { spellJson } from '../support/spell-json.ts';
import { altered, everyPlace, type Place, type Tree, valueAt } from './tree.ts';

const app = await openApp(publicEnvironment);
afterAll(() => app[Symbol.asyncDispose]());
const publicId = await issueOne(app, { award: { achievement: 'app-langues-en-action-n2' } });
const { bytes } = await credentialRecord(app.core.storage, publicId);
const credential = JSON.parse(bytes) as JsonObject & Tree;
const places = [...everyPlace(credential)];
const original = await meaningOf(credential);

/** Not valid, or the same statements in another writing. */
async function isCaught(document: JsonObject): Promise<boolean> {
  const report = await app.verify(JSON.stringify(document));
  if (report.verdict !== 'valid' && report.authenticity !== 'authentic') return true;
  return (await meaningOf(document)) === original;
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.webUrl(),
  fc.constantFrom(
    '',
    ' ',
    '2026-05',
    'urn:uuid:0',
    '2031-05-04T10:00:00Z',
    'Profile',
    '@id',
    '_:b0',
    'https://www.w3.org/ns/credentials/v2',
  ),
);
const anyValue: fc.Arbitrary<Json> = fc.oneof(
  anyText,
  fc.constantFrom<Json>(null, true, false, 0, -1, 1e21, [], {}),
  fc.constantFrom(...places).map((place) => valueAt(credential, place)),
  anyText.map((text): Json => ({ id: text })),
  anyText.map((text): Json => ({ '@value': text, '@language': 'fr' })),
  fc.array(anyText, { maxLength: 3 }),
);
const anyPlace: fc.Arbitrary<Place> = fc.constantFrom(...places);
const anyTerm = fc.oneof(
  fc.constantFrom(...new Set(places.flatMap((place) => place.filter((key) => typeof key === 'string')))),
  fc.constantFrom(
    'Criteria',
    'expires',
    'revoked',
    'evidence',
    'endorsement',
    'refreshService',
    'termsOfUse',
    '@included',
    '@graph',
    '@reverse',
    '@type',
    'https://schema.org/name',
  ),
  anyText,
);

describe('a badge we issued is no longer valid', () => {
  it('after the change of any value, anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlace, anyValue, async (place, value) => {
        expect(await isCaught(altered(credential, place, () => value))).toBe(true);
      }),
      { numRuns: 160 },
    );
  });

  it('after any one letter more, less or other in any text', async () => {
    const texts = places.filter((place) => typeof valueAt(credential, place) === 'string');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.constantFrom('x', '', 'é', '\u00a0', '\u200b'),
        async (place, at, letter) => {
          const text = String(valueAt(credential, place));
          const cut = at % (text.length + 1);
          const edited = text.slice(0, cut) + letter + text.slice(letter === '' ? cut + 1 : cut);
          fc.pre(edited !== text);
          const report = await app.verify(JSON.stringify(altered(credential, place, () => edited)));
          expect([report.verdict === 'valid', report.authenticity === 'authentic']).toEqual([false, false]);
        },
      ),
      { numRuns: 160 },
    );
  });

  it('after the loss of any property or element', async () => {
    const survivors: string[] = [];
    for (const place of places) {
      if (!(await isCaught(altered(credential, place, () => undefined)))) survivors.push(place.join('.'));
    }
    expect(survivors).toEqual([]);
  });

  it('after anything is added anywhere', async () => {
    const containers = [[], ...places.filter((place) => typeof valueAt(credential, place) === 'object')];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...containers), anyTerm, anyValue, async (place, term, value) => {
        const grown = altered(credential, place, (container) =>
          Array.isArray(container) ? [...container, value] : { ...(container as JsonObject), [term]: value },
        );
        expect(await isCaught(grown as JsonObject)).toBe(true);
      }),
      { numRuns: 160 },
    );
  });

  it('after two values change places', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlace, anyPlace, async (one, other) => {
        fc.pre(
          ![one, other].some(
            (place, index, both) => both[1 - index]?.slice(0, place.length).join('\n') === place.join('\n'),
          ),
        );
        const [first, second] = [valueAt(credential, one), valueAt(credential, other)];
        const swapped = altered(altered(credential, one, () => second) as Tree, other, () => first);
        expect(await isCaught(swapped as JsonObject)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});

describe('a badge we issued stays valid', () => {
  /** Every object's keys in another order, and the arrays that are sets too where told. */
  function reordered(value: Json, arrays: boolean): Json {
    if (Array.isArray(value)) {
      const items = value.map((item: Json) => reordered(item, arrays));
      return arrays ? items.reverse() : items;
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, key === '@context' ? inner : reordered(inner, arrays)]),
    );
  }

  it.each([
    ['its keys', false],
    ['its keys and every list but the contexts', true],
  ])('in another order of %s, since the statements are the same', async (_, arrays) => {
    const other = reordered(credential, arrays) as JsonObject;
    expect(JSON.stringify(other)).not.toBe(bytes);
    expect(await meaningOf(other)).toBe(original);
    expect(await app.verify(JSON.stringify(other))).toMatchObject({ verdict: 'valid', authenticity: 'authentic' });
  });

  it('with more space and escapes between its letters', async () => {
    const escaped = JSON.stringify(credential, null, 2).replace(/é/g, '\\u00e9');
    expect(await app.verify(escaped)).toMatchObject({ verdict: 'valid' });
  });

  it('in any writing of JSON that says the same: spaces, escapes, key order, forms of a number', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
        const other = spellJson(credential, () => numbers.next().value ?? 0);
        expect(JSON.parse(other)).toEqual(credential);
        expect(await app.verify(other)).toMatchObject({ verdict: 'valid', authenticity: 'authentic' });
      }),
      { numRuns: 15 },
    );
  });

  it('but not with its contexts in another order, where words change their meaning', async () => {
    const contextsReversed = [...(credential['@context'] as readonly Json[])].reverse();
    const report = await app.verify(JSON.stringify({ ...credential, '@context': contextsReversed }));
    expect(report).toMatchObject({ verdict: 'invalid', authenticity: 'altered' });
  });
});
