import { z } from 'zod';
import { sha256, toHex } from '../../kernel/platform.ts';
import type { Examination } from '../materials.ts';
import type { Check } from '../report.ts';

const Carrier = z.looseObject({
  identifier: z
    .array(
      z.looseObject({
        hashed: z.boolean(),
        identityHash: z.string(),
        identityType: z.string(),
        salt: z.string().optional(),
      }),
    )
    .min(1),
});

/** OB 3.0 §10.1 step 5: the e-mail the holder gave, lower case, against each identity of the credential. Not asked unless given. */
export function checkRecipient({ credential, materials }: Examination): Check<'recipient'> {
  if (materials.recipient === undefined) return { id: 'recipient', outcome: 'not-applicable', reason: 'not-asked' };
  const subject = Carrier.safeParse(credential.credentialSubject);
  if (!subject.success) return { id: 'recipient', outcome: 'unknown', reason: 'no-recipient', source: 'document' };
  const email = materials.recipient.trim().toLowerCase();
  const fits = subject.data.identifier.some(({ hashed, identityHash, identityType, salt }) => {
    if (identityType !== 'emailAddress') return false;
    const expected = hashed ? `sha256$${toHex(sha256(email + (salt ?? '')))}` : email;
    return identityHash.toLowerCase() === expected;
  });
  return fits
    ? { id: 'recipient', outcome: 'passed', reason: 'recipient-matches', source: 'document' }
    : { id: 'recipient', outcome: 'failed', reason: 'recipient-differs', source: 'document' };
}
