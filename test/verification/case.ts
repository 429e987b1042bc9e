import type { Materials } from '../../src/verification/materials.ts';
import type { Reason, Reasons } from '../../src/verification/reasons.ts';
import type { Authenticity, CheckId, Outcome, Standing, Verdict } from '../../src/verification/report.ts';

/** One way in which a credential is right or wrong, and what every reader must be told of it. */
export interface Case {
  /** What is so about it. */
  readonly title: string;
  readonly text: string;
  readonly materials?: Materials;
  readonly check: readonly [id: CheckId, outcome: Outcome, reason: Reason];
  readonly answer: readonly [verdict: Verdict, authenticity: Authenticity, standing: Standing];
}

/** As `Case`, with the reason held to its check by the compiler. */
export function aCase<Id extends keyof Reasons>(
  title: string,
  sent: string | { readonly text: string; readonly materials: Materials },
  check: readonly [id: Id, outcome: Outcome, reason: Reason<Id>],
  answer: Case['answer'],
): Case {
  return { title, ...(typeof sent === 'string' ? { text: sent } : sent), check, answer };
}

export const valid: Case['answer'] = ['valid', 'authentic', 'current'];
export const altered: Case['answer'] = ['invalid', 'altered', 'current'];
export const unchecked: Case['answer'] = ['undetermined', 'unchecked', 'current'];
export const unread: Case['answer'] = ['invalid', 'altered', 'unchecked'];
