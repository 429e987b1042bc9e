import { type Language, type LocalText, languages } from '../kernel/language.ts';
import type { ActivityType } from './definition.ts';

/** What each kind of mobility is called (Erasmus+ Programme Guide terms; ours for online projects, hosting and other programmes). */
export const activityLabels: Readonly<Record<ActivityType, LocalText>> = {
  'SCH-GROUP': { fr: 'Mobilité de groupe d’élèves', en: 'Group mobility of school pupils' },
  'SCH-SHORT': { fr: 'Mobilité individuelle courte d’élève', en: 'Short-term learning mobility of a pupil' },
  'SCH-LONG': { fr: 'Mobilité individuelle longue d’élève', en: 'Long-term learning mobility of a pupil' },
  'VET-GROUP': { fr: 'Mobilité de groupe en formation professionnelle', en: 'Group mobility of vocational learners' },
  'VET-SHORT': { fr: 'Stage professionnel à l’étranger', en: 'Short-term vocational placement abroad' },
  'VET-LONG': {
    fr: 'Stage professionnel long à l’étranger (ErasmusPro)',
    en: 'Long-term vocational placement abroad (ErasmusPro)',
  },
  'VET-COMP': { fr: 'Concours de compétences professionnelles', en: 'Vocational skills competition' },
  'STF-SHADOW': { fr: 'Observation en situation de travail', en: 'Job shadowing' },
  'STF-TEACH': { fr: 'Mission d’enseignement ou de formation', en: 'Teaching or training assignment' },
  'STF-COURSE': { fr: 'Cours ou formation', en: 'Course or training' },
  'HOST-EXPERT': { fr: 'Accueil d’un expert', en: 'Invited expert' },
  'HOST-TRAINEE': { fr: 'Accueil d’un enseignant en formation', en: 'Hosting a teacher in training' },
  ACCOMP: { fr: 'Accompagnement d’une mobilité', en: 'Accompanying person' },
  PREP: { fr: 'Visite préparatoire', en: 'Preparatory visit' },
  ETW: { fr: 'Projet européen à distance', en: 'European online project' },
  HYBRID: { fr: 'Mobilité hybride', en: 'Blended mobility' },
  'HOST-PUPIL': { fr: 'Accueil d’élèves', en: 'Hosting pupils' },
  'HOST-STAFF': { fr: 'Accueil de personnels ou d’une délégation', en: 'Hosting staff or a delegation' },
  OTHER: { fr: 'Mobilité hors Erasmus+', en: 'Mobility outside Erasmus+' },
};

/** The same in the middle of a sentence, before the country: « un stage professionnel (en Espagne) ». */
export const activityPhrases: Readonly<Record<ActivityType, LocalText>> = {
  'SCH-GROUP': { fr: 'une mobilité de groupe', en: 'a group mobility' },
  'SCH-SHORT': { fr: 'une mobilité individuelle courte', en: 'a short individual mobility' },
  'SCH-LONG': { fr: 'une mobilité individuelle longue', en: 'a long individual mobility' },
  'VET-GROUP': {
    fr: 'une mobilité de groupe en formation professionnelle',
    en: 'a group mobility of vocational learners',
  },
  'VET-SHORT': { fr: 'un stage professionnel', en: 'a vocational placement' },
  'VET-LONG': { fr: 'un stage professionnel long', en: 'a long vocational placement' },
  'VET-COMP': { fr: 'un concours de compétences professionnelles', en: 'a vocational skills competition' },
  'STF-SHADOW': { fr: 'une observation en situation de travail', en: 'a period of job shadowing' },
  'STF-TEACH': { fr: 'une mission d’enseignement ou de formation', en: 'a teaching or training assignment' },
  'STF-COURSE': { fr: 'une formation suivie', en: 'a course taken' },
  'HOST-EXPERT': { fr: 'l’accueil d’un expert', en: 'hosting an expert' },
  'HOST-TRAINEE': { fr: 'l’accueil d’un enseignant en formation', en: 'hosting a teacher in training' },
  ACCOMP: { fr: 'l’accompagnement d’une mobilité', en: 'accompanying a mobility' },
  PREP: { fr: 'une visite préparatoire', en: 'a preparatory visit' },
  ETW: { fr: 'un projet européen à distance', en: 'a European online project' },
  HYBRID: { fr: 'une mobilité hybride', en: 'a blended mobility' },
  'HOST-PUPIL': { fr: 'l’accueil d’élèves', en: 'hosting pupils' },
  'HOST-STAFF': { fr: 'l’accueil de personnels ou d’une délégation', en: 'hosting staff or a delegation' },
  OTHER: { fr: 'une mobilité', en: 'a mobility' },
};

/** Made once: the platform takes longer to make one than to sign a badge. */
const regions = new Map(
  languages.map((language) => [language, new Intl.DisplayNames([language], { type: 'region', fallback: 'code' })]),
);

/** `Espagne`, `Spain`; the code itself where the platform knows no name. */
export function countryName(code: string, language: Language): string {
  return regions.get(language)?.of(code) ?? code;
}
