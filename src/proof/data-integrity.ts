import type { JsonObject } from '../kernel/json.ts';
import { Problem } from '../kernel/problem.ts';
import { canonizeWith, createRdf } from './canonize.ts';
import type { DocumentLoader } from './document-loader.ts';
import { findShapeFault } from './document-shape.ts';
import type { KeyResolver } from './key-resolver.ts';
import type { ProofOutcome } from './proof-outcome.ts';
import { createSharedCanonize, type Path } from './shared-parts.ts';
import type { Signer } from './signer.ts';
import type { HashOptions } from './suite.ts';
import { suites } from './suites.ts';
import { verifyProofs } from './verify-proofs.ts';

/** Data Integrity proofs over documents whose contexts are all pinned (VC Data Integrity 1.0 §4). */
export interface DataIntegrity {
  /**
   * The document with an `assertionMethod` proof by `signer`, `created` as RFC 3339. Refuses what its own verifying half could
   * not read (`proof/unsafe`, `proof/context-unknown`) and a document that already has a proof (`proof/unsupported`).
   * `shared`: paths of parts that many documents of a batch share as the same object; they are expanded once (shared-parts.ts).
   */
  addProof(document: JsonObject, options: ProofToAdd): Promise<JsonObject>;
  /** Never throws for a bad document: that is its answer. */
  verifyProof(document: JsonObject, resolveKey: KeyResolver): Promise<ProofOutcome>;
  /** Canonical N-Quads of a document as it stands; for whoever wants to see what is signed. */
  canonize(document: JsonObject): Promise<string>;
}

export interface ProofToAdd {
  readonly signer: Signer;
  readonly created: string;
  readonly shared?: readonly Path[];
}

export function createDataIntegrity(loader: DocumentLoader): DataIntegrity {
  const rdf = createRdf(loader);
  const canonize = canonizeWith(rdf);
  const canonizeShared = createSharedCanonize(rdf);
  const hashOptions = rememberHashes((suite, document, proof) => suite.hashProofOptions(canonize, document, proof));
  return {
    canonize,
    async addProof(document, { signer, created, shared = [] }) {
      const suite = [...suites.values()].find(({ algorithm }) => algorithm === signer.algorithm);
      if (suite === undefined || document.proof !== undefined) throw new Problem('proof/unsupported');
      const fault = findShapeFault(document, loader.urls);
      if (fault === 'context-unknown') throw new Problem('proof/context-unknown');
      if (fault !== undefined) throw new Problem('proof/unsafe', { fault });
      const proof = {
        type: 'DataIntegrityProof',
        cryptosuite: suite.cryptosuite,
        created,
        verificationMethod: signer.verificationMethod,
        proofPurpose: 'assertionMethod',
      };
      const bytes = suite.toSign(
        await hashOptions(suite, document, proof),
        await suite.hashDocument((unsecured) => canonizeShared(unsecured, shared), document),
      );
      return { ...document, proof: { ...proof, proofValue: suite.writeProofValue(await signer.sign(bytes)) } };
    },
    verifyProof: (document, resolveKey) =>
      verifyProofs(document, { canonize, hashOptions, resolveKey, knownContexts: loader.urls }),
  };
}

/**
 * The credentials of one batch share their proof options to the letter: hash them once. Kept by their exact text, the last
 * hundred, each short: nothing a stranger sends can fill the memory.
 */
function rememberHashes(hash: HashOptions): HashOptions {
  const known = new Map<string, Uint8Array>();
  return async (suite, document, proof) => {
    const { proofValue: _, ...options } = proof;
    const text = JSON.stringify([suite.cryptosuite, options, document['@context']]);
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = await hash(suite, document, proof);
    if (text.length <= 4096) known.set(text, made);
    for (const oldest of known.keys()) {
      if (known.size <= 100) break;
      known.delete(oldest);
    }
    return made;
  };
}
