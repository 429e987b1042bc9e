import type { z } from 'zod';
import type { JsonObject } from '../kernel/json.ts';
import { ClrCredential } from '../openbadges/clr-credential.ts';
import { ElderOpenBadgeCredential, OpenBadgeCredential } from '../openbadges/open-badge-credential.ts';
import { ElderEndorsementCredential, EndorsementCredential } from '../openbadges/profile.ts';
import type { Contents } from './envelope.ts';

/** What a standard asks of one kind of credential. */
export interface Expected {
  /** One of these beside `VerifiableCredential`; none where the kind is not known. */
  readonly types: readonly string[];
  /** The context in second place. */
  readonly second: RegExp;
  /** A context whose every property our schema knows, though we do not hold it. */
  readonly spelt?: string;
  readonly schema: z.ZodType;
  /** The same under VCDM 1.1. */
  readonly elderSchema: z.ZodType;
}

const openBadges = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/;
const clr = /^https:\/\/purl\.imsglobal\.org\/spec\/clr\/v2p0\/context(-2\.\d\.\d)*\.json$/;

const openBadge: Expected = {
  types: ['OpenBadgeCredential', 'AchievementCredential'],
  second: openBadges,
  schema: OpenBadgeCredential,
  elderSchema: ElderOpenBadgeCredential,
};

/** OB 3.0 §B.1.1 and §B.1.5, CLR 2.0; a credential of another kind is held to what a badge is. */
export const expected: Readonly<Record<Contents, Expected>> = {
  'open-badge': openBadge,
  endorsement: {
    types: ['EndorsementCredential'],
    second: openBadges,
    schema: EndorsementCredential,
    elderSchema: ElderEndorsementCredential,
  },
  clr: {
    types: ['ClrCredential'],
    second: clr,
    spelt: 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
    schema: ClrCredential,
    elderSchema: ClrCredential,
  },
  'other-credential': openBadge,
};

/** Verifiable Credentials 2.0 and 1.1, by the first context (VCDM 2.0 §4.3). */
export const firstContexts = {
  current: 'https://www.w3.org/ns/credentials/v2',
  elder: 'https://www.w3.org/2018/credentials/v1',
} as const;

export function isElder({ '@context': contexts }: JsonObject): boolean {
  return Array.isArray(contexts) && contexts[0] === firstContexts.elder;
}

/** From when, until when, as written: VCDM 1.1 has other names for both. */
export function periodOf(credential: JsonObject): { readonly from?: unknown; readonly until?: unknown } {
  const { validFrom, validUntil, issuanceDate, expirationDate } = credential;
  return isElder(credential) ? { from: issuanceDate, until: expirationDate } : { from: validFrom, until: validUntil };
}
