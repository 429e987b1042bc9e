import { z } from 'zod';
import { DateTimeStamp } from '../../openbadges/data-integrity-proof.ts';
import { verifyVcJwt } from '../../proof/vc-jwt.ts';
import { issuerIdOf } from '../../proof/verify-proofs.ts';
import { type CredentialEnvelope, readEnvelope } from '../envelope.ts';
import type { Examination } from '../materials.ts';

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
}

/** The encoded bits, if the list is the one asked for, speaks for the credential's issuer, is in force and was signed by that issuer. */
export async function readSignedList(
  text: string,
  wanted: WantedList,
  examination: Examination,
): Promise<string | undefined> {
  const envelope = readEnvelope(text);
  if (envelope.form === 'none') return undefined;
  const list = List.safeParse(envelope.credential);
  if (!list.success || !isWanted(list.data, wanted) || !isInForce(list.data, examination.materials.now))
    return undefined;
  if (issuerIdOf(envelope.credential) !== issuerIdOf(examination.credential)) return undefined;
  return (await isSigned(envelope, examination)) ? list.data.credentialSubject.encodedList : undefined;
}

function isWanted({ id, type, credentialSubject }: z.infer<typeof List>, wanted: WantedList): boolean {
  const isThatList = id === wanted.url && type.includes(wanted.type);
  const { type: subjectType, statusPurpose } = credentialSubject;
  return isThatList && subjectType === wanted.subjectType && statusPurpose.includes(wanted.purpose);
}

async function isSigned(envelope: CredentialEnvelope, { materials, resolveKey }: Examination): Promise<boolean> {
  const proof =
    envelope.form === 'vc-jwt'
      ? await verifyVcJwt(envelope.jwt, resolveKey)
      : await materials.proofs.verifyProof(envelope.credential, resolveKey);
  return proof.outcome === 'passed' && proof.isIssuer;
}

function isInForce(list: z.infer<typeof List>, now: Date): boolean {
  const from = list.validFrom ?? list.issuanceDate;
  const until = list.validUntil ?? list.expirationDate;
  const started = from === undefined || Date.parse(from) <= now.getTime();
  return started && (until === undefined || now.getTime() <= Date.parse(until));
}
