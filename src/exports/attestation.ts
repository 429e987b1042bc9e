import { activityLabels, countryName } from '../definitions/activity-types.ts';
import { mentionNames } from '../definitions/words.ts';
import type { JsonObject } from '../kernel/json.ts';
import { type Language, languages } from '../kernel/language.ts';
import { attestationText } from '../texts/attestation.ts';
import { writeDay, writeMonth, writeSpan } from '../texts/dates.ts';
import { holdDash, withArticle } from '../texts/typography.ts';
import { verificationText } from '../texts/verification.ts';
import { wordsText } from '../texts/words.ts';
import { fullNameOf, type HolderAward, signedStay } from './award.ts';
import { emblemSvg } from './emblem.ts';
import type { HolderFormat, Making } from './format.ts';
import { breakable, isolated } from './names.ts';
import { attachedBadge, dateOf, paperLines, pictureAlt } from './paper.ts';
import { paperQrSvg, qrSvg } from './qr.ts';
import type { Fit } from './typesetter.ts';

/** The holder's own paper: A4, French and English side by side, the signed badge attached. */
export const attestation: HolderFormat = {
  ...{ id: 'attestation', mediaType: 'application/pdf', extension: 'pdf', audience: 'holder', takes: 'one' },
  label: { fr: 'Attestation à imprimer (PDF)', en: 'Printable statement (PDF)' },
  use: {
    fr: 'À imprimer, à montrer à un employeur ou à un jury, à garder. En français et en anglais ; le badge signé est joint au PDF.',
    en: 'To print, to show to an employer or a selection panel, to keep. In French and English; the signed badge is attached to the PDF.',
  },
  write: async (award, making) => {
    const data = toAttestation(award, making, paperQrSvg(await making.paperCode(award, 'sheet'), paperCodeWidth));
    return making.press.pdf('attestation', data, fitOf(award, data, making));
  },
};

/** Of the body's text, in points. */
const sizes = [10.6, 10.1, 9.6, 9.2, 8.8, 8.4, 8, 7.6, 7.2, 6.8, 6.4];
/** Rows that the page holds at the largest size beside the notice of Union money, how many more without it, and what one more costs. */
const page = { rows: 14, withoutNotice: 5, pointsPerRow: 0.3, signsInRow: 52 };

/** Setting the page again is what costs most: it begins at the size that the number of rows lets expect. */
function sizesFor(award: HolderAward, exactStay: boolean): readonly number[] {
  const { description, criteria, notices } = award.achievement;
  const rows = languages.map((language) => {
    const told = [description, ...criteria, ...notices].map((text) =>
      Math.ceil(text[language].length / page.signsInRow),
    );
    return told.reduce((sum, count) => sum + count, factsOf(award, language, exactStay).length);
  });
  const room = page.rows + (award.mobility.funded ? 0 : page.withoutNotice);
  const expected = 10.6 - page.pointsPerRow * (Math.max(...rows) - room);
  const fitting = sizes.filter((size) => size <= expected);
  return fitting.length === 0 ? sizes.slice(-1) : fitting;
}

/** Letters from which a name may make the head of the page higher. */
const longName = 60;

function fitOf(
  award: HolderAward,
  { fr = null, en = null, funding, paperCode }: JsonObject,
  { exactStay }: Making,
): Fit {
  const head = fullNameOf(award).length > longName;
  return {
    sizes: sizesFor(award, exactStay),
    like: JSON.stringify([fr, en, head, funding === null, paperCode === null]),
  };
}

/** The same paper as a picture, for viewers that show one: 800 pixels wide, too few for the code that holds the badge. */
export function attestationPage(award: HolderAward, making: Making): Promise<Uint8Array> {
  const data = toAttestation(award, making, undefined);
  return making.press.page('attestation', data, fitOf(award, data, making));
}

/** Millimetres, as `typeset/attestation.typ` draws it. */
const paperCodeWidth = 60;

/** What `typeset/attestation.typ` reads: every word it prints. */
function toAttestation(award: HolderAward, making: Making, paperCode: string | undefined): JsonObject {
  const { achievement, issuer, mobility, pageUrl } = award;
  const { language } = making;
  const own = attestationText[language];
  const name = achievement.fullName[language];
  return {
    family: achievement.family,
    title: own.title(name),
    description: own.description(language === 'fr' ? withArticle(issuer.name) : issuer.name),
    date: dateOf(award.issuedAt),
    issuer: issuer.name,
    name: isolated(fullNameOf(award)),
    picture: making.press.printedSvg(award, 'fr'),
    pictureAlt: pictureAlt(award, language),
    ...{ pageUrl, shownUrl: breakable(pageUrl.replace(/^https?:\/\//, '')) },
    ...{ qr: qrSvg(pageUrl, 0), qrAlt: own.qrAlt(pageUrl) },
    ...{ paperCode: paperCode ?? null, paperCodeAlt: own.paperCodeAlt, paperLines: paperLines(award) },
    ...Object.fromEntries(languages.map((each) => [each, toSide(award, each, making.exactStay)])),
    words: Object.fromEntries(languages.map((each) => [each, plainWords(attestationText[each])])),
    funding: mobility.funded ? fundingWords() : null,
    ...{ emblem: emblemSvg, emblemAlt: own.emblemAlt },
    attached: [attachedBadge(award, language, 'badge.json')],
  };
}

function fundingWords(): JsonObject {
  return Object.fromEntries(
    languages.map((each) => {
      const { statement, disclaimer } = verificationText[each].funding;
      return [each, { statement, disclaimer }];
    }),
  );
}

function toSide(award: HolderAward, language: Language, exactStay: boolean): JsonObject {
  const { achievement, levels } = award;
  const { families, kinds, levelOf } = wordsText[language];
  const about = [
    ...(achievement.level === undefined ? [] : [levelOf(achievement.level.number, levels)]),
    families[achievement.family].series,
    `${kinds[achievement.kind].name} (${kinds[achievement.kind].meaning})`,
  ];
  return {
    badge: holdDash(achievement.fullName[language]),
    about: about.join(' · '),
    description: achievement.description[language],
    criteria: achievement.criteria.map((criterion) => criterion[language]),
    facts: factsOf(award, language, exactStay),
    notices: achievement.notices.map((notice) => notice[language]),
  };
}

/** Label and value; the month alone unless the holder asked for the days and the host. */
function factsOf(award: HolderAward, language: Language, exactStay: boolean): readonly Fact[] {
  const words = attestationText[language];
  const { mobility, issuedAt, validUntil } = award;
  const mentions = mobility.mentions.map((mention) => mentionNames[mention][language]);
  const { dates, host } = exactStay ? stayWords(award, language) : { dates: [], host: [] };
  return [
    [words.activity, activityLabels[mobility.activityType][language]],
    [words.when, writeMonth(mobility.month, language)],
    ...dates,
    [words.where, countryName(mobility.hostCountry, language)],
    ...host,
    ...(mentions.length === 0 ? [] : [[words.mentions, mentions.join(', ')] as const]),
    [words.issuedOn, writeDay(issuedAt, language)],
    ...(validUntil === undefined ? [] : [[words.validUntil, writeDay(validUntil, language)] as const]),
  ];
}

type Fact = readonly [string, string];

function stayWords(
  award: HolderAward,
  language: Language,
): { readonly dates: readonly Fact[]; readonly host: readonly Fact[] } {
  const words = attestationText[language];
  const { startDate, endDate, hostOrganisation } = signedStay(award);
  return {
    dates: [[words.stay, writeSpan(startDate, endDate, language)]],
    host: hostOrganisation === undefined ? [] : [[words.host, isolated(hostOrganisation)]],
  };
}

/** The words that are no functions: what the template prints as they are. */
function plainWords(words: object): JsonObject {
  const plain = Object.entries(words).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(plain);
}
