import type { LocalText } from '../../kernel/language.ts';

/**
 * The controlled values of the European Learning Model that we use (ELM 3.0, EU Vocabularies): the address, its list and our wording of
 * its label. A list at `data.europa.eu/snb/` is named by its own `25831c2`, one of the Publications Office by its folder.
 */
export interface Code {
  readonly id: string;
  readonly scheme: string;
  readonly label: LocalText;
}

const snb = 'http://data.europa.eu/snb/';
const authority = 'http://publications.europa.eu/resource/authority/';

function inSnb(list: string, code: string, fr: string, en: string): Code {
  return { id: `${snb}${list}/${code}`, scheme: `${snb}${list}/25831c2`, label: { fr, en } };
}

export function inAuthority(list: string, code: string, fr: string, en: string): Code {
  return { id: `${authority}${list}/${code}`, scheme: `${authority}${list}`, label: { fr, en } };
}

export const profiles = {
  generic: inSnb('credential', 'e34929035b', 'Générique', 'Generic'),
  mandate: inSnb('credential', 'c_9a31f32a', 'Délivré par mandat', 'Issued by mandate'),
} as const;

/** What the profile's shapes are called in `credentialSchema`. */
export const shapesOf: Readonly<Record<keyof typeof profiles, string>> = {
  generic: `${snb}model/ap/edc-generic-full`,
  mandate: `${snb}model/ap/edc-issued-by-mandate`,
};

export const mandateEvidence: Code = inSnb('evidence-type', 'c_18016257', 'Mandat', 'Mandate');

export const learningSettings = {
  formal: inSnb('learning-setting', '6fd4685715', 'apprentissage formel', 'formal learning'),
  'non-formal': inSnb('learning-setting', 'e207a81fc7', 'apprentissage non formel', 'non-formal learning'),
} as const;

const activity = (code: string, fr: string, en: string): Code => inSnb('learning-activity', code, fr, en);
export const activities = {
  internship: activity('bf5588ff84', 'stage', 'internship'),
  job: activity('4357e0e681', 'expérience professionnelle', 'job experience'),
  workshop: activity('efff75e10a', 'atelier, séminaire ou conférence', 'workshop, seminar or conference'),
  online: activity('bf2e3a7bae', 'apprentissage en ligne', 'e-learning'),
  programme: activity('fd33e234ae', 'programme d’enseignement', 'educational programme'),
} as const;

const mode = (code: string, fr: string, en: string): Code => inSnb('learning-assessment', code, fr, en);
export const modes = {
  work: mode('729f3bed4b', 'en situation de travail', 'work-based'),
  present: mode('9191af2ed9', 'en présence', 'presential'),
  online: mode('920fbb3cbe', 'en ligne', 'online'),
  blended: mode('e92d221e4d', 'hybride', 'blended'),
} as const;

export const languageCodes = {
  fr: inAuthority('language', 'FRA', 'français', 'French'),
  en: inAuthority('language', 'ENG', 'anglais', 'English'),
} as const;

export const fileTypes = {
  png: inAuthority('file-type', 'PNG', 'PNG', 'PNG'),
  jsonLd: inAuthority('file-type', 'JSON_LD', 'JSON-LD', 'JSON-LD'),
} as const;

export const base64Encoding: Code = inSnb('encoding', '6146cde7dd', 'base64', 'base64');
export const skillType: Code = inSnb('skill-type', 'skill', 'aptitude', 'skill');

const escoSkills = 'http://data.europa.eu/esco/concept-scheme/skills';
export function escoCode(id: string, label: LocalText): Code {
  return { id, scheme: escoSkills, label };
}

/** A field of education (ISCED-F 2013), by its number. */
export function fieldCode(number: string, { fr, en }: LocalText): Code {
  return inSnb('isced-f', number, fr, en);
}

const digital = (code: string, fr: string, en: string): Code => inSnb('dcf', code, fr, en);
/** DigComp's competences that have an address of their own among the EU's vocabularies, by their number. */
export const digitalSkills: ReadonlyMap<string, Code> = new Map([
  [
    '2.1',
    digital('8ys96p08p4', 'interagir par les technologies numériques', 'interacting through digital technologies'),
  ],
  ['2.2', digital('9a5d39t62b', 'partager par les technologies numériques', 'sharing through digital technologies')],
  ['2.5', digital('99vvo91542', 'la nétiquette', 'netiquette')],
]);
