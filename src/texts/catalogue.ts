import type { Language } from '../kernel/language.ts';

export interface CatalogueText {
  readonly title: string;
  readonly description: string;
  readonly intro: string;
  readonly filterLabel: string;
  readonly all: string;
  readonly levels: (count: number) => string;
  readonly shelfCount: (count: number) => string;
  readonly none: string;
}

export const catalogueText: Readonly<Record<Language, CatalogueText>> = {
  fr: {
    title: 'Les badges',
    description:
      'Tous les badges de la mobilité, pour les apprenants et pour les professionnels : ce qu’ils disent et ce qu’ils demandent.',
    intro:
      'Le contour dit la famille, l’anneau dit le genre, les encoches disent le niveau. Un niveau n’est pas une note : c’est une étape.',
    filterLabel: 'Choisir un genre de badge',
    all: 'Tous',
    levels: (count) => `${count} niveaux`,
    shelfCount: (count) => (count > 1 ? `${count} badges` : `${count} badge`),
    none: 'Aucun badge de ce genre dans cette famille.',
  },
  en: {
    title: 'Badges',
    description: 'Every badge for mobility, for learners and for professionals: what it says and what it asks.',
    intro:
      'The outline tells the family, the ring tells the kind, the notches tell the level. A level is not a mark: it is a step.',
    filterLabel: 'Choose a kind of badge',
    all: 'All',
    levels: (count) => `${count} levels`,
    shelfCount: (count) => (count === 1 ? `${count} badge` : `${count} badges`),
    none: 'No badge of this kind in this family.',
  },
};
