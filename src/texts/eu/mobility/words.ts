/** What kinds of mobility and mentions are called, by the codes of a definition. */
export const activityCodes = [
  'SCH-GROUP',
  'SCH-SHORT',
  'SCH-LONG',
  'VET-GROUP',
  'VET-SHORT',
  'VET-LONG',
  'VET-COMP',
  'STF-SHADOW',
  'STF-TEACH',
  'STF-COURSE',
  'HOST-EXPERT',
  'HOST-TRAINEE',
  'ACCOMP',
  'PREP',
  'ETW',
  'HYBRID',
  'HOST-PUPIL',
  'HOST-STAFF',
  'OTHER',
] as const;
export const mentionCodes = ['hybride', 'transport-durable', 'edd', 'interdegre', 'intercategoriel'] as const;

export interface EuMobilityText {
  readonly activities: Readonly<Record<(typeof activityCodes)[number], string>>;
  readonly mentions: Readonly<Record<(typeof mentionCodes)[number], string>>;
}
