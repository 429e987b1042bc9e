import type { ProblemFacts } from '../kernel/problem.ts';
import type { ColumnKey } from './template-columns.ts';

/** Why a row is refused. The words are in texts/imports.ts; a code without words does not compile in its test. */
export const rowRefusalCodes = [
  'shifted-row', 'merged-cell', 'formula', 'error-cell', 'looks-like-formula', 'looks-like-national-id',
  'missing', 'too-long', 'bad-characters', 'bad-name', 'bad-email', 'bad-birth-date', 'bad-yes-no',
  'bad-uai', 'bad-uai-letter', 'bad-project-code', 'bad-oid', 'bad-activity-id', 'bad-local-id',
  'bad-activity-type', 'bad-country', 'host-at-home', 'host-abroad', 'bad-mention',
  'bad-date', 'date-out-of-range', 'end-before-start', 'stay-too-long',
  'project-needed', 'funding-contradiction', 'scope-missing', 'identity-missing',
  'unknown-badge', 'badge-needs-level', 'badge-not-for-activity', 'badge-twice',
  'bad-decision', 'decision-without-badge', 'validator-missing', 'validation-date-missing',
  'validated-in-future', 'validated-before-start', 'self-validated',
  'homonym', 'email-shared', 'activity-id-shared', 'conflicting-rows', 'overlap',
] as const; // biome-ignore format: a table of codes, one matter a line

export type RowRefusalCode = (typeof rowRefusalCodes)[number];

/** One reason against one row. `facts` are our own codes, counts and row numbers: never what a cell says. */
export interface RowRefusal {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly column?: ColumnKey;
  readonly code: RowRefusalCode;
  readonly facts: ProblemFacts;
}
