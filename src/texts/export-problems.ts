import type { Language } from '../kernel/language.ts';
import type { ProblemCode } from '../kernel/problem.ts';
import type { ProblemWords } from './problem-words.ts';

type ExportCode = Extract<ProblemCode, `export/${string}`>;

/** Why no document was made. */
export const exportProblems: Readonly<Record<Language, Readonly<Record<ExportCode, ProblemWords>>>> = {
  fr: {
    'export/unknown-format': {
      title: 'Ce format n’existe pas',
      line: 'La commande « formats », ou /api/exports/formats, donne la liste de ceux qui existent.',
    },
    'export/revoked': {
      title: 'Ce badge a été retiré',
      line: 'Aucun document n’en est plus tiré. Sa page dit quand et pourquoi il a été retiré.',
    },
    'export/suspended': {
      title: 'Ce badge est suspendu',
      line: 'Aucun document n’en est tiré tant que la suspension dure.',
    },
    'export/expired': {
      title: 'Ce badge est arrivé à son terme',
      line: 'Aucun document n’en est plus tiré. Un badge renouvelé en donnera de nouveaux.',
    },
    'export/several-badges': {
      title: 'Plusieurs de ces badges ne peuvent pas être exportés',
      line: 'Aucun document n’a été fait. Retirez-les de la demande, ou corrigez ce qui est dit de chacun.',
    },
    'export/one-badge': {
      title: 'Ce format tient un seul badge',
      line: 'Demandez un document par badge.',
    },
    'export/one-person': {
      title: 'Ce format tient les badges d’une seule personne',
      line: 'Demandez un document par personne.',
    },
    'export/too-large': {
      title: 'Cette archive serait trop volumineuse',
      line: 'Demandez moins de formes par badge, ou un projet plus petit.',
    },
    'export/under-way': {
      title: 'Un autre export écrit déjà dans ce fichier',
      line: 'Attendez qu’il soit fini, puis relancez la commande, ou nommez un autre fichier.',
    },
    'export/project-unknown': {
      title: 'Aucun badge délivré pour ce projet',
      line: 'Vérifiez le code du projet : c’est celui de la liste des participants.',
    },
    'export/not-of-project': {
      title: 'Cette forme n’est pas de celles d’une archive de projet',
      line: 'L’archive d’un projet prend les formes d’un seul badge, et les cartes. Demandez celle-ci avec « export », en nommant les badges.',
    },
    'export/no-email': {
      title: 'Aucune adresse e-mail n’est connue pour ce titulaire',
      line: 'Ajoutez-la à la liste des participants, puis importez de nouveau.',
    },
    'export/other-family': {
      title: 'Ce document n’est pas fait pour ce badge',
      line: 'Les uns sont pour les apprenants, les autres pour les professionnels : la liste des formats le dit.',
    },
    'export/one-stay': {
      title: 'Ce format raconte un seul séjour',
      line: 'Demandez un document par mobilité, avec ses badges.',
    },
    'export/changed': {
      title: 'Les dates de ce séjour ont été corrigées depuis',
      line: 'Le badge signé dit encore les anciennes. Remplacez d’abord le badge.',
    },
    'export/letter': {
      title: 'Une lettre de ce document ne peut pas être imprimée',
      line: 'Nos polices ne l’ont pas. Image, fichier signé et textes restent possibles. Dans les mots du titulaire ou le nom de l’accueil, corrigez la liste et importez-la. Dans son nom, importez une ligne de plus, en lettres latines, avec un autre identifiant de mobilité ; délivrez, puis retirez ce badge-ci.',
    },
    'export/no-legal-id': {
      title: 'Il manque l’identifiant légal de l’émetteur',
      line: 'Un document Europass le demande. Renseignez le réglage ISSUER_LEGAL_ID.',
    },
    'export/country': {
      title: 'Le pays de ce séjour n’a pas de code européen',
      line: 'Corrigez le pays dans la liste des participants, puis remplacez le badge.',
    },
  },
  en: {
    'export/unknown-format': {
      title: 'There is no such format',
      line: 'The command “formats”, or /api/exports/formats, lists those there are.',
    },
    'export/revoked': {
      title: 'This badge has been withdrawn',
      line: 'No document is made from it any more. Its page says when and why it was withdrawn.',
    },
    'export/suspended': {
      title: 'This badge is suspended',
      line: 'No document is made from it as long as the suspension lasts.',
    },
    'export/expired': {
      title: 'This badge has come to its end',
      line: 'No document is made from it any more. A renewed badge will give new ones.',
    },
    'export/several-badges': {
      title: 'Several of these badges cannot be exported',
      line: 'Nothing was made. Leave them out, or put right what is said of each.',
    },
    'export/one-badge': {
      title: 'This format holds a single badge',
      line: 'Ask for one document per badge.',
    },
    'export/one-person': {
      title: 'This format holds the badges of one person',
      line: 'Ask for one document per person.',
    },
    'export/too-large': {
      title: 'This archive would be too large',
      line: 'Ask for fewer forms of each badge, or a smaller project.',
    },
    'export/under-way': {
      title: 'Another export is writing to this file',
      line: 'Wait until it has finished and run the command again, or name another file.',
    },
    'export/project-unknown': {
      title: 'No badge was issued for this project',
      line: 'Check the project code: it is the one in the list of participants.',
    },
    'export/not-of-project': {
      title: 'This form is not one of those of a project archive',
      line: 'The archive of a project takes the forms of a single badge, and the cards. Ask for this one with “export”, naming the badges.',
    },
    'export/no-email': {
      title: 'No e-mail is known for this holder',
      line: 'Add it to the list of participants, then import again.',
    },
    'export/other-family': {
      title: 'This document is not made for this badge',
      line: 'Some are for learners, the others for professionals: the list of formats tells which.',
    },
    'export/one-stay': {
      title: 'This format tells of a single stay',
      line: 'Ask for one document per mobility, with its badges.',
    },
    'export/changed': {
      title: 'The dates of this stay were corrected since',
      line: 'The signed badge still says the old ones. Replace the badge first.',
    },
    'export/letter': {
      title: 'A letter of this document cannot be printed',
      line: 'Our fonts do not have it. The picture, the signed file and the texts can still be made. In the holder’s words or the host’s name, correct the list and import it. In the holder’s name, import one more row, in Latin letters, with another mobility ID; issue, then withdraw this badge.',
    },
    'export/no-legal-id': {
      title: 'The legal identifier of the issuer is missing',
      line: 'A Europass document asks for it. Give the setting ISSUER_LEGAL_ID.',
    },
    'export/country': {
      title: 'The country of this stay has no European code',
      line: 'Correct the country in the list of participants, then replace the badge.',
    },
  },
};
