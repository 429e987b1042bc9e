import { md5 } from '@noble/hashes/legacy.js';
import { sha256, toHex } from '../kernel/platform.ts';

/** An identity as a badge writes it (OB 3.0 §B.2.6, IdentityObject): plain, or hashed with what follows it. */
export interface WrittenIdentity {
  readonly hashed: boolean;
  readonly identityHash: string;
  readonly salt?: string | undefined;
}

const toHashes: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = { sha256, md5 };

/**
 * Whether what somebody gave is that identity. Plain ones are compared as people compare them: addresses without case, names
 * without case, accents or signs. Hashed ones are `sha256$` or `md5$` and the hash of the identity and its salt, in hex of either case; no standard says
 * how the issuer wrote the identity, so the usual ways are tried.
 */
export function isIdentity(given: string, { hashed, identityHash, salt = '' }: WrittenIdentity): boolean {
  if (!hashed) return fold(identityHash) === fold(given);
  const [, algorithm = '', expected = ''] = /^(sha256|md5)\$([0-9a-f]+)$/i.exec(identityHash) ?? [];
  const hash = toHashes[algorithm.toLowerCase()];
  if (hash === undefined) return false;
  const encoder = new TextEncoder();
  return spellingsOf(given).some((one) => toHex(hash(encoder.encode(one + salt))) === expected.toLowerCase());
}

function fold(text: string): string {
  if (text.includes('@')) return text.normalize('NFKC').trim().toLowerCase();
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return plain.replace(/[\s’'-]+/gu, ' ').trim();
}

/** As it was typed, then tidied, then in lower case. */
function spellingsOf(given: string): readonly string[] {
  const tidy = given.normalize('NFC').trim().replace(/\s+/gu, ' ');
  return [...new Set([given, tidy, tidy.toLowerCase()])];
}
