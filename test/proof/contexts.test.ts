import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCanonize } from '../../src/proof/canonize.ts';
import { ContextIndex, createDocumentLoader } from '../../src/proof/document-loader.ts';
import { loadContexts } from '../support/contexts.ts';

const index = ContextIndex.parse(
  JSON.parse(readFileSync(new URL('../../contexts/index.json', import.meta.url), 'utf8')),
);
const [first] = index.contexts;
if (first === undefined) throw new Error('no context pinned');

describe('the pinned contexts', () => {
  it('are all found in their packages, unchanged and frozen', async () => {
    const loader = createDocumentLoader(index);
    expect([...loader.urls]).toEqual(index.contexts.map(({ url }) => url));
    const { document } = await loader.load(first.url);
    expect(Object.isFrozen(document) && Object.isFrozen(Object.values(document)[0])).toBe(true);
  });

  it.each([
    ['the hash differs', { ...first, sha256: '0'.repeat(64) }],
    ['the package has no such context', { ...first, url: 'https://www.w3.org/ns/credentials/v3' }],
    ['nobody knows the package', { ...first, package: 'another' }],
  ])('stop the start when %s', (_, pin) => {
    expect(() => createDocumentLoader({ contexts: [pin] })).toThrow(
      expect.objectContaining({ code: 'proof/context-drift' }),
    );
  });

  it('are the only ones: any other URL is refused', async () => {
    await expect(loadContexts().load('https://example.org/')).rejects.toMatchObject({ code: 'proof/context-unknown' });
    const canonize = createCanonize(loadContexts());
    const document = { '@context': 'https://example.org/', id: 'urn:uuid:1' };
    await expect(canonize(document)).rejects.toMatchObject({ code: 'proof/context-unknown' });
  });
});

describe('canonical form', () => {
  const canonize = createCanonize(loadContexts());
  const context = { '@vocab': 'https://example.org/' };

  it('is found for documents that say the same thing of several unnamed things', async () => {
    const twin = { type: 'Evidence', name: 'même texte', alignment: { type: 'Alignment', name: 'pareil' } };
    const text = await canonize({ '@context': context, '@id': 'urn:uuid:1', evidence: [twin, twin, twin] });
    expect(text.split('\n').filter((line) => line.includes('même texte'))).toHaveLength(3);
  });

  it('is given up on for a graph made to cost hours', async () => {
    const ids = Array.from({ length: 40 }, (_, n) => `_:n${n}`);
    const nodes = ids.map((id) => ({
      '@id': id,
      knows: ids.filter((other) => other !== id).map((other) => ({ '@id': other })),
    }));
    await expect(canonize({ '@context': context, '@graph': nodes })).rejects.toMatchObject({
      code: 'proof/too-complex',
    });
  });

  it('does not exist for a document that says nothing', async () => {
    await expect(canonize({ '@context': context })).rejects.toMatchObject({ code: 'proof/unsafe' });
  });
});
