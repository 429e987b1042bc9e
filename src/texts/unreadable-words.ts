/** What to do about it: a sentence after the one that says what is wrong. */
export type Remedy = 'original' | 'issuer' | 'whole' | 'apart' | 'kinds' | 'closer' | 'unlock';

/** Why something sent could not be read as a badge, and what helps. The codes are those of verification/; the faces bind the two lists. */
export const remedyOf = {
  truncated: 'original',
  checksum: 'original',
  'malformed-image': 'original',
  'not-utf-8': 'original',
  'no-credential': 'original',
  'two-credentials': 'issuer',
  'document-type': 'issuer',
  'too-large': 'original',
  empty: 'original',
  'unknown-file': 'kinds',
  'not-json': 'whole',
  'too-deep': 'apart',
  'too-many-values': 'apart',
  'duplicate-key': 'issuer',
  'prototype-key': 'issuer',
  'number-too-large': 'issuer',
  'not-unicode': 'original',
  'malformed-jwt': 'whole',
  'not-a-credential': 'original',
  'not-sealed': 'issuer',
  'no-code': 'closer',
  'code-elsewhere': 'original',
  'code-damaged': 'closer',
  'picture-too-heavy': 'closer',
  'picture-unsearched': 'original',
  password: 'unlock',
  'too-many-files': 'apart',
  damaged: 'original',
} as const satisfies Readonly<Record<string, Remedy>>;

export type FaultWord = keyof typeof remedyOf;
/** What is no fault of a file: an address within a file, an address that leads nowhere. */
export type OtherWord =
  | 'address-in-file'
  | 'address-refused'
  | 'address-unknown'
  | 'address-failed'
  | 'address-not-a-badge';
export type UnreadableWord = FaultWord | OtherWord;

export interface UnreadableText {
  readonly faults: Readonly<Record<FaultWord, string>>;
  readonly remedies: Readonly<Record<Remedy, string>>;
  /** Each says what to do as well. */
  readonly others: Readonly<Record<OtherWord, string>>;
}

/** What is wrong; and what to do, where that is a sentence of its own. */
export function explainUnreadable(
  { faults, remedies, others }: UnreadableText,
  why: UnreadableWord,
): { readonly what: string; readonly remedy?: string } {
  return isFault(why) ? { what: faults[why], remedy: remedies[remedyOf[why]] } : { what: others[why] };
}

/** Both in one breath. */
export function sayUnreadable(text: UnreadableText, why: UnreadableWord): string {
  const { what, remedy } = explainUnreadable(text, why);
  return remedy === undefined ? what : `${what} ${remedy}`;
}

const others: Readonly<Record<OtherWord, true>> = {
  'address-in-file': true,
  'address-refused': true,
  'address-unknown': true,
  'address-failed': true,
  'address-not-a-badge': true,
};

export function isUnreadableWord(word: unknown): word is UnreadableWord {
  return typeof word === 'string' && (Object.hasOwn(remedyOf, word) || Object.hasOwn(others, word));
}

function isFault(why: UnreadableWord): why is FaultWord {
  return why in remedyOf;
}
