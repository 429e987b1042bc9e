import type { JsonObject } from '../kernel/json.ts';
import type { DataIntegrity } from '../proof/data-integrity.ts';
import type { KeyResolver } from '../proof/key-resolver.ts';
import type { ProofOutcome } from '../proof/proof-outcome.ts';
import type { CredentialEnvelope } from './envelope.ts';
import type { Reach, Request } from './reach.ts';
import type { ListMemory } from './status/list-memory.ts';

/** Known issuers, with the period in which the list answers for each. A value handed in, never fetched here. */
export interface TrustList {
  readonly name: string;
  readonly version?: string | undefined;
  /** RFC 3339: from then on it vouches for nobody. */
  readonly validUntil?: string | undefined;
  readonly entries: readonly {
    /** What the badge names its issuer by: a DID, or an https address. */
    readonly id: string;
    readonly name: string;
    readonly from: string;
    readonly until?: string | undefined;
    /** Multikeys: where there are any, the list knows the issuer by these alone. */
    readonly keys?: readonly string[] | undefined;
  }[];
}

/** All that verifying may read beside the credential. Nothing here is ours in particular: a stranger fills it the same way. */
export interface Materials {
  readonly now: Date;
  readonly proofs: Pick<DataIntegrity, 'verifyProof'>;
  /** Held already, by DID: whoever is in it is not asked. */
  readonly didDocuments: ReadonlyMap<string, JsonObject>;
  readonly knownContexts: ReadonlySet<string>;
  /** The text of the status list at that URL where it is held already; any other is reached. */
  readonly statusList: (url: string) => Promise<string | undefined>;
  /** Status lists that were verified lately with these `proofs`; without it, each is verified each time. */
  readonly verifiedLists?: ListMemory;
  /** The way out for all that is not held; a verification asks through it a dozen times at most, and says which. */
  readonly reach: Reach;
  /** What was asked to have the credential at all: counted and said with the rest. */
  readonly asked?: readonly Request[];
  readonly trustLists: readonly TrustList[];
  /** What only the issuer knows and strangers cannot see: that it suspended the credential, since when (RFC 3339). */
  readonly suspendedSince?: string;
  /** The name or e-mail the holder gave, to be compared with the credential's hash. */
  readonly recipient?: string;
}

/** What every check sees: the credential, what its proof turned out to be, and the materials. */
export interface Examination {
  readonly envelope: CredentialEnvelope;
  readonly credential: JsonObject;
  readonly proof: ProofOutcome;
  /** `reach` within what is left of the budget. */
  readonly materials: Materials;
  /** Through the same `reach`. */
  readonly resolveKey: KeyResolver;
}
