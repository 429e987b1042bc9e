import { ed25519Suite } from './ed25519-suite.ts';

/** The name of eddsa-rdfc-2022 in the drafts of 2022 and 2023, under VCDM 1.1 and the data-integrity/v1 context. */
export const eddsa2022 = ed25519Suite({ name: 'eddsa-2022', type: 'DataIntegrityProof' });
