import { describe, expect, it } from 'vitest';
import { activityLabels } from '../../../src/definitions/activity-types.ts';
import { activityTypes } from '../../../src/definitions/definition.ts';
import { beneficiaryText } from '../../../src/exports/europass-mobility/formats.ts';
import { headingOf } from '../../../src/exports/europass-mobility/headings.ts';
import type { Making } from '../../../src/exports/format.ts';
import { awardOf, type Changes, catalogue, making } from '../made.ts';

const linesOf = async (changes: Changes = {}, how: Partial<Making> = {}): Promise<readonly string[]> =>
  Buffer.from(await beneficiaryText.write([awardOf(changes)], making(how)))
    .toString()
    .split('\n');

describe('the texts for the Beneficiary Module', () => {
  it('give each known field under its name, block by block', async () => {
    const lines = await linesOf({ words: 'J’ai monté des freins.' });
    for (const line of [
      ...[
        '[A. Participant ou participante]',
        'Prénom(s)\u00a0: Zoé',
        '[B. Mobilité]',
        'Du\u00a0: 4 mai 2026',
        'Pays\u00a0: Espagne',
      ],
      ...['[D. Organisme d’accueil]', 'Nom\u00a0: Talleres Martínez S.L.', 'Activités et tâches réalisées (29)'],
      ...['J’ai monté des freins.', awardOf().pageUrl],
    ]) {
      expect(lines).toContain(line);
    }
  });

  it('name what is left to complete, and say nothing in its place', async () => {
    const lines = await linesOf({ stay: { hostOrganisation: undefined } });
    expect(lines).toContain('À compléter\u00a0: Diplôme préparé · Année · Niveau CEC (EQF)');
    const missing = lines.filter((line) => line.startsWith('À compléter'));
    expect(missing.join()).toContain('Numéro Europass Mobilité');
    expect(missing.join()).toContain('Activités et tâches réalisées (29)');
    expect(lines.filter((line) => /:\s*$|undefined|null/u.test(line))).toEqual([]);
  });

  it('speak the language asked for', async () => {
    const lines = await linesOf({}, { language: 'en' });
    expect(lines).toContain('[D. Host organisation]');
    expect(lines).toContain('From: 4 May 2026');
  });

  it('say programme and project where Erasmus+ paid, and only there', async () => {
    const stay = { projectCode: '2025-1-FR01-KA121-SCH-000005041' };
    expect(await linesOf({ stay })).toEqual(
      expect.arrayContaining(['Programme\u00a0: Erasmus+', 'Secteur\u00a0: Enseignement scolaire']),
    );
    const own = await linesOf({ mobility: { activityType: 'OTHER', funded: false }, stay: {} });
    expect(own.filter((line) => /^(Programme|Numéro du projet|Secteur)\u00a0:/u.test(line))).toEqual([]);
  });

  it.each(activityTypes)('are made for any kind of mobility: %s', async (activityType) => {
    expect(await linesOf({ mobility: { activityType } })).toContain(
      `Type d’activité\u00a0: ${activityLabels[activityType].fr}`,
    );
  });

  it('tell a hostile name as it is', async () => {
    expect(await linesOf({ holder: { familyName: '<&]]>' } })).toContain('Nom(s)\u00a0: <&]]>');
  });
});

describe('the headings of skills', () => {
  it('are chosen for every badge; what is of no one kind, or not listed, is told as other skills', () => {
    const others = catalogue.badges.filter(({ slug }) => headingOf(slug) === 'other').map(({ slug }) => slug);
    expect(others.sort()).toEqual(['app-citoyen-europe', 'app-eco-mobilite', 'app-mobilite-vecue']);
    expect(headingOf('app-pas-encore')).toBe('other');
  });
});
