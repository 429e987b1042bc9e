import { issuerIdOf } from '../../proof/verify-proofs.ts';
import type { Examination, Materials, TrustList } from '../materials.ts';
import type { Check } from '../report.ts';

export function checkTrust({ credential, proof, materials }: Examination): Check<'trust'> {
  const issuedAt = validFromOf(credential);
  const signedWith = proof.proofs.map(({ key }) => key);
  return findOnLists({ issuer: issuerIdOf(credential), issuedAt, signedWith }, materials);
}

/** Who issued, when (milliseconds), and the names of the keys that signed; a hosted badge has no key, which says nothing against it. */
interface Issued {
  readonly issuer: string | undefined;
  readonly issuedAt: number;
  readonly signedWith: readonly (string | undefined)[] | 'no-key';
}

/** Which list names the issuer, if any. An issuer on no list is not a forger: the answer is "unknown", and never touches the verdict. */
export function findOnLists(
  issued: Issued,
  { trustLists, now }: Pick<Materials, 'trustLists' | 'now'>,
): Check<'trust'> {
  if (trustLists.length === 0) return { id: 'trust', outcome: 'not-applicable', reason: 'no-list' };
  let second: Check<'trust'> | undefined;
  for (const list of trustLists) {
    const entry = list.entries.find(({ id }) => id === issued.issuer);
    if (entry === undefined) continue;
    const reason = answerOf(list, entry, issued, now);
    const facts = { list: list.name, name: entry.name };
    if (reason === 'on-list') return { id: 'trust', outcome: 'passed', reason, facts, source: list.name };
    second = { id: 'trust', outcome: 'unknown', reason, facts, source: list.name };
  }
  return second ?? { id: 'trust', outcome: 'unknown', reason: 'not-on-list' };
}

type Entry = TrustList['entries'][number];
type Answer = 'on-list' | 'off-list-period' | 'list-out-of-date' | 'other-key';

/** A list that is out of date vouches for nobody; one that knows the issuer by its keys, for nothing signed with another. */
function answerOf(list: TrustList, entry: Entry, { issuedAt, signedWith }: Issued, now: Date): Answer {
  if (list.validUntil !== undefined && now.getTime() >= Date.parse(list.validUntil)) return 'list-out-of-date';
  if (!isWithin(entry, issuedAt)) return 'off-list-period';
  const { keys } = entry;
  if (keys === undefined || signedWith === 'no-key') return 'on-list';
  const known = signedWith.length > 0 && signedWith.every((key) => key !== undefined && keys.includes(key));
  return known ? 'on-list' : 'other-key';
}

/** VCDM 1.1 names it otherwise. */
function validFromOf({ validFrom, issuanceDate }: Examination['credential']): number {
  const from = validFrom ?? issuanceDate;
  return typeof from === 'string' ? Date.parse(from) : Number.NaN;
}

/** The issuer was on the list when it issued. */
function isWithin(entry: Entry, moment: number): boolean {
  return moment >= Date.parse(entry.from) && (entry.until === undefined || moment <= Date.parse(entry.until));
}
