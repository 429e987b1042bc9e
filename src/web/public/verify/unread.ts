import type { Unreadable } from '../../../api/verifying.ts';
import type { BadgeEnvelope, Envelope } from '../../../verification/envelope.ts';

/** Why nothing can be verified, in the words of the page. */
export function unreadWord(envelope: Exclude<Envelope, BadgeEnvelope>): Unreadable['unreadable'] {
  return envelope.form === 'none' ? envelope.why : 'address-in-file';
}

/** The name of a file within an archive, where it has one. */
export function nameOf({ name }: { readonly name?: string }): { readonly name?: string } {
  return name === undefined ? {} : { name };
}
