import { isJsonObject } from '../../kernel/json.ts';
import { RevocationList, RevokedAssertion } from '../../openbadges/open-badges-2.ts';
import { type Graph, isRevoked, nodeOf } from './graph.ts';
import { readMoment } from './moments.ts';
import { fitsRecipient } from './recipient.ts';
import { failed, type Objection, type Rule, rule, unknown } from './rule.ts';
import { findDifference, findEmbeddedDifference } from './sameness.ts';
import { isInScope } from './scope.ts';
import type { Signature } from './signature.ts';
import { embedded, idOf, isWebAddress, listOf, only } from './terms.ts';

/** Who says so, and whether it still holds: a rule a line. */
export const standingRules: readonly Rule[] = [
  rule('FETCH_HTTP_NODE', 'proof', ({ hosted }) => {
    if (hosted === undefined || 'node' in hosted) return undefined;
    return hosted.missing === 'gone' ? unknown('not-reached') : unknown('host-unreachable');
  }),
  rule('ASSERTION_VERIFICATION_CHECK', 'proof', (graph) => differenceOf(graph)),
  rule('PROCESS_JWS_INPUT', 'proof', ({ method, jws, signature }) => {
    if (method === 'signed' && jws === undefined) return failed('proof-missing');
    return signature === 'malformed' ? failed('proof-malformed') : undefined;
  }),
  rule('VERIFY_JWS', 'proof', ({ signature }) => (signature === undefined ? undefined : ofSignature[signature])),
  rule('VERIFY_KEY_OWNERSHIP', 'key', ({ signature }) =>
    signature === 'key-unlisted' || signature === 'key-unsound' ? failed('key-not-authorised') : undefined,
  ),
  rule('SIGNING_KEY_FETCHED', 'key', ({ signature }) =>
    signature === 'key-unresolved' ? unknown('key-unresolved') : undefined,
  ),
  rule('ISSUER_PROPERTY_DEPENDENCIES', 'issuer', ({ badge, issuer }) =>
    'node' in badge && 'missing' in issuer && issuer.missing === 'no-link' ? unknown('issuer-unresolved') : undefined,
  ),
  rule('FETCH_HTTP_NODE', 'issuer', ({ issuer }) => ('missing' in issuer ? unknown('issuer-unresolved') : undefined)),
  rule('FLATTEN_EMBEDDED_RESOURCE', 'issuer', ({ badge, issuer }) => {
    const asked = idOf(nodeOf(badge)?.issuer);
    return 'node' in issuer && isWebAddress(asked) && idOf(issuer.node) !== asked
      ? failed('issuer-differs')
      : undefined;
  }),
  rule('HOSTED_ID_IN_VERIFICATION_SCOPE', 'issuer', ({ method, assertion, issuer }) => {
    const id = idOf(assertion);
    if (method !== 'hosted' || 'missing' in issuer || id === undefined) return undefined;
    return isInScope(id, issuer.node) ? undefined : failed('hosted-elsewhere');
  }),
  rule('FETCH_HTTP_NODE', 'status', ({ hosted }) =>
    hosted !== undefined && 'missing' in hosted && hosted.missing === 'gone' ? failed('revoked') : undefined,
  ),
  rule('ASSERTION_VERIFICATION_CHECK', 'status', ({ sent, hosted, signature }) => {
    const says =
      hosted !== undefined && 'node' in hosted ? hosted.node : signature === 'signed' ? sent.node : undefined;
    return says !== undefined && isRevoked(says) ? failed('revoked') : undefined;
  }),
  rule('VALIDATE_REVOCATIONLIST_ENTRIES', 'status', ({ revocationList }) =>
    revocationList !== undefined && 'node' in revocationList && !isRevocationList(revocationList.node)
      ? unknown('status-unsupported')
      : undefined,
  ),
  rule('VERIFY_SIGNED_ASSERTION_NOT_REVOKED', 'status', ({ revocationList, sent }) => {
    if (revocationList === undefined) return undefined;
    if ('missing' in revocationList) return unknown('list-unreachable');
    const names: readonly unknown[] = [sent.node.id, sent.node.uid].filter((name) => typeof name === 'string');
    const entries = listOf(revocationList.node.revokedAssertions);
    const listed = entries.some((entry) => namesOf(entry).some((name) => names.includes(name)));
    return listed ? failed('revoked') : undefined;
  }),
  rule('ASSERTION_TIMESTAMP_CHECKS', 'dates', ({ assertion }, { now }) => {
    const [from, until] = [readMoment(only(assertion.issuedOn)), readMoment(only(assertion.expires))];
    if (from === undefined || (assertion.expires !== undefined && until === undefined)) return unknown('not-reached');
    if (until !== undefined && now.getTime() > Date.parse(until)) return failed('expired', { from, until });
    return now.getTime() < Date.parse(from) ? failed('not-yet', { from }) : undefined;
  }),
  rule('VERIFY_RECIPIENT_IDENTIFIER', 'recipient', ({ assertion }, { recipient }) => {
    if (recipient === undefined) return { outcome: 'not-applicable', reason: 'not-asked' };
    const fits = fitsRecipient(assertion.recipient, recipient);
    if (fits === undefined) return unknown('no-recipient');
    return fits ? undefined : failed('recipient-differs');
  }),
];

const ofSignature: Readonly<Record<Signature, Objection<'proof'> | undefined>> = {
  signed: undefined,
  altered: failed('signature-invalid'),
  malformed: failed('proof-malformed'),
  'suite-unknown': unknown('suite-unknown'),
  'key-unsound': unknown('not-reached'),
  'key-unlisted': unknown('not-reached'),
  'key-unresolved': unknown('key-unresolved'),
};

/** What was sent is not what is hosted: the assertion itself, or what it carries of its badge and issuer. */
function differenceOf({ sent, hosted, badge, issuer, version }: Graph): Objection<'proof'> | undefined {
  if (hosted === undefined || 'missing' in hosted) return undefined;
  const carried = version === '0.5' ? undefined : embedded(sent.node.badge);
  const place =
    findDifference(sent, hosted) ??
    findEmbeddedDifference(carried, nodeOf(badge)) ??
    findEmbeddedDifference(carried?.issuer, nodeOf(issuer));
  if (place === undefined) return undefined;
  // Of a badge that was revoked, its host may keep no more than that: then nobody vouches for the rest, and nobody denies it.
  return isRevoked(hosted.node) ? unknown('not-reached') : failed('hosted-differs', { place });
}

function isRevocationList(node: Parameters<typeof isRevoked>[0]): boolean {
  const read = RevocationList.safeParse(node);
  return (
    read.success && (read.data.revokedAssertions ?? []).every((entry) => RevokedAssertion.safeParse(entry).success)
  );
}

function namesOf(entry: unknown): readonly unknown[] {
  return isJsonObject(entry) ? [entry.id, entry.uid] : [entry];
}
