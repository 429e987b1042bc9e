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

/**
 * The place of a new credential's status, never given twice: the issuer's next number says which list and, permuted, which bit. A crash
 * after it wastes one place.
 */
export async function allocateEntry(storage: Storage, allocation: Allocation): Promise<StatusPlace> {
  const { issuerId, baseUrl, listLength = minimumLength } = allocation;
  // A list's URL holds its base URL, so an issuer that moved fills new lists; so does one whose lists change size.
  const sequence = `status ${issuerId} ${baseUrl} ${listLength}`;
  const number = await storage.next(sequence);
  const list = await listFor(storage, allocation, `${sequence} ${Math.floor(number / listLength)}`);
  const index = permute(Buffer.from(list.seed, 'base64url'), list.length, number % listLength);
  return { listId: list.id, index };
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
