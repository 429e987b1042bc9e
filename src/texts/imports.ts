import type { Language } from '../kernel/language.ts';
import type { FactWords } from './import-words.ts';
import {
  importProblemsEnglish,
  notesEnglish,
  outcomesEnglish,
  placeEnglish,
  refusalsEnglish,
} from './imports-english.ts';
import { importProblemsFrench, notesFrench, outcomesFrench, placeFrench, refusalsFrench } from './imports-french.ts';

export interface ImportText {
  /** Against one row: what is wrong and what to do; begins in lower case, after `place` and a colon. */
  readonly refusals: Readonly<Record<keyof typeof refusalsFrench, FactWords>>;
  /** Worth knowing of a row that is not refused. */
  readonly notes: Readonly<Record<keyof typeof notesFrench, FactWords>>;
  /** Against the whole file; columns are named in both languages, as the template does. */
  readonly problems: Readonly<Record<keyof typeof importProblemsFrench, FactWords>>;
  readonly outcomes: Readonly<Record<keyof typeof outcomesFrench, string>>;
  /** « Ligne 12, colonne « Date de début » » */
  readonly place: (row: number, column?: string) => string;
  /** Once for the file, before the refusal in words: what is not in it at all, and the rows that want it. */
  readonly missingColumn: (titles: readonly string[], rows: string) => string;
  readonly colon: string;
  readonly counts: (counts: Readonly<Record<keyof typeof outcomesFrench, number>>) => string;
  readonly dropped: (titles: readonly string[]) => string;
  readonly ignored: (titles: readonly string[]) => string;
  readonly otherSheets: (sheet: string, others: readonly string[]) => string;
  readonly awards: (awards: { readonly new: number; readonly changed: number; readonly ready: number }) => string;
}

/** The words of an import, for every code that a row, a plan or a file may meet. */
export const importText: Readonly<Record<Language, ImportText>> = {
  fr: {
    refusals: refusalsFrench,
    notes: notesFrench,
    problems: importProblemsFrench,
    outcomes: outcomesFrench,
    place: placeFrench,
    missingColumn: (titles, rows) => `Colonne absente du fichier, à ajouter (${titles.join(' ou ')}), lignes ${rows}`,
    colon: ' : ',
    counts: (counts) =>
      `Lignes nouvelles : ${counts.new} ; modifiées : ${counts.changed} ; inchangées : ${counts.same} ; refusées : ${counts.refused}.`,
    dropped: (titles) => `Colonnes sensibles écartées sans être lues : ${titles.join(', ')}.`,
    ignored: (titles) => `Colonnes inconnues, non lues : ${titles.join(', ')}.`,
    otherSheets: (sheet, others) => `Feuille lue : ${sheet}. Feuilles non lues : ${others.join(', ')}.`,
    awards: (awards) =>
      `Badges nouveaux : ${awards.new} ; modifiés : ${awards.changed} ; prêts à délivrer : ${awards.ready}.`,
  },
  en: {
    refusals: refusalsEnglish,
    notes: notesEnglish,
    problems: importProblemsEnglish,
    outcomes: outcomesEnglish,
    place: placeEnglish,
    missingColumn: (titles, rows) => `Column not in the file, to be added (${titles.join(' or ')}), rows ${rows}`,
    colon: ': ',
    counts: (counts) =>
      `New rows: ${counts.new}; changed: ${counts.changed}; same: ${counts.same}; refused: ${counts.refused}.`,
    dropped: (titles) => `Sensitive columns, dropped without being read: ${titles.join(', ')}.`,
    ignored: (titles) => `Unknown columns, not read: ${titles.join(', ')}.`,
    otherSheets: (sheet, others) => `Sheet read: ${sheet}. Sheets not read: ${others.join(', ')}.`,
    awards: (awards) => `New badges: ${awards.new}; changed: ${awards.changed}; ready to issue: ${awards.ready}.`,
  },
};
