import { newUuid } from '../kernel/ids.ts';
import type { Mobility } from '../mobilities/mobility.ts';
import type { ParticipantRow, RowBadge } from '../mobilities/participant-row.ts';
import { namesPerson, normaliseEmail } from '../people/name-forms.ts';
import type { Person } from '../people/person.ts';
import type { Award } from './award.ts';
import type { Draft, ImportWorld, Ledger } from './import-ledger.ts';
import type { Clash } from './import-person.ts';
import type { RowNote } from './import-plan.ts';
import { awardKey } from './register.ts';

export interface ResolvedBadges {
  readonly drafts: readonly Draft<Award>[];
  readonly notes: readonly RowNote[];
}

/** What the row's badges become, beside what was already decided. Nobody validates their own. */
export async function resolveBadges(
  { row, badges, columns }: ParticipantRow,
  person: Draft<Person>,
  mobility: Draft<Mobility>,
  ledger: Ledger,
  world: ImportWorld,
): Promise<ResolvedBadges | Clash> {
  if (badges.some((badge) => isOwn(badge, person.value))) return { clash: 'self-validated' };
  const known = await ledger.awardsOf(mobility);
  const drafts: Draft<Award>[] = [];
  const notes: RowNote[] = [];
  for (const badge of badges) {
    const before = known.find(({ value }) => value.achievement === badge.achievement);
    if (before === undefined) {
      drafts.push({ value: newAward(badge, person.value, mobility.value, world), row });
      continue;
    }
    const { value: decided, note } = decide(before.value, badge);
    const value = columns.has('words') ? withWords(decided, badge) : decided;
    if (before.row !== undefined && !saysTheSame(before.value, badge, columns)) {
      return { clash: 'badge-twice', otherRow: before.row, badge: badge.achievement };
    }
    if (note !== undefined) notes.push({ code: note, badge: badge.achievement });
    drafts.push({ ...before, value, row: before.row ?? row });
  }
  return { drafts, notes };
}

function isOwn({ validatedBy }: RowBadge, { givenName, familyName, email }: Person): boolean {
  if (validatedBy === undefined) return false;
  const own = email !== undefined && normaliseEmail(validatedBy).includes(email);
  return own || namesPerson(validatedBy, givenName, familyName);
}

function newAward(badge: RowBadge, person: Person, mobility: Mobility, world: ImportWorld): Award {
  const { achievement } = badge;
  return {
    id: newUuid(world.random),
    key: awardKey(person.id, achievement, mobility.id),
    ...{ personId: person.id, mobilityId: mobility.id, achievement },
    ...{ decision: toDecision(badge), generation: 0, state: 'open' },
    ...(badge.words === undefined ? {} : { words: badge.words }),
  };
}

/**
 * What was issued is not undone by a file, and a decision is not undone by a proposal. A validation not yet issued can still be
 * put right, or refused by a decision that is not older.
 */
function decide(award: Award, badge: RowBadge): { value: Award; note?: RowNote['code'] } {
  const decision = toDecision(badge);
  if (sameDecision(award.decision, decision)) return { value: award };
  if (award.state !== 'open' || award.generation > 0) return { value: award, note: 'already-issued' };
  const { outcome, validatedOn = '' } = award.decision;
  const weaker = decision.outcome === 'proposed' && outcome !== 'proposed';
  const older = decision.outcome !== outcome && outcome !== 'proposed' && (decision.validatedOn ?? '') < validatedOn;
  return weaker || older ? { value: award, note: 'decision-kept' } : { value: { ...award, decision } };
}

/** Not signed, so put right at any time; an empty cell takes them back. */
function withWords({ words: _, ...award }: Award, { words }: RowBadge): Award {
  return words === undefined ? award : { ...award, words };
}

function saysTheSame(award: Award, badge: RowBadge, columns: ParticipantRow['columns']): boolean {
  const sameWords = !columns.has('words') || award.words === badge.words;
  return sameWords && sameDecision(award.decision, toDecision(badge));
}

function toDecision({ outcome, validatedBy, validatedOn }: RowBadge): Award['decision'] {
  return {
    outcome,
    ...(validatedBy === undefined ? {} : { validatedBy }),
    ...(validatedOn === undefined ? {} : { validatedOn }),
  };
}

function sameDecision(a: Award['decision'], b: Award['decision']): boolean {
  return a.outcome === b.outcome && a.validatedBy === b.validatedBy && a.validatedOn === b.validatedOn;
}
