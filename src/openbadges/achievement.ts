import { z } from 'zod';
import { endorsed, Profile } from './profile.ts';
import { Alignment, extensible, IdentifierEntry, Image, many, typed, Uri } from './shapes.ts';

const resultTypes = [
  'GradePointAverage',
  'LetterGrade',
  'Percent',
  'PerformanceLevel',
  'PredictedScore',
  'RawScore',
  'Result',
  'RubricCriterion',
  'RubricCriterionLevel',
  'RubricScore',
  'ScaledScore',
  'Status',
];
const resultStatuses = ['Completed', 'Enrolled', 'Failed', 'InProgress', 'OnHold', 'Provisional', 'Withdrew'] as const;

const RubricCriterionLevel = z.looseObject({
  id: Uri,
  type: typed('RubricCriterionLevel'),
  name: z.string(),
  alignment: many(Alignment).optional(),
  description: z.string().optional(),
  level: z.string().optional(),
  points: z.string().optional(),
});

const ResultDescription = z.looseObject({
  id: Uri,
  type: typed('ResultDescription'),
  name: z.string(),
  resultType: extensible(resultTypes),
  alignment: many(Alignment).optional(),
  allowedValue: many(z.string()).optional(),
  requiredLevel: Uri.optional(),
  requiredValue: z.string().optional(),
  rubricCriterionLevel: many(RubricCriterionLevel).optional(),
  valueMin: z.string().optional(),
  valueMax: z.string().optional(),
});

/** The list of states is closed (OB 3.0 §B.3.5). */
export const Result = z.looseObject({
  type: typed('Result'),
  achievedLevel: Uri.optional(),
  alignment: many(Alignment).optional(),
  resultDescription: Uri.optional(),
  status: z.enum(resultStatuses).optional(),
  value: z.string().optional(),
});

const Related = z.looseObject({
  id: Uri,
  type: typed('Related'),
  inLanguage: z.string().optional(),
  version: z.string().optional(),
});

/** Criteria with neither id nor narrative say nothing (the 1EdTech validator refuses them too). */
const Criteria = z
  .looseObject({ id: Uri.optional(), narrative: z.string().optional() })
  .refine(({ id, narrative }) => id !== undefined || narrative !== undefined, { message: 'criteria say nothing' });

export const Achievement = z.looseObject({
  id: Uri,
  type: typed('Achievement'),
  name: z.string(),
  description: z.string(),
  criteria: Criteria,
  achievementType: z.string().optional(),
  alignment: many(Alignment).optional(),
  creator: Profile.optional(),
  creditsAvailable: z.number().optional(),
  fieldOfStudy: z.string().optional(),
  humanCode: z.string().optional(),
  image: Image.optional(),
  inLanguage: z.string().optional(),
  otherIdentifier: many(IdentifierEntry).optional(),
  version: z.string().optional(),
  related: many(Related).optional(),
  resultDescription: many(ResultDescription).optional(),
  specialization: z.string().optional(),
  tag: many(z.string()).optional(),
  ...endorsed,
});
