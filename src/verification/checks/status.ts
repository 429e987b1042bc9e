import { z } from 'zod';
import { DateTimeStamp } from '../../openbadges/data-integrity-proof.ts';
import { issuerIdOf } from '../../proof/verify-proofs.ts';
import { decodeBitstring, getBit } from '../../status/bitstring.ts';
import { readEnvelope } from '../envelope.ts';
import type { Examination, Materials } from '../materials.ts';
import { textOf } from '../read-reached.ts';
import type { Check } from '../report.ts';

/** Bitstring Status List 1.0 §2.1; some issuers write the index as a number. */
const Entry = z.looseObject({
  type: z.literal('BitstringStatusListEntry'),
  statusPurpose: z.string(),
  statusListIndex: z.union([z.string().regex(/^\d{1,9}$/), z.int().min(0)]).transform(Number),
  statusListCredential: z.string(),
});

/** §2.2, with the dates of VCDM 2.0 §4.9. */
const List = z.looseObject({
  id: z.string(),
  type: z.array(z.string()).refine((types) => types.includes('BitstringStatusListCredential')),
  validFrom: DateTimeStamp.optional(),
  validUntil: DateTimeStamp.optional(),
  credentialSubject: z.looseObject({
    type: z.literal('BitstringStatusList'),
    statusPurpose: z.string(),
    encodedList: z.string(),
  }),
});

const accepted = 'application/vc, application/ld+json, application/json';

/**
 * Is the credential's bit set on the issuer's signed list? A list that cannot be had, or does not hold, leaves the answer unknown: it
 * is never read as "not revoked". Suspension is something only the issuer can say, and comes after revocation.
 */
export async function checkStatus(examination: Examination): Promise<Check<'status'>> {
  const { credential, materials } = examination;
  const written = credential.credentialStatus;
  if (written === undefined)
    return suspended(materials) ?? { id: 'status', outcome: 'not-applicable', reason: 'no-status' };
  const entry = Entry.safeParse(written);
  if (!entry.success || entry.data.statusPurpose !== 'revocation') {
    return { id: 'status', outcome: 'unknown', reason: 'status-unsupported', source: 'document' };
  }
  const source = entry.data.statusListCredential;
  const text = (await materials.statusList(source)) ?? textOf(await materials.reach(source, accepted));
  if (text === undefined) return { id: 'status', outcome: 'unknown', reason: 'list-unreachable', source };
  const bits = await readList(text, source, examination);
  const index = entry.data.statusListIndex;
  if (bits === undefined || index >= bits.length * 8)
    return { id: 'status', outcome: 'unknown', reason: 'list-invalid', source };
  if (getBit(bits, index)) return { id: 'status', outcome: 'failed', reason: 'revoked', source };
  return suspended(materials) ?? { id: 'status', outcome: 'passed', reason: 'not-revoked', source };
}

function suspended({ suspendedSince }: Materials): Check<'status'> | undefined {
  if (suspendedSince === undefined) return undefined;
  return { id: 'status', outcome: 'failed', reason: 'suspended', facts: { since: suspendedSince } };
}

/** The bits, if the list is the one asked for, speaks for the credential's issuer, is in force and was signed by that issuer. */
async function readList(
  text: string,
  url: string,
  { credential, materials, resolveKey }: Examination,
): Promise<Uint8Array | undefined> {
  const envelope = readEnvelope(text);
  if (envelope.form !== 'data-integrity') return undefined;
  const list = List.safeParse(envelope.credential);
  if (!list.success || list.data.id !== url || !isInForce(list.data, materials.now)) return undefined;
  if (list.data.credentialSubject.statusPurpose !== 'revocation') return undefined;
  if (issuerIdOf(envelope.credential) !== issuerIdOf(credential)) return undefined;
  const proof = await materials.proofs.verifyProof(envelope.credential, resolveKey);
  if (proof.outcome !== 'passed' || !proof.isIssuer) return undefined;
  return decodeBitstring(list.data.credentialSubject.encodedList);
}

function isInForce(list: z.infer<typeof List>, now: Date): boolean {
  const { validFrom, validUntil } = list;
  const started = validFrom === undefined || Date.parse(validFrom) <= now.getTime();
  return started && (validUntil === undefined || now.getTime() <= Date.parse(validUntil));
}
