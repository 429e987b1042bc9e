import type { Catalogue } from '../definitions/definition.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Random } from '../kernel/random.ts';
import { all, type Document, type Kind, type Storage, type Stored } from '../kernel/storage.ts';
import { type Mobility, mobilities } from '../mobilities/mobility.ts';
import { type Person, people } from '../people/person.ts';
import { type Award, awards } from './award.ts';

/** All that an import depends on beside the file. */
export interface ImportWorld {
  readonly storage: Storage;
  readonly catalogue: Catalogue;
  /** The instance's secret (32 bytes, the same for ever) under which people and stays are known. */
  readonly identityKey: Uint8Array;
  readonly clock: Clock;
  readonly random: Random;
}

/** A record as it would be after the import: `stored` is what is there now, `row` the first row of this file that speaks of it. */
export interface Draft<T extends Document> {
  readonly value: T;
  readonly stored?: Stored<T>;
  readonly row?: number;
}

/**
 * What the import has seen so far: records of the store, read once, and what the rows above would make of them. Nothing here
 * writes to the store.
 */
export interface Ledger {
  personByKey(key: string): Promise<Draft<Person> | undefined>;
  homonyms(homonymKey: string): Promise<readonly Draft<Person>[]>;
  /** `isNew`: the store cannot hold that key, so it is not asked. */
  mobilityByKey(key: string, isNew: boolean): Promise<Draft<Mobility> | undefined>;
  mobilitiesOf(person: Draft<Person>): Promise<readonly Draft<Mobility>[]>;
  awardsOf(mobility: Draft<Mobility>): Promise<readonly Draft<Award>[]>;
  keep(person: Draft<Person>, mobility: Draft<Mobility>, given: readonly Draft<Award>[]): void;
  readonly people: ReadonlyMap<string, Draft<Person>>;
  readonly mobilities: ReadonlyMap<string, Draft<Mobility>>;
  readonly awards: ReadonlyMap<string, Draft<Award>>;
}

export function createLedger(storage: Storage): Ledger {
  const persons = createShelf(storage, people, 'homonymKey', (person) => person.homonymKey);
  const stays = createShelf(storage, mobilities, 'personId', (stay) => stay.personId);
  const given = createShelf(storage, awards, 'mobilityId', (award) => award.mobilityId);
  return {
    people: persons.drafts,
    mobilities: stays.drafts,
    awards: given.drafts,
    personByKey: persons.byKey,
    homonyms: (homonymKey) => persons.group(homonymKey),
    mobilityByKey: stays.byKey,
    mobilitiesOf: (person) => stays.group(person.value.id, person.stored === undefined),
    awardsOf: (stay) => given.group(stay.value.id, stay.stored === undefined),
    keep(person, mobility, list) {
      persons.keep(person);
      stays.keep(mobility);
      for (const award of list) given.keep(award);
    },
  };
}

interface Shelf<T extends Document> {
  readonly drafts: ReadonlyMap<string, Draft<T>>;
  byKey(key: string, isNew?: boolean): Promise<Draft<T> | undefined>;
  /** Those of one value of the indexed field. `isNew`: the store cannot know of it, so it is not asked. */
  group(value: string, isNew?: boolean): Promise<readonly Draft<T>[]>;
  keep(draft: Draft<T>): void;
}

/** Drafts by id, found again by key and by one indexed field; the store is asked once for each value of it. */
function createShelf<T extends Document & { readonly key: string }>(
  storage: Storage,
  kind: Kind<T>,
  field: string,
  read: (one: T) => string | undefined,
): Shelf<T> {
  const drafts = new Map<string, Draft<T>>();
  const ids = new Map<string, string>();
  const groups = new Map<string, Set<string>>();
  const asked = new Set<string>();
  const keep = (draft: Draft<T>): void => {
    const { id, key } = draft.value;
    drafts.set(id, draft);
    ids.set(key, id);
    const value = read(draft.value);
    if (value === undefined) return;
    const group = groups.get(value);
    if (group === undefined) groups.set(value, new Set([id]));
    else group.add(id);
  };
  const take = (stored: Stored<T>): Draft<T> => {
    const known = drafts.get(stored.value.id);
    if (known !== undefined) return known;
    const draft = { value: stored.value, stored };
    keep(draft);
    return draft;
  };
  return {
    drafts,
    keep,
    async byKey(key, isNew = false) {
      const id = ids.get(key);
      if (id !== undefined || isNew) return drafts.get(id ?? '');
      const stored = await storage.getBy(kind, 'key', key);
      return stored === undefined ? undefined : take(stored);
    },
    async group(value, isNew = false) {
      if (!isNew && !asked.has(value)) for await (const stored of all(storage, kind, { [field]: value })) take(stored);
      asked.add(value);
      const found = [...(groups.get(value) ?? [])].flatMap((id) => drafts.get(id) ?? []);
      return found.filter((draft) => read(draft.value) === value);
    },
  };
}
