import jsonld from 'jsonld';
import rdfCanonize, { type RdfQuad } from 'rdf-canonize';
import type { JsonObject } from '../kernel/json.ts';
import { digest as digestOf, toHex } from '../kernel/platform.ts';
import { isProblem, Problem } from '../kernel/problem.ts';
import type { DocumentLoader } from './held-contexts.ts';
import { shareTerms } from './shared-terms.ts';

/**
 * JSON-LD to canonical N-Quads (RDFC-1.0). Safe mode: a term or type that no context defines, or a relative id, is refused
 * (`proof/unsafe`) since it would stay unsigned. `proof/context-unknown` for a context we do not hold; `proof/too-complex`
 * for a graph made to cost hours (RDFC-1.0 §7.1).
 */
export type Canonize = (document: JsonObject, digest?: Digest) => Promise<string>;

/** What RDFC-1.0 tells blank nodes apart with (§4.1): SHA-256 unless a suite says otherwise. */
export type Digest = 'SHA-256' | 'SHA-384';

/** Deep comparisons allowed grow as the square of the blank nodes that look alike: honest badges stay far below. */
const maxWorkFactor = 2;
/** Past this, a graph is refused whatever its shape, in milliseconds. */
const maxCanonizeMs = 2000;

/** The two halves of it, for whoever puts quads together from several documents. */
export interface Rdf {
  toQuads(document: JsonObject): Promise<readonly RdfQuad[]>;
  serialise(quads: readonly RdfQuad[], digest?: Digest): Promise<string>;
}

export function createRdf(loader: DocumentLoader): Rdf {
  // The direction of a text is part of its datatype, as the other libraries write it: without a choice safe mode refuses it.
  const options = { base: null, safe: true, rdfDirection: 'i18n-datatype', documentLoader: loader.load } as const;
  return {
    async toQuads(document) {
      await shareTerms();
      const quads = await jsonld.toRDF(document, options).catch((error: unknown) => {
        throw toProblem(error);
      });
      if (quads.length === 0) throw new Problem('proof/unsafe');
      return quads;
    },
    serialise: (quads, digest = 'SHA-256') =>
      rdfCanonize
        .canonize(quads, {
          algorithm: 'RDFC-1.0',
          format: 'application/n-quads',
          createMessageDigest: () => createMessageDigest(digest),
          maxWorkFactor,
          signal: timeBudget(maxCanonizeMs),
        })
        .catch((error: unknown) => {
          throw new Problem('proof/too-complex', {}, { cause: error });
        }),
  };
}

export function canonizeWith({ toQuads, serialise }: Rdf): Canonize {
  return async (document, digest) => serialise(await toQuads(document), digest);
}

export function createCanonize(loader: DocumentLoader): Canonize {
  return canonizeWith(createRdf(loader));
}

/** What rdf-canonize hashes with: by kernel/platform, so that it is the same everywhere, and needs no secure context in a browser. */
function createMessageDigest(algorithm: Digest): { update(text: string): void; digest(): string } {
  let written = '';
  return {
    update(text) {
      written += text;
    },
    digest: () => toHex(digestOf(algorithm, written)),
  };
}

/** As an AbortSignal, without leaving a timer behind for each document. */
function timeBudget(ms: number): { readonly aborted: boolean; readonly reason: string } {
  const end = performance.now() + ms;
  return {
    get aborted() {
      return performance.now() > end;
    },
    reason: 'time budget',
  };
}

/** jsonld wraps what its loader throws: the refusal of a context is found again under `details.cause`. */
function toProblem(error: unknown): Problem {
  const inner = causeOf(error);
  return isProblem(inner) ? inner : new Problem('proof/unsafe', {}, { cause: error });
}

function causeOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('details' in error)) return undefined;
  const { details } = error;
  return typeof details === 'object' && details !== null && 'cause' in details ? details.cause : undefined;
}
