import { activityLabels, countryName } from '../../definitions/activity-types.ts';
import type { ActivityType } from '../../definitions/definition.ts';
import { toMonth } from '../../kernel/clock.ts';
import type { Language } from '../../kernel/language.ts';
import { withoutRepeats, writeDay, writeMonth } from '../../texts/dates.ts';
import { europassCvText } from '../../texts/europass-cv.ts';
import { withArticle } from '../../texts/typography.ts';
import type { HolderAward } from '../award.ts';
import type { Making } from '../format.ts';
import { tidyName } from '../names.ts';
import { groupByStay, type Stay } from '../stays.ts';

/** What a Europass CV is told of someone's mobilities: in one language, nothing but what the records and the badges say. */
export interface Cv {
  readonly language: Language;
  readonly givenName: string;
  readonly familyName: string;
  readonly experiences: readonly Experience[];
  /** Distinct names of DigComp competences. */
  readonly digitalSkills: readonly string[];
  readonly badges: readonly BadgeEntry[];
}

/** A stay in the words of a CV. */
export interface Experience {
  readonly section: ExperienceSection;
  readonly title: string;
  /** The host; for work and education words for an unknown one, since a form wants a name there. Absent where there is none to say. */
  readonly organisation?: string;
  /** ISO 3166-1 alpha-2, capitals. */
  readonly country: string;
  readonly place: string;
  /** ISO months, or days where the holder asked for them. */
  readonly from: string;
  readonly until: string;
  /** The same for people. */
  readonly dates: string;
  /** The holder's own, where the list has them. */
  readonly words: readonly string[];
  /** What the person did: the criteria met. */
  readonly done: readonly string[];
}
export type ExperienceSection = 'work-experience' | 'education-training' | 'mobilities';

export interface BadgeEntry {
  readonly title: string;
  /** ISO date. */
  readonly issuedOn: string;
  readonly date: string;
  readonly about: readonly string[];
  readonly link: string;
}

/** A placement or a task at the host's is work, a programme followed is education; hosting, competing or working online is neither. */
const sections: Partial<Readonly<Record<ActivityType, ExperienceSection>>> = {
  'VET-SHORT': 'work-experience',
  'VET-LONG': 'work-experience',
  'STF-TEACH': 'work-experience',
  'STF-SHADOW': 'work-experience',
  'SCH-GROUP': 'education-training',
  'SCH-SHORT': 'education-training',
  'SCH-LONG': 'education-training',
  'VET-GROUP': 'education-training',
  'STF-COURSE': 'education-training',
};

/** Of one person. Address, telephone, date of birth and nationality are never said; of languages we know no level, so none either. */
export function toCv(awards: readonly [HolderAward, ...HolderAward[]], { language, exactStay }: Making): Cv {
  const { givenName, familyName } = awards[0].holder;
  const digital = awards.flatMap(({ achievement }) =>
    achievement.alignments.filter(({ targetFramework }) => targetFramework === 'DigComp 2.2'),
  );
  return {
    language,
    ...{ givenName: tidyName(givenName), familyName: tidyName(familyName) },
    experiences: groupByStay(awards)
      .toReversed()
      .map((stay) => toExperience(stay, language, exactStay)),
    digitalSkills: [...new Set(digital.map(({ targetName }) => targetName[language]))],
    badges: awards.map((award) => toBadge(award, language)),
  };
}

function toExperience({ first, awards }: Stay, language: Language, exact: boolean): Experience {
  const words = europassCvText[language];
  const { mobility, stay } = first;
  const place = countryName(mobility.hostCountry, language);
  const asked = (day: string): string => (exact ? day : toMonth(day));
  const [from, until] = [asked(stay.startDate), asked(stay.endDate)];
  const write = exact ? writeDay : writeMonth;
  const done = awards.flatMap(({ achievement }) => achievement.criteria.map((criterion) => criterion[language]));
  const section = sections[mobility.activityType] ?? 'mobilities';
  const organisation = stay.hostOrganisation ?? (section === 'mobilities' ? undefined : words.hostIn(place));
  return {
    section,
    title: activityLabels[mobility.activityType][language],
    ...(organisation === undefined ? {} : { organisation: tidyName(organisation) }),
    country: mobility.hostCountry,
    place,
    ...{ from, until, dates: words.span(...withoutRepeats(write(from, language), write(until, language))) },
    words: [...new Set(awards.flatMap(({ words: own }) => own ?? []))],
    done: [...new Set(done)],
  };
}

function toBadge({ achievement, issuedAt, issuer, pageUrl }: HolderAward, language: Language): BadgeEntry {
  const words = europassCvText[language];
  const skills = achievement.alignments.filter(({ targetFramework }) => targetFramework === 'ESCO');
  return {
    title: achievement.fullName[language],
    issuedOn: issuedAt.slice(0, 10),
    date: writeDay(issuedAt, language),
    about: [
      achievement.description[language],
      words.issuedBy(language === 'fr' ? withArticle(issuer.name) : issuer.name),
      ...(skills.length === 0
        ? []
        : [words.skillsAre(skills.map(({ targetName }) => targetName[language]).join(', '))]),
      ...achievement.notices.map((notice) => notice[language]),
    ],
    link: pageUrl,
  };
}
