import type { DefinitionAlignment } from '../../definitions/definition.ts';
import { frameworkName } from '../../definitions/frameworks.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { languages } from '../../kernel/language.ts';
import type { HolderAward } from '../award.ts';
import { digitalSkills, escoCode, fieldCode, languageCodes, learningSettings, skillType } from './codes.ts';
import { concept, inBoth, type Numbering, note } from './nodes.ts';
import { inEach, stayNode } from './stay.ts';

export interface ClaimOptions {
  readonly number: Numbering;
  /** The AwardingProcess: who awards, and when. */
  readonly awardedBy: JsonObject;
  /** Who looked whether the criteria are met. */
  readonly assessedBy: JsonObject;
  readonly exact: boolean;
}

/**
 * What the credential claims (ELM 3.0). A professional who took part: the activity alone, as a certificate of participation. All others:
 * what was learnt, by which activity, and that its criteria were looked at.
 */
export function claimOf(award: HolderAward, options: ClaimOptions): JsonObject {
  const { family, kind } = award.achievement;
  const stay = stayNode(award, options);
  return family === 'professionals' && kind === 'vecu'
    ? participation(award, stay, options)
    : achieved(award, stay, options);
}

function participation(award: HolderAward, stay: JsonObject, { number }: ClaimOptions): JsonObject {
  const { achievement } = award;
  const title = inEach((words, language) => words.title(achievement.fullName[language]));
  return {
    ...stay,
    description: inBoth({
      fr: `${title.fr}. ${achievement.description.fr}`,
      en: `${title.en}. ${achievement.description.en}`,
    }),
    additionalNote: [...notesOf(stay), note(number, inBoth(criteriaText(award)))],
    supplementaryDocument: [verificationPage(award, number)],
  };
}

function notesOf({ additionalNote }: JsonObject): readonly JsonObject[keyof JsonObject][] {
  return Array.isArray(additionalNote) ? additionalNote : [];
}

function achieved(award: HolderAward, stay: JsonObject, { number, awardedBy, assessedBy }: ClaimOptions): JsonObject {
  const { achievement } = award;
  const title = inBoth(achievement.fullName);
  const description = inBoth(achievement.description);
  return {
    ...{ id: number('achievement'), type: 'LearningAchievement', title, description, awardedBy },
    influencedBy: [stay],
    provenBy: [
      {
        ...{ id: number('assessment'), type: 'LearningAssessment', awardedBy },
        title: inBoth(inEach((words) => words.assessment)),
        description: inBoth(achievement.validators),
        grade: note(number, inBoth(inEach((words) => words.grade))),
        ...assessedOn(award),
        assessedBy: [assessedBy],
      },
    ],
    specifiedBy: {
      ...{ id: number('achievementSpec'), type: 'LearningAchievementSpecification', title },
      learningSetting: concept(learningSettings[achievement.learningSetting]),
      language: languages.map((language) => concept(languageCodes[language])),
      learningOutcomeSummary: note(number, inBoth(criteriaText(award))),
      learningOutcome: achievement.alignments
        .filter((alignment) => !isField(alignment))
        .map((alignment) => outcome(alignment, number)),
      ...fieldsOf(achievement.alignments),
    },
    supplementaryDocument: [verificationPage(award, number)],
  };
}

function assessedOn({ decision }: HolderAward): JsonObject {
  return decision.validatedOn === undefined ? {} : { dateIssued: `${decision.validatedOn}T00:00:00Z` };
}

function criteriaText({ achievement }: HolderAward): { readonly fr: string; readonly en: string } {
  return inEach((words, language) =>
    [words.criteria, ...achievement.criteria.map((criterion) => `– ${criterion[language]}`)].join('\n'),
  );
}

/** What is aligned with ISCED-F is a field of education, not something learnt. */
function isField({ targetFramework }: DefinitionAlignment): boolean {
  return targetFramework === 'ISCED-F 2013';
}

function fieldsOf(alignments: readonly DefinitionAlignment[]): JsonObject {
  const fields = alignments
    .filter(isField)
    .flatMap(({ targetCode, targetName }) =>
      targetCode === undefined ? [] : [concept(fieldCode(targetCode, targetName))],
    );
  return fields.length === 0 ? {} : { thematicArea: fields };
}

/** ESCO's skills by their address, and DigComp's where they have one; of any other framework the name and the code are told. */
function outcome(alignment: DefinitionAlignment, number: Numbering): JsonObject {
  const { targetFramework, targetName, targetUrl, targetCode } = alignment;
  const skill = targetFramework === 'DigComp 2.2' ? digitalSkills.get(targetCode ?? '') : undefined;
  const source = inEach((words, language) => words.framework(frameworkName(targetFramework)[language], targetCode));
  return {
    ...{ id: number('outcome'), type: 'LearningOutcome', title: inBoth(targetName) },
    dcType: concept(skillType),
    ...(targetFramework === 'ESCO'
      ? { relatedESCOSkill: [concept(escoCode(targetUrl, targetName))] }
      : { additionalNote: [note(number, inBoth(source))] }),
    ...(skill === undefined ? {} : { relatedSkill: [concept(skill)] }),
  };
}

/** A European credential cannot say that it was withdrawn: the page can. */
function verificationPage({ pageUrl }: HolderAward, number: Numbering): JsonObject {
  const title = inBoth(inEach((words) => words.page));
  return { id: number('webResource'), type: 'WebResource', title, contentURL: pageUrl };
}
