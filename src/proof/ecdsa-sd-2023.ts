import { sha256 } from '../kernel/platform.ts';
import {
  type DerivedProof,
  isBaseProofValue,
  parseDerivedProof,
  readDerivedProofValue,
} from './derived-proof-value.ts';
import { ecdsaVerifier } from './ecdsa.ts';
import type { Suite } from './suite.ts';
import { proofOptions } from './whole-document.ts';

/**
 * Data Integrity ECDSA Cryptosuites 1.0 §3.5, derived proofs: a holder shows part of a credential, and each statement shown is
 * one the issuer signed. The issuer's own key signs the mandatory statements and the key that signed the others.
 */
export const ecdsaSd2023: Suite = {
  name: 'ecdsa-sd-2023',
  type: 'DataIntegrityProof',
  algorithms: new Set(['P-256']),
  readProofValue: readDerivedProofValue,
  isForHolder: isBaseProofValue,
  async verify({ document, proof, signature, key }, { canonize, hashOptions }) {
    const derived = parseDerivedProof(signature);
    const statements = derived && relabel(await canonize(document), derived);
    if (derived === undefined || statements === undefined) return false;
    const mandatory = new Set(derived.mandatory);
    const kept = statements.filter((_, i) => mandatory.has(i));
    const chosen = statements.filter((_, i) => !mandatory.has(i));
    if (kept.length !== mandatory.size) return false;
    const signed = Uint8Array.of(
      ...(await hashOptions(proofOptions(document, proof))),
      ...derived.keyBytes,
      ...sha256(kept.join('')),
    );
    const verifyBase = await ecdsaVerifier(key);
    if (verifyBase === undefined || !(await verifyBase(signed, derived.baseSignature))) return false;
    return eachSigned(chosen, derived);
  },
};

/** One signature for each statement, no more and no fewer, in their order. */
async function eachSigned(statements: readonly string[], { key, signatures }: DerivedProof): Promise<boolean> {
  const verify = await ecdsaVerifier(key);
  if (verify === undefined || statements.length !== signatures.length) return false;
  const encoder = new TextEncoder();
  for (const [i, statement] of statements.entries()) {
    if (!(await verify(encoder.encode(statement), signatures[i] ?? new Uint8Array()))) return false;
  }
  return true;
}

/** The statements under the names they were signed with, sorted (§3.4.5); nothing unless every blank node has its name, and every name its node. */
function relabel(nquads: string, { labels }: DerivedProof): readonly string[] | undefined {
  const named = new Set<number>();
  let unnamed = false;
  const rename = (term: string): string => {
    const [, written] = /^_:c14n(\d+)$/.exec(term) ?? [];
    if (written === undefined) return term;
    const label = labels.get(Number(written));
    if (label === undefined) unnamed = true;
    else named.add(Number(written));
    return label ?? term;
  };
  const lines = nquads.split('\n').filter((line) => line !== '');
  const statements = lines.map((line) => `${line.replace(terms, rename)}\n`);
  return unnamed || named.size !== labels.size ? undefined : statements.sort();
}

/** The terms of a canonical N-Quad: a text is one whole, so that nothing inside it is taken for a blank node. */
const terms = /<[^>]*>|"(?:[^"\\]|\\.)*"|_:c14n\d+/g;
