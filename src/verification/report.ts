import type { Carrier } from './envelope.ts';
import type { Request } from './reach.ts';
import type { Reason, Reasons } from './reasons.ts';

/** What verification answers: a value with no wording, so that every face can say it in its own language. */

export type Outcome = 'passed' | 'failed' | 'unknown' | 'not-applicable';

/** The order in which a page lists them. */
export type CheckId = keyof Reasons;

/** One check. `reason` is a code with a sentence in texts/; `facts` fill its blanks (our ids, dates, names of lists). */
export interface Check<Id extends CheckId = CheckId> {
  readonly id: Id;
  readonly outcome: Outcome;
  readonly reason: Reason<Id>;
  readonly facts?: Readonly<Record<string, string>>;
  /** What it was read from: a URL, 'document', 'trust list'. */
  readonly source?: string;
}

export type Authenticity = 'authentic' | 'altered' | 'unchecked';
export type Standing = 'current' | 'expired' | 'not-yet-valid' | 'suspended' | 'revoked' | 'replaced' | 'unchecked';
export type Verdict = 'valid' | 'invalid' | 'undetermined';

/** False of a sealed European Digital Credential, which is verified beside badges and is none. */
export function isBadge(checks: readonly Check[]): boolean {
  return checks.every(({ id, reason }) => id !== 'format' || reason !== 'european-credential');
}

export interface Report {
  readonly verdict: Verdict;
  readonly authenticity: Authenticity;
  readonly standing: Standing;
  /** The list that names the issuer, or none. Never changes the verdict, always shown beside it. */
  readonly trust: { readonly list: string; readonly name: string } | null;
  readonly checks: readonly Check[];
  /** What was asked of others to answer, in its order; none where all was at hand. */
  readonly requests: readonly Request[];
  /** What it was taken out of, outermost first; none where it came by itself. */
  readonly carriers: readonly Carrier[];
  /** RFC 3339, UTC. */
  readonly checkedAt: string;
}
