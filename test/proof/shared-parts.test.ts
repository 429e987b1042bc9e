import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '../../src/kernel/json.ts';
import { canonizeWith, createRdf, type Rdf } from '../../src/proof/canonize.ts';
import { createSharedCanonize } from '../../src/proof/shared-parts.ts';
import { loadContexts } from '../support/contexts.ts';
import { fc } from '../support/drawn.ts';

const paths = [['issuer'], ['credentialSubject', 'achievement']] as const;
const issuer = {
  id: 'did:web:badges.example.org',
  type: ['Profile'],
  name: 'DAREIC',
  url: 'https://badges.example.org',
};
const achievement = {
  id: 'https://badges.example.org/badges/a/1',
  type: ['Achievement'],
  name: 'Langues en action',
  description: 'Utilise une langue.',
  criteria: { narrative: '- A osé.' },
  creator: { id: issuer.id, type: ['Profile'], name: issuer.name },
  alignment: [
    {
      type: ['Alignment'],
      targetName: 'parler',
      targetUrl: 'http://data.europa.eu/esco/skill/1',
      targetType: 'ceasn:Competency',
    },
    {
      type: ['Alignment'],
      targetName: 'oser',
      targetUrl: 'http://data.europa.eu/esco/skill/2',
      targetType: 'ceasn:Competency',
    },
  ],
  resultDescription: [
    {
      id: 'https://badges.example.org/badges/a/1#m',
      type: ['ResultDescription'],
      name: 'Mention',
      resultType: 'Result',
      allowedValue: ['a', 'b'],
    },
  ],
};

function credential(changes: JsonObject = {}, subject: JsonObject = {}): JsonObject {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: 'https://badges.example.org/v/1',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer,
    validFrom: '2026-06-01T10:00:00Z',
    credentialSubject: {
      id: 'urn:uuid:6f2c1c1e-8c55-4b0e-9d3b-0a4b6f1f2b11',
      type: ['AchievementSubject'],
      achievement,
      ...subject,
    },
    ...changes,
  };
}

let rdf: Rdf;
beforeAll(() => {
  rdf = createRdf(loadContexts());
});

describe('the text of a document whose parts are shared', () => {
  it('is that of the whole document, for whatever stands beside the shared parts', async () => {
    const shared = createSharedCanonize(rdf);
    const whole = canonizeWith(rdf);
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(text, text, fc.boolean(), async (name, narrative, hasIdentity) => {
        const identifier = [{ type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'name' }];
        const document = credential(
          { name, evidence: [{ type: ['Evidence'], narrative, name }] },
          { term: narrative, ...(hasIdentity ? { identifier } : {}) },
        );
        expect(await shared(document, paths)).toBe(await whole(document));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps apart two Achievements, two issuers and two contexts that were met before', async () => {
    const shared = createSharedCanonize(rdf);
    const whole = canonizeWith(rdf);
    const other = { ...achievement, id: 'https://badges.example.org/badges/b/1', name: 'Autre' };
    const documents = [
      credential(),
      credential({ issuer: { ...issuer, id: 'did:web:other.example' } }),
      credential({}, { achievement: other }),
      credential({}, { achievement: other, type: ['AchievementSubject', 'https://example.org/Type'] }),
      credential({
        '@context': [
          'https://www.w3.org/ns/credentials/v2',
          'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
        ],
      }),
      credential(),
    ];
    for (const document of documents) expect(await shared(document, paths)).toBe(await whole(document));
  });

  it('gives the same when the document speaks of a shared part again', async () => {
    const shared = createSharedCanonize(rdf);
    await shared(credential(), paths);
    const again = credential(
      { evidence: [{ id: achievement.id, type: ['Evidence'], name: achievement.name }] },
      { source: issuer },
    );
    expect(await shared(again, paths)).toBe(await canonizeWith(rdf)(again));
  });

  it('falls back to the whole document where a part is absent, has no id, or is a mere address', async () => {
    const shared = createSharedCanonize(rdf);
    const { id: _, ...anonymous } = issuer;
    for (const changed of [
      credential({ issuer: issuer.id }),
      credential({}, { achievement: achievement.id }),
      credential({ issuer: { ...anonymous, id: issuer.id } }),
    ]) {
      expect(await shared(changed, [...paths, ['nothing', 'here']])).toBe(await canonizeWith(rdf)(changed));
    }
  });

  it('refuses in a shared part what it refuses anywhere', async () => {
    const unsafe = credential({ issuer: { ...issuer, unknownTerm: 'x' } });
    const shared = createSharedCanonize(rdf);
    await expect(shared(unsafe, paths)).rejects.toMatchObject({ code: 'proof/unsafe' });
    await expect(shared(unsafe, paths)).rejects.toMatchObject({ code: 'proof/unsafe' });
  });

  it('never shares a part whose first use did not give the text of the whole', async () => {
    const odd: Rdf = {
      ...rdf,
      toQuads: async (document) =>
        (await rdf.toQuads(document)).filter((_, index) =>
          'issuer' in document && 'credentialSubject' in document ? true : index !== 1,
        ),
    };
    const shared = createSharedCanonize(odd);
    for (let time = 0; time < 3; time += 1) {
      expect(await shared(credential(), paths)).toBe(await canonizeWith(rdf)(credential()));
    }
  });

  it('expands a shared part once', async () => {
    const toQuads = vi.fn(rdf.toQuads);
    const shared = createSharedCanonize({ ...rdf, toQuads });
    await shared(credential(), paths);
    toQuads.mockClear();
    await shared(credential({ name: 'another' }), paths);
    expect(toQuads).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(toQuads.mock.calls[0]?.[0])).not.toContain('Langues en action');
  });
});
