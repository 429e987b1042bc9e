import { readFileSync } from 'node:fs';
import { ContextIndex, createDocumentLoader } from '../../src/proof/document-loader.ts';
import { type DocumentLoader, withContexts } from '../../src/proof/held-contexts.ts';

/** The pinned contexts, as the service loads them. */
export function loadContexts(): DocumentLoader {
  const text = readFileSync(new URL('../../contexts/index.json', import.meta.url), 'utf8');
  return createDocumentLoader(ContextIndex.parse(JSON.parse(text)));
}

/** The context of the W3C test vectors: any term is an example. */
export function loadContextsWithExamples(): DocumentLoader {
  return withContexts(loadContexts(), {
    'https://www.w3.org/ns/credentials/examples/v2': {
      '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' },
    },
  });
}
