import { newUuid } from '../kernel/ids.ts';
import { activityOf } from '../mobilities/mobility-key.ts';
import type { ParticipantRow } from '../mobilities/participant-row.ts';
import type { RowRefusalCode } from '../mobilities/row-refusal.ts';
import { normaliseEmail, normaliseTyped } from '../people/name-forms.ts';
import type { Person } from '../people/person.ts';
import { basisOf, type PersonFacts, type PersonKey, toHomonymKey, toPersonKey } from '../people/person-key.ts';
import type { Draft, ImportWorld, Ledger } from './import-ledger.ts';

/** A reason against a row; no `otherRow` where the other is in the store. */
export interface Clash {
  readonly clash: RowRefusalCode;
  readonly otherRow?: number;
  readonly badge?: string;
}

export interface ResolvedPerson {
  readonly draft: Draft<Person>;
  /** Somebody else of that name is known in that school. */
  readonly namesake: boolean;
}

/** Who the row is about: someone known by their key, a homonym who can only be the same, or someone new. */
export async function resolvePerson(
  { row, person, mobility }: ParticipantRow,
  ledger: Ledger,
  world: ImportWorld,
): Promise<ResolvedPerson | Clash> {
  const activity = activityOf(mobility, person);
  const facts: PersonFacts = { ...person, ...(activity === undefined ? {} : { activity }) };
  const key = toPersonKey(facts, world.identityKey);
  if (key === undefined) return { clash: 'identity-missing' };
  const known = await ledger.personByKey(key.key);
  if (known !== undefined) {
    const clash = nameClash(known, facts, key);
    return clash ?? toDraft(known, facts, row, world);
  }
  const found = await findHomonym(facts, key, ledger, world);
  if ('clash' in found) return found;
  if ('same' in found) return toDraft(found.same, facts, row, world);
  const { homonymKey, namesake } = found;
  return { draft: { value: newPerson(facts, key, homonymKey, world), row }, namesake };
}

/** One key, another name: in one file it is shared by two people; against the store it may be a name put right. */
function nameClash({ value, row }: Draft<Person>, facts: PersonFacts, { basis }: PersonKey): Clash | undefined {
  const given = normaliseTyped(value.givenName) !== normaliseTyped(facts.givenName);
  const family = normaliseTyped(value.familyName) !== normaliseTyped(facts.familyName);
  const other = row === undefined ? {} : { otherRow: row };
  const inFile = row !== undefined && (given || family);
  if (basis === 'activity' && (inFile || (given && family))) return { clash: 'activity-id-shared', ...other };
  if (basis === 'email' && (inFile || given)) return { clash: 'email-shared', ...other };
  return undefined;
}

type Likeness = 'same' | 'other' | 'unclear';

type Found = { readonly same: Draft<Person> } | { readonly homonymKey: string | undefined; readonly namesake: boolean };

async function findHomonym(
  facts: PersonFacts,
  key: PersonKey,
  ledger: Ledger,
  world: ImportWorld,
): Promise<Clash | Found> {
  const homonymKey = toHomonymKey(facts, world.identityKey);
  const homonyms = homonymKey === undefined ? [] : await ledger.homonyms(homonymKey);
  const likeness = homonyms.map((draft) => ({ draft, like: compare(draft.value, facts, key) }));
  const unclear = likeness.find(({ like }) => like === 'unclear');
  const [same, second] = likeness.filter(({ like }) => like === 'same');
  const doubt = unclear ?? second;
  if (doubt !== undefined) return { clash: 'homonym', ...otherRow(doubt.draft) };
  return same === undefined ? { homonymKey, namesake: homonyms.length > 0 } : { same: same.draft };
}

/** Two people of one name in one school, told apart by an address or a local id that both have. */
function compare(known: Person, facts: PersonFacts, key: PersonKey): Likeness {
  const email = likenessOf(known.email, facts.email, normaliseEmail);
  const localId = likenessOf(known.localId, facts.localId, (id) => id.toUpperCase());
  if (email !== undefined && localId !== undefined && email !== localId) return 'unclear';
  const bothByActivity = key.basis === 'activity' && basisOf(known.key) === 'activity';
  return email ?? localId ?? (bothByActivity ? 'other' : 'unclear');
}

function likenessOf(
  a: string | undefined,
  b: string | undefined,
  form: (text: string) => string,
): Likeness | undefined {
  if (a === undefined || b === undefined) return undefined;
  return form(a) === form(b) ? 'same' : 'other';
}

function newPerson(
  { activity: _, ...facts }: PersonFacts,
  { key }: PersonKey,
  homonymKey: string | undefined,
  world: ImportWorld,
): Person {
  return {
    id: newUuid(world.random),
    key,
    subjectId: `urn:uuid:${newUuid(world.random)}`,
    ...facts,
    ...(facts.email === undefined ? {} : { email: normaliseEmail(facts.email) }),
    ...(homonymKey === undefined ? {} : { homonymKey }),
  };
}

/** What the row says over what was known; an empty cell erases nothing. Two rows of one file may not disagree. */
function toDraft(known: Draft<Person>, facts: PersonFacts, row: number, world: ImportWorld): ResolvedPerson | Clash {
  const { activity: _, email, ...said } = facts;
  const address = email === undefined ? {} : { email: normaliseEmail(email) };
  if (known.row !== undefined && disagree(known.value, { ...said, ...address })) {
    return { clash: 'conflicting-rows', otherRow: known.row };
  }
  const { givenName, familyName } = known.row === undefined ? facts : known.value;
  const merged: Person = { ...known.value, ...said, ...address, givenName, familyName };
  const homonymKey = toHomonymKey(merged, world.identityKey);
  const value = homonymKey === undefined ? merged : { ...merged, homonymKey };
  return { draft: { ...known, value, row: known.row ?? row }, namesake: false };
}

function disagree(known: Person, said: Partial<Person>): boolean {
  return (['email', 'school', 'localId', 'turns15', 'turns18'] as const).some(
    (field) => known[field] !== undefined && said[field] !== undefined && known[field] !== said[field],
  );
}

function otherRow({ row }: Draft<Person>): { otherRow: number } | Record<never, never> {
  return row === undefined ? {} : { otherRow: row };
}
