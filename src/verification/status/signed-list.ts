import { z } from 'zod';
import { sha256, toHex } from '../../kernel/platform.ts';
import { DateTimeStamp } from '../../openbadges/data-integrity-proof.ts';
import type { KeyResolver } from '../../proof/key-resolver.ts';
import { verifyVcJwt } from '../../proof/vc-jwt.ts';
import { issuerIdOf } from '../../proof/verify-proofs.ts';
import { type CredentialEnvelope, readEnvelope } from '../envelope.ts';
import type { Examination } from '../materials.ts';
import { recordKeys, type SaidOfList, stillAnswered, type VerifiedList } from './list-memory.ts';

/** A list of bits as a credential: Bitstring Status List 1.0 §2.2, or its elder; dates of VCDM 2.0 §4.9, or 1.1. */
const List = z.looseObject({
  id: z.string(),
  type: z.union([z.array(z.string()), z.string().transform((one) => [one])]),
  validFrom: DateTimeStamp.optional(),
  validUntil: DateTimeStamp.optional(),
  issuanceDate: DateTimeStamp.optional(),
  expirationDate: DateTimeStamp.optional(),
  credentialSubject: z.looseObject({
    type: z.string(),
    statusPurpose: z.union([z.array(z.string()), z.string().transform((one) => [one])]),
    encodedList: z.string(),
  }),
});

export interface WantedList {
  readonly url: string;
  readonly type: string;
  readonly subjectType: string;
  readonly purpose: string;
  /** The bits as they are packed in that kind of list. */
  decode(encoded: string): Promise<Uint8Array | undefined>;
}

/**
 * The bits, if the list is the one asked for, speaks for the credential's issuer, is in force and was signed by that issuer. What was
 * verified lately, of the same bytes and under the same keys, is not verified again; all that time or the badge may change is.
 */
export async function readSignedList(
  text: string,
  wanted: WantedList,
  examination: Examination,
): Promise<Uint8Array | undefined> {
  const { materials, credential, resolveKey } = examination;
  const fits = (said: SaidOfList): boolean =>
    isWanted(said, wanted) && isInForce(said, materials.now) && said.issuer === issuerIdOf(credential);
  const digest = toHex(sha256(text));
  const known = materials.verifiedLists?.find(digest);
  if (known !== undefined && fits(known.said) && (await stillAnswered(known.keys, resolveKey))) return known.bits;
  const list = await verifyList(text, wanted, fits, examination);
  if (list !== undefined) materials.verifiedLists?.keep(digest, list);
  return list?.bits;
}

async function verifyList(
  text: string,
  { decode }: WantedList,
  fits: (said: SaidOfList) => boolean,
  { materials, resolveKey }: Examination,
): Promise<VerifiedList | undefined> {
  const envelope = readEnvelope(text);
  if (envelope.form === 'none') return undefined;
  const list = List.safeParse(envelope.credential);
  if (!list.success) return undefined;
  const said = toSaid(list.data, issuerIdOf(envelope.credential));
  const recorded = recordKeys(resolveKey);
  if (!fits(said)) return undefined;
  const proofsEnd = await endOfSignature(envelope, materials, recorded.resolveKey);
  const told = { ...said, until: Math.min(said.until, proofsEnd ?? Number.NEGATIVE_INFINITY) };
  if (!fits(told)) return undefined;
  const bits = await decode(list.data.credentialSubject.encodedList);
  return bits === undefined ? undefined : { said: told, bits, keys: recorded.keys };
}

function toSaid(list: z.infer<typeof List>, issuer: string | undefined): SaidOfList {
  const { id, type: types, credentialSubject: subject } = list;
  const from = list.validFrom ?? list.issuanceDate;
  const until = list.validUntil ?? list.expirationDate;
  return {
    ...{ id, types, subjectType: subject.type, purposes: subject.statusPurpose, issuer },
    from: from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from),
    until: until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until),
  };
}

function isWanted({ id, types, subjectType, purposes }: SaidOfList, wanted: WantedList): boolean {
  const isThatList = id === wanted.url && types.includes(wanted.type);
  return isThatList && subjectType === wanted.subjectType && purposes.includes(wanted.purpose);
}

/** Until when its signature may be relied on (VC Data Integrity 1.0 §2.1; milliseconds); nothing where it does not hold. */
async function endOfSignature(
  envelope: CredentialEnvelope,
  { proofs }: Examination['materials'],
  resolveKey: KeyResolver,
): Promise<number | undefined> {
  const proof =
    envelope.form === 'vc-jwt'
      ? await verifyVcJwt(envelope.jwt, resolveKey)
      : await proofs.verifyProof(envelope.credential, resolveKey);
  const holds = proof.outcome === 'passed' && proof.isIssuer;
  const ends = proof.proofs.flatMap(({ expires }) => (expires === undefined ? [] : [Date.parse(expires)]));
  return holds ? Math.min(Number.POSITIVE_INFINITY, ...ends) : undefined;
}

function isInForce({ from, until }: SaidOfList, now: Date): boolean {
  return from <= now.getTime() && now.getTime() <= until;
}
