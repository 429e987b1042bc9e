import { activityLabels, countryName } from '../../definitions/activity-types.ts';
import { toMonth } from '../../kernel/clock.ts';
import type { Language, LocalText } from '../../kernel/language.ts';
import { writeDay, writeSpan } from '../../texts/dates.ts';
import { type FieldName, knownValues, mobilitySentences } from '../../texts/europass-mobility.ts';
import { withArticle } from '../../texts/typography.ts';
import type { HolderAward } from '../award.ts';
import { tidyName } from '../names.ts';
import { type Heading, headingOf, headings } from './headings.ts';

/** What the records and the badges say; nothing is guessed, and no address, birth, nationality or photograph is known. */
export type Known = Partial<Readonly<Record<FieldName, LocalText | undefined>>>;

const inBoth = (write: (language: Language) => string): LocalText => ({ fr: write('fr'), en: write('en') });
const asIs = (text: string | undefined): LocalText | undefined => {
  if (text === undefined) return undefined;
  const tidied = tidyName(text);
  return { fr: tidied, en: tidied };
};

export function knownOfPerson({ holder }: HolderAward): Known {
  return { givenName: asIs(holder.givenName), familyName: asIs(holder.familyName), email: asIs(holder.email) };
}

/** Programme and project are said where Erasmus+ paid, and only there. */
export function knownOfMobility({ mobility, stay }: HolderAward): Known {
  const { activityType, hostCountry, funded } = mobility;
  return {
    from: inBoth((language) => writeDay(stay.startDate, language)),
    until: inBoth((language) => writeDay(stay.endDate, language)),
    activity: activityLabels[activityType],
    sector: sectorOf(activityType, stay.projectCode),
    country: inBoth((language) => countryName(hostCountry, language)),
    travel: hostCountry === 'FR' ? knownValues.noTravel : undefined,
    programme: funded ? knownValues.erasmus : undefined,
    project: funded ? asIs(stay.projectCode) : undefined,
    mobilityId: asIs(stay.activityId),
  };
}

export function knownOfSending({ holder }: HolderAward): Known {
  const country = holder.school === undefined ? undefined : inBoth((language) => countryName('FR', language));
  return { uai: asIs(holder.school), country };
}

export function knownOfHost({ mobility, stay }: HolderAward): Known {
  const country = inBoth((language) => countryName(mobility.hostCountry, language));
  return { organisation: asIs(stay.hostOrganisation), oid: asIs(stay.hostOid), country };
}

/** The project's code tells the sector, else the kind of mobility does where it belongs to one. */
function sectorOf(activityType: string, projectCode = ''): LocalText | undefined {
  const [, coded] = /-KA\d{3}-([A-Z]{3})-/.exec(projectCode) ?? [];
  const sector = coded ?? activityType.slice(0, 3);
  return Object.entries(knownValues).find(([code]) => code === sector)?.[1];
}

/** A guardian signs for who was a minor as the stay began, or may have been: of a learner whose age is not known, nobody can tell. */
export function isWithGuardian({ achievement, holder, stay }: HolderAward): boolean {
  if (holder.turns18 === undefined) return achievement.family === 'learners';
  return toMonth(stay.startDate) < holder.turns18;
}

/** The criteria met, each once, under the six headings of skills. */
export function achieved(
  awards: readonly HolderAward[],
): readonly { readonly heading: Heading; readonly said: readonly LocalText[] }[] {
  return headings.map((heading) => {
    const met = awards
      .filter(({ achievement }) => headingOf(achievement.badge) === heading)
      .flatMap(({ achievement }) => achievement.criteria);
    return { heading, said: [...new Map(met.map((criterion) => [criterion.fr, criterion])).values()] };
  });
}

/** What the holder wrote, in the language they wrote it in. */
export function ownWords(awards: readonly HolderAward[]): readonly LocalText[] {
  return [...new Set(awards.flatMap(({ words }) => words ?? []))].map((words) => ({ fr: words, en: words }));
}

/** Who attested what, and when, as far as the list of participants says it. */
export function evaluated(awards: readonly HolderAward[]): readonly LocalText[] {
  return awards.map(({ achievement, decision }) =>
    inBoth((language) => {
      const { validatedOn, validatedBy } = decision;
      const on = validatedOn === undefined ? undefined : writeDay(validatedOn, language);
      return mobilitySentences[language].validated(achievement.fullName[language], on, validatedBy);
    }),
  );
}

/** « Badge numérique « … », délivré par … le … ». */
export function issuedBadge({ achievement, issuer, issuedAt }: HolderAward): LocalText {
  return inBoth((language) => {
    const by = language === 'fr' ? withArticle(issuer.name) : issuer.name;
    return mobilitySentences[language].badge(achievement.fullName[language], by, writeDay(issuedAt, language));
  });
}

/** « Espagne, du 4 au 22 mai 2026 ». */
export function stayLine({ mobility, stay }: HolderAward): LocalText {
  return inBoth((language) => {
    const country = countryName(mobility.hostCountry, language);
    return `${country}, ${writeSpan(stay.startDate, stay.endDate, language)}`;
  });
}
