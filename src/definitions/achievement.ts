import type { JsonObject } from '../kernel/json.ts';
import type { Language } from '../kernel/language.ts';
import type { Achievement, DefinitionAlignment, LanguageSkill, Mention } from './definition.ts';
import { frameworkName } from './frameworks.ts';
import {
  criteriaHeading,
  languagesName,
  mentionNames,
  noticesHeading,
  stampCaption,
  translationNotice,
} from './words.ts';

export interface AchievementContext {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** The OB Profile of who made the badge, embedded whole. */
  readonly creator: JsonObject;
  readonly language: Language;
  /** The stamp; `{id of the French edition}/image.png` unless told. */
  readonly imageUrl?: string;
}

/** `BASE/badges/{slug}/{version}` for the French edition, which is the canonical one; `…/en` for its translation. */
export function achievementId(
  { slug, version }: Pick<Achievement, 'slug' | 'version'>,
  baseUrl: string,
  language: Language,
): string {
  const canonical = `${baseUrl}/badges/${slug}/${version}`;
  return language === 'fr' ? canonical : `${canonical}/${language}`;
}

/** Of the ResultDescription that a Result for this mention names. */
export function mentionId(achievementId: string, mention: Mention): string {
  return `${achievementId}#mention-${mention}`;
}

/**
 * An Open Badges 3.0 Achievement in one language (OB 3.0, appendix "Achievement"): arrays wherever the model allows several, nothing
 * null or empty. The editions name each other under `related`, which the model keeps for "alternate language editions".
 */
export function toAchievement(achievement: Achievement, context: AchievementContext): JsonObject {
  const { baseUrl, creator, language } = context;
  const { fullName, description, version, tags } = achievement;
  const id = achievementId(achievement, baseUrl, language);
  const other = language === 'fr' ? 'en' : 'fr';
  const results = [...mentionResults(achievement, id, language), ...languageResults(achievement, id, language)];
  const image = context.imageUrl ?? `${achievementId(achievement, baseUrl, 'fr')}/image.png`;
  return {
    id,
    type: ['Achievement'],
    name: fullName[language],
    description:
      language === 'fr' ? description.fr : `${description[language]} ${translationNotice(achievement.fullName)}`,
    criteria: { id: `${id}#criteria`, narrative: criteriaNarrative(achievement, language) },
    achievementType: achievement.achievementType,
    alignment: achievement.alignments.map((alignment) => toAlignment(alignment, language)),
    creator,
    image: { id: image, type: 'Image', caption: stampCaption(fullName)[language] },
    inLanguage: language,
    version,
    related: [{ id: achievementId(achievement, baseUrl, other), type: ['Related'], inLanguage: other, version }],
    ...(tags.length === 0 ? {} : { tag: tags }),
    ...(results.length === 0 ? {} : { resultDescription: results }),
  };
}

/** Markdown: the criteria as a list, then what the badge is not. */
export function criteriaNarrative({ criteria, notices }: Achievement, language: Language): string {
  const list = criteria.map((criterion) => `- ${criterion[language]}`).join('\n');
  const told = notices.map((notice) => notice[language]).join('\n\n');
  const heading = `**${criteriaHeading[language]}**\n\n${list}`;
  return told === '' ? heading : `${heading}\n\n**${noticesHeading[language]}**\n\n${told}`;
}

function toAlignment(alignment: DefinitionAlignment, language: Language): JsonObject {
  const { targetName, targetUrl, targetCode, targetFramework, targetType } = alignment;
  return {
    type: ['Alignment'],
    targetName: targetName[language],
    targetUrl,
    ...(targetCode === undefined ? {} : { targetCode }),
    targetFramework: frameworkName(targetFramework)[language],
    targetType,
  };
}

/** One per mention rather than one with a list of values: OB orders `allowedValue` from low to high, and mentions are no marks. */
function mentionResults({ mentions }: Achievement, id: string, language: Language): readonly JsonObject[] {
  return mentions.map((mention) => ({
    id: mentionId(id, mention),
    type: ['ResultDescription'],
    name: mentionNames[mention][language],
    resultType: 'Result',
    allowedValue: [mention],
  }));
}

/** Languages as rubric levels, each aligned with its own ESCO skill: a Result can then name the one language that was used. */
function languageResults({ languageSkills }: Achievement, id: string, language: Language): readonly JsonObject[] {
  if (languageSkills === undefined) return [];
  return [
    {
      id: `${id}#languages`,
      type: ['ResultDescription'],
      name: languagesName[language],
      resultType: 'RubricCriterionLevel',
      rubricCriterionLevel: languageSkills.map((skill) => languageLevel(skill, id, language)),
    },
  ];
}

function languageLevel(skill: LanguageSkill, id: string, language: Language): JsonObject {
  return {
    id: `${id}#language-${skill.language}`,
    type: ['RubricCriterionLevel'],
    name: skill.name[language],
    alignment: [toAlignment({ ...skill, targetType: 'ceasn:Competency' }, language)],
  };
}
