import { activityLabels, countryName } from '../../definitions/activity-types.ts';
import { mentionNames } from '../../definitions/words.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Language } from '../../kernel/language.ts';
import { attestationText } from '../../texts/attestation.ts';
import { careerText } from '../../texts/career.ts';
import { writeDay, writeMonth, writeSpan } from '../../texts/dates.ts';
import { capital, holdDash, withArticle } from '../../texts/typography.ts';
import { verificationText } from '../../texts/verification.ts';
import { wordsText } from '../../texts/words.ts';
import { fullNameOf, type HolderAward, signedStay } from '../award.ts';
import { emblemSvg } from '../emblem.ts';
import type { HolderFormat, Making } from '../format.ts';
import { breakable, isolated } from '../names.ts';
import { attachedBadge, dateOf, pictureAlt } from '../paper.ts';
import { qrSvg } from '../qr.ts';

/** One page to bring to a career interview: what was attested, and the holder's own words, or room to write them by hand. */
export const interview: HolderFormat = {
  ...{ id: 'career-interview', mediaType: 'application/pdf', extension: 'pdf', audience: 'holder', takes: 'one' },
  family: 'professionals',
  label: { fr: 'Résumé pour l’entretien de carrière (PDF)', en: 'Summary for a career interview (PDF)' },
  use: {
    fr: 'À apporter à l’entretien de carrière : ce que le badge atteste, et les mots du titulaire ou la place de les écrire.',
    en: 'To bring to a career interview: what the badge attests, and the holder’s own words or room to write them.',
  },
  write: async (award, making) => making.press.pdf('career-interview', toInterview(award, making)),
};

/** What `typeset/career-interview.typ` reads. */
function toInterview(award: HolderAward, making: Making): JsonObject {
  const { achievement, issuer, mobility, pageUrl } = award;
  const { language, press } = making;
  const { interview: words } = careerText[language];
  const name = achievement.fullName[language];
  const { title: titled, description, ...said } = words;
  return {
    ...{ language, family: achievement.family, issuer: issuer.name, words: { ...said, prompts: [...said.prompts] } },
    ...{ title: titled(name), date: dateOf(award.issuedAt) },
    description: description(language === 'fr' ? withArticle(issuer.name) : issuer.name),
    ...{ name: isolated(fullNameOf(award)), badge: holdDash(name) },
    about: aboutOf(award, language).join(' · '),
    ...{ picture: press.printedSvg(award, language), pictureAlt: pictureAlt(award, language) },
    told: achievement.description[language],
    criteria: achievement.criteria.map((criterion) => criterion[language]),
    facts: factsOf(award, making),
    skills: skillsOf(award, language),
    ownWords: award.words === undefined ? null : isolated(award.words),
    ...{ qr: qrSvg(pageUrl, 0), qrAlt: attestationText[language].qrAlt(pageUrl) },
    ...{ pageUrl, shownUrl: breakable(pageUrl.replace(/^https?:\/\//, '')) },
    funding: mobility.funded ? verificationText[language].funding.statement : null,
    ...{ emblem: emblemSvg, emblemAlt: attestationText[language].emblemAlt },
    attached: [attachedBadge(award, language, 'badge.json')],
  };
}

function aboutOf({ achievement, levels }: HolderAward, language: Language): readonly string[] {
  const { families, kinds, levelOf } = wordsText[language];
  return [
    ...(achievement.level === undefined ? [] : [levelOf(achievement.level.number, levels)]),
    families[achievement.family].series,
    kinds[achievement.kind].name,
  ];
}

/** Label and value, as on the attestation: the month alone unless the holder asked for the days and the host. */
function factsOf(award: HolderAward, { language, exactStay }: Making): readonly (readonly [string, string])[] {
  const words = attestationText[language];
  const { mobility } = award;
  const { startDate, endDate, hostOrganisation } = exactStay ? signedStay(award) : {};
  const mentions = mobility.mentions.map((mention) => mentionNames[mention][language]).join(', ');
  const stay = startDate === undefined || endDate === undefined ? undefined : writeSpan(startDate, endDate, language);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.activity, activityLabels[mobility.activityType][language]],
    [words.when, stay ?? writeMonth(mobility.month, language)],
    [words.where, countryName(mobility.hostCountry, language)],
    [words.host, hostOrganisation === undefined ? undefined : isolated(hostOrganisation)],
    [words.mentions, mentions === '' ? undefined : mentions],
    [words.issuedOn, writeDay(award.issuedAt, language)],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]]));
}

/** Framework and skill; at most eight, so that the page stays one. */
function skillsOf({ achievement }: HolderAward, language: Language): readonly (readonly [string, string])[] {
  return achievement.alignments
    .slice(0, 8)
    .map(({ targetFramework, targetName, targetCode }) => [
      targetCode === undefined ? targetFramework : `${targetFramework} ${targetCode}`,
      capital(targetName[language]),
    ]);
}
