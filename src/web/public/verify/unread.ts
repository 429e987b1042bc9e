import type { Unreadable } from '../../../api/verifying.ts';
import type { CredentialEnvelope, Envelope } from '../../../verification/envelope.ts';

/** Why nothing can be verified, in the words of the page. */
export function unreadWord(envelope: Exclude<Envelope, CredentialEnvelope>): Unreadable['unreadable'] {
  return envelope.form === 'none' ? envelope.why : otherForms[envelope.form];
}

/** What can be read and not verified, or not here. */
const otherForms = { 'open-badges-2': 'elder', address: 'address-in-file' } as const;
