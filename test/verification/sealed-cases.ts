import type { JsonObject } from '../../src/kernel/json.ts';
import type { Envelope } from '../../src/verification/envelope.ts';
import { readAnything } from '../../src/verification/read.ts';
import type { Reason } from '../../src/verification/reasons.ts';
import type { Check, CheckId, Report } from '../../src/verification/report.ts';
import { verifyEnvelope } from '../../src/verification/verify.ts';
import { subject } from '../support/certificates.ts';
import { materials } from './foreign-issuer.ts';

/** A small European Digital Credential of the body that `makeSeal` names. */
export const credential: JsonObject = {
  '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
  id: 'urn:credential:5f0c2a52-6d0f-4a0e-9d0d-0a2f6a4b9c01',
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  issuer: {
    id: 'urn:epass:org:1',
    type: 'Organisation',
    legalName: { fr: [subject.O] },
    eIDASIdentifier: { type: 'LegalIdentifier', notation: subject.organizationIdentifier },
  },
  ...{ issued: '2026-06-15T09:30:00Z', issuanceDate: '2026-06-15T09:30:00Z', validFrom: '2026-06-15T09:00:00Z' },
  credentialSubject: { id: 'urn:epass:person:1', type: 'Person', fullName: { fr: ['Zoé Lefèvre'] } },
};

export function read(file: string): Envelope | undefined {
  return readAnything(new TextEncoder().encode(file))[0];
}

export async function judge(file: string, now: Date): Promise<Report> {
  const envelope = read(file);
  if (envelope === undefined || envelope.form === 'address') throw new Error('nothing to judge');
  return verifyEnvelope(envelope, materials({ now }));
}

export function checkOf(report: Report, id: string): Check | undefined {
  return report.checks.find((check) => check.id === id);
}

/** Every reason that a sealed credential's checks can give. */
export const reasonsOfSealed: readonly (readonly [CheckId, Reason])[] = [
  ['format', 'european-credential'],
  ...(['left-to-europe', 'contexts-misplaced'] as const).map((reason) => ['contexts', reason] as const),
  ...(['european-credential', 'types-missing'] as const).map((reason) => ['types', reason] as const),
  ['schema', 'left-to-europe'],
  ...(['signature-valid', 'signature-invalid', 'proof-malformed', 'suite-unknown'] as const).map(
    (reason) => ['proof', reason] as const,
  ),
  ...(['key-certified', 'key-out-of-period', 'not-reached'] as const).map((reason) => ['key', reason] as const),
  ...(['issuer-controls-key', 'issuer-differs', 'not-reached'] as const).map((reason) => ['issuer', reason] as const),
  ['trust', 'not-on-list'],
  ...(['no-status', 'status-unsupported'] as const).map((reason) => ['status', reason] as const),
  ...(['in-force', 'no-end', 'not-yet', 'expired'] as const).map((reason) => ['dates', reason] as const),
];
