import type { Achievement, Catalogue } from '../../src/definitions/definition.ts';

/** A badge of a small made-up catalogue, for tests that need one and no more. */
export function anAchievement(changes: Partial<Achievement> = {}): Achievement {
  return {
    slug: 'app-mobilite-vecue-n2',
    version: '1',
    badge: 'app-mobilite-vecue',
    level: { key: 'n2', number: 2, name: { fr: 'individuelle', en: 'individual' } },
    family: 'learners',
    kind: 'vecu',
    learningSetting: 'non-formal',
    glyph: 'A1',
    achievementType: 'Fieldwork',
    name: { fr: 'Mobilité vécue', en: 'Mobility experienced' },
    fullName: { fr: 'Mobilité vécue – individuelle', en: 'Mobility experienced – individual' },
    description: { fr: 'A vécu une mobilité.', en: 'Lived a mobility.' },
    criteria: [{ fr: 'A été présent.', en: 'Was present.' }],
    evidence: ['EV1'],
    triggers: ['SCH-SHORT'],
    validators: { fr: 'Enseignant.', en: 'Teacher.' },
    mentions: ['transport-durable'],
    alignments: [],
    notices: [],
    tags: [],
    ...changes,
  };
}

/** A catalogue of just these. */
export function catalogueOf(...achievements: readonly Achievement[]): Catalogue {
  return {
    badges: [],
    achievements,
    find: (slug, version) =>
      achievements.find((one) => one.slug === slug && (version === undefined || one.version === version)),
  };
}
