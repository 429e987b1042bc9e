import type { Language } from '../kernel/language.ts';

/** What several badges together are called. */
export interface BundleText {
  readonly recordName: (count: number) => string;
  readonly recordDescription: string;
}

export const bundleText: Readonly<Record<Language, BundleText>> = {
  fr: {
    recordName: (count) => (count > 1 ? `Relevé de ${count} badges numériques` : 'Relevé d’un badge numérique'),
    recordDescription: 'Chaque badge de ce relevé porte sa propre signature et se vérifie aussi seul.',
  },
  en: {
    recordName: (count) => (count > 1 ? `Record of ${count} digital badges` : 'Record of one digital badge'),
    recordDescription: 'Each badge in this record bears its own signature and can be checked by itself.',
  },
};
