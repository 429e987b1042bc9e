import type { Clock } from '../kernel/clock.ts';
import type { LocalText } from '../kernel/language.ts';
import { sha256 } from '../kernel/platform.ts';
import { isProblem } from '../kernel/problem.ts';
import { all, type Storage } from '../kernel/storage.ts';
import { toBase64url } from '../proof/multibase.ts';
import type { Keyring } from './keyring.ts';
import { signTrustList } from './signed-trust-list.ts';
import { ownEntries, type TrustedIssuer, type TrustList } from './trust-list.ts';
import { publishedLists, trustedIssuers } from './trust-records.ts';

export interface Publishing {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly keyring: Keyring;
}

/** How long a list may be read, unless told. */
export const validDays = 90;
const daySeconds = 86_400;

/** Whom we know today: ourselves, and those the operator added. */
export async function knownEntries({ storage, keyring }: Omit<Publishing, 'clock'>): Promise<readonly TrustedIssuer[]> {
  const entries = [...ownEntries([await keyring.issuer()])];
  for await (const { value } of all(storage, trustedIssuers)) {
    if (entries.every(({ id }) => id !== value.id)) entries.push(value);
  }
  return entries;
}

/**
 * Our list as it is published, with its strong ETag: signed at the first request after a change, again when half its time is over, and
 * the same text for everyone until then. `days`: signed now, whatever happens, for that long.
 */
export async function publishedTrustList(
  publishing: Publishing,
  { days }: { readonly days?: number } = {},
): Promise<{ readonly text: string; readonly etag: string; readonly list: TrustList }> {
  const { storage, clock, keyring } = publishing;
  const stored = await storage.get(publishedLists, 'own');
  const { did, profile } = await keyring.issuer();
  const said = { iss: did, name: profile.name, entries: await knownEntries(publishing) };
  const now = Math.floor(clock().getTime() / 1000);
  if (stored !== undefined && days === undefined && isFresh(stored.value.list, said, now)) {
    return withEtag(stored.value);
  }
  const before = stored?.value;
  const list: TrustList = {
    ...{ iss: said.iss, name: said.name, version: (before?.list.version ?? 0) + 1 },
    ...(before === undefined ? {} : { previous: { version: before.list.version, sha256: hashOf(before.text) } }),
    ...{ iat: now, exp: now + (days ?? validDays) * daySeconds, entries: [...said.entries] },
  };
  const signed = { id: 'own' as const, text: await signTrustList(list, await keyring.signerFor('Ed25519')), list };
  try {
    if (stored === undefined) await storage.insert(publishedLists, signed);
    else await storage.replace(publishedLists, signed, stored.version);
    return withEtag(signed);
  } catch (error) {
    // Another process signed meanwhile: its version holds, this number is never seen.
    if (!isProblem(error, 'storage/conflict') && !isProblem(error, 'storage/duplicate')) throw error;
    return publishedTrustList(publishing);
  }
}

interface Said {
  readonly iss: string;
  readonly name: LocalText;
  readonly entries: readonly TrustedIssuer[];
}

function isFresh({ iss, name, entries, iat, exp }: TrustList, said: Said, now: number): boolean {
  const same = JSON.stringify([iss, name, entries]) === JSON.stringify([said.iss, said.name, said.entries]);
  return same && iat <= now && now < iat + (exp - iat) / 2;
}

function withEtag<T extends { readonly text: string; readonly list: TrustList }>(signed: T) {
  return { text: signed.text, list: signed.list, etag: `"${hashOf(signed.text)}"` };
}

function hashOf(text: string): string {
  return toBase64url(sha256(text));
}
