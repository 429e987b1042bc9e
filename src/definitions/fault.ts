/** Everything that can be wrong in badge-definitions/. A code and facts: a face words them (definitions knows no language). */
export const faultCodes = [
  'folder-missing', 'file-misplaced', 'file-extension', 'file-too-large', 'file-not-utf8',
  'yaml-syntax', 'yaml-duplicate-key', 'yaml-alias', 'yaml-tag', 'yaml-not-a-mapping',
  'missing', 'unknown-key', 'wrong-type', 'not-in-list', 'wrong-form', 'empty', 'out-of-range',
  'slug-file', 'slug-prefix', 'slug-taken', 'family-folder', 'glyph-family', 'glyph-taken',
  'levels-order', 'level-triggers', 'level-unknown', 'criteria-none', 'twice', 'mention-unfit',
  'framework-unknown', 'alignment-host', 'alignment-esco', 'alignment-code', 'alignment-no-code', 'alignment-type',
  'reserved-word', 'diploma-word', 'typography', 'schema-stale',
] as const; // biome-ignore format: a table of codes, one theme a line
export type FaultCode = (typeof faultCodes)[number];

export interface DefinitionFault {
  readonly code: FaultCode;
  /** Relative to the folder read, with forward slashes. */
  readonly file: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** Where in the document, as `alignments.2.targetUrl`; empty for the whole file. */
  readonly path: string;
  /** What is there, cut short; empty where nothing is. */
  readonly value: string;
  /** What would do: an example, a list, another file; empty where the code says it all. */
  readonly expected: string;
}
