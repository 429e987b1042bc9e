import { ecdsaDigests, ecdsaSignatureLength, ecdsaVerifier } from './ecdsa.ts';
import { readBase58btc } from './multibase.ts';
import type { Suite } from './suite.ts';
import { wholeDocument } from './whole-document.ts';

/** Data Integrity ECDSA Cryptosuites 1.0 §3.2: P-256 with SHA-256, P-384 with SHA-384, base58btc. */
export const ecdsaRdfc2019: Suite = {
  name: 'ecdsa-rdfc-2019',
  type: 'DataIntegrityProof',
  algorithms: new Set(['P-256', 'P-384']),
  readProofValue(value) {
    const bytes = readBase58btc(value);
    return Object.values<number | undefined>(ecdsaSignatureLength).includes(bytes?.length) ? bytes : undefined;
  },
  async verify(signed, parts) {
    const verify = await ecdsaVerifier(signed.key);
    const digest = ecdsaDigests[signed.key.algorithm === 'P-384' ? 'P-384' : 'P-256'];
    const bytes = await wholeDocument(signed, parts, digest);
    return verify !== undefined && (await verify(bytes, signed.signature));
  },
};
