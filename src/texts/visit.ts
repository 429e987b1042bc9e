import type { Language } from '../kernel/language.ts';

/** The small pages of the visit: the template, the map of the site. */
export interface VisitText {
  readonly template: {
    readonly title: string;
    readonly description: string;
    readonly intro: string;
    readonly stepsHeading: string;
    readonly steps: readonly string[];
    readonly downloadHeading: string;
    readonly csv: string;
    readonly xlsx: string;
    readonly neverHeading: string;
    readonly never: string;
    readonly neverList: readonly string[];
  };
  readonly map: { readonly title: string; readonly description: string; readonly issuers: string };
}

export const visitText: Readonly<Record<Language, VisitText>> = {
  fr: {
    template: {
      title: 'Modèle pour les participants',
      description: 'Le fichier à remplir pour transmettre à la DAREIC les participants d’un projet de mobilité.',
      intro: 'Un seul fichier pour tout le projet : apprenants et professionnels, un ou plusieurs badges par personne.',
      stepsHeading: 'Comment faire',
      steps: [
        'Téléchargez le modèle, au format que votre tableur ouvre le mieux.',
        'Remplissez une ligne par personne et par mobilité, sans changer les titres des colonnes.',
        'Indiquez qui a validé chaque badge, et quand. Sans validation, rien n’est délivré.',
        'Transmettez le fichier à la DAREIC par un moyen sûr. Un essai à blanc dira, ligne par ligne, ce qui se passera.',
      ],
      downloadHeading: 'Télécharger',
      csv: 'Modèle CSV, pour tous les tableurs',
      xlsx: 'Modèle XLSX, pour Excel et LibreOffice',
      neverHeading: 'À ne jamais écrire',
      never:
        'Ces informations ne servent pas à délivrer un badge. Si elles s’y trouvent, elles sont écartées avant tout enregistrement.',
      neverList: [
        'handicap, santé, accompagnement particulier',
        'bourse, situation sociale ou familiale',
        'genre, nationalité, adresse postale',
        'numéro d’élève (INE) ou numéro de sécurité sociale',
        'division ou classe',
      ],
    },
    map: { title: 'Plan du site', description: 'Toutes les pages de ce site.', issuers: 'Les émetteurs' },
  },
  en: {
    template: {
      title: 'Participants template',
      description: 'The file to fill in to send DAREIC the participants of a mobility project.',
      intro: 'One file for the whole project: learners and professionals, one badge or several for each person.',
      stepsHeading: 'How to do it',
      steps: [
        'Download the template, in the format that your spreadsheet opens best.',
        'Fill in one line for each person and mobility, without changing the column titles.',
        'Say who validated each badge, and when. Without validation, nothing is issued.',
        'Send the file to DAREIC by a safe channel. A trial run will tell, line by line, what would happen.',
      ],
      downloadHeading: 'Download',
      csv: 'CSV template, for any spreadsheet',
      xlsx: 'XLSX template, for Excel and LibreOffice',
      neverHeading: 'Never write',
      never: 'This information is of no use to issue a badge. If it is there, it is dropped before anything is stored.',
      neverList: [
        'disability, health, special support',
        'grants, social or family situation',
        'gender, nationality, postal address',
        'pupil number (INE) or social security number',
        'class or stream',
      ],
    },
    map: { title: 'Site map', description: 'Every page of this site.', issuers: 'Issuers' },
  },
};
