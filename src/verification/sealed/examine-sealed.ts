import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { type SealOutcome, verifySeal } from '../../proof/jades.ts';
import { checkDates } from '../checks/dates.ts';
import type { SealedEnvelope } from '../envelope.ts';
import type { Materials } from '../materials.ts';
import type { Check } from '../report.ts';

const contexts = ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'];
const types = ['VerifiableCredential', 'EuropeanDigitalCredential'];

/**
 * A sealed European Digital Credential in the checks of a badge: is the text what was sealed, by the certificate that names its issuer,
 * while that was in force? Its shapes are the EU's to apply, and nobody is asked whether the certificate is qualified or revoked.
 */
export async function examineSealed(envelope: SealedEnvelope, materials: Materials): Promise<readonly Check[]> {
  const { credential } = envelope;
  const seal = await verifySeal(envelope.sealed);
  const source = 'document';
  const status: Check =
    credential.credentialStatus === undefined
      ? { id: 'status', outcome: 'not-applicable', reason: 'no-status' }
      : { id: 'status', outcome: 'unknown', reason: 'status-unsupported', source };
  return [
    { id: 'format', outcome: 'passed', reason: 'european-credential', source },
    isSame(credential['@context'], contexts)
      ? { id: 'contexts', outcome: 'unknown', reason: 'left-to-europe', source }
      : { id: 'contexts', outcome: 'failed', reason: 'contexts-misplaced', source },
    isSame(credential.type, types)
      ? { id: 'types', outcome: 'passed', reason: 'european-credential', source }
      : { id: 'types', outcome: 'failed', reason: 'types-missing', source },
    { id: 'schema', outcome: 'unknown', reason: 'left-to-europe', source },
    proofOf(seal),
    ...signerOf(seal, credential),
    { id: 'trust', outcome: 'unknown', reason: 'not-on-list' },
    status,
    checkDates({ credential: dated(credential), proof: { proofs: [] }, materials }),
  ];
}

function isSame(value: Json | undefined, expected: readonly string[]): boolean {
  return Array.isArray(value) && value.length === expected.length && expected.every((each, at) => value[at] === each);
}

const proofs = {
  sealed: { outcome: 'passed', reason: 'signature-valid' },
  altered: { outcome: 'failed', reason: 'signature-invalid' },
  malformed: { outcome: 'failed', reason: 'proof-malformed' },
  unsupported: { outcome: 'unknown', reason: 'suite-unknown' },
} as const;

function proofOf({ outcome }: SealOutcome): Check<'proof'> {
  return { id: 'proof', ...proofs[outcome], facts: { cryptosuite: 'JAdES' }, source: 'document' };
}

/** Whose certificate, in force when it sealed (when it was stamped, where it was), and naming the issuer as the credential does. */
function signerOf(seal: SealOutcome, credential: JsonObject): readonly Check[] {
  if (seal.outcome !== 'sealed') {
    return [
      { id: 'key', outcome: 'unknown', reason: 'not-reached' },
      { id: 'issuer', outcome: 'unknown', reason: 'not-reached' },
    ];
  }
  const { certificate, signedAt, stamp } = seal;
  const { organisation, organisationIdentifier } = certificate.subject;
  const name = [organisation, organisationIdentifier].filter((part) => part !== undefined).join(', ');
  // What the seal says of its own time is its issuer's word; a time-stamp is somebody else's.
  const stamped = stamp?.outcome === 'stamped' ? { stampedAt: stamp.at, stampedBy: stamp.by } : {};
  const at = Date.parse(stamped.stampedAt ?? signedAt);
  const inForce = at >= Date.parse(certificate.notBefore) && at <= Date.parse(certificate.notAfter);
  const facts = { name, sealedAt: signedAt, ...stamped, ...(stamp?.outcome === 'unusable' && { stamp: 'unusable' }) };
  const source = 'document';
  return [
    inForce
      ? { id: 'key', outcome: 'passed', reason: 'key-certified', facts, source }
      : { id: 'key', outcome: 'failed', reason: 'key-out-of-period', facts, source },
    isNamed(credential, certificate.subject)
      ? { id: 'issuer', outcome: 'passed', reason: 'issuer-controls-key', source }
      : { id: 'issuer', outcome: 'failed', reason: 'issuer-differs', source },
  ];
}

type Subject = Extract<SealOutcome, { outcome: 'sealed' }>['certificate']['subject'];

/** The legal identifier and one of the legal names: a certificate without either names no body. */
function isNamed({ issuer }: JsonObject, { organisation, organisationIdentifier }: Subject): boolean {
  if (!isJsonObject(issuer) || organisation === undefined || organisationIdentifier === undefined) return false;
  const { eIDASIdentifier, legalName } = issuer;
  const names = isJsonObject(legalName) ? Object.values(legalName).flat() : [];
  return (
    isJsonObject(eIDASIdentifier) && eIDASIdentifier.notation === organisationIdentifier && names.includes(organisation)
  );
}

/** ELM's own words for the period go before those of VCDM 1.1, by which the check knows them. */
function dated(credential: JsonObject): JsonObject {
  const { validFrom, validUntil, issuanceDate, expirationDate } = credential;
  const until = validUntil ?? expirationDate;
  const period: JsonObject = {
    '@context': contexts,
    issuanceDate: validFrom ?? issuanceDate ?? null,
  };
  return until === undefined ? period : { ...period, expirationDate: until };
}
