import { hmacSha256, sameBytes, toHex } from '../kernel/platform.ts';
import { nameForms, normaliseEmail, normaliseTyped } from './name-forms.ts';
import type { Person } from './person.ts';

/** The visitor's page asks whether a badge is someone's; the answer is made of keyed hashes, and nothing else is kept. */

type Holder = Pick<Person, 'givenName' | 'familyName' | 'email'>;

/** Fewer letters than that match nobody. */
const shortestTyped = 2;

/** Hex hashes of every name and address under which the holder may be typed. `key`: the instance's secret, 32 bytes. */
export function holderHashes({ givenName, familyName, email }: Holder, key: Uint8Array): readonly string[] {
  const names = nameForms(givenName, familyName).map((form) => hash('name', form, key));
  return email === undefined ? names : [...names, hash('email', normaliseEmail(email), key)];
}

/** Hex hashes of what a visitor typed: an address where it holds an @, else a name. Empty where nothing was really typed. */
export function typedHashes(text: string, key: Uint8Array): readonly string[] {
  if (text.includes('@')) return [hash('email', normaliseEmail(text), key)];
  const form = normaliseTyped(text);
  return [...form].length < shortestTyped ? [] : [hash('name', form, key)];
}

/** Compares every pair, whatever is found, so that the time taken tells nothing. */
export function isHolder(typed: readonly string[], holder: readonly string[]): boolean {
  let found = false;
  for (const one of typed) for (const other of holder) found = sameBytes(bytes(one), bytes(other)) || found;
  return found;
}

function hash(kind: 'name' | 'email', form: string, key: Uint8Array): string {
  return toHex(hmacSha256(key, `holder\n${kind}\n${form}`));
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
