import type { Document } from '../kernel/storage.ts';
import type { Draft } from './import-ledger.ts';

/** Names of the fields that two records do not share; the order in which fields were written is nothing. */
export function differences(before: object, after: object): readonly string[] {
  const one = new Map<string, unknown>(Object.entries(before));
  const other = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => JSON.stringify(one.get(name)) !== JSON.stringify(other.get(name)),
  );
}

/** What a draft changes in the store, our own keys aside (they follow from the rest); nothing for a new record. */
export function changedFields<T extends Document>({ value, stored }: Draft<T>): readonly string[] {
  if (stored === undefined) return [];
  return differences(stored.value, value).filter((name) => name !== 'key' && name !== 'homonymKey');
}

/** The new, and those that are no longer what the store has: what an import has to write. */
export function toWrite<T extends Document>(drafts: ReadonlyMap<string, Draft<T>>): readonly Draft<T>[] {
  return [...drafts.values()].filter(
    ({ value, stored, row }) =>
      row !== undefined && (stored === undefined || differences(stored.value, value).length > 0),
  );
}
