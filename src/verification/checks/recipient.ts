import { z } from 'zod';
import type { JsonObject } from '../../kernel/json.ts';
import { isIdentity } from '../identity.ts';
import type { Examination } from '../materials.ts';
import type { Check } from '../report.ts';

const Identity = z.looseObject({
  hashed: z.boolean(),
  identityHash: z.string(),
  identityType: z.string(),
  salt: z.string().optional(),
});

const Carrier = z.looseObject({
  id: z.string().optional(),
  identifier: z.union([z.array(Identity), Identity.transform((one) => [one])]).default([]),
});

/** OB 3.0 §B.3, IdentifierTypeEnum; `email` is what some issuers write for an address. */
const emailTypes = ['emailAddress', 'email'];
const nameTypes = ['name'];

/**
 * OB 3.0 §10.1 step 5: the name or the e-mail that somebody gave, against each identity of its kind, and an e-mail against a subject
 * known by its address. Not asked unless given. A badge that holds nothing of that kind answers nothing.
 */
export function checkRecipient({ credential, materials }: Examination): Check<'recipient'> {
  const given = materials.recipient?.trim();
  if (given === undefined || given === '') return { id: 'recipient', outcome: 'not-applicable', reason: 'not-asked' };
  const comparisons = compare(given, credential.credentialSubject);
  if (comparisons.length === 0) {
    return { id: 'recipient', outcome: 'unknown', reason: 'no-recipient', source: 'document' };
  }
  return comparisons.includes(true)
    ? { id: 'recipient', outcome: 'passed', reason: 'recipient-matches', source: 'document' }
    : { id: 'recipient', outcome: 'failed', reason: 'recipient-differs', source: 'document' };
}

/** One answer for each thing in the badge that could be compared. */
function compare(given: string, written: JsonObject[string] | undefined): readonly boolean[] {
  const subject = Carrier.safeParse(written);
  if (!subject.success) return [];
  const isEmail = given.includes('@');
  const kinds = isEmail ? emailTypes : nameTypes;
  const identities = subject.data.identifier.filter(({ identityType }) => kinds.includes(identityType));
  const address = isEmail ? addressOf(subject.data.id) : undefined;
  const byIdentity = identities.map((identity) => isIdentity(given, identity));
  return address === undefined ? byIdentity : [...byIdentity, sameAddress(address, given)];
}

/** RFC 6068 §2: the address is percent-encoded; what follows `?` is a letter's subject and the like. */
function addressOf(id: string | undefined): string | undefined {
  const [, encoded] = /^mailto:([^?]+)/i.exec(id ?? '') ?? [];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

function sameAddress(one: string, other: string): boolean {
  return isIdentity(other, { hashed: false, identityHash: one });
}
