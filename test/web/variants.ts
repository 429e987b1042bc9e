import type { Catalogue } from '../../src/definitions/definition.ts';
import type { VerifiedCredential } from '../../src/web/site.ts';
import { findAchievement, reportOf, verifiedOf } from './fixture.ts';

/** Every state in which a badge can be shown, one of each, with fixed addresses. */
export const variantIds = {
  valid: 'valid-valid-valid-vali',
  professional: 'professional-professio',
  unfunded: 'unfunded-unfunded-unfu',
  private: 'private-private-privat',
  unknownIssuer: 'unknown-unknown-unknow',
  revoked: 'revoked-revoked-revoke',
  replaced: 'replaced-replaced-repl',
  expired: 'expired-expired-expire',
  notYet: 'notyet-notyet-notyet-n',
  suspended: 'suspended-suspended-su',
  undetermined: 'undetermined-undetermi',
  altered: 'altered-altered-altere',
  notAuthorised: 'notauthorised-notautho',
} as const;
export type Variant = keyof typeof variantIds;

export function variants(catalogue: Catalogue): Readonly<Record<Variant, VerifiedCredential>> {
  const learner = { achievement: findAchievement(catalogue, 'app-pro-europe-n1') };
  const online = {
    achievement: findAchievement(catalogue, 'app-projet-a-distance'),
    mobility: { activityType: 'ETW', hostCountry: 'FR', mentions: ['hybride', 'edd'] },
  } as const;
  const lead = {
    achievement: findAchievement(catalogue, 'pro-eraei'),
    mobility: { activityType: 'STF-SHADOW', hostCountry: 'PT', mentions: [] },
  } as const;
  const make = (variant: Variant, subject: typeof learner, changes: Partial<VerifiedCredential> = {}) =>
    verifiedOf(variantIds[variant], subject, changes);
  const standing = (name: 'revoked' | 'expired' | 'not-yet-valid' | 'suspended') => ({
    verdict: 'invalid' as const,
    standing: name,
  });
  return {
    valid: make('valid', learner),
    professional: make('professional', lead),
    unfunded: make('unfunded', online, { funded: false }),
    private: make('private', learner, { published: false }),
    unknownIssuer: make('unknownIssuer', learner, {
      report: reportOf({ trust: null }, [
        { id: 'trust', outcome: 'unknown', reason: 'not-on-list', source: 'trust list' },
      ]),
    }),
    revoked: make('revoked', learner, {
      report: reportOf(standing('revoked'), [{ id: 'status', outcome: 'failed', reason: 'revoked' }]),
      revocation: { reason: 'error', on: '2026-03-12' },
    }),
    replaced: make('replaced', learner, {
      report: reportOf(standing('revoked'), [{ id: 'status', outcome: 'failed', reason: 'revoked' }]),
      revocation: { reason: 'replaced', on: '2026-03-12' },
    }),
    expired: make('expired', lead, {
      report: reportOf(standing('expired'), [
        { id: 'dates', outcome: 'failed', reason: 'expired', facts: { until: '2029-06-15T09:00:00Z' } },
      ]),
    }),
    notYet: make('notYet', learner, {
      report: reportOf(standing('not-yet-valid'), [
        { id: 'dates', outcome: 'failed', reason: 'not-yet', facts: { from: '2027-01-01T00:00:00Z' } },
      ]),
    }),
    suspended: make('suspended', learner, { suspension: { since: '2026-11-02' } }),
    undetermined: make('undetermined', learner, {
      report: reportOf({ verdict: 'undetermined', standing: 'unchecked' }, [
        { id: 'status', outcome: 'unknown', reason: 'list-unreachable' },
      ]),
    }),
    altered: make('altered', learner, {
      report: reportOf({ verdict: 'invalid', authenticity: 'altered' }, [
        { id: 'proof', outcome: 'failed', reason: 'signature-invalid' },
      ]),
    }),
    notAuthorised: make('notAuthorised', learner, {
      report: reportOf({ verdict: 'invalid', authenticity: 'altered' }, [
        { id: 'key', outcome: 'failed', reason: 'key-not-authorised' },
      ]),
    }),
  };
}
