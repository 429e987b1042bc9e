import {
  type Authenticity,
  type Check,
  type CheckId,
  isBadge,
  type Report,
  type Standing,
  type Verdict,
} from './report.ts';

/** The three answers and the verdict, from the checks alone. A check that is missing counts as not run. */
export function answer(checks: readonly Check[]): Omit<Report, 'checkedAt' | 'requests' | 'carriers'> {
  const authenticity = authenticityOf(checks);
  const standing = standingOf(checks);
  return { verdict: verdictOf(authenticity, standing), authenticity, standing, trust: trustOf(checks), checks };
}

/** All of these must pass for the credential to be what its issuer signed, or hosts (what is hosted needs no key); and nothing sealed by a digest is otherwise. */
const authenticating: readonly CheckId[] = ['format', 'contexts', 'types', 'schema', 'proof', 'key', 'issuer'];

function authenticityOf(checks: readonly Check[]): Authenticity {
  const outcomes = authenticating.map((id) => toSettle(find(checks, id)));
  if (find(checks, 'images')?.reason === 'resource-differs') return 'altered';
  if (outcomes.includes('failed')) return 'altered';
  const [key, proof] = [find(checks, 'key'), find(checks, 'proof')];
  const keyless = key?.outcome === 'not-applicable' && key.reason === 'no-key' && proof?.reason === 'hosted';
  // A seal is over the text itself, whose meaning and shape are the EU's to judge: that we judge neither is said, and leaves it sealed.
  const sealed = !isBadge(checks);
  const isLeft = (id: CheckId) => (id === 'key' && keyless) || (sealed && (id === 'contexts' || id === 'schema'));
  const settled = authenticating.every((id, at) => outcomes[at] === 'passed' || isLeft(id));
  return settled ? 'authentic' : 'unchecked';
}

/** A schema of the issuer's own is not ours to apply: that it was not leaves what the standard asks for, which was. */
function toSettle(check: Check | undefined): Check['outcome'] {
  return check?.reason === 'schema-foreign' && check.outcome === 'unknown' ? 'passed' : (check?.outcome ?? 'unknown');
}

/** Revocation comes before suspension, and both before dates: the graver news is the one to tell. */
function standingOf(checks: readonly Check[]): Standing {
  const status = find(checks, 'status');
  const dates = find(checks, 'dates');
  if (status?.reason === 'revoked') return 'revoked';
  if (status?.reason === 'suspended') return 'suspended';
  if (dates?.reason === 'expired') return 'expired';
  if (dates?.reason === 'not-yet') return 'not-yet-valid';
  const settled = status?.outcome === 'passed' || status?.reason === 'no-status';
  return settled && dates?.outcome === 'passed' ? 'current' : 'unchecked';
}

function verdictOf(authenticity: Authenticity, standing: Standing): Verdict {
  if (authenticity === 'altered' || !['current', 'unchecked'].includes(standing)) return 'invalid';
  return authenticity === 'authentic' && standing === 'current' ? 'valid' : 'undetermined';
}

function trustOf(checks: readonly Check[]): Report['trust'] {
  const trust = find(checks, 'trust');
  const { list, name } = trust?.facts ?? {};
  return trust?.reason === 'on-list' && list !== undefined && name !== undefined ? { list, name } : null;
}

function find(checks: readonly Check[], id: CheckId): Check | undefined {
  return checks.find((check) => check.id === id);
}
