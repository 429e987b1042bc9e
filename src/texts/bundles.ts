import type { Language } from '../kernel/language.ts';
import type { Problem } from '../kernel/problem.ts';
import { problemText } from './problems.ts';

/** What several badges together are called. */
export interface BundleText {
  readonly recordName: (count: number) => string;
  readonly recordDescription: string;
  readonly readmeName: string;
  readonly readmeTitle: string;
  readonly readme: readonly string[];
  readonly made: (name: string, label: string) => string;
  readonly notMade: (label: string, why: string) => string;
  /** Of a project. */
  readonly projectTitle: (project: string) => string;
  readonly projectReadme: readonly string[];
  readonly sheet: { readonly name: string; readonly file: string; readonly columns: readonly string[] };
  readonly standings: Readonly<Record<'current' | 'suspended' | 'expired' | 'revoked', string>>;
}

export const bundleText: Readonly<Record<Language, BundleText>> = {
  fr: {
    recordName: (count) => (count > 1 ? `Relevé de ${count} badges numériques` : 'Relevé d’un badge numérique'),
    recordDescription: 'Chaque badge de ce relevé porte sa propre signature et se vérifie aussi seul.',
    readmeName: 'LISEZ-MOI.txt',
    readmeTitle: 'Un badge sous toutes ses formes',
    readme: [
      'Toutes ces formes disent la même chose : prenez celle que l’on vous demande.',
      'Ce qui fait foi est le badge signé (badge.json) : gardez-le.',
    ],
    made: (name, label) => `${name} : ${label}`,
    notMade: (label, why) => `(absent) ${label} : ${why}`,
    projectTitle: (project) => `Badges du projet ${project}`,
    projectReadme: [
      'Un dossier par personne, puis par badge. Le tableau badges.xlsx les rassemble.',
      'Ces fichiers portent des noms : remettez à chacun les siens, puis effacez cette archive.',
      'Un badge retiré, suspendu ou arrivé à son terme n’a pas de dossier ; le tableau le dit.',
    ],
    sheet: {
      name: 'Badges',
      file: 'badges.xlsx',
      columns: [
        ...['Nom', 'Prénom', 'Adresse e-mail', 'UAI', 'Identifiant', 'Badge', 'Niveau', 'Type de mobilité', 'Pays'],
        ...[
          'Début',
          'Fin',
          'Organisme d’accueil',
          'Mentions',
          'Validé par',
          'Validé le',
          'Délivré le',
          'Valable jusqu’au',
          'État',
          'Page',
        ],
      ],
    },
    standings: { current: 'valable', suspended: 'suspendu', expired: 'arrivé à son terme', revoked: 'retiré' },
  },
  en: {
    recordName: (count) => (count > 1 ? `Record of ${count} digital badges` : 'Record of one digital badge'),
    recordDescription: 'Each badge in this record bears its own signature and can be checked by itself.',
    readmeName: 'README.txt',
    readmeTitle: 'A badge in all its forms',
    readme: [
      'All these forms say the same thing: use the one you are asked for.',
      'What counts is the signed badge (badge.json): keep it.',
    ],
    made: (name, label) => `${name}: ${label}`,
    notMade: (label, why) => `(missing) ${label}: ${why}`,
    projectTitle: (project) => `Badges of project ${project}`,
    projectReadme: [
      'One folder for each person, then for each badge. The table badges.xlsx brings them together.',
      'These files bear names: give everyone their own, then delete this archive.',
      'A badge that is withdrawn, suspended or over has no folder; the table says so.',
    ],
    sheet: {
      name: 'Badges',
      file: 'badges.xlsx',
      columns: [
        ...['Family name', 'Given name', 'E-mail', 'School UAI', 'Identifier', 'Badge', 'Level', 'Activity type'],
        ...[
          'Country',
          'Start',
          'End',
          'Host organisation',
          'Mentions',
          'Validated by',
          'Validated on',
          'Issued on',
          'Valid until',
        ],
        ...['Standing', 'Page'],
      ],
    },
    standings: { current: 'valid', suspended: 'suspended', expired: 'over', revoked: 'withdrawn' },
  },
};

/** Why a form is not made, in a few words: the letter that no font has among them. */
export function whyNot({ code, facts: { letter } }: Problem, language: Language): string {
  const { title } = problemText[language][code];
  return typeof letter === 'string' ? `${title} (${letter})` : title;
}
