import { md5 } from '@noble/hashes/legacy.js';
import type { JsonObject } from '../../kernel/json.ts';
import { sha256, toHex } from '../../kernel/platform.ts';
import { IdentityObject } from '../../openbadges/open-badges-2.ts';
import { only } from './terms.ts';

const profileTypes: readonly string[] = ['email', 'url', 'telephone', 'id'];
const hash = /^(md5\$[0-9a-f]{32}|sha256\$[0-9a-f]{64})$/i;

export type RecipientFault = 'shape' | 'hash' | 'type';

/** OB 2.0 IdentityObject: a hash says how it was made, and is one only where `hashed` says so. */
export function findRecipientFault(recipient: JsonObject[string] | undefined): RecipientFault | undefined {
  const read = IdentityObject.safeParse(only(recipient));
  if (!read.success) return 'shape';
  const { type, identity, hashed } = read.data;
  if (!type.some((each) => profileTypes.includes(each))) return 'type';
  return hashed === hash.test(identity) ? undefined : 'hash';
}

/** Whether what was given is the recipient's identity: an e-mail in lower case or as it was typed, anything else to the letter. */
export function fitsRecipient(recipient: JsonObject[string] | undefined, given: string): boolean | undefined {
  const read = IdentityObject.safeParse(only(recipient));
  if (!read.success || findRecipientFault(recipient) !== undefined) return undefined;
  const { type, identity, hashed, salt = '' } = read.data;
  const typed = given.trim();
  const spellings = type.includes('email') ? [typed, typed.toLowerCase()] : [typed];
  if (!hashed)
    return spellings.some((each) => each === identity || (type.includes('email') && each === identity.toLowerCase()));
  return spellings.some((each) => digest(identity, each + salt) === identity.toLowerCase());
}

function digest(identity: string, text: string): string {
  const bytes = new TextEncoder().encode(text);
  return identity.toLowerCase().startsWith('md5$') ? `md5$${toHex(md5(bytes))}` : `sha256$${toHex(sha256(bytes))}`;
}
