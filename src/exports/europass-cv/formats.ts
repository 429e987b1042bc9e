import type { JsonObject } from '../../kernel/json.ts';
import { Problem } from '../../kernel/problem.ts';
import { europassCvText } from '../../texts/europass-cv.ts';
import type { HolderAward } from '../award.ts';
import type { CollectedFormat, Making } from '../format.ts';
import { breakable, isolated } from '../names.ts';
import { dateOf } from '../paper.ts';
import { toCandidate } from './candidate.ts';
import { type Cv, toCv } from './cv.ts';
import { toPlainText } from './plain-text.ts';

const ofOne = { audience: 'holder', takes: 'many-of-one' } as const;

/** For the holder to import by hand on europass.europa.eu; nothing is ever sent there for them. */
export const europassCv: CollectedFormat = {
  ...{ id: 'europass-cv', mediaType: 'application/xml', extension: 'xml', ...ofOne },
  label: {
    fr: 'CV Europass\u00a0: fichier d’import Europass (non officiel), XML',
    en: 'Europass CV: Europass import file (unofficial), XML',
  },
  use: {
    fr: 'À importer par le titulaire sur europass.europa.eu, où un nouveau CV est créé.',
    en: 'For the holder to import on europass.europa.eu, where a new CV is made.',
  },
  write: async (awards, making) => encode(toCandidate(cvOf(awards, making))),
};

/** The same inside a PDF that people can read: the importer looks for an attachment named `attachment.xml`. */
export const europassCvPdf: CollectedFormat = {
  ...{ id: 'europass-cv-pdf', mediaType: 'application/pdf', extension: 'pdf', ...ofOne },
  label: {
    fr: 'CV Europass\u00a0: fichier d’import Europass (non officiel), PDF',
    en: 'Europass CV: Europass import file (unofficial), PDF',
  },
  use: {
    fr: 'À relire, puis à importer par le titulaire sur europass.europa.eu : les données du CV sont jointes au PDF.',
    en: 'To read through, then for the holder to import on europass.europa.eu: the data of the CV are attached to the PDF.',
  },
  write: async (awards, making) => making.press.pdf('europass-cv', toPaper(cvOf(awards, making), awards)),
};

export const europassCvPlain: CollectedFormat = {
  ...{ id: 'europass-cv-text', mediaType: 'text/plain', extension: 'txt', ...ofOne },
  label: { fr: 'CV Europass\u00a0: texte à coller', en: 'Europass CV: text to paste' },
  use: {
    fr: 'À coller par le titulaire dans un CV, champ par champ, là où rien ne s’importe.',
    en: 'For the holder to paste into a CV, field by field, where nothing can be imported.',
  },
  write: async (awards, making) => encode(toPlainText(cvOf(awards, making))),
};

function cvOf([first, ...others]: readonly HolderAward[], making: Making): Cv {
  if (first === undefined) throw new Problem('credential/unknown');
  return toCv([first, ...others], making);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What `typeset/europass-cv.typ` reads. */
function toPaper(cv: Cv, awards: readonly HolderAward[]): JsonObject {
  const words = europassCvText[cv.language];
  const { sections, unofficial, how, title, description } = words;
  const [latest = ''] = awards.map(({ issuedAt }) => issuedAt).sort((one, other) => (one > other ? -1 : 1));
  return {
    ...{ language: cv.language, title, description, unofficial, how, date: dateOf(latest) },
    ...{ issuer: awards[0]?.issuer.name ?? '', family: awards[0]?.achievement.family ?? 'learners' },
    name: isolated(`${cv.givenName} ${cv.familyName}`),
    experiences: (['work-experience', 'education-training', 'mobilities'] as const)
      .map((section) => ({
        heading: sections[section],
        entries: cv.experiences
          .filter((each) => each.section === section)
          .map(({ title: what, organisation, place, dates, words: own, done }) => ({
            words: own.map(isolated),
            ...{ what, place, dates, done, organisation: organisation === undefined ? null : isolated(organisation) },
          })),
      }))
      .filter(({ entries }) => entries.length > 0),
    skills: { heading: sections.skills, names: cv.digitalSkills },
    badges: {
      heading: sections.badges,
      entries: cv.badges.map((badge) => ({
        ...{ what: badge.title, date: badge.date, about: badge.about, link: badge.link },
        shown: breakable(badge.link.replace(/^https?:\/\//, '')),
      })),
    },
    attached: [{ name: 'attachment.xml', text: toCandidate(cv), mediaType: 'text/xml', description: words.attached }],
  };
}
