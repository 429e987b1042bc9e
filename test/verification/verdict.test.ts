import { describe, expect, it } from 'vitest';
import { reasons } from '../../src/verification/reasons.ts';
import type { Check, CheckId, Outcome, Report } from '../../src/verification/report.ts';
import { answer } from '../../src/verification/verdict.ts';
import { fc } from '../support/drawn.ts';

const sound: readonly Check[] = [
  { id: 'format', outcome: 'passed', reason: 'readable' },
  { id: 'contexts', outcome: 'passed', reason: 'contexts-known' },
  { id: 'types', outcome: 'passed', reason: 'types-fit' },
  { id: 'schema', outcome: 'passed', reason: 'schema-fits' },
  { id: 'proof', outcome: 'passed', reason: 'signature-valid' },
  { id: 'key', outcome: 'passed', reason: 'key-authorised' },
  { id: 'issuer', outcome: 'passed', reason: 'issuer-controls-key' },
  { id: 'trust', outcome: 'passed', reason: 'on-list', facts: { list: 'Known issuers', name: 'The issuer' } },
  { id: 'status', outcome: 'passed', reason: 'not-revoked' },
  { id: 'dates', outcome: 'passed', reason: 'in-force' },
  { id: 'images', outcome: 'not-applicable', reason: 'no-image' },
  { id: 'recipient', outcome: 'not-applicable', reason: 'not-asked' },
  { id: 'endorsements', outcome: 'not-applicable', reason: 'no-endorsement' },
  { id: 'refresh', outcome: 'not-applicable', reason: 'no-refresh' },
];
const authenticating = ['format', 'contexts', 'types', 'schema', 'proof', 'key', 'issuer'] as const;

function but(...changes: readonly Check[]): readonly Check[] {
  return sound.map((check) => changes.find(({ id }) => id === check.id) ?? check);
}

function told(checks: readonly Check[]): readonly [Report['verdict'], Report['authenticity'], Report['standing']] {
  const { verdict, authenticity, standing } = answer(checks);
  return [verdict, authenticity, standing];
}

describe('the verdict', () => {
  it.each<readonly [string, Check, ReturnType<typeof told>]>([
    ['nothing amiss', { id: 'dates', outcome: 'passed', reason: 'no-end' }, ['valid', 'authentic', 'current']],
    ['no status', { id: 'status', outcome: 'not-applicable', reason: 'no-status' }, ['valid', 'authentic', 'current']],
    ['expired', { id: 'dates', outcome: 'failed', reason: 'expired' }, ['invalid', 'authentic', 'expired']],
    ['not yet', { id: 'dates', outcome: 'failed', reason: 'not-yet' }, ['invalid', 'authentic', 'not-yet-valid']],
    [
      'dates unread',
      { id: 'dates', outcome: 'unknown', reason: 'not-reached' },
      ['undetermined', 'authentic', 'unchecked'],
    ],
    ['revoked', { id: 'status', outcome: 'failed', reason: 'revoked' }, ['invalid', 'authentic', 'revoked']],
    ['suspended', { id: 'status', outcome: 'failed', reason: 'suspended' }, ['invalid', 'authentic', 'suspended']],
    [
      'list unreachable',
      { id: 'status', outcome: 'unknown', reason: 'list-unreachable' },
      ['undetermined', 'authentic', 'unchecked'],
    ],
    [
      'list invalid',
      { id: 'status', outcome: 'unknown', reason: 'list-invalid' },
      ['undetermined', 'authentic', 'unchecked'],
    ],
    [
      'status unsupported',
      { id: 'status', outcome: 'unknown', reason: 'status-unsupported' },
      ['undetermined', 'authentic', 'unchecked'],
    ],
    [
      'status not reached',
      { id: 'status', outcome: 'unknown', reason: 'not-reached' },
      ['undetermined', 'authentic', 'unchecked'],
    ],
    [
      'another recipient',
      { id: 'recipient', outcome: 'failed', reason: 'recipient-differs' },
      ['valid', 'authentic', 'current'],
    ],
  ])('of a badge with this of note: %s', (_, check, expected) => {
    expect(told(but(check))).toEqual(expected);
  });

  it.each(authenticating)('is never « valid » unless %s passed', (id) => {
    const [failed, unknown, skipped] = (['failed', 'unknown', 'not-applicable'] as const).map((outcome) =>
      told(but({ id, outcome, reason: 'not-reached' } as Check)),
    );
    expect(failed).toEqual(['invalid', 'altered', 'current']);
    expect(unknown).toEqual(['undetermined', 'unchecked', 'current']);
    expect(skipped).toEqual(['undetermined', 'unchecked', 'current']);
  });

  it('asks no key of what is hosted, and of nothing else', () => {
    const noKey: Check = { id: 'key', outcome: 'not-applicable', reason: 'no-key' };
    const hosted: Check = { id: 'proof', outcome: 'passed', reason: 'hosted' };
    expect(told(but(noKey, hosted))).toEqual(['valid', 'authentic', 'current']);
    expect(told(but(noKey))).toEqual(['undetermined', 'unchecked', 'current']);
    expect(told(but({ ...noKey, outcome: 'unknown' }, hosted))).toEqual(['undetermined', 'unchecked', 'current']);
    expect(told(but({ ...noKey, reason: 'not-reached' }, hosted))).toEqual(['undetermined', 'unchecked', 'current']);
    expect(told(but(noKey, { ...hosted, outcome: 'unknown' }))).toEqual(['undetermined', 'unchecked', 'current']);
  });

  it('counts a check that is missing as one that was not run', () => {
    const beside = ['trust', 'images', 'recipient', 'endorsements', 'refresh'];
    for (const { id } of sound.filter(({ id }) => !beside.includes(id))) {
      expect(answer(sound.filter((check) => check.id !== id)).verdict).toBe('undetermined');
    }
    expect(told([])).toEqual(['undetermined', 'unchecked', 'unchecked']);
  });

  it.each<readonly [string, Check, ReturnType<typeof told>]>([
    [
      'a schema of its own',
      { id: 'schema', outcome: 'unknown', reason: 'schema-foreign' },
      ['valid', 'authentic', 'current'],
    ],
    [
      'a sealed picture changed',
      { id: 'images', outcome: 'failed', reason: 'resource-differs' },
      ['invalid', 'altered', 'current'],
    ],
    [
      'a sealed picture unread',
      { id: 'images', outcome: 'unknown', reason: 'resource-unreachable' },
      ['valid', 'authentic', 'current'],
    ],
    [
      'a picture that is none',
      { id: 'images', outcome: 'failed', reason: 'image-unsound' },
      ['valid', 'authentic', 'current'],
    ],
    [
      'a broken endorsement',
      { id: 'endorsements', outcome: 'failed', reason: 'endorsement-broken' },
      ['valid', 'authentic', 'current'],
    ],
    [
      'no later copy to be had',
      { id: 'refresh', outcome: 'unknown', reason: 'refresh-failed' },
      ['valid', 'authentic', 'current'],
    ],
  ])('of a badge with something beside it: %s', (_, check, expected) => {
    expect(told(but(check))).toEqual(expected);
  });

  it('tells the graver news first: withdrawn, then suspended, then dates', () => {
    const expired: Check = { id: 'dates', outcome: 'failed', reason: 'expired' };
    expect(answer(but(expired, { id: 'status', outcome: 'failed', reason: 'revoked' })).standing).toBe('revoked');
    expect(answer(but(expired, { id: 'status', outcome: 'failed', reason: 'suspended' })).standing).toBe('suspended');
    expect(answer(but(expired, { id: 'status', outcome: 'unknown', reason: 'list-unreachable' })).standing).toBe(
      'expired',
    );
  });

  it('stays « invalid » for an altered badge whatever else could not be checked', () => {
    const proof: Check = { id: 'proof', outcome: 'failed', reason: 'signature-invalid' };
    const others = authenticating.filter((id) => id !== 'proof');
    const unknown = others.map((id) => ({ id, outcome: 'unknown', reason: 'not-reached' }) as Check);
    expect(answer(but(proof, ...unknown))).toMatchObject({ verdict: 'invalid', authenticity: 'altered' });
  });
});

/** Mostly passed, so that the badges tried are not all hopeless. */
const anyOutcome = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Outcome>('passed') },
  { weight: 1, arbitrary: fc.constantFrom<Outcome>('failed', 'unknown', 'not-applicable') },
);
/** Sealed European credentials have their own rule (sealed.test.ts). */
const ofBadges = (id: CheckId): readonly Check['reason'][] =>
  reasons[id].filter((reason) => reason !== 'european-credential');
const anyCheck = (id: CheckId): fc.Arbitrary<Check> =>
  fc.tuple(anyOutcome, fc.constantFrom(...ofBadges(id))).map(([outcome, reason]) => ({ id, outcome, reason }));

const anyChecks: fc.Arbitrary<readonly Check[]> = fc.tuple(...sound.map(({ id }) => anyCheck(id)));

describe('whatever the checks found', () => {
  it('« valid » means that every check of the signature passed, and the dates, and that nothing is held against it', () => {
    let valid = 0;
    fc.assert(
      fc.property(anyChecks, (checks) => {
        if (answer(checks).verdict !== 'valid') return;
        valid += 1;
        const outcome = (wanted: CheckId) => checks.find(({ id }) => id === wanted)?.outcome;
        const isHosted = ['key no-key', 'proof hosted'].every((each) =>
          checks.some(({ id, reason }) => `${id} ${reason}` === each),
        );
        const isForeign = checks.some(({ outcome, reason }) => reason === 'schema-foreign' && outcome === 'unknown');
        const passed = authenticating.filter((id) => outcome(id) === 'passed' || (id === 'schema' && isForeign));
        const keyless = isHosted && outcome('key') === 'not-applicable';
        expect([...passed, ...(keyless ? ['key'] : [])].sort()).toEqual([...authenticating].sort());
        expect(outcome('dates')).toBe('passed');
        const status = checks.find(({ id }) => id === 'status');
        expect(status?.outcome === 'passed' || status?.reason === 'no-status').toBe(true);
      }),
      { numRuns: 1_000 },
    );
    expect(valid).toBeGreaterThan(20);
  });

  it('one doubt more never makes it better: unknown is never read as passed', () => {
    const rank = { invalid: 0, undetermined: 1, valid: 2 };
    fc.assert(
      fc.property(anyChecks, fc.nat(sound.length - 1), (checks, at) => {
        const doubted = checks.map((check, index) =>
          index === at && check.outcome === 'passed' ? ({ ...check, outcome: 'unknown' } as Check) : check,
        );
        expect(rank[answer(doubted).verdict]).toBeLessThanOrEqual(rank[answer(checks).verdict]);
      }),
      { numRuns: 500 },
    );
  });

  it('trust never changes the verdict, and names the issuer only from a list', () => {
    fc.assert(
      fc.property(anyChecks, anyCheck('trust'), (checks, trust) => {
        const other = answer(checks.map((check) => (check.id === 'trust' ? trust : check)));
        expect(other.verdict).toBe(answer(checks).verdict);
        expect(other.trust).toBeNull();
      }),
      { numRuns: 500 },
    );
    expect(answer(sound).trust).toEqual({ list: 'Known issuers', name: 'The issuer' });
    const off = but({ id: 'trust', outcome: 'unknown', reason: 'off-list-period', facts: { list: 'L', name: 'N' } });
    expect(answer(off)).toMatchObject({ verdict: 'valid', trust: null });
  });
});
