import { describe, expect, it } from 'vitest';
import { reasons } from '../../src/verification/reasons.ts';
import { verifyCredential } from '../../src/verification/verify.ts';
import type { Case } from './case.ts';
import { documentCases } from './document-cases.ts';
import { elderCases } from './elder-cases.ts';
import { elderListCases } from './elder-list-cases.ts';
import { endorsementCases } from './endorsement-cases.ts';
import { checkOf, materials } from './foreign-issuer.ts';
import { imageCases } from './image-cases.ts';
import { jwtCases } from './jwt-cases.ts';
import { keyCases } from './key-cases.ts';
import { listCases } from './list-cases.ts';
import { proofCases } from './proof-cases.ts';
import { recipientCases } from './recipient-cases.ts';
import { refreshCases } from './refresh-cases.ts';
import { schemaCases } from './schema-cases.ts';
import { statusCases } from './status-cases.ts';
import { trustCases } from './trust-cases.ts';

const cases = [
  ...[...documentCases, ...schemaCases, ...trustCases, ...proofCases, ...keyCases, ...jwtCases],
  ...[
    ...statusCases,
    ...listCases,
    ...elderListCases,
    ...imageCases,
    ...recipientCases,
    ...endorsementCases,
    ...refreshCases,
  ],
];

function rule({ title, check: [id, outcome, reason], answer: [verdict] }: Case): string {
  return `${title}: ${id} ${outcome} (${reason}), ${verdict}`;
}

/** Of sealed credentials alone: sealed.test.ts reaches them. */
const ofSealed = [
  ...['format european-credential', 'key key-certified', 'types european-credential'],
  ...['contexts left-to-europe', 'schema left-to-europe'],
];

describe('verifying another’s badge finds', () => {
  it.each(cases.map((one) => [rule(one), one] as const))('%s', async (_, { text, materials: given, check, answer }) => {
    const report = await verifyCredential(text, given ?? materials());
    const [id, outcome, reason] = check;
    expect(checkOf(report, id)).toMatchObject({ outcome, reason });
    expect([report.verdict, report.authenticity, report.standing]).toEqual(answer);
  });
});

describe('the list of reasons', () => {
  it('is reached whole, each by a case above or of elder.test.ts, and no case invents one', () => {
    const reached = new Set([...cases, ...elderCases].map(({ check: [id, , reason] }) => `${id} ${reason}`));
    const listed = Object.entries(reasons).flatMap(([id, all]) => all.map((reason) => `${id} ${reason}`));
    expect([...reached, ...ofSealed].sort()).toEqual(listed.sort());
  });

  it('lets a reason speak for one outcome alone, so that no doubt reads as a pass', () => {
    const outcomes = new Map<string, Set<string>>();
    for (const {
      check: [id, outcome, reason],
    } of [...cases, ...elderCases]) {
      const key = `${id} ${reason}`;
      outcomes.set(key, (outcomes.get(key) ?? new Set()).add(outcome));
    }
    expect([...outcomes].filter(([, found]) => found.size > 1)).toEqual([]);
  });
});
