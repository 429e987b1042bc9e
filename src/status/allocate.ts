import { newPublicId } from '../kernel/ids.ts';
import { isProblem } from '../kernel/problem.ts';
import type { Random } from '../kernel/random.ts';
import type { Storage } from '../kernel/storage.ts';
import { createBitstring, encodeBitstring, minimumLength } from './bitstring.ts';
import { permute } from './permutation.ts';
import { type StatusList, type StatusPlace, statusLists } from './status-list.ts';

export interface Allocation {
  readonly issuerId: string;
  readonly baseUrl: string;
  readonly random: Random;
  /** In bits, a multiple of eight, never under 131,072 but in a test. */
  readonly listLength?: number;
}

/** Numbers drawn at a time, at most. */
const largestBlock = 64;

/**
 * Gives the places of new credentials' statuses, none of them twice: the issuer's next number says which list and, permuted, which bit.
 * For one run of issuing. It draws as many numbers ahead as it has given, so that a long run seldom asks the store; what it drew and did
 * not give, or a crash, wastes at most as many places as were given.
 */
export function createAllocator(storage: Storage, allocation: Allocation): () => Promise<StatusPlace> {
  const { issuerId, baseUrl, listLength = minimumLength } = allocation;
  // A list's URL holds its base URL, so an issuer that moved fills new lists; so does one whose lists change size.
  const sequence = `status ${issuerId} ${baseUrl} ${listLength}`;
  const lists = new Map<number, Promise<Opened>>();
  let [given, next, end] = [0, 0, 0];
  const draw = oneAtATime(async () => {
    if (next === end) {
      const count = Math.min(Math.max(given, 1), largestBlock);
      next = await storage.next(sequence, count);
      end = next + count;
    }
    given += 1;
    next += 1;
    return next - 1;
  });
  return async () => {
    const number = await draw();
    const place = Math.floor(number / listLength);
    const opened = lists.get(place) ?? openList(storage, allocation, `${sequence} ${place}`);
    lists.set(place, opened);
    opened.catch(() => lists.delete(place));
    const { id, seed, length } = await opened;
    return { listId: id, index: permute(seed, length, number % listLength) };
  };
}

/** One place. A crash after it wastes it, and nothing more. */
export function allocateEntry(storage: Storage, allocation: Allocation): Promise<StatusPlace> {
  return createAllocator(storage, allocation)();
}

/** What never changes of a list. */
interface Opened {
  readonly id: string;
  readonly seed: Uint8Array;
  readonly length: number;
}

async function openList(storage: Storage, allocation: Allocation, slot: string): Promise<Opened> {
  const { id, seed, length } = await listFor(storage, allocation, slot);
  return { id, seed: Buffer.from(seed, 'base64url'), length };
}

/** Calls wait for the one before, whether it failed or not. */
function oneAtATime<T>(act: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const mine = last.then(act, act);
    last = mine;
    return mine;
  };
}

/** The list of a slot, opened by whoever comes first. */
async function listFor(storage: Storage, allocation: Allocation, slot: string): Promise<StatusList> {
  const existing = await storage.getBy(statusLists, 'slot', slot);
  if (existing !== undefined) return existing.value;
  const { issuerId, baseUrl, random, listLength = minimumLength } = allocation;
  const list: StatusList = {
    id: newPublicId(random),
    slot,
    issuerId,
    baseUrl,
    length: listLength,
    seed: Buffer.from(random(32)).toString('base64url'),
    encoded: await encodeBitstring(createBitstring(listLength)),
  };
  try {
    return (await storage.insert(statusLists, list)).value;
  } catch (error) {
    if (!isProblem(error, 'storage/duplicate')) throw error;
    return listFor(storage, allocation, slot);
  }
}
