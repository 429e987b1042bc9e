import type { Language, LocalText } from '../kernel/language.ts';

/** What the Europass Mobility document says, in the two languages that stand side by side on it. */

export const mobilityWords = {
  kicker: { fr: 'Europass Mobilité', en: 'Europass Mobility' },
  official: {
    fr: 'Ce document reprend le contenu de l’Europass Mobilité. Il ne devient officiel qu’une fois signé par l’organisme d’envoi ou d’accueil.',
    en: 'This document follows the content of the Europass Mobility. It becomes official only once the sending or host organisation has signed it.',
  },
  toFill: {
    fr: 'Une ligne vide se remplit à la main\u00a0: nous n’écrivons que ce que nous savons. Les numéros entre parenthèses sont ceux de l’ancien modèle.',
    en: 'An empty line is filled in by hand: we write only what we know. Numbers in brackets are those of the former template.',
  },
  before: { fr: 'Avant la mobilité', en: 'Before the mobility' },
  after: { fr: 'Après la mobilité', en: 'After the mobility' },
  beforeIs: { fr: 'Ce qui est convenu avant le départ.', en: 'What is agreed before departure.' },
  afterIs: { fr: 'Ce qui a été fait et acquis.', en: 'What was done and learnt.' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** The blocks of the template in use since the call of 2024. */
export const blockTitles = {
  A: { fr: 'Participant ou participante', en: 'Participant' },
  B: { fr: 'Mobilité', en: 'Mobility' },
  C: { fr: 'Organisme d’envoi', en: 'Sending organisation' },
  D: { fr: 'Organisme d’accueil', en: 'Host organisation' },
  E: { fr: 'Contexte d’apprentissage', en: 'Learning context' },
  F: { fr: 'Acquis d’apprentissage', en: 'Learning outcomes' },
  G: { fr: 'Programme et tâches', en: 'Programme and tasks' },
  H: { fr: 'Suivi, tutorat et soutien', en: 'Monitoring, mentoring and support' },
  I: { fr: 'Évaluation', en: 'Evaluation' },
  J: { fr: 'Reconnaissance et retour', en: 'Recognition and reintegration' },
  K: { fr: 'Signatures', en: 'Signatures' },
} as const satisfies Readonly<Record<string, LocalText>>;
export type Letter = keyof typeof blockTitles;

export const fieldLabels = {
  givenName: { fr: 'Prénom(s)', en: 'First name(s)' },
  familyName: { fr: 'Nom(s)', en: 'Last name(s)' },
  status: { fr: 'Formation suivie ou fonction', en: 'Programme followed or job title' },
  email: { fr: 'E-mail', en: 'E-mail' },
  phone: { fr: 'Téléphone', en: 'Telephone' },
  guardian: { fr: 'Représentant légal d’une personne mineure', en: 'Legal guardian of a minor' },
  from: { fr: 'Du', en: 'From' },
  until: { fr: 'Au', en: 'To' },
  activity: { fr: 'Type d’activité', en: 'Activity type' },
  sector: { fr: 'Secteur', en: 'Sector' },
  country: { fr: 'Pays', en: 'Country' },
  city: { fr: 'Ville', en: 'City' },
  travel: { fr: 'Déplacement', en: 'Travel' },
  programme: { fr: 'Programme', en: 'Programme' },
  project: { fr: 'Numéro du projet', en: 'Project number' },
  mobilityId: { fr: 'Identifiant de mobilité', en: 'Mobility ID' },
  europassNumber: {
    fr: 'Numéro Europass Mobilité, s’il est attribué',
    en: 'Europass Mobility number, if one is given',
  },
  organisation: { fr: 'Nom', en: 'Name' },
  address: { fr: 'Adresse', en: 'Address' },
  uai: { fr: 'Code UAI', en: 'French school code (UAI)' },
  oid: { fr: 'Identifiant OID', en: 'OID' },
  contact: { fr: 'Responsable\u00a0: nom, fonction', en: 'Contact person: name, role' },
  mentor: { fr: 'Tuteur ou tutrice\u00a0: nom, fonction', en: 'Mentor: name, role' },
  reach: { fr: 'E-mail, téléphone', en: 'E-mail, telephone' },
  qualification: { fr: 'Diplôme préparé', en: 'Qualification prepared' },
  year: { fr: 'Année', en: 'Year' },
  level: { fr: 'Niveau CEC (EQF)', en: 'EQF level' },
} as const satisfies Readonly<Record<string, LocalText>>;
export type FieldName = keyof typeof fieldLabels;

/** Areas of text; the numbers are those of the former template (Decision 2241/2004/EC). */
export const areaLabels = {
  expected: { fr: 'Acquis attendus', en: 'Expected outcomes' },
  planned: { fr: 'Programme et tâches prévus', en: 'Planned programme and tasks' },
  support: {
    fr: 'Qui suit et aide la personne, comment, des deux côtés',
    en: 'Who follows and helps, and how, on both sides',
  },
  procedure: { fr: 'Forme, critères et déroulement', en: 'Format, criteria and procedure' },
  recognition: {
    fr: 'Comment les acquis seront reconnus au retour, documents prévus',
    en: 'How outcomes will be recognised on return, documents to be issued',
  },
  job: { fr: 'Compétences professionnelles (30)', en: 'Job-related skills (30)' },
  language: { fr: 'Compétences en langues (31)', en: 'Language skills (31)' },
  digital: { fr: 'Compétences numériques (32)', en: 'Digital skills (32)' },
  organisational: { fr: 'Organisation et conduite (33)', en: 'Organisational and managerial skills (33)' },
  social: { fr: 'Relations et communication (34)', en: 'Social and communication skills (34)' },
  other: { fr: 'Autres compétences (35)', en: 'Other skills (35)' },
  done: { fr: 'Activités et tâches réalisées (29)', en: 'Activities and tasks carried out (29)' },
  followed: { fr: 'Suivi et soutien apportés', en: 'Monitoring and support given' },
  result: { fr: 'Résultat', en: 'Result' },
  issued: { fr: 'Documents délivrés', en: 'Documents issued' },
  provisions: { fr: 'Suites et dispositions particulières', en: 'Follow-up and further provisions' },
} as const satisfies Readonly<Record<string, LocalText>>;
export type AreaName = keyof typeof areaLabels;

export const signatories = {
  participant: { fr: 'Participant ou participante', en: 'Participant' },
  guardian: { fr: 'Représentant légal d’une personne mineure', en: 'Legal guardian of a minor' },
  sending: { fr: 'Organisme d’envoi', en: 'Sending organisation' },
  host: { fr: 'Organisme d’accueil', en: 'Host organisation' },
  eitherOne: {
    fr: 'Organisme d’envoi ou d’accueil : la signature de l’un des deux suffit.',
    en: 'Sending or host organisation: the signature of one of the two is enough.',
  },
  sign: { fr: 'Nom, qualité, date, signature, cachet', en: 'Name, position, date, signature, stamp' },
  signAlone: { fr: 'Nom, date, signature', en: 'Name, date, signature' },
} as const satisfies Readonly<Record<string, LocalText>>;

export const knownValues = {
  noTravel: { fr: 'Sans déplacement à l’étranger', en: 'No travel abroad' },
  erasmus: { fr: 'Erasmus+', en: 'Erasmus+' },
  SCH: { fr: 'Enseignement scolaire', en: 'School education' },
  VET: { fr: 'Enseignement et formation professionnels', en: 'Vocational education and training' },
  ADU: { fr: 'Éducation des adultes', en: 'Adult education' },
  HED: { fr: 'Enseignement supérieur', en: 'Higher education' },
  YOU: { fr: 'Jeunesse', en: 'Youth' },
  SPO: { fr: 'Sport', en: 'Sport' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** Sentences with something of the badge in them, and the frame of the text to paste. */
export interface MobilitySentences {
  readonly title: (name: string) => string;
  readonly description: string;
  readonly validated: (badge: string, on: string | undefined, by: string | undefined) => string;
  readonly badge: (badge: string, issuer: string, on: string) => string;
  readonly field: (label: string, value: string) => string;
  readonly leftEmpty: (labels: string) => string;
  readonly pasteTitle: string;
}

export const mobilitySentences: Readonly<Record<Language, MobilitySentences>> = {
  fr: {
    title: (name) => `Europass Mobilité – ${name}`,
    description: 'Contenu de l’Europass Mobilité, avant et après le séjour, en français et en anglais.',
    validated: (badge, on, by) =>
      `Critères du badge «\u00a0${badge}\u00a0» observés et validés${on === undefined ? '' : ` le ${on}`}${by === undefined ? '' : ` par ${by}`}.`,
    badge: (badge, issuer, on) => `Badge numérique «\u00a0${badge}\u00a0», délivré par ${issuer} le ${on}.`,
    field: (label, value) => `${label}\u00a0: ${value}`,
    leftEmpty: (labels) => `À compléter\u00a0: ${labels}`,
    pasteTitle: 'Textes à coller dans le Beneficiary Module, champ par champ',
  },
  en: {
    title: (name) => `Europass Mobility – ${name}`,
    description: 'The content of a Europass Mobility, before and after the stay, in French and English.',
    validated: (badge, on, by) =>
      `Criteria of the badge “${badge}” observed and validated${on === undefined ? '' : ` on ${on}`}${by === undefined ? '' : ` by ${by}`}.`,
    badge: (badge, issuer, on) => `Digital badge “${badge}”, issued by ${issuer} on ${on}.`,
    field: (label, value) => `${label}: ${value}`,
    leftEmpty: (labels) => `To be completed: ${labels}`,
    pasteTitle: 'Texts to paste into the Beneficiary Module, field by field',
  },
};
