/** Where a picture carries its credential: Open Badges 3.0 §5, its elder 2.0, or the bundle CLR 2.0, which bakes alike. */
export type BakedStandard = 'open-badges-3' | 'open-badges-2' | 'clr-2';

/** What was found in a picture: a credential as JSON text, a compact JWS or, in Open Badges 2.0, an address. Not judged yet. */
export interface Baked {
  readonly standard: BakedStandard;
  readonly text: string;
}

/**
 * Why nothing could be taken from a picture, or put into it: cut short, a chunk whose checksum fails, not what it claims to be,
 * text that is no UTF-8, no credential in it, two of one kind, a document type or entities (XML 1.0 §4), more than the limit.
 */
export type BakingFault =
  | 'truncated'
  | 'checksum'
  | 'malformed-image'
  | 'not-utf-8'
  | 'no-credential'
  | 'two-credentials'
  | 'document-type'
  | 'too-large';
