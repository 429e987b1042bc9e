import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/definitions/definition.ts';
import type { Check } from '../../src/verification/report.ts';
import { toShownCheck } from '../../src/web/public/verification/checks.tsx';
import { toVerdict } from '../../src/web/public/verification/verdict.ts';
import { issuerName, readCatalogue, reportOf } from './fixture.ts';
import { type Variant, variants } from './variants.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue();
});
const verdict = (variant: Variant, language: 'fr' | 'en' = 'fr') => toVerdict(variants(catalogue)[variant], language);
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('a verdict in words', () => {
  const expected: readonly (readonly [Variant, string, string])[] = [
    ['valid', 'good', 'Ce badge est authentique et valide.'],
    ['unknownIssuer', 'caution', 'Ce badge n’a pas été modifié, mais nous ne connaissons pas son émetteur.'],
    ['revoked', 'bad', 'Ce badge a été retiré par son émetteur en mars 2026 (erreur).'],
    ['replaced', 'bad', 'Ce badge a été retiré par son émetteur en mars 2026 (remplacé).'],
    ['expired', 'caution', 'Ce badge n’est plus valable depuis le 15 juin 2029.'],
    ['notYet', 'caution', 'Ce badge n’est pas encore valable : il le sera le 1er janvier 2027.'],
    ['suspended', 'caution', 'Ce badge est suspendu par son émetteur depuis le 2 novembre 2026.'],
    ['undetermined', 'caution', 'Nous n’avons pas pu tout vérifier : la liste des retraits ne répond pas.'],
    ['altered', 'bad', 'Ce fichier a été modifié après sa signature. Ne vous y fiez pas.'],
    ['notAuthorised', 'bad', 'Ce badge n’est pas valide. Ne vous y fiez pas.'],
  ];
  it.each(expected)('says of a badge that is %s, in a %s tone: %s', (variant, tone, headline) => {
    expect(verdict(variant)).toMatchObject({ tone });
    expect(plain(verdict(variant).headline)).toBe(headline);
  });

  it('names the issuer as the trust list does', () => {
    expect(verdict('valid').line).toContain(issuerName);
    expect(verdict('valid', 'en').line).toBe(`Issued by ${issuerName}, it has been neither altered nor withdrawn.`);
  });

  it('vouches for no content where the signature is false or the key had no right to sign', () => {
    expect(verdict('altered').contentTrusted).toBe(false);
    expect(verdict('notAuthorised').contentTrusted).toBe(false);
    expect(verdict('revoked').contentTrusted).toBe(true);
  });

  it('is never good where the report is not valid, whatever else it says', () => {
    const { valid } = variants(catalogue);
    for (const change of [
      { verdict: 'undetermined' },
      { verdict: 'invalid' },
      { verdict: 'valid', trust: null },
      { verdict: 'valid', authenticity: 'altered' },
      { verdict: 'valid', standing: 'revoked' },
      { verdict: 'valid', standing: 'expired' },
      { verdict: 'valid', standing: 'suspended' },
    ] as const) {
      expect(toVerdict({ ...valid, report: reportOf(change) }, 'fr').tone).not.toBe('good');
    }
  });

  it('tells our own record of a withdrawal even where the list says nothing yet', () => {
    const { valid } = variants(catalogue);
    const withdrawn = toVerdict({ ...valid, revocation: { reason: 'fraud', on: '2026-03-12' } }, 'en');
    expect(withdrawn.headline).toBe('This badge was withdrawn by its issuer in March 2026 (fraud).');
  });

  it('prefers the graver news: altered before withdrawn, withdrawn before suspended', () => {
    const { altered, suspended } = variants(catalogue);
    const revocation = { reason: 'error', on: '2026-03-12' } as const;
    expect(toVerdict({ ...altered, revocation }, 'en').word).toBe('Altered');
    expect(toVerdict({ ...suspended, revocation }, 'en').word).toBe('Withdrawn');
  });

  it('names each cause once, and says that a step failed where it has no words for it', () => {
    const { undetermined } = variants(catalogue);
    const report = (checks: readonly Check[]) => reportOf({ verdict: 'undetermined', standing: 'unchecked' }, checks);
    const proof: Check = { id: 'proof', outcome: 'unknown', reason: 'key-unresolved' };
    const key: Check = { id: 'key', outcome: 'unknown', reason: 'key-unresolved' };
    const odd: Check = { id: 'status', outcome: 'unknown', reason: 'not-reached' };
    const say = (checks: readonly Check[]) => toVerdict({ ...undetermined, report: report(checks) }, 'en').headline;
    expect(say([proof, key])).toBe('We could not check everything: the issuer’s key cannot be found.');
    expect(say([odd])).toBe('We could not check everything: one step did not come to an end.');
  });
});

describe('a check in words', () => {
  it('reads “not checked” where it was not run, never as a success, and is open', () => {
    const shown = toShownCheck({ id: 'status', outcome: 'unknown', reason: 'list-unreachable' }, 'fr');
    expect(shown).toMatchObject({ word: 'non vérifié', tone: 'caution', open: true });
    expect(toShownCheck({ id: 'status', outcome: 'unknown', reason: 'not-reached' }, 'en').word).toBe('not checked');
  });

  it('says that an issuer on no list is unknown, not false', () => {
    const check: Check = { id: 'trust', outcome: 'failed', reason: 'not-on-list' };
    expect(toShownCheck(check, 'fr')).toMatchObject({ word: 'inconnu', tone: 'caution' });
  });

  it('fills the blanks of a sentence, and does without them', () => {
    const expired = (facts?: Record<string, string>): string =>
      toShownCheck({ id: 'dates', outcome: 'failed', reason: 'expired', ...(facts ? { facts } : {}) }, 'en').sentence;
    expect(expired({ until: '2029-06-15T09:00:00Z' })).toBe('The badge is no longer valid since 15 June 2029.');
    expect(expired()).toBe('The badge is no longer valid.');
  });

  it('shows the code of a reason that is not of this check, rather than nothing', () => {
    expect(toShownCheck({ id: 'dates', outcome: 'unknown', reason: 'revoked' }, 'fr').sentence).toBe('revoked');
  });
});
