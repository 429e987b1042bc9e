import { beforeAll, describe, expect, it } from 'vitest';
import type { Achievement } from '../../src/definitions/definition.ts';
import { readNarrative, readShownBadge } from '../../src/web/public/verification/reading.ts';
import { credentialOf, findAchievement, issuerDid, readCatalogue } from './fixture.ts';

let achievement: Achievement;
let credential: unknown;
beforeAll(async () => {
  achievement = findAchievement(await readCatalogue(), 'app-pro-europe-n1');
  credential = credentialOf({ achievement, mobility: { mentions: ['hybride'] } }, 'valid-valid-valid-vali');
});
const signed = (change: (json: string) => string): unknown => JSON.parse(change(JSON.stringify(credential)));

describe('what the page reads of the signed text', () => {
  it('is the badge, month, country, kind of mobility, mentions and issuer, and no name', () => {
    const shown = readShownBadge(credential, achievement, 'fr');
    expect(shown).toMatchObject({
      name: { words: achievement.fullName.fr },
      month: '2026-05',
      mobility: { activityType: 'VET-SHORT', hostCountry: 'ES' },
      mentions: [{ words: 'Mobilité hybride' }],
      issuerId: issuerDid,
      wording: 'signed',
    });
    expect(shown?.criteria.map(({ words }) => words)).toEqual(achievement.criteria.map(({ fr }) => fr));
  });

  it('shows our translation only beside the very French that was signed', () => {
    expect(readShownBadge(credential, achievement, 'en')).toMatchObject({
      name: { words: achievement.fullName.en },
      description: { words: achievement.description.en },
      wording: 'translated',
    });
    const other = signed((json) => json.replace(achievement.description.fr, 'Un autre texte.'));
    expect(readShownBadge(other, achievement, 'en')).toMatchObject({
      description: { words: 'Un autre texte.', lang: 'fr' },
      wording: 'partly',
    });
  });

  it('shows the signed words, not those of today’s catalogue', () => {
    const other = signed((json) => json.replace(achievement.description.fr, 'Ancien texte.'));
    expect(readShownBadge(other, achievement, 'fr')?.description).toEqual({ words: 'Ancien texte.' });
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['a text', 'credential'],
    ['a subject without achievement', { issuer: { id: 'x' }, credentialSubject: {} }],
    ['an issuer that is no object', { issuer: 'did:web:x', credentialSubject: {} }],
  ])('is nothing where the text holds %s', (_, value) => {
    expect(readShownBadge(value, achievement, 'fr')).toBeUndefined();
  });

  it('leaves out a month with a day, and a country it cannot read', () => {
    expect(
      readShownBadge(
        signed((json) => json.replace('"2026-05"', '"2026-05-22"')),
        achievement,
        'fr',
      ),
    ).toBeUndefined();
    const odd = signed((json) => json.replace('Espagne (ES)', 'Espagne'));
    expect(readShownBadge(odd, achievement, 'fr')?.mobility).toBeUndefined();
  });
});

describe('the Markdown of the criteria', () => {
  it('gives the list and the paragraphs, without headings', () => {
    expect(readNarrative('**Critères**\n\n- a\n- b\n\n**À savoir**\n\nNote.')).toEqual({
      items: ['a', 'b'],
      notes: ['Note.'],
    });
    expect(readNarrative('# Titre\n1. a\n2) b')).toEqual({ items: ['a', 'b'], notes: [] });
  });

  it('gives nothing for nothing', () => {
    expect(readNarrative('\n \n')).toEqual({ items: [], notes: [] });
  });
});
