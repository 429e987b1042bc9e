import { ed25519Suite } from './ed25519-suite.ts';

/** Data Integrity EdDSA Cryptosuites 1.0 §4 (deprecated there): a proof type of its own, under the suites/ed25519-2020 context. */
export const ed25519Signature2020 = ed25519Suite({ name: 'Ed25519Signature2020', type: 'Ed25519Signature2020' });
