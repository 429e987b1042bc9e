import type { Unreadable } from '../../../api/verifying.ts';
import type { CredentialEnvelope, Envelope } from '../../../verification/envelope.ts';

/** Why nothing can be verified, in the words of the page. What it was taken out of says most, where that is what cannot be read. */
export function unreadWord(envelope: Exclude<Envelope, CredentialEnvelope>): Unreadable['unreadable'] {
  if (envelope.form !== 'none') return otherForms[envelope.form];
  const { why, fault, carriers } = envelope;
  if (why === 'empty') return 'empty';
  if (fault === 'too-large') return 'too-large';
  const innermost = carriers.at(-1);
  if (innermost === 'png' || innermost === 'svg') return 'image';
  if (innermost === 'pdf') return 'pdf';
  if (innermost === 'zip' || innermost === 'gzip') return 'archive';
  return why === 'not-utf-8' || why === 'unknown-file' ? 'not-text' : 'not-a-badge';
}

/** What can be read and not verified, or not here. */
const otherForms = { 'open-badges-2': 'elder', address: 'not-a-badge' } as const;
