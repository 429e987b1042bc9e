import type { JsonObject } from '../kernel/json.ts';
import { Problem } from '../kernel/problem.ts';
import { hashWith, rememberHashes } from './canonical-hash.ts';
import { canonizeWith, createRdf } from './canonize.ts';
import { findShapeFault } from './document-shape.ts';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.ts';
import type { DocumentLoader } from './held-contexts.ts';
import type { KeyResolver } from './key-resolver.ts';
import type { ProofOutcome } from './proof-outcome.ts';
import { createSharedCanonize, type Path } from './shared-parts.ts';
import type { Signer } from './signer.ts';
import { type ExpectedProof, verifyProofs } from './verify-proofs.ts';

/** Data Integrity proofs over documents whose contexts are all pinned (VC Data Integrity 1.0 §4). */
export interface DataIntegrity {
  /**
   * The document with an `assertionMethod` proof by `signer`, `created` as RFC 3339. Refuses what its own verifying half could
   * not read (`proof/unsafe`, `proof/context-unknown`) and a document that already has a proof (`proof/unsupported`).
   * `shared`: paths of parts that many documents of a batch share as the same object; they are expanded once (shared-parts.ts).
   */
  addProof(document: JsonObject, options: ProofToAdd): Promise<JsonObject>;
  /** Never throws for a bad document: that is its answer. */
  verifyProof(document: JsonObject, resolveKey: KeyResolver, expected?: ExpectedProof): Promise<ProofOutcome>;
  /** Canonical N-Quads of a document as it stands; for whoever wants to see what is signed. */
  canonize(document: JsonObject): Promise<string>;
}

export interface ProofToAdd {
  readonly signer: Signer;
  readonly created: string;
  readonly shared?: readonly Path[];
}

/** `inline`: also for documents that bring terms of their own, by a caller who looks for what they could hide. */
export function createDataIntegrity(loader: DocumentLoader, { inline = false } = {}): DataIntegrity {
  const rdf = createRdf(loader);
  const canonize = canonizeWith(rdf);
  const canonizeShared = createSharedCanonize(rdf);
  const hash = rememberHashes(hashWith(canonize));
  const parts = { canonize, hashDocument: hash, hashOptions: hash };
  return {
    canonize,
    async addProof(document, { signer, created, shared = [] }) {
      if (!suite.algorithms.has(signer.algorithm) || document.proof !== undefined) {
        throw new Problem('proof/unsupported');
      }
      const fault = findShapeFault(document, loader.urls, inline);
      if (fault === 'context-unknown') throw new Problem('proof/context-unknown');
      if (fault !== undefined) throw new Problem('proof/unsafe', { fault });
      const proof = {
        type: suite.type,
        cryptosuite: suite.name,
        created,
        verificationMethod: signer.verificationMethod,
        proofPurpose: 'assertionMethod',
      };
      const hashDocument = hashWith((unsecured) => canonizeShared(unsecured, shared));
      const signature = await signer.sign(await suite.toSign({ document, proof }, { ...parts, hashDocument }));
      return { ...document, proof: { ...proof, proofValue: suite.writeProofValue(signature) } };
    },
    verifyProof: (document, resolveKey, expected) => {
      const asked = expected === undefined ? {} : { expected };
      return verifyProofs(document, { ...parts, resolveKey, knownContexts: loader.urls, inline, ...asked });
    },
  };
}

/** The one we sign with; all of suites.ts are verified. */
const suite = eddsaRdfc2022;
