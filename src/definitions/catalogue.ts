import type { LocalText } from '../kernel/language.ts';
import { type Achievement, type Catalogue, type Definition, type DefinitionLevel, families } from './definition.ts';

/**
 * The catalogue in force: every level of every badge as an Achievement of its own. `published` holds what was ever published, so
 * that an old version is still found by who holds it; where a version is in both, the definition's text is the one in force.
 */
export function createCatalogue(definitions: readonly Definition[], published: readonly Achievement[] = []): Catalogue {
  const badges = [...definitions].sort(byFamilyAndGlyph);
  const achievements = badges.flatMap(toAchievements);
  const current = new Map(achievements.map((achievement) => [achievement.slug, achievement]));
  const versions = new Map([...published, ...achievements].map((one) => [`${one.slug}/${one.version}`, one]));
  return {
    badges,
    achievements,
    find: (slug, version) => (version === undefined ? current.get(slug) : versions.get(`${slug}/${version}`)),
  };
}

/** Learners first, then by the number of the glyph: A2 before A10. */
export function byFamilyAndGlyph(a: Definition, b: Definition): number {
  return families.indexOf(a.family) - families.indexOf(b.family) || Number(a.glyph.slice(1)) - Number(b.glyph.slice(1));
}

/** The levels of a badge in their order, or the badge itself. */
export function toAchievements(definition: Definition): readonly Achievement[] {
  if (definition.levels === undefined) return [toAchievementOf(definition)];
  return definition.levels.map((level) => toAchievementOf(definition, level));
}

function toAchievementOf(definition: Definition, level?: DefinitionLevel): Achievement {
  const { slug, version, family, kind, glyph, achievementType, name, description, evidence, validators } = definition;
  const { languageSkills, validForYears, learningSetting } = definition;
  return {
    slug: level === undefined ? slug : `${slug}-${level.key}`,
    ...{ version, badge: slug },
    ...(level === undefined ? {} : { level: { key: level.key, number: Number(level.key.slice(1)), name: level.name } }),
    ...{ family, kind, learningSetting, glyph, achievementType, name, description, evidence, validators },
    fullName: level === undefined ? name : both((language) => `${name[language]} – ${level.name[language]}`),
    criteria: [...definition.criteria, ...(level?.criteria ?? [])],
    triggers: level?.triggers ?? definition.triggers,
    mentions: definition.mentions,
    alignments: definition.alignments
      .filter(({ levels }) => levels === undefined || (level !== undefined && levels.includes(level.key)))
      .map(({ levels: _, ...alignment }) => alignment),
    ...(languageSkills === undefined ? {} : { languageSkills }),
    notices: definition.notices ?? [],
    ...(validForYears === undefined ? {} : { validForYears }),
    tags: definition.tags ?? [],
  };
}

function both(word: (language: 'fr' | 'en') => string): LocalText {
  return { fr: word('fr'), en: word('en') };
}
