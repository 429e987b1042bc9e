import type { Language } from '../kernel/language.ts';

/** What the files for the Europass CV say beside the badges' own words. */
export interface EuropassCvText {
  /** On every form: nobody but the holder makes it part of their Europass. */
  readonly unofficial: string;
  readonly title: string;
  readonly description: string;
  readonly how: string;
  readonly attached: string;
  readonly sections: Readonly<
    Record<'work-experience' | 'education-training' | 'mobilities' | 'skills' | 'badges', string>
  >;
  readonly fields: Readonly<
    Record<
      'title' | 'organisation' | 'place' | 'dates' | 'description' | 'date' | 'link' | 'givenName' | 'familyName',
      string
    >
  >;
  /** Of one field and its value, in plain text. */
  readonly field: (label: string, value: string) => string;
  /** Where the list of participants names no host. */
  readonly hostIn: (country: string) => string;
  readonly issuedBy: (issuer: string) => string;
  readonly skillsAre: (skills: string) => string;
  readonly span: (from: string, until: string) => string;
}

export const europassCvText: Readonly<Record<Language, EuropassCvText>> = {
  fr: {
    unofficial: 'Fichier d’import Europass (non officiel)',
    title: 'CV Europass',
    description: 'Expériences de mobilité et badges numériques, à importer dans un CV Europass.',
    how: 'Sur europass.europa.eu, créez un CV à partir d’un fichier et donnez celui-ci. Relisez, complétez, gardez ce qui vous sert : un nouveau CV est créé, rien n’est envoyé sans vous.',
    attached: 'Les données du CV, au format d’import Europass (Candidate 4.0)',
    sections: {
      'work-experience': 'Expérience professionnelle',
      'education-training': 'Éducation et formation',
      mobilities: 'Mobilités et projets internationaux',
      skills: 'Compétences numériques',
      badges: 'Badges numériques',
    },
    fields: {
      title: 'Intitulé',
      organisation: 'Organisme',
      place: 'Lieu',
      dates: 'Dates',
      description: 'Description',
      date: 'Date',
      link: 'Lien',
      givenName: 'Prénom',
      familyName: 'Nom',
    },
    field: (label, value) => `${label}\u00a0: ${value}`,
    hostIn: (country) => `Organisme d’accueil (${country})`,
    issuedBy: (issuer) => `Badge numérique signé, délivré par ${issuer}.`,
    skillsAre: (skills) => `Compétences\u00a0: ${skills}.`,
    span: (from, until) => (from === until ? from : `${from} – ${until}`),
  },
  en: {
    unofficial: 'Europass import file (unofficial)',
    title: 'Europass CV',
    description: 'Mobility experience and digital badges, to be imported into a Europass CV.',
    how: 'On europass.europa.eu, create a CV from a file and give this one. Read it through, complete it, keep what serves you: a new CV is made, and nothing is sent without you.',
    attached: 'The data of the CV, in the import format of Europass (Candidate 4.0)',
    sections: {
      'work-experience': 'Work experience',
      'education-training': 'Education and training',
      mobilities: 'International mobility and projects',
      skills: 'Digital skills',
      badges: 'Digital badges',
    },
    fields: {
      title: 'Title',
      organisation: 'Organisation',
      place: 'Place',
      dates: 'Dates',
      description: 'Description',
      date: 'Date',
      link: 'Link',
      givenName: 'First name',
      familyName: 'Last name',
    },
    field: (label, value) => `${label}: ${value}`,
    hostIn: (country) => `Host organisation (${country})`,
    issuedBy: (issuer) => `A signed digital badge, issued by ${issuer}.`,
    skillsAre: (skills) => `Skills: ${skills}.`,
    span: (from, until) => (from === until ? from : `${from} – ${until}`),
  },
};
