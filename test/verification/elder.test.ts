import { describe, expect, it } from 'vitest';
import { verifyEnvelope } from '../../src/verification/verify.ts';
import { type ElderCase, elderCases, elderFiles, elderMaterials, envelopeOf } from './elder-cases.ts';

async function reportOf(one: ElderCase) {
  const envelope = envelopeOf(one);
  if (envelope === undefined || envelope.form !== 'open-badges-2') throw new Error(`${one.file} is no elder badge`);
  return verifyEnvelope(envelope, elderMaterials(one));
}

describe('verifying a badge of Open Badges 2.0 or before', () => {
  it.each(elderCases.map((one) => [one.file, one.rule ?? 'no rule objects', one] as const))(
    '%s: %s',
    async (...row) => {
      const [, , one] = row;
      const report = await reportOf(one);
      const [id, outcome, reason] = one.check;
      const check = report.checks.find((each) => each.id === id);
      expect(check).toMatchObject({ outcome, reason });
      expect([report.verdict, report.authenticity, report.standing]).toEqual(one.answer);
      expect(check?.facts?.rule).toBe(one.rule);
      if (one.version !== undefined) expect(report.checks[0]?.facts?.version).toBe(one.version);
      expect(report.requests.length).toBeLessThanOrEqual(7);
    },
  );

  it('has a case for every file sent', () => {
    expect(elderCases.map(({ file }) => file).sort()).toEqual([...elderFiles].sort());
  });
});
