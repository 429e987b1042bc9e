import { z } from 'zod';
import { LocalText } from '../kernel/language.ts';

/** One YAML file of badge-definitions/: a badge, with its levels if it has any. Written by people, reviewed like code. */

export const families = ['learners', 'professionals'] as const;
export const kinds = ['vecu', 'acquis', 'engagement'] as const;
const evidenceCodes = ['EV1', 'EV2', 'EV3', 'EV4', 'EV5', 'EV6', 'EV7'] as const;
export const mentionCodes = ['hybride', 'transport-durable', 'edd', 'interdegre', 'intercategoriel'] as const;
const learningSettings = ['formal', 'non-formal'] as const;
export const activityTypes = [
  'SCH-GROUP', 'SCH-SHORT', 'SCH-LONG', 'VET-GROUP', 'VET-SHORT', 'VET-LONG', 'VET-COMP',
  'STF-SHADOW', 'STF-TEACH', 'STF-COURSE', 'HOST-EXPERT', 'HOST-TRAINEE', 'ACCOMP', 'PREP',
  'ETW', 'HYBRID', 'HOST-PUPIL', 'HOST-STAFF', 'OTHER',
] as const; // biome-ignore format: a table of codes, one family a line

export const Family = z.enum(families);
export type Family = z.infer<typeof Family>;
/** As Europass sorts learning: what counts for a diploma is formal, what a badge alone recognises is not. */
const LearningSetting = z.enum(learningSettings);
export const AchievementKind = z.enum(kinds);
export type AchievementKind = z.infer<typeof AchievementKind>;
export const Mention = z.enum(mentionCodes);
export type Mention = z.infer<typeof Mention>;
export const ActivityType = z.enum(activityTypes);
export type ActivityType = z.infer<typeof ActivityType>;

/** OB 3.0 Alignment, in both languages; `levels` limits it to some levels of the badge. */
export const DefinitionAlignment = z.strictObject({
  targetName: LocalText,
  targetUrl: z.url(),
  targetCode: z.string().min(1).optional(),
  targetFramework: z.string().min(1),
  targetType: z.enum(['ceasn:Competency', 'ext:CEFR', 'ext:ISCED-F']),
  levels: z
    .array(z.enum(['n1', 'n2', 'n3']))
    .min(1)
    .optional(),
});
export type DefinitionAlignment = z.infer<typeof DefinitionAlignment>;

/**
 * A skill that holds only for who used that language: it is offered on a ResultDescription and never aligned with the whole
 * Achievement, which would claim five languages for everyone.
 */
export const LanguageSkill = z.strictObject({
  language: z.string().regex(/^[a-z]{2}$/),
  name: LocalText,
  targetName: LocalText,
  targetUrl: z.url(),
  targetFramework: z.string().min(1),
});
export type LanguageSkill = z.infer<typeof LanguageSkill>;

export const DefinitionLevel = z.strictObject({
  key: z.enum(['n1', 'n2', 'n3']),
  name: LocalText,
  /** What this level asks beside the badge's common criteria. */
  criteria: z.array(LocalText),
  /** Activity types of this level alone, among the badge's; all of them unless told. */
  triggers: z.array(ActivityType).min(1).optional(),
});
export type DefinitionLevel = z.infer<typeof DefinitionLevel>;

export const Definition = z.strictObject({
  slug: z.string().regex(/^(app|pro)-[a-z]+(-[a-z]+)*$/),
  version: z.string().regex(/^[1-9]\d*$/),
  family: Family,
  kind: AchievementKind,
  learningSetting: LearningSetting.default('non-formal'),
  glyph: z.string().regex(/^[AP]([1-9]|10)$/),
  achievementType: z.enum(['Fieldwork', 'CoCurricular', 'Competency', 'CommunityService', 'Award', 'Membership']),
  name: LocalText,
  description: LocalText,
  criteria: z.array(LocalText),
  levels: z.array(DefinitionLevel).min(2).optional(),
  evidence: z.array(z.enum(evidenceCodes)).min(1),
  /** Activity types after which the badge can be proposed. */
  triggers: z.array(ActivityType).min(1),
  /** Who observes and attests, who issues: a sentence for people. */
  validators: LocalText,
  mentions: z.array(Mention),
  alignments: z.array(DefinitionAlignment).min(1),
  languageSkills: z.array(LanguageSkill).min(1).optional(),
  /** Said on the badge's page and in its criteria, as « ne remplace ni l'UFM ni MobilitéPro ». */
  notices: z.array(LocalText).optional(),
  validForYears: z.int().min(1).max(10).optional(),
  tags: z.array(z.string()).optional(),
});
export type Definition = z.infer<typeof Definition>;

/** One Achievement of the catalogue: a badge, or one level of a badge, in one version. Never edited once issued. */
export interface Achievement {
  /** `app-mobilite-vecue-n1`, or the badge's slug where it has no levels. */
  readonly slug: string;
  readonly version: string;
  /** The badge it is a level of (or is). */
  readonly badge: string;
  readonly level?: { readonly key: 'n1' | 'n2' | 'n3'; readonly number: number; readonly name: LocalText };
  readonly family: Family;
  readonly kind: AchievementKind;
  readonly learningSetting: (typeof learningSettings)[number];
  readonly glyph: string;
  readonly achievementType: Definition['achievementType'];
  /** The badge's name, without the level. */
  readonly name: LocalText;
  /** As an OB Achievement's name: « Mobilité vécue – individuelle ». */
  readonly fullName: LocalText;
  readonly description: LocalText;
  /** The badge's own criteria, then the level's. */
  readonly criteria: readonly LocalText[];
  readonly evidence: Definition['evidence'];
  readonly triggers: readonly ActivityType[];
  readonly validators: LocalText;
  readonly mentions: readonly Mention[];
  /** Those of this level, without `levels`. */
  readonly alignments: readonly DefinitionAlignment[];
  readonly languageSkills?: readonly LanguageSkill[];
  readonly notices: readonly LocalText[];
  readonly validForYears?: number;
  readonly tags: readonly string[];
}

/** An Achievement as the store gives it back. */
export const Achievement: z.ZodType<Achievement> = z.strictObject({
  slug: z.string(),
  version: Definition.shape.version,
  badge: Definition.shape.slug,
  level: z.strictObject({ key: DefinitionLevel.shape.key, number: z.int(), name: LocalText }).exactOptional(),
  family: Family,
  kind: AchievementKind,
  /** Versions published before there was the field. */
  learningSetting: Definition.shape.learningSetting,
  glyph: Definition.shape.glyph,
  achievementType: Definition.shape.achievementType,
  name: LocalText,
  fullName: LocalText,
  description: LocalText,
  criteria: z.array(LocalText),
  evidence: Definition.shape.evidence,
  triggers: z.array(ActivityType),
  validators: LocalText,
  mentions: z.array(Mention),
  alignments: z.array(DefinitionAlignment),
  languageSkills: z.array(LanguageSkill).exactOptional(),
  notices: z.array(LocalText),
  validForYears: z.int().exactOptional(),
  tags: z.array(z.string()),
});

/** The catalogue in force, with every version ever published. */
export interface Catalogue {
  readonly badges: readonly Definition[];
  /** Current version of each Achievement, learners first, in the order of the glyphs. */
  readonly achievements: readonly Achievement[];
  /** Current version unless one is named. */
  find(slug: string, version?: string): Achievement | undefined;
}
