import { activityLabels, countryName } from '../../definitions/activity-types.ts';
import type { ActivityType } from '../../definitions/definition.ts';
import { mentionNames } from '../../definitions/words.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Language, LocalText } from '../../kernel/language.ts';
import { writeMonth } from '../../texts/dates.ts';
import { type EuropeanCredentialText, europeanCredentialText } from '../../texts/european-credential.ts';
import { type HolderAward, signedStay } from '../award.ts';
import { activities, type Code, modes } from './codes.ts';
import { concept, inBoth, location, type Numbering, note } from './nodes.ts';
import { hostNode } from './parties.ts';

/** The nearest code of each kind of mobility, where there is one: the EU's list knows neither job shadowing nor accompanying. */
const natures: Readonly<Record<ActivityType, { readonly activity?: Code; readonly mode?: Code }>> = {
  'SCH-GROUP': { activity: activities.programme, mode: modes.present },
  'SCH-SHORT': { activity: activities.programme, mode: modes.present },
  'SCH-LONG': { activity: activities.programme, mode: modes.present },
  'VET-GROUP': { activity: activities.programme, mode: modes.present },
  'VET-SHORT': { activity: activities.internship, mode: modes.work },
  'VET-LONG': { activity: activities.internship, mode: modes.work },
  'VET-COMP': { mode: modes.present },
  'STF-SHADOW': { activity: activities.job, mode: modes.present },
  'STF-TEACH': { activity: activities.job, mode: modes.work },
  'STF-COURSE': { activity: activities.workshop, mode: modes.present },
  'HOST-EXPERT': { activity: activities.workshop, mode: modes.present },
  'HOST-TRAINEE': { activity: activities.job, mode: modes.work },
  ACCOMP: { activity: activities.job, mode: modes.work },
  PREP: { activity: activities.job, mode: modes.present },
  ETW: { activity: activities.online, mode: modes.online },
  HYBRID: { activity: activities.programme, mode: modes.blended },
  'HOST-PUPIL': { mode: modes.present },
  'HOST-STAFF': { activity: activities.job, mode: modes.present },
  OTHER: {},
};

export const inEach = (word: (words: EuropeanCredentialText, language: Language) => string): LocalText => ({
  fr: word(europeanCredentialText.fr, 'fr'),
  en: word(europeanCredentialText.en, 'en'),
});

export interface StayOptions {
  readonly number: Numbering;
  readonly awardedBy: JsonObject;
  /** Exact dates, host and project are said only where the holder asks. */
  readonly exact: boolean;
}

/** A LearningActivity: what kind, where, in which month; dates, host and project where the holder asks. */
export function stayNode(award: HolderAward, { number, awardedBy, exact }: StayOptions): JsonObject {
  const { activityType, hostCountry, month, mentions } = award.mobility;
  const { activity, mode } = natures[activityType];
  const modeCode = mentions.includes('hybride') ? modes.blended : mode;
  const label = activityLabels[activityType];
  const notes = mentions.map((mention) =>
    note(number, inBoth(inEach((words, language) => words.mention(mentionNames[mention][language])))),
  );
  return {
    ...{ id: number('activity'), type: 'LearningActivity' },
    title: inBoth(
      inEach((words, language) =>
        words.stayTitle(label[language], countryName(hostCountry, language), writeMonth(month, language)),
      ),
    ),
    awardedBy,
    ...(exact ? exactly(award, number) : {}),
    location: [location(number, { country: hostCountry })],
    ...(notes.length === 0 ? {} : { additionalNote: notes }),
    specifiedBy: {
      ...{ id: number('activitySpec'), type: 'LearningActivitySpecification', title: inBoth(label) },
      ...(activity === undefined ? {} : { dcType: [concept(activity)] }),
      ...(modeCode === undefined ? {} : { mode: [concept(modeCode)] }),
      ...(exact ? { volumeOfLearning: `P${daysOf(award)}D` } : {}),
    },
  };
}

function exactly(award: HolderAward, number: Numbering): JsonObject {
  const { startDate, endDate, hostOrganisation, hostOid, projectCode } = signedStay(award);
  const identifiers = [
    ...(projectCode === undefined || !award.mobility.funded ? [] : [['Erasmus+ project', projectCode] as const]),
    ...(hostOid === undefined ? [] : [['Erasmus+ OID of the host', hostOid] as const]),
  ];
  const period = { startDate: `${startDate}T00:00:00Z`, endDate: `${endDate}T23:59:59Z` };
  return {
    temporal: [{ id: number('period'), type: 'PeriodOfTime', ...period }],
    ...(hostOrganisation === undefined
      ? {}
      : { directedBy: [hostNode(number, hostOrganisation, award.mobility.hostCountry)] }),
    ...(identifiers.length === 0
      ? {}
      : {
          identifier: identifiers.map(([schemeName, notation]) => ({
            ...{ id: number('identifier'), type: 'Identifier', notation, schemeName },
          })),
        }),
  };
}

/** First and last day counted. Days, never weeks: xsd:duration has none. */
function daysOf(award: HolderAward): number {
  const { startDate, endDate } = signedStay(award);
  return Math.round((Date.parse(endDate) - Date.parse(startDate)) / 86_400_000) + 1;
}
