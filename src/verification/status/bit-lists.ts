import { z } from 'zod';
import type { JsonObject } from '../../kernel/json.ts';
import { decodeBitstring, decodeStatusList2021, getBit } from '../../status/bitstring.ts';
import type { Examination } from '../materials.ts';
import { textOf } from '../read-reached.ts';
import { readSignedList } from './signed-list.ts';
import { type StatusAnswer, type StatusType, unsupported } from './status-type.ts';

/** Bitstring Status List 1.0 §2.1, StatusList2021 §3.1; some issuers write the numbers as numbers, some as text. */
const Count = z.union([z.string().regex(/^\d{1,9}$/), z.int().min(0)]).transform(Number);
const Entry = z.looseObject({
  statusPurpose: z.string(),
  statusListIndex: Count,
  statusListCredential: z.string(),
  statusSize: Count.pipe(z.number().min(1).max(32)).default(1),
  statusMessage: z
    .array(z.looseObject({ status: z.string(), message: z.string() }))
    .max(1_000)
    .optional(),
});
type Entry = z.infer<typeof Entry>;

interface BitList {
  readonly type: string;
  readonly list: { readonly type: string; readonly subjectType: string };
  readonly purposes: readonly string[];
  readonly accept: string;
  decode(encoded: string): Promise<Uint8Array | undefined>;
}

export const bitstringStatusList: StatusType = createBitListType({
  type: 'BitstringStatusListEntry',
  list: { type: 'BitstringStatusListCredential', subjectType: 'BitstringStatusList' },
  purposes: ['revocation', 'suspension', 'message'],
  accept: 'application/vc, application/ld+json, application/json, application/vc+jwt',
  decode: decodeBitstring,
});

/** What came before it, verified for the badges that still carry it (StatusList2021, W3C working draft). */
export const statusList2021: StatusType = createBitListType({
  type: 'StatusList2021Entry',
  list: { type: 'StatusList2021Credential', subjectType: 'StatusList2021' },
  purposes: ['revocation', 'suspension'],
  accept: 'application/vc+ld+json, application/ld+json, application/json, application/vc+jwt',
  decode: decodeStatusList2021,
});

/** A list that cannot be had, or does not hold, leaves the answer unknown: it is never read as "not revoked". */
function createBitListType({ type, list, purposes, accept, decode }: BitList): StatusType {
  return {
    type,
    async read(written: JsonObject, examination: Examination): Promise<StatusAnswer> {
      const { success, data: entry } = Entry.safeParse(written);
      if (!success || !purposes.includes(entry.statusPurpose)) return unsupported;
      const { statusListCredential: url, statusPurpose: purpose } = entry;
      const { statusList, reach } = examination.materials;
      const text = (await statusList(url)) ?? textOf(await reach(url, accept));
      if (text === undefined) return { said: 'list-unreachable', source: url };
      const bits = await readSignedList(text, { url, purpose, decode, ...list }, examination);
      const value = bits === undefined ? undefined : readValue(bits, entry);
      return value === undefined ? { said: 'list-invalid', source: url } : { ...sayValue(entry, value), source: url };
    },
  };
}

/** `statusSize` bits from `statusListIndex` times that size on, the first of them the most significant; nothing past the end. */
function readValue(bits: Uint8Array, { statusListIndex: index, statusSize: size }: Entry): number | undefined {
  if ((index + 1) * size > bits.length * 8) return undefined;
  let value = 0;
  for (let at = index * size; at < (index + 1) * size; at += 1) value = value * 2 + (getBit(bits, at) ? 1 : 0);
  return value;
}

function sayValue(entry: Entry, value: number): StatusAnswer {
  if (entry.statusPurpose === 'message') return sayMessage(entry, value);
  if (value === 0) return { said: 'clear' };
  return { said: entry.statusPurpose === 'suspension' ? 'suspended' : 'revoked' };
}

const longestMessage = 200;

/** What the issuer wrote for that value, in the signed badge itself (§2.1): `status` is the value in hexadecimal. */
function sayMessage({ statusMessage = [] }: Entry, value: number): StatusAnswer {
  const found = statusMessage.find(({ status }) => /^0x[0-9a-f]{1,8}$/i.test(status) && Number(status) === value);
  return { said: 'apart', facts: { message: found?.message.slice(0, longestMessage) ?? `0x${value.toString(16)}` } };
}
