import { Problem } from '../kernel/problem.ts';
import { signJws } from '../proof/jws.ts';
import { readMultikey } from '../proof/multikey.ts';
import type { Signer } from '../proof/signer.ts';
import { type ClaimedStatement, isSignedBy, readStatement } from '../proof/statement.ts';
import { TrustList } from './trust-list.ts';

/** `typ` of the JWS; its media type is `application/trust-list+jwt`. */
const listType = 'trust-list+jwt';
/** No list of a few thousand issuers is longer (characters). */
const longestText = 4_000_000;

/** The list as the text that is published: a compact JWS. */
export function signTrustList(list: TrustList, signer: Signer): Promise<string> {
  return signJws(TrustList.parse(list), { typ: listType, signer });
}

/** A list as it speaks of itself, before any key was compared with it. @throws `trust-list/unreadable` */
export function readClaimedList(text: string): { readonly list: TrustList; readonly statement: ClaimedStatement } {
  const statement = text.length > longestText ? undefined : readStatement(text.trim(), listType);
  if (statement === undefined) throw new Problem('trust-list/unreadable');
  const list = TrustList.safeParse(statement.payload);
  if (list.success) return { list: list.data, statement };
  const place = list.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new Problem('trust-list/unreadable', { place });
}

/** A list whose signature fits `key`, in or out of date. @throws `trust-list/unreadable`, `trust-list/altered` */
export async function readSignedList(text: string, key: string): Promise<TrustList> {
  const { list, statement } = readClaimedList(text);
  const publicKey = readMultikey(key);
  if (publicKey === undefined || !(await isSignedBy(statement, publicKey))) throw new Problem('trust-list/altered');
  return list;
}

/**
 * A list that holds today: signed with `key` (a Multikey that the reader had from elsewhere), signed in the past, not out of date.
 * @throws `trust-list/unreadable`, `trust-list/altered`, `trust-list/out-of-date` (fact `until`).
 */
export async function readTrustList(
  text: string,
  { key, now }: { readonly key: string; readonly now: Date },
): Promise<TrustList> {
  const list = await readSignedList(text, key);
  const seconds = now.getTime() / 1000;
  if (seconds < list.iat || seconds >= list.exp) {
    throw new Problem('trust-list/out-of-date', { until: new Date(list.exp * 1000).toISOString() });
  }
  return list;
}
