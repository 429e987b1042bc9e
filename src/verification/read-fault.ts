import type { BakingFault } from '../baking/baked.ts';

/** Why something sent could not be read as a credential. A code: texts/ says it. */
export type ReadFault =
  | BakingFault
  /** Nothing, or spaces. */
  | 'empty'
  /** A kind of file we do not read, a web page among them. */
  | 'unknown-file'
  | 'not-json'
  /** Objects within objects, or files within files. */
  | 'too-deep'
  | 'too-many-values'
  /** One name twice in an object: two readers would read two different badges. */
  | 'duplicate-key'
  /** A name that reaches into JavaScript itself. */
  | 'prototype-key'
  /** A number no computer holds as it is written: the signature would cover another one. */
  | 'number-too-large'
  /** Half of a character (a lone surrogate): the signature would cover another one. */
  | 'not-unicode'
  | 'malformed-jwt'
  /** Sound JSON that is no credential, presentation or badge. */
  | 'not-a-credential'
  /** A European Digital Credential without its seal. */
  | 'not-sealed'
  /** A picture with neither a badge nor a code that can be read. */
  | 'no-code'
  /** A code whose text is no badge and no address. */
  | 'code-elsewhere'
  /** A code for paper with a letter wrong or missing, or of words that we do not hold. */
  | 'code-damaged'
  /** More pixels than we unpack, or too long to look through. */
  | 'picture-too-heavy'
  /** The reader of codes could not be had. */
  | 'picture-unsearched'
  | 'password'
  | 'too-many-files'
  | 'damaged';

/** The two words the check `format` has for them. */
export function toFormatReason(why: ReadFault): 'not-readable' | 'too-large' {
  return why === 'too-large' || why === 'too-many-files' || why === 'too-many-values' ? 'too-large' : 'not-readable';
}
