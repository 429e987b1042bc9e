import type { BadgeEnvelope } from '../verification/envelope.ts';
import type { ReadFault } from '../verification/read-fault.ts';
import type { Report } from '../verification/report.ts';
import type { VerifiedCredential } from '../web/site.ts';

/** What the faces need to verify what a stranger hands over; app.ts hands it over. Nothing of it is kept. */
export interface Verifying {
  /** Every badge found in what was sent, and why the rest cannot be read. Never empty. */
  readAll(bytes: Uint8Array): Promise<readonly (FoundBadge | HostedBadge | Unreadable)[]>;
  /** `recipient`: the name or e-mail the holder gave. A bad badge is an answer, never an exception. */
  judge(badge: BadgeEnvelope, recipient?: string): Promise<Judged>;
  /**
   * The badge at an address: ours from the store, another's through the one guarded fetch. A Problem where it cannot be had.
   * Of another's document only the verdict comes back, so that we are nobody's proxy.
   */
  judgeAddress(url: string, recipient?: string): Promise<Judged>;
}

export interface FoundBadge {
  readonly badge: BadgeEnvelope;
}

/** A picture that holds only the address of its badge, as the elder standards allowed, or shows one: for `judgeAddress`. */
export interface HostedBadge {
  readonly address: string;
  /** It is that of a QR code, which may lead anywhere. */
  readonly inCode?: true;
  /** Its file within an archive. */
  readonly name?: string;
}

/** Why. `address-in-file`: a file that only says where to go. */
export interface Unreadable {
  readonly unreadable: ReadFault | 'address-in-file';
  /** Its file within an archive. */
  readonly name?: string;
}

export function isUnreadable(read: FoundBadge | HostedBadge | Unreadable): read is Unreadable {
  return 'unreadable' in read;
}

/** A report, and what may be shown beside it. */
export interface Judged extends Pick<VerifiedCredential, 'revocation' | 'suspension'> {
  readonly report: Report;
  /** As the file says it; absent where it does not, or where the document was fetched. */
  readonly badgeName?: string;
  /** The DID the file names as its issuer; absent where the document was fetched. */
  readonly issuerId?: string;
  /** Our own page of this badge: its public id. */
  readonly publicId?: string;
}
