import type { LocalText } from '../../kernel/language.ts';
import { type CareerParts, type CareerText, careerText } from '../../texts/career.ts';
import type { PublicFormat } from '../format.ts';
import { fitted, toParts } from './parts.ts';

interface Pasted {
  readonly id: string;
  readonly label: LocalText;
  readonly use: LocalText;
  readonly words: 'iProf' | 'parcoursup' | 'schoolReport' | 'coverLetter' | 'emailSignature';
  /** Most characters. */
  readonly limit: number;
  readonly family?: PublicFormat['family'];
}

/** A text to paste: UTF-8, no heading, nothing to remove. It says no more than the page of the badge. */
function pasted({ id, label, use, words, limit, family }: Pasted): PublicFormat {
  return {
    ...{ id, label, use, mediaType: 'text/plain', extension: 'txt', audience: 'public', takes: 'one' },
    ...(family === undefined ? {} : { family }),
    async write(award, { language }) {
      const text: CareerText = careerText[language];
      const write = (parts: CareerParts): string => text[words](parts);
      return new TextEncoder().encode(fitted(toParts(award, language), write, limit));
    },
  };
}

/** The field of the human resources application takes 500 characters. */
export const iProf: PublicFormat = pasted({
  ...{ id: 'i-prof', words: 'iProf', limit: 500, family: 'professionals' },
  label: { fr: 'Texte pour i-Prof (500 caractères au plus)', en: 'Text for i-Prof (500 characters at most)' },
  use: {
    fr: 'À coller par l’agent dans son dossier i-Prof.',
    en: 'For a member of staff to paste into their i-Prof file.',
  },
});

export const parcoursup: PublicFormat = pasted({
  ...{ id: 'parcoursup', words: 'parcoursup', limit: 500, family: 'learners' },
  label: { fr: 'Texte pour Parcoursup', en: 'Text for Parcoursup' },
  use: {
    fr: 'À coller par l’élève dans son dossier Parcoursup.',
    en: 'For the pupil to paste into their Parcoursup file.',
  },
});

export const schoolReport: PublicFormat = pasted({
  ...{ id: 'school-report', words: 'schoolReport', limit: 500, family: 'learners' },
  label: { fr: 'Ligne pour le bulletin scolaire', en: 'Line for a school report' },
  use: {
    fr: 'À recopier par l’établissement dans le bulletin ou le livret scolaire.',
    en: 'For the school to copy into a school report.',
  },
});

export const coverLetter: PublicFormat = pasted({
  ...{ id: 'cover-letter', words: 'coverLetter', limit: 700 },
  label: { fr: 'Phrases pour une lettre de motivation', en: 'Sentences for a cover letter' },
  use: {
    fr: 'À coller par le titulaire dans sa lettre, puis à adapter.',
    en: 'For the holder to paste into a letter, then adapt.',
  },
});

export const emailSignature: PublicFormat = pasted({
  ...{ id: 'email-signature', words: 'emailSignature', limit: 400 },
  label: { fr: 'Deux lignes pour une signature de courriel', en: 'Two lines for an e-mail signature' },
  use: {
    fr: 'À coller par le titulaire sous sa signature ; l’adresse mène à la page de vérification.',
    en: 'For the holder to paste below their signature; the address leads to the verification page.',
  },
});
