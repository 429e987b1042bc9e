import type { JsonObject } from '../kernel/json.ts';
import type { DataIntegrity } from '../proof/data-integrity.ts';
import type { KeyResolver } from '../proof/key-resolver.ts';
import type { ProofOutcome } from '../proof/proof-outcome.ts';
import type { Envelope } from './envelope.ts';

/** Known issuers, by DID, with the period in which the list answers for each. A value handed in, never fetched here. */
export interface TrustList {
  readonly name: string;
  readonly entries: readonly {
    readonly did: string;
    readonly name: string;
    readonly from: string;
    readonly until?: string | undefined;
  }[];
}

/** All that verifying may read beside the credential. Nothing here is ours in particular: a stranger fills it the same way. */
export interface Materials {
  readonly now: Date;
  readonly proofs: Pick<DataIntegrity, 'verifyProof'>;
  readonly resolveKey: KeyResolver;
  readonly knownContexts: ReadonlySet<string>;
  /** The text of the status list at that URL; `undefined` when it cannot be reached. */
  readonly statusList: (url: string) => Promise<string | undefined>;
  readonly trustLists: readonly TrustList[];
  /** What only the issuer knows and strangers cannot see: that it suspended the credential, since when (RFC 3339). */
  readonly suspendedSince?: string;
  /** The e-mail the holder gave, to be compared with the credential's hash. */
  readonly recipient?: string;
}

/** What every check sees: the credential, what its proof turned out to be, and the materials. */
export interface Examination {
  readonly envelope: Exclude<Envelope, { readonly form: 'none' }>;
  readonly credential: JsonObject;
  readonly proof: ProofOutcome;
  readonly materials: Materials;
}
