import { createRequire } from 'node:module';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/kernel/json.ts';
import { createRdf } from '../../src/proof/canonize.ts';
import { loadContexts } from '../support/contexts.ts';

const loader = await loadContexts();
const options = { base: null, safe: true, rdfDirection: 'i18n-datatype', documentLoader: loader.load } as const;
const vocabulary = 'https://example.org/terms#';

/** The package as nobody has touched it: its modules are read anew. */
function untouched(): typeof jsonld {
  const require = createRequire(import.meta.url);
  const held = Object.keys(require.cache).filter((path) => path.includes('/node_modules/jsonld/'));
  expect(held.length).toBeGreaterThan(10);
  for (const path of held) delete require.cache[path];
  const anew: typeof jsonld = require('jsonld');
  expect(anew).not.toBe(jsonld);
  return anew;
}

const badge: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'https://badges.example.org/v/1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:badges.example.org', type: ['Profile'], name: 'DAREIC', url: 'https://badges.example.org' },
  credentialSubject: {
    type: ['AchievementSubject'],
    identifier: [{ type: 'IdentityObject', identityHash: 'a', identityType: 'emailAddress', hashed: false }],
    achievement: {
      id: 'https://badges.example.org/badges/a/1',
      type: ['Achievement'],
      name: 'Langues en action',
      criteria: { narrative: '- A osé.' },
    },
  },
};

/** Contexts of a type and of a property, one within the other, what they give back, and all that a context says of texts. */
const scoped: JsonObject = {
  '@context': {
    '@version': 1.1,
    ...{ '@vocab': vocabulary, '@language': 'fr', '@direction': 'rtl', '@base': 'https://example.org/here/' },
    ...{ id: '@id', type: '@type', plain: { '@language': null, '@direction': null } },
    Box: { '@id': 'x:Box', '@context': { '@language': 'en', label: 'x:boxLabel', inside: { '@id': 'x:inside' } } },
    Kept: { '@id': 'x:Kept', '@context': { '@propagate': true, '@version': 1.1, label: 'x:keptLabel' } },
    lid: { '@id': 'x:lid', '@context': { label: 'x:lidLabel', '@vocab': 'https://example.org/lid#' } },
  },
  ...{ id: 'one', label: 'dehors', plain: 'brut' },
  part: {
    ...{ type: 'Box', label: 'box', inside: { label: 'reverted', part: { type: 'Kept', label: 'kept' } } },
    lid: { label: 'couvercle', other: 'autre', inside: { type: 'Box', label: 'again' } },
  },
  parts: [
    { type: ['Box', 'Kept'], label: 'both', inside: 'text' },
    { '@context': { label: 'x:own', '@direction': 'ltr' }, label: 'own' },
  ],
};

const sealed = { '@protected': true, '@version': 1.1, label: 'x:sealed', Box: { '@id': 'x:Box', '@context': {} } };
const refused: readonly JsonObject[] = [
  { '@context': [sealed, { label: 'x:other' }], label: 'un' },
  { '@context': sealed, '@type': 'Box', 'x:in': { '@context': { label: 'x:other' }, label: 'deux' } },
  { '@context': sealed, 'x:in': { '@context': null, label: 'trois' } },
];

describe('copies of a context that share its terms', () => {
  it.each([
    ['a badge', badge],
    ['contexts within contexts', scoped],
  ])('say of %s what jsonld says that copies every term, the first time and the next', async (_name, document) => {
    const theirs = await untouched().toRDF(document, options);
    expect(theirs.length).toBeGreaterThan(8);
    const rdf = createRdf(loader);
    for (let time = 0; time < 3; time += 1) expect(await rdf.toQuads(document)).toEqual(theirs);
  });

  it.each(refused)('refuse what changes a protected term, as jsonld does', async (document) => {
    await expect(untouched().toRDF(document, options)).rejects.toThrow();
    await expect(createRdf(loader).toQuads(document)).rejects.toMatchObject({ code: 'proof/unsafe' });
  });

  it('are made of the very terms of the first, and what is added to one is in no other', async () => {
    await createRdf(loader).toQuads(badge);
    const first = await jsonld.processContext(null, null);
    const one = await jsonld.processContext(first, { label: 'x:label' });
    const [other, further] = [one.clone(), await jsonld.processContext(one, { more: 'x:more' })];
    expect(one.mappings.get('label')).toMatchObject({ '@id': 'x:label' });
    expect(other.mappings.get('label')).toBe(one.mappings.get('label'));
    expect(further.mappings.get('label')).toBe(one.mappings.get('label'));
    expect([first, one, other, further].map(({ mappings }) => mappings.size)).toEqual([0, 1, 1, 2]);
    expect(other.mappings).not.toBe(one.mappings);
    expect(other.protected).not.toBe(one.protected);
  });
});
