import { countryName } from '../definitions/activity-types.ts';
import type { JsonObject } from '../kernel/json.ts';
import { type Language, languages } from '../kernel/language.ts';
import { isProblem, Problem } from '../kernel/problem.ts';
import { attestationText } from '../texts/attestation.ts';
import { writeMonth } from '../texts/dates.ts';
import { holdDash, withArticle } from '../texts/typography.ts';
import { verificationText } from '../texts/verification.ts';
import { wordsText } from '../texts/words.ts';
import { fullNameOf, type HolderAward } from './award.ts';
import { emblemSvg } from './emblem.ts';
import type { CollectedFormat, Making } from './format.ts';
import { nameLetter } from './letters.ts';
import { breakable, isolated } from './names.ts';
import { attachedBadge, dateOf, paperLines, pictureAlt } from './paper.ts';
import { paperQrSvg, qrSvg } from './qr.ts';

/** Cards to cut out, ten on an A4 page and their backs on the next, one for each badge: for pupils without an e-mail address. Every signed badge is attached. */
export const cards: CollectedFormat = {
  ...{ id: 'cards', mediaType: 'application/pdf', extension: 'pdf', audience: 'holder', takes: 'many' },
  label: { fr: 'Cartes à découper (PDF)', en: 'Cards to cut out (PDF)' },
  use: {
    fr: 'Pour qui n’a pas d’adresse e-mail : dix cartes par page, à imprimer en recto verso, à découper et à remettre.',
    en: 'For those who have no e-mail address: ten cards a page, to print on both sides, cut out and hand over.',
  },
  async write(awards, making) {
    try {
      const codes: (string | undefined)[] = [];
      for (const award of awards) codes.push(paperQrSvg(await making.paperCode(award, 'card'), paperCodeWidth));
      return await making.press.pdf('cards', toCards(awards, making, codes));
    } catch (error) {
      throw isProblem(error, 'export/letter') ? naming(error, awards) : error;
    }
  },
};

/** Among many, whose letter it is has to be told: by the badge, not by the name. */
function naming(refusal: Problem, awards: readonly HolderAward[]): Problem {
  const { letter } = refusal.facts;
  const whose = awards.find((award) => {
    const name = fullNameOf(award).normalize('NFC');
    return name.includes(String(letter)) || Array.from(name).some((each) => nameLetter(each) === letter);
  });
  return whose === undefined ? refusal : new Problem('export/letter', { ...refusal.facts, id: whose.publicId });
}

/** Millimetres, as `typeset/cards.typ` draws it: what the back of a card holds, with white around it. */
const paperCodeWidth = 48.5;

/** What `typeset/cards.typ` reads. The picture of those who share badge, month and country is there once. */
function toCards(awards: readonly HolderAward[], making: Making, codes: readonly (string | undefined)[]): JsonObject {
  const { language, press } = making;
  const words = attestationText[language];
  const issuer = awards[0]?.issuer.name ?? '';
  const pictures = [...new Set(awards.map((award) => press.printedSvg(award, language)))];
  const latest =
    awards
      .map(({ issuedAt }) => issuedAt)
      .sort()
      .at(-1) ?? '';
  return {
    ...{ language, issuer, pictures },
    title: words.cardsTitle(awards.length),
    description: words.description(language === 'fr' ? withArticle(issuer) : issuer),
    date: dateOf(latest),
    cards: awards.map((award) => toCard(award, language, pictures.indexOf(press.printedSvg(award, language)))),
    backs: codes.some((code) => code !== undefined) ? codes.map((code) => code ?? null) : null,
    ...{ backHeading: words.cardBack, paperCodeAlt: words.paperCodeAlt },
    scan: Object.fromEntries(languages.map((each) => [each, attestationText[each].scan])),
    ...{ emblem: emblemSvg, emblemAlt: words.emblemAlt },
    attached: awards.map((award) => attachedBadge(award, language, `badge-${award.publicId}.json`)),
  };
}

function toCard(award: HolderAward, language: Language, picture: number): JsonObject {
  const { achievement, levels, mobility, pageUrl } = award;
  const other: Language = language === 'fr' ? 'en' : 'fr';
  const about = [
    ...(achievement.level === undefined ? [] : [wordsText[language].levelOf(achievement.level.number, levels)]),
    countryName(mobility.hostCountry, language),
    writeMonth(mobility.month, language),
  ];
  return {
    ...{ picture, family: achievement.family, pictureAlt: pictureAlt(award, language) },
    name: isolated(fullNameOf(award)),
    badge: holdDash(achievement.fullName[language]),
    ...{ otherBadge: holdDash(achievement.fullName[other]), otherLanguage: other },
    about: about.join(' · '),
    ...{ qr: qrSvg(pageUrl, 0), qrAlt: attestationText[language].qrAlt(pageUrl) },
    paperLines: paperLines(award),
    ...{ pageUrl, shownUrl: breakable(pageUrl.replace(/^https?:\/\//, '')) },
    funding: mobility.funded ? languages.map((each) => [each, verificationText[each].funding.statement]) : null,
  };
}
