import type { RemoteDocument } from 'jsonld';
import { Problem } from '../kernel/problem.ts';

/** The contexts known here, and no other: never the network. */
export interface DocumentLoader {
  readonly urls: ReadonlySet<string>;
  /** `proof/context-unknown` for any other URL. */
  load(url: string): Promise<RemoteDocument>;
}

/** A loader of contexts handed in as values, by URL: what whoever made them pinned, here as in a browser. */
export function holdContexts(contexts: Readonly<Record<string, object>>): DocumentLoader {
  return toDocumentLoader(
    new Map(Object.entries(contexts).map(([url, context]) => [url, toRemoteDocument(url, context)])),
  );
}

/**
 * The same loader with more contexts: those of a test vector, or of a profile that signs other credentials than badges.
 * One URL must mean one context in the whole process: jsonld keeps static contexts by URL, across loaders.
 */
export function withContexts(loader: DocumentLoader, more: Readonly<Record<string, object>>): DocumentLoader {
  const added = holdContexts(more);
  return {
    urls: new Set([...loader.urls, ...added.urls]),
    load: (url) => (loader.urls.has(url) ? loader : added).load(url),
  };
}

function toDocumentLoader(documents: ReadonlyMap<string, RemoteDocument>): DocumentLoader {
  return {
    urls: new Set(documents.keys()),
    async load(url) {
      const document = documents.get(url);
      if (document === undefined) throw new Problem('proof/context-unknown', { url });
      return document;
    },
  };
}

function toRemoteDocument(url: string, document: object): RemoteDocument {
  return Object.freeze({ contextUrl: null, documentUrl: url, document: deepFreeze(document), tag: 'static' });
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFreeze(inner);
  return Object.freeze(value);
}
