import { z } from 'zod';
import type { Kind } from '../kernel/storage.ts';

/** A status list of one issuer under one base URL, with its signed text. */
export const StatusList = z.strictObject({
  /** Random: it tells neither how many lists nor how many badges there are. Last path part of its URL. */
  id: z.string(),
  /** `issuerId number`: whoever races to open the next list, one of each number. */
  slot: z.string(),
  issuerId: z.string(),
  /** Base URL of the list's own address; a list outlives a move, under the address its entries name. */
  baseUrl: z.string(),
  /** In bits. */
  length: z.int().positive(),
  /** Secret: from it, sequence numbers become indexes (permutation.ts). Base64url. */
  seed: z.string(),
  /** The bits, as in `encodedList`. */
  encoded: z.string(),
  /** The credential that was last signed, to the byte, and of which bits; absent until somebody asks for it. */
  signed: z.strictObject({ bytes: z.string(), encoded: z.string(), issuer: z.string() }).optional(),
});
export type StatusList = z.infer<typeof StatusList>;

export const statusLists: Kind<StatusList> = {
  name: 'status-list',
  schema: StatusList,
  indexed: ['issuerId'],
  unique: ['slot'],
};

export const ReasonCode = z.enum(['error', 'fraud', 'replaced', 'withdrawn']);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** What we say of one entry beside its bit: public, and nothing personal. */
export const StatusRecord = z.strictObject({
  /** `listId#index`, as the entry's own id ends. */
  id: z.string(),
  revoked: z.strictObject({ reason: ReasonCode, on: z.string() }).optional(),
  /** Shown on our page and API; strangers who read only the list do not see it. */
  suspended: z.strictObject({ since: z.string() }).optional(),
});
export type StatusRecord = z.infer<typeof StatusRecord>;

export const statusRecords: Kind<StatusRecord> = {
  name: 'status-record',
  schema: StatusRecord,
  indexed: [],
  unique: [],
};

/** Where an entry is. */
export interface StatusPlace {
  readonly listId: string;
  readonly index: number;
}

export function placeId({ listId, index }: StatusPlace): string {
  return `${listId}#${index}`;
}

export function statusListUrl(list: Pick<StatusList, 'baseUrl' | 'id'>): string {
  return `${list.baseUrl}/status-lists/${list.id}`;
}
