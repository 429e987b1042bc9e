import type { JsonObject } from '../../kernel/json.ts';
import { type LocalText, languages } from '../../kernel/language.ts';
import { attestationText } from '../../texts/attestation.ts';
import {
  areaLabels,
  fieldLabels,
  mobilitySentences,
  mobilityWords,
  signatories,
} from '../../texts/europass-mobility.ts';
import { holdDash } from '../../texts/typography.ts';
import { verificationText } from '../../texts/verification.ts';
import { fullNameOf, type HolderAward } from '../award.ts';
import { emblemSvg } from '../emblem.ts';
import type { Making } from '../format.ts';
import { breakable, isolated, tidyName } from '../names.ts';
import { attachedBadge, dateOf, pictureAlt } from '../paper.ts';
import { qrSvg } from '../qr.ts';
import type { Stay } from '../stays.ts';
import { type Block, type Line, toParts } from './blocks.ts';
import { issuedBadge, stayLine } from './known.ts';

/** What `typeset/europass-mobility.typ` reads: every word in both languages, and the parts block by block. */
export function toPaper(stay: Stay, making: Making): JsonObject {
  const { first, awards } = stay;
  const { language } = making;
  const name = tidyName(fullNameOf(first));
  const { hostOrganisation } = first.stay;
  const [latest = ''] = awards.map(({ issuedAt }) => issuedAt).sort((one, other) => (one > other ? -1 : 1));
  return {
    ...{ family: first.achievement.family, issuer: first.issuer.name, date: dateOf(latest) },
    title: mobilitySentences[language].title(name),
    description: mobilitySentences[language].description,
    ...{ name: isolated(name), stay: both(stayLine(first)) },
    host: hostOrganisation === undefined ? null : isolated(hostOrganisation),
    words: Object.fromEntries(Object.entries(mobilityWords).map(([key, words]) => [key, both(words)])),
    parts: toParts(stay).map(({ title, about, blocks }) => ({
      ...{ title: both(title), about: both(about) },
      blocks: blocks.map((block) => toBlock(block, making)),
    })),
    funding: first.mobility.funded
      ? Object.fromEntries(languages.map((each) => [each, pick(verificationText[each].funding)]))
      : null,
    ...{ emblem: emblemSvg, emblemAlt: attestationText[language].emblemAlt },
    attached: awards.map((award, index) =>
      attachedBadge(award, language, awards.length === 1 ? 'badge.json' : `badge-${index + 1}.json`),
    ),
  };
}

function both({ fr, en }: LocalText): JsonObject {
  return { fr, en };
}

function pick({ statement, disclaimer }: { readonly statement: string; readonly disclaimer: string }): JsonObject {
  return { statement, disclaimer };
}

function toBlock({ letter, title, lines }: Block, making: Making): JsonObject {
  return { letter, title: both(title), lines: lines.map((line) => toLine(line, making)) };
}

function toLine(line: Line, making: Making): JsonObject {
  const { kind } = line;
  switch (kind) {
    case 'fields':
      return {
        kind,
        fields: line.fields.map(({ name, value }) => ({
          label: both(fieldLabels[name]),
          value: value === undefined ? null : { fr: isolated(value.fr), en: isolated(value.en) },
        })),
      };
    case 'area':
      return {
        ...{ kind, label: both(areaLabels[line.area]), room: line.room },
        said: line.said.map(({ fr, en }) => (fr === en ? { fr: isolated(fr), en: null } : { fr, en })),
      };
    case 'badges':
      return {
        ...{ kind, label: both(areaLabels[line.area]) },
        badges: line.badges.map((award) => toBadge(award, making)),
      };
    case 'signatures':
      return {
        ...{ kind, eitherOne: line.eitherOne ? both(signatories.eitherOne) : null },
        boxes: line.who.map((who) => {
          const body = who === 'sending' || who === 'host';
          return { body, who: both(signatories[who]), hint: both(body ? signatories.sign : signatories.signAlone) };
        }),
      };
  }
}

function toBadge(award: HolderAward, { press, language }: Making): JsonObject {
  const { pageUrl } = award;
  const { fr, en } = issuedBadge(award);
  return {
    ...{ picture: press.printedSvg(award, language), pictureAlt: pictureAlt(award, language) },
    said: { fr: holdDash(fr), en: holdDash(en) },
    notices: award.achievement.notices.map(both),
    ...{ pageUrl, shownUrl: breakable(pageUrl.replace(/^https?:\/\//, '')) },
    ...{ qr: qrSvg(pageUrl, 0), qrAlt: attestationText[language].qrAlt(pageUrl) },
  };
}
