import type { Drawing } from '../../artwork.tsx';
import type { Frame } from '../../frame.ts';
import type { VerifiedCredential } from '../../site.ts';
import type { ShownBadge } from './reading.ts';
import type { ShownVerdict } from './verdict.ts';

/** What became of the visitor's question; nothing of what was typed comes back. */
export type HolderAnswer = 'match' | 'no-match' | 'empty' | 'too-long';

/** What the page and each of its parts are drawn from. */
export interface VerificationProps {
  readonly frame: Frame;
  readonly verified: VerifiedCredential;
  readonly verdict: ShownVerdict;
  /** What the signed text says; absent where nobody vouches for it or it cannot be read. */
  readonly badge?: ShownBadge;
  readonly stamp?: Drawing;
  /** How many levels the badge has. */
  readonly levels: number;
  readonly pageUrl: string;
  /** Whether the file that verifies itself may be had. */
  readonly provable: boolean;
  readonly issuerPage?: string;
  readonly answer?: HolderAnswer;
}
