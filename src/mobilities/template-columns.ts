import type { LocalText } from '../kernel/language.ts';

export const columnKeys = [
  'activityId', 'projectCode', 'activityType', 'accompanying', 'familyName', 'givenName', 'email', 'school', 'localId',
  'dateOfBirth', 'hostCountry', 'hostOrganisation', 'hostOid', 'startDate', 'endDate', 'mentions',
  'badges', 'decision', 'validatedBy', 'validatedOn', 'words',
] as const; // biome-ignore format: a table of keys
export type ColumnKey = (typeof columnKeys)[number];

/** One column an import understands: its titles in our template, and the other names it is known by. */
export interface TemplateColumn {
  readonly key: ColumnKey;
  readonly header: LocalText;
  readonly help: LocalText;
  readonly example: LocalText;
  /** Without it no row can be read. */
  readonly required?: true;
  /** Names of the Erasmus+ Beneficiary Module, and what people write by themselves; compared by `normaliseHeader`. */
  readonly aliases: readonly string[];
}

const same = (text: string): LocalText => ({ fr: text, en: text });

/** In the template's order. A column is one line here and nowhere else. */
export const templateColumns: readonly TemplateColumn[] = [
  {
    key: 'activityId',
    header: { fr: 'Identifiant de mobilité', en: 'Mobility activity ID' },
    help: {
      fr: 'Celui du Beneficiary Module, s’il existe. Il distingue les homonymes.',
      en: 'The one of the Beneficiary Module, if there is one. It tells namesakes apart.',
    },
    example: same('005041-MOB-00001'),
    aliases: ['Identifiant mobilité', 'ID mobilité', 'Mobility ID', 'Mobility activity number'],
  },
  {
    key: 'projectCode',
    header: { fr: 'Code du projet', en: 'Project code' },
    help: {
      fr: 'Code Erasmus+ du projet. Vide hors Erasmus+.',
      en: 'Erasmus+ code of the project. Empty outside Erasmus+.',
    },
    example: same('2025-1-FR01-KA121-VET-000005041'),
    aliases: ['Code projet', 'Projet', 'Project', 'Project reference', 'Grant Agreement No.', 'Grant agreement number'],
  },
  {
    key: 'activityType',
    header: { fr: 'Type de mobilité', en: 'Activity type' },
    help: {
      fr: 'Un code (VET-SHORT, SCH-GROUP, STF-SHADOW, ETW, OTHER…) ou son libellé.',
      en: 'A code (VET-SHORT, SCH-GROUP, STF-SHADOW, ETW, OTHER…) or its label.',
    },
    example: same('VET-SHORT'),
    aliases: ['Type d’activité', 'Activité', 'Mobility type', 'Activity', 'Activity (mob)', 'Type'],
  },
  {
    key: 'accompanying',
    header: { fr: 'Accompagnateur', en: 'Accompanying person' },
    help: {
      fr: 'Oui si la personne accompagne le groupe : sa mobilité est alors de type ACCOMP.',
      en: 'Yes if the person accompanies the group: the mobility is then of type ACCOMP.',
    },
    example: { fr: 'non', en: 'no' },
    aliases: ['Accompagnatrice', 'Personne accompagnante', 'Accompanying Persons'],
  },
  {
    key: 'familyName',
    header: { fr: 'Nom', en: 'Family name' },
    help: { fr: 'Nom de famille ou d’usage.', en: 'Family name, as the person uses it.' },
    example: same('D’Almeida-Nguyễn'),
    required: true,
    aliases: [
      'Nom de famille', 'Nom d’usage', 'Nom du participant', 'Last name', 'Surname',
      'Participant last name', 'Participant family name', 'Participant surname',
    ], // biome-ignore format: a list of names
  },
  {
    key: 'givenName',
    header: { fr: 'Prénom', en: 'Given name' },
    help: { fr: 'Prénom usuel.', en: 'Given name, as the person uses it.' },
    example: same('Éloïse'),
    required: true,
    aliases: ['Prénoms', 'Prénom du participant', 'First name', 'Participant first name', 'Participant given name'],
  },
  {
    key: 'email',
    header: { fr: 'Adresse e-mail', en: 'E-mail' },
    help: {
      fr: 'Adresse personnelle de la personne, jamais celle d’un parent ou d’un groupe. Facultative.',
      en: 'The person’s own address, never a parent’s or a group’s. Optional.',
    },
    example: same('eloise@example.org'),
    aliases: [
      'E-mail', 'Mail', 'Courriel', 'Adresse mail', 'Adresse électronique', 'Adresse de messagerie', 'E-mail address',
      'Participant e-mail', 'Participant e-mail address', 'E-mail du participant',
    ], // biome-ignore format: a list of names
  },
  {
    key: 'school',
    header: { fr: 'UAI de l’établissement', en: 'School UAI' },
    help: { fr: 'Sept chiffres et une lettre (ancien RNE).', en: 'Seven digits and a letter (formerly RNE).' },
    example: same('0169998F'),
    aliases: ['UAI', 'RNE', 'Code UAI', 'UAI établissement', 'Code établissement', 'UAI code', 'School code'],
  },
  {
    key: 'localId',
    header: { fr: 'Identifiant local', en: 'Local ID' },
    help: {
      fr: 'Un numéro choisi par l’établissement, s’il n’y a ni identifiant de mobilité ni e-mail. Jamais l’INE.',
      en: 'A number chosen by the school, where there is neither mobility ID nor e-mail. Never the INE.',
    },
    example: same('E-2041'),
    aliases: ['Numéro local', 'ID local', 'Local identifier', 'Participant ID', 'Identifiant du participant'],
  },
  {
    key: 'dateOfBirth',
    header: { fr: 'Date de naissance', en: 'Date of birth' },
    help: {
      fr: 'Facultative. Réduite dès la lecture aux mois des 15 et 18 ans ; la date n’est pas gardée.',
      en: 'Optional. Reduced on reading to the months of turning 15 and 18; the date itself is not kept.',
    },
    example: same('17/04/2008'),
    aliases: ['Né le', 'Née le', 'Né(e) le', 'Participant date of birth', 'Birth date', 'Birthdate'],
  },
  {
    key: 'hostCountry',
    header: { fr: 'Pays d’accueil', en: 'Host country' },
    help: {
      fr: 'Code à deux lettres ou nom du pays. Vide pour un accueil ou un projet à distance.',
      en: 'Two-letter code or name. Empty when hosting or for an online project.',
    },
    example: same('ES'),
    aliases: [
      'Pays', 'Pays de destination', 'Destination', 'Receiving country', 'Receiving country code', 'Country',
      'Pays de l’organisme d’accueil',
    ], // biome-ignore format: a list of names
  },
  {
    key: 'hostOrganisation',
    header: { fr: 'Organisme d’accueil', en: 'Host organisation' },
    help: { fr: 'Entreprise ou établissement. Jamais publié.', en: 'Company or school. Never published.' },
    example: same('Taller Los Olivos'),
    aliases: [
      'Structure d’accueil', 'Entreprise d’accueil', 'Établissement d’accueil', 'Host organization',
      'Receiving organisation', 'Receiving organization', 'Receiving organisation name', 'Receiving organisation legal name',
    ], // biome-ignore format: a list of names
  },
  {
    key: 'hostOid',
    header: { fr: 'OID de l’organisme d’accueil', en: 'Host organisation OID' },
    help: { fr: 'E suivi de huit chiffres.', en: 'E and eight digits.' },
    example: same('E10000000'),
    aliases: ['OID', 'OID accueil', 'Receiving Organisation OID', 'Receiving Organization OID', 'Host OID'],
  },
  {
    key: 'startDate',
    header: { fr: 'Date de début', en: 'Start date' },
    help: { fr: 'jj/mm/aaaa ou aaaa-mm-jj.', en: 'dd/mm/yyyy or yyyy-mm-dd.' },
    example: same('04/05/2026'),
    required: true,
    aliases: ['Début', 'Début de la mobilité', 'Date de départ', 'Mobility start date', 'Activity start date', 'From'],
  },
  {
    key: 'endDate',
    header: { fr: 'Date de fin', en: 'End date' },
    help: { fr: 'jj/mm/aaaa ou aaaa-mm-jj.', en: 'dd/mm/yyyy or yyyy-mm-dd.' },
    example: same('29/05/2026'),
    required: true,
    aliases: ['Fin', 'Fin de la mobilité', 'Date de retour', 'Mobility end date', 'Activity end date', 'To'],
  },
  {
    key: 'mentions',
    header: { fr: 'Mentions', en: 'Mentions' },
    help: {
      fr: 'hybride, transport-durable, edd, interdegre, intercategoriel, séparées par une barre |.',
      en: 'hybride, transport-durable, edd, interdegre, intercategoriel, separated by a bar |.',
    },
    example: same('transport-durable'),
    aliases: ['Mention', 'Tags'],
  },
  {
    key: 'badges',
    header: { fr: 'Badges', en: 'Badges' },
    help: {
      fr: 'Codes ou noms des badges, niveau compris, séparés par une barre |.',
      en: 'Codes or names of the badges, with their level, separated by a bar |.',
    },
    example: same('app-mobilite-vecue-n2 | app-pro-europe-n1'),
    aliases: ['Badge', 'Badges obtenus', 'Badges proposés', 'Badges earned', 'Achievements', 'Achievement'],
  },
  {
    key: 'decision',
    header: { fr: 'Décision', en: 'Decision' },
    help: {
      fr: 'validé, proposé ou refusé, pour tous les badges de la ligne. Vide : validé.',
      en: 'validated, proposed or refused, for all the badges of the row. Empty: validated.',
    },
    example: { fr: 'validé', en: 'validated' },
    aliases: ['Avis', 'Outcome'],
  },
  {
    key: 'validatedBy',
    header: { fr: 'Validé par', en: 'Validated by' },
    help: {
      fr: 'Nom et fonction de qui a décidé. Personne ne valide pour soi.',
      en: 'Name and role of whoever decided. Nobody validates their own.',
    },
    example: { fr: 'Claire Morin, ERAEI', en: 'Claire Morin, ERAEI' },
    aliases: ['Validateur', 'Validatrice', 'Valideur', 'Attesté par', 'Validator'],
  },
  {
    key: 'validatedOn',
    header: { fr: 'Validé le', en: 'Validated on' },
    help: { fr: 'Date de la décision.', en: 'Date of the decision.' },
    example: same('12/06/2026'),
    aliases: ['Date de validation', 'Date de décision', 'Attesté le', 'Validation date', 'Decision date'],
  },
  {
    key: 'words',
    header: { fr: 'Mots du titulaire', en: 'Holder’s own words' },
    help: {
      fr: 'Facultatif. Ce que la personne retient, écrit par elle (1 200 caractères au plus) ; pour ses documents, jamais publié.',
      en: 'Optional. What the person makes of it, in their own words (1,200 characters at most); for their documents, never published.',
    },
    example: {
      fr: 'J’ai appris à régler une machine que je ne connaissais pas.',
      en: 'I learnt to set up a machine I had never seen.',
    },
    aliases: [
      'Mots de la personne',
      'Récit du titulaire',
      'Récit',
      'Ce que j’en retiens',
      'Own words',
      'Holder’s account',
    ],
  },
];

/** « Pays d’accueil / Host country »: for a column that a file does not have, to a reader whose language is not known here. */
export function columnTitle(key: ColumnKey): string {
  const header = templateColumns.find((column) => column.key === key)?.header;
  if (header === undefined) return key;
  return header.fr === header.en ? header.fr : `${header.fr} / ${header.en}`;
}
