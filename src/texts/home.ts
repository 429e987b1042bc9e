import type { Language } from '../kernel/language.ts';

export interface Door {
  readonly title: string;
  readonly line: string;
}

export interface HomeText {
  readonly title: string;
  readonly description: string;
  readonly sentence: string;
  readonly doorsHeading: string;
  readonly doors: { readonly verify: Door; readonly received: Door; readonly dareic: Door };
  readonly familiesHeading: string;
  readonly families: { readonly learners: string; readonly professionals: string };
  readonly seeFamily: (count: number) => string;
}

export const homeText: Readonly<Record<Language, HomeText>> = {
  fr: {
    title: 'Créanciale, les badges de la mobilité',
    description:
      'Des badges numériques signés qui disent ce que l’on a vécu, appris et transmis pendant une mobilité en Europe ou dans le monde.',
    sentence: 'Des badges qui disent ce que l’on a vécu, appris et transmis ailleurs, et que chacun peut vérifier.',
    doorsHeading: 'Que souhaitez-vous faire ?',
    doors: {
      verify: { title: 'Je vérifie un badge', line: 'Quelqu’un vous a montré un badge. Assurez-vous qu’il est vrai.' },
      received: { title: 'J’ai reçu un badge', line: 'Il est à vous. Voyez ce qu’il dit et à qui le montrer.' },
      dareic: { title: 'Je travaille avec la DAREIC', line: 'Préparez la liste des participants d’un projet.' },
    },
    familiesHeading: 'Deux familles de badges',
    families: {
      learners: 'Pour les élèves, les apprentis et les stagiaires qui partent, accueillent ou coopèrent à distance.',
      professionals: 'Pour tous les personnels : enseignement, direction, inspection, administration.',
    },
    seeFamily: (count) => `Voir les ${count} badges`,
  },
  en: {
    title: 'Créanciale, badges for mobility',
    description:
      'Signed digital badges that tell what people lived, learnt and passed on during a mobility in Europe or beyond.',
    sentence: 'Badges that tell what people lived, learnt and passed on abroad, and that anyone can check.',
    doorsHeading: 'What would you like to do?',
    doors: {
      verify: { title: 'I check a badge', line: 'Someone showed you a badge. Make sure that it is genuine.' },
      received: { title: 'I received a badge', line: 'It is yours. See what it says and who may see it.' },
      dareic: { title: 'I work with DAREIC', line: 'Prepare the list of a project’s participants.' },
    },
    familiesHeading: 'Two families of badges',
    families: {
      learners: 'For pupils, apprentices and trainees who travel, host or work together online.',
      professionals: 'For all staff: teaching, leadership, inspection, administration.',
    },
    seeFamily: (count) => `See the ${count} badges`,
  },
};
