import { mentionId } from '../definitions/achievement.ts';
import type { Achievement, Mention } from '../definitions/definition.ts';
import { toDateTimeZ, toMonth } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import { sha256, toHex } from '../kernel/platform.ts';
import type { Mobility } from '../mobilities/mobility.ts';
import { toMobilityEvidence } from './mobility-evidence.ts';

/** OB 3.0 §1.1: the W3C v2 context, then Open Badges; no context of our own (a dead one would make old badges unverifiable). */
const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

export interface BuildInput {
  readonly baseUrl: string;
  readonly publicId: string;
  /** OB Profile of the issuer, embedded whole. */
  readonly issuer: JsonObject;
  readonly definition: Achievement;
  /** The definition as an OB Achievement, in French. */
  readonly achievement: JsonObject;
  /** `urn:uuid:…` */
  readonly subjectId: string;
  /** Normalised e-mail and the 32 hex digits (128 bits) of its own random salt. */
  readonly recipient?: { readonly email: string; readonly salt: string };
  readonly mobility: Pick<Mobility, 'activityType' | 'hostCountry' | 'endDate' | 'mentions'>;
  readonly status: { readonly listId: string; readonly index: number };
  readonly issuedAt: Date;
}

/**
 * The unsigned OpenBadgeCredential (VCDM 2.0, OB 3.0 §1.3). Pure. The parts that vary from one person to the next are few: ids, the
 * hashed e-mail, month, evidence, mentions, status index. No name, no hash of a name, no day.
 */
export function buildCredential(input: BuildInput): JsonObject {
  return {
    '@context': contexts,
    id: `${input.baseUrl}/v/${input.publicId}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: input.definition.fullName.fr,
    issuer: input.issuer,
    validFrom: toDateTimeZ(input.issuedAt),
    ...validUntil(input),
    credentialSubject: subject(input),
    evidence: [toMobilityEvidence(input.mobility)],
    credentialStatus: statusEntry(input),
  };
}

function subject(input: BuildInput): JsonObject {
  const results = mentionResults(input);
  return {
    id: input.subjectId,
    type: ['AchievementSubject'],
    ...(input.recipient === undefined ? {} : { identifier: [identityObject(input.recipient)] }),
    achievement: input.achievement,
    term: toMonth(input.mobility.endDate),
    ...(results.length === 0 ? {} : { result: results }),
  };
}

/** OB 3.0 IdentityObject: SHA-256 of the e-mail followed directly by the salt. */
function identityObject(recipient: { readonly email: string; readonly salt: string }): JsonObject {
  return {
    type: 'IdentityObject',
    hashed: true,
    identityHash: `sha256$${toHex(sha256(recipient.email + recipient.salt))}`,
    identityType: 'emailAddress',
    salt: recipient.salt,
  };
}

/** Mentions that the Achievement allows, each a Result on the ResultDescription of that mention. */
function mentionResults(input: BuildInput): readonly JsonObject[] {
  const allowed = (mention: Mention): boolean => input.definition.mentions.includes(mention);
  return input.mobility.mentions.filter(allowed).map((mention) => ({
    type: ['Result'],
    resultDescription: mentionId(String(input.achievement.id), mention),
    value: mention,
  }));
}

function statusEntry(input: BuildInput): JsonObject {
  const list = `${input.baseUrl}/status-lists/${input.status.listId}`;
  return {
    id: `${list}#${input.status.index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(input.status.index),
    statusListCredential: list,
  };
}

function validUntil(input: BuildInput): JsonObject {
  const years = input.definition.validForYears;
  if (years === undefined) return {};
  const until = new Date(input.issuedAt);
  until.setUTCFullYear(until.getUTCFullYear() + years);
  return { validUntil: toDateTimeZ(until) };
}
