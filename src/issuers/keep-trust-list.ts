import type { Clock } from '../kernel/clock.ts';
import { isProblem, Problem } from '../kernel/problem.ts';
import { all, type Storage } from '../kernel/storage.ts';
import { readDidKey } from '../proof/did.ts';
import { readMultikey, toMultikey } from '../proof/multikey.ts';
import type { Keyring } from './keyring.ts';
import { knownEntries } from './publish-trust-list.ts';
import { readClaimedList, readTrustList } from './signed-trust-list.ts';
import type { TrustedIssuer } from './trust-list.ts';
import { type FollowedList, followedLists, trustedIssuers } from './trust-records.ts';

interface Keeping {
  readonly storage: Storage;
  readonly keyring: Keyring;
}

/** Puts an issuer on our list. @throws `trust-list/duplicate` for one that is there, under that id, already. */
export async function addTrusted({ storage, keyring }: Keeping, issuer: TrustedIssuer): Promise<void> {
  const known = await knownEntries({ storage, keyring });
  if (known.some(({ id }) => id === issuer.id)) throw new Problem('trust-list/duplicate');
  try {
    await storage.insert(trustedIssuers, issuer);
  } catch (error) {
    throw isProblem(error, 'storage/duplicate') ? new Problem('trust-list/duplicate', {}, { cause: error }) : error;
  }
}

/** Takes an issuer off our list, or ceases to follow the list of an authority. @throws `trust-list/unknown` */
export async function removeTrusted(storage: Storage, id: string): Promise<'issuer' | 'list'> {
  const issuer = await storage.get(trustedIssuers, id);
  if (issuer !== undefined) {
    await storage.remove(trustedIssuers, id, issuer.version);
    return 'issuer';
  }
  const list = await storage.get(followedLists, id);
  if (list === undefined) throw new Problem('trust-list/unknown');
  await storage.remove(followedLists, id, list.version);
  return 'list';
}

/**
 * Follows the list of another authority, or takes its new version. `key` (a Multikey or a did:key) is asked for the first time, and
 * when that authority changed keys; it comes from elsewhere than the list. Repeating it changes nothing.
 * @throws what `readTrustList` throws, `trust-list/key-missing`, `trust-list/older` for a version before the one we hold, or for
 *   another list of the same number.
 */
export async function followList(
  { storage, clock }: { readonly storage: Storage; readonly clock: Clock },
  text: string,
  key?: string,
): Promise<FollowedList> {
  const { iss } = readClaimedList(text).list;
  const held = await storage.get(followedLists, iss);
  const known = key === undefined ? held?.value.key : readKey(key);
  if (known === undefined) throw new Problem('trust-list/key-missing');
  const list = await readTrustList(text, { key: known, now: clock() });
  const followed = { id: iss, key: known, text: text.trim(), list };
  if (held === undefined) return (await storage.insert(followedLists, followed)).value;
  const { version } = held.value.list;
  const isOther = list.version === version && followed.text !== held.value.text;
  if (list.version < version || isOther) throw new Problem('trust-list/older', { held: version, given: list.version });
  return (await storage.replace(followedLists, followed, held.version)).value;
}

/** The list that we hold of an authority. */
export async function heldList(storage: Storage, iss: string): Promise<FollowedList | undefined> {
  return (await storage.get(followedLists, iss))?.value;
}

/** The lists of others that we hold, in or out of date. */
export async function followed(storage: Storage): Promise<readonly FollowedList[]> {
  const found: FollowedList[] = [];
  for await (const { value } of all(storage, followedLists)) found.push(value);
  return found;
}

/** Nothing for what is no key we can verify with. */
export function readKey(text: string): string | undefined {
  const key = text.startsWith('did:key:') ? readDidKey(text) : readMultikey(text);
  return key === undefined ? undefined : toMultikey(key);
}
