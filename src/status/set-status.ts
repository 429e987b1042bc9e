import { isProblem, Problem } from '../kernel/problem.ts';
import type { Storage } from '../kernel/storage.ts';
import { decodeBitstring, encodeBitstring, getBit, setBit } from './bitstring.ts';
import {
  placeId,
  type ReasonCode,
  type StatusPlace,
  type StatusRecord,
  statusLists,
  statusRecords,
} from './status-list.ts';

/**
 * Withdraws for good (a revocation is never taken back: replace the credential). Our record first, with its public reason and date
 * (RFC 3339), then the bit that strangers read; repeating it finishes what a crash left, and keeps the first reason and date.
 * `status/list-unknown` for a place we never gave.
 */
export async function revoke(
  storage: Storage,
  revocation: StatusPlace & { readonly reason: ReasonCode; readonly date: string },
): Promise<StatusRecord> {
  const { listId, index, reason, date } = revocation;
  await checkPlace(storage, { listId, index });
  const record = await change(storage, { listId, index }, (old) => ({ revoked: { reason, on: date }, ...old }));
  await raiseBit(storage, { listId, index });
  return record;
}

/** Holds a credential back for a while, on our page and API only; `undefined` lifts it. */
export async function suspend(storage: Storage, place: StatusPlace, since: string | undefined): Promise<StatusRecord> {
  await checkPlace(storage, place);
  return change(storage, place, ({ suspended, ...rest }) =>
    since === undefined ? rest : { ...rest, suspended: suspended ?? { since } },
  );
}

/** What we say of a place; nothing was ever said of most. */
export async function readStatus(storage: Storage, place: StatusPlace): Promise<StatusRecord> {
  const id = placeId(place);
  return (await storage.get(statusRecords, id))?.value ?? { id };
}

async function checkPlace(storage: Storage, { listId, index }: StatusPlace): Promise<void> {
  const list = await storage.get(statusLists, listId);
  const isInside = list !== undefined && Number.isSafeInteger(index) && index >= 0 && index < list.value.length;
  if (!isInside) throw new Problem('status/list-unknown');
}

/** Compare-and-set until it holds: changes made at the same time all count. */
async function change(
  storage: Storage,
  place: StatusPlace,
  edit: (old: StatusRecord) => StatusRecord | Omit<StatusRecord, 'id'>,
): Promise<StatusRecord> {
  const id = placeId(place);
  const stored = await storage.get(statusRecords, id);
  const edited: StatusRecord = { ...edit(stored?.value ?? { id }), id };
  try {
    if (stored === undefined) return (await storage.insert(statusRecords, edited)).value;
    return (await storage.replace(statusRecords, edited, stored.version)).value;
  } catch (error) {
    if (!isProblem(error, 'storage/conflict') && !isProblem(error, 'storage/duplicate')) throw error;
    return change(storage, place, edit);
  }
}

async function raiseBit(storage: Storage, place: StatusPlace): Promise<void> {
  const stored = await storage.get(statusLists, place.listId);
  const bits = stored === undefined ? undefined : await decodeBitstring(stored.value.encoded);
  if (stored === undefined || bits === undefined) throw new Problem('status/list-unknown');
  if (getBit(bits, place.index)) return;
  const encoded = await encodeBitstring(setBit(bits, place.index, true));
  try {
    await storage.replace(statusLists, { ...stored.value, encoded }, stored.version);
  } catch (error) {
    if (!isProblem(error, 'storage/conflict')) throw error;
    await raiseBit(storage, place);
  }
}
