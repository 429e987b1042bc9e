import { ed25519Suite } from './ed25519-suite.ts';

/** Data Integrity EdDSA Cryptosuites 1.0 §3.2: the one we sign with. */
export const eddsaRdfc2022 = ed25519Suite({ name: 'eddsa-rdfc-2022', type: 'DataIntegrityProof' });
