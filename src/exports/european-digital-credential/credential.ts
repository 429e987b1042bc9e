import { type Clock, toDateTimeZ } from '../../kernel/clock.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { languages } from '../../kernel/language.ts';
import { sha256, toHex } from '../../kernel/platform.ts';
import { fullNameOf, type HolderAward } from '../award.ts';
import { tidyName } from '../names.ts';
import { fileTypes, languageCodes, mandateEvidence, profiles, shapesOf } from './codes.ts';
import { claimOf } from './learning.ts';
import { concept, createNumbering, inBoth, inOne, mediaObject, type Numbering } from './nodes.ts';
import { issuerNode, type LegalBody, type Mandate, schoolNode } from './parties.ts';
import { inEach } from './stay.ts';

export interface CredentialParts {
  readonly issuer: LegalBody;
  /** The name in the certificate that seals it. */
  readonly certificateName?: string;
  /** The school that awards, where it gave a mandate; else the issuer awards. */
  readonly mandate?: Mandate;
  /** The page a viewer shows, as PNG. */
  readonly page: Uint8Array;
  readonly exact: boolean;
  readonly now: ReturnType<Clock>;
}

/**
 * The award as a European Digital Credential, not yet sealed: ELM 3.0, application profile EDC 1.1.0, over VCDM 1.1. A document of its own
 * beside the badge, never the badge in another coat: the signed badge is attached.
 */
export function toEuropeanCredential(award: HolderAward, parts: CredentialParts): JsonObject {
  const number = createNumbering();
  const profile = parts.mandate === undefined ? 'generic' : 'mandate';
  const issuer = issuerNode(number, parts.issuer, parts.certificateName);
  const awarding = parts.mandate === undefined ? issuer : schoolNode(number, parts.mandate);
  const awardedBy = {
    ...{ id: number('awardingProcess'), type: 'AwardingProcess' },
    ...{ awardingBody: [awarding], awardingDate: award.issuedAt },
  };
  const issued = toDateTimeZ(parts.now);
  const ends = award.validUntil === undefined ? {} : { validUntil: award.validUntil, expirationDate: award.validUntil };
  return {
    '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
    id: `urn:credential:${uuidOf(award.publicId)}`,
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    credentialSchema: [{ id: shapesOf[profile], type: 'ShaclValidator2017' }],
    credentialProfiles: [concept(profiles[profile])],
    issuer,
    ...{ issued, issuanceDate: issued, validFrom: award.issuedAt, ...ends },
    credentialSubject: {
      ...personNode(award, number),
      hasClaim: [claimOf(award, { number, awardedBy, assessedBy: awarding, exact: parts.exact })],
    },
    ...(parts.mandate === undefined ? {} : { evidence: [mandateNode(parts.mandate, number)] }),
    attachment: [signedBadge(award, number)],
    displayParameter: displayNode(award, parts.page, number),
  };
}

/** Always the same for the same badge: whoever makes the document again makes the same one. RFC 9562 §5.8. */
function uuidOf(publicId: string): string {
  const hex = toHex(sha256(`european digital credential ${publicId}`));
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** The name and nothing more: no birth date, nationality or address. */
function personNode(award: HolderAward, number: Numbering): JsonObject {
  const { givenName, familyName } = award.holder;
  return {
    ...{ id: number('person'), type: 'Person' },
    ...{ givenName: inOne(tidyName(givenName)), familyName: inOne(tidyName(familyName)) },
    fullName: inOne(tidyName(fullNameOf(award))),
  };
}

function mandateNode({ statement }: Mandate, number: Numbering): JsonObject {
  return {
    ...{ id: number('evidence'), type: 'Evidence', dcType: concept(mandateEvidence), evidenceStatement: statement },
  };
}

function signedBadge(award: HolderAward, number: Numbering): JsonObject {
  const content = new TextEncoder().encode(award.credential.bytes);
  return mediaObject(
    number,
    content,
    fileTypes.jsonLd,
    inEach((words) => words.signedBadge),
  );
}

/** One picture of the page in each language: it is set in both. */
function displayNode({ achievement }: HolderAward, page: Uint8Array, number: Numbering): JsonObject {
  const image = mediaObject(number, page, fileTypes.png);
  const spoken = languages.map((language) => concept(languageCodes[language]));
  return {
    ...{ id: number('displayParameter'), type: 'DisplayParameter', title: inBoth(achievement.fullName) },
    description: inBoth(achievement.description),
    ...{ language: spoken, primaryLanguage: concept(languageCodes.fr) },
    individualDisplay: spoken.map((language) => ({
      ...{ id: number('individualDisplay'), type: 'IndividualDisplay', language },
      displayDetail: [{ id: number('displayDetail'), type: 'DisplayDetail', page: 1, image }],
    })),
  };
}
