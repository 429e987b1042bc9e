import { hmacSha256, toHex } from '../kernel/platform.ts';
import { normaliseEmail, normaliseTyped } from './name-forms.ts';

/** What a file may say of who someone is. */
export interface PersonFacts {
  readonly givenName: string;
  readonly familyName: string;
  readonly email?: string | undefined;
  readonly school?: string | undefined;
  readonly localId?: string | undefined;
  /** Mobility activity id, and what makes it unique: the project's code, or the school for an id of the school's own. */
  readonly activity?: { readonly scope: string; readonly id: string } | undefined;
}

/** By what a person is known, strongest first. */
export type PersonBasis = 'activity' | 'email' | 'local';

export interface PersonKey {
  readonly basis: PersonBasis;
  /** `activity:` and a keyed hash: tells how, and nothing of whom. */
  readonly key: string;
}

/**
 * How a person is known: the mobility activity id, else school and e-mail, else school, name and local id; nothing where none of
 * them is complete. `identityKey`: the instance's secret, 32 bytes, the same for ever.
 */
export function toPersonKey(facts: PersonFacts, identityKey: Uint8Array): PersonKey | undefined {
  const { activity, school, email, localId } = facts;
  const make = (basis: PersonBasis, ...parts: readonly string[]): PersonKey => ({
    basis,
    key: `${basis}:${toHex(hmacSha256(identityKey, JSON.stringify(['person', basis, ...parts])))}`,
  });
  if (activity !== undefined) return make('activity', activity.scope, activity.id);
  if (school === undefined) return undefined;
  if (email !== undefined) return make('email', school, normaliseEmail(email));
  return localId === undefined ? undefined : make('local', school, nameOf(facts), localId.toUpperCase());
}

/** Shared by people of one name in one school, so that homonyms are found; nothing without a school. */
export function toHomonymKey(facts: PersonFacts, identityKey: Uint8Array): string | undefined {
  if (facts.school === undefined) return undefined;
  return toHex(hmacSha256(identityKey, JSON.stringify(['homonym', facts.school, nameOf(facts)])));
}

export function basisOf(key: string): PersonBasis | undefined {
  return (['activity', 'email', 'local'] as const).find((basis) => key.startsWith(`${basis}:`));
}

function nameOf({ givenName, familyName }: PersonFacts): string {
  return `${normaliseTyped(familyName)} ${normaliseTyped(givenName)}`;
}
