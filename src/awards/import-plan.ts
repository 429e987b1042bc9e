import type { RowRefusal } from '../mobilities/row-refusal.ts';
import type { ColumnKey } from '../mobilities/template-columns.ts';

export type RowOutcome = 'new' | 'same' | 'changed' | 'refused';
export const rowOutcomes = ['new', 'same', 'changed', 'refused'] as const satisfies readonly RowOutcome[];

/** What a person should know of a row that is not refused. */
export const rowNoteCodes = [
  'namesake-known', 'stay-corrected', 'changed-after-issue', 'already-issued', 'decision-kept', 'badge-not-in-file',
] as const; // biome-ignore format: a table of codes
export type RowNoteCode = (typeof rowNoteCodes)[number];

export interface RowNote {
  readonly code: RowNoteCode;
  /** Slug of the Achievement it is about, where it is about one. */
  readonly badge?: string;
}

/** Names of fields and badges, never their values. */
export interface PlannedRow {
  readonly row: number;
  readonly outcome: RowOutcome;
  /** `startDate`, `email`, `badge:app-mobilite-vecue-n1`… for a changed row. */
  readonly changes: readonly string[];
  readonly refusals: readonly RowRefusal[];
  readonly notes: readonly RowNote[];
}

/** Columns that the file has not, and the rows that are refused for want of them: one fault of the file, not one of each row. */
export interface MissingColumns {
  /** Any of them would do. */
  readonly columns: readonly ColumnKey[];
  readonly code: RowRefusal['code'];
  readonly facts: RowRefusal['facts'];
  readonly rows: readonly number[];
}

/** What an import would do, row by row in the order of the file. It can be shown, sent and logged: no cell is in it. */
export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly counts: Readonly<Record<RowOutcome, number>>;
  readonly people: Readonly<{ new: number; changed: number }>;
  readonly mobilities: Readonly<{ new: number; changed: number }>;
  /** `ready`: new or changed, and to be issued. */
  readonly awards: Readonly<{ new: number; changed: number; ready: number }>;
  /** As the file writes them, to name a column to whoever wrote it; ours, in both languages, where the file has no such column. */
  readonly titles: Readonly<Partial<Record<ColumnKey, string>>>;
  readonly missingColumns: readonly MissingColumns[];
  /** Sensitive columns, never read. */
  readonly droppedColumns: readonly string[];
  /** Unknown columns, not read either. */
  readonly ignoredColumns: readonly string[];
  readonly sheet?: string;
  readonly otherSheets: readonly string[];
  /** Keyed hash of the file's rows and of what they met in the store: a plan is confirmed only if it still holds. */
  readonly fingerprint: string;
}
