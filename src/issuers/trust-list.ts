import { z } from 'zod';
import { type Language, LocalText } from '../kernel/language.ts';
import { DateTimeStamp } from '../openbadges/data-integrity-proof.ts';
import { readMultikey } from '../proof/multikey.ts';
import { didsOf, type Issuer } from './issuer.ts';

/** What a badge may name its issuer by: a DID, or the https address of a Profile (Open Badges 2.0 too). */
export const IssuerId = z
  .string()
  .max(2_000)
  .refine((id) => /^did:[a-z0-9]+:\S+$/.test(id) || (/^https:\/\/\S+$/.test(id) && URL.canParse(id)));

/** One issuer that somebody vouches for, and when. */
export const TrustedIssuer = z
  .strictObject({
    id: IssuerId,
    name: LocalText,
    /** ISO 3166-1 alpha-2. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    from: DateTimeStamp,
    until: DateTimeStamp.optional(),
    /** Multikeys: where there are any, nothing signed with another key is vouched for, whatever the issuer's own document says. */
    keys: z
      .array(z.string().refine((key) => readMultikey(key) !== undefined))
      .nonempty()
      .optional(),
  })
  .refine(({ from, until }) => until === undefined || Date.parse(from) <= Date.parse(until), { path: ['until'] });
export type TrustedIssuer = z.infer<typeof TrustedIssuer>;

/**
 * The payload of a trust list: JWT claims (RFC 7519 §4.1) where there are some, so that any library refuses one that is out of date,
 * and what is ours beside them. A name we do not know could change what the rest means: it is refused.
 */
export const TrustList = z
  .strictObject({
    /** Who vouches, and signs. */
    iss: IssuerId,
    name: LocalText,
    /** Grows by one at each signing: an older list never takes the place of a newer one. */
    version: z.int().min(1),
    /** The version it takes the place of: its number, and the SHA-256 of its text in base64url. */
    previous: z.strictObject({ version: z.int().min(1), sha256: z.string().regex(/^[\w-]{43}$/) }).optional(),
    /** Seconds since 1970: signed on, and to be read no more from then on (a new version comes before). */
    iat: z.int().min(0),
    exp: z.int().min(0),
    entries: z.array(TrustedIssuer).max(10_000),
  })
  .refine(({ iat, exp }) => iat < exp, { path: ['exp'] })
  .refine(({ entries }) => new Set(entries.map(({ id }) => id)).size === entries.length, { path: ['entries'] });
export type TrustList = z.infer<typeof TrustList>;

/** Our own issuers as others may know them, each DID from its first day to its last; a DID they came back to has one entry. */
export function ownEntries(issuers: readonly Issuer[]): readonly TrustedIssuer[] {
  return issuers.flatMap((issuer) => {
    const periods = [...issuer.former, { did: issuer.did, from: issuer.since, until: undefined }];
    return didsOf(issuer).map((id) => {
      const own = periods.filter(({ did }) => did === id);
      const [from = issuer.since, until] = [own[0]?.from, own.at(-1)?.until];
      return { id, name: issuer.profile.name, from, ...(until === undefined ? {} : { until }) };
    });
  });
}

/**
 * What verifying is handed: names in one language, and until when the list may be read (RFC 3339). Also what a reader may write by hand
 * for themselves, whose own word needs no signature.
 */
export const KnownIssuers = z.strictObject({
  name: z.string().min(1),
  version: z.string().optional(),
  validUntil: DateTimeStamp.optional(),
  entries: z.array(
    z.strictObject({
      id: IssuerId,
      name: z.string().min(1),
      from: DateTimeStamp,
      until: DateTimeStamp.optional(),
      keys: TrustedIssuer.shape.keys,
    }),
  ),
});
export type KnownIssuers = z.infer<typeof KnownIssuers>;

/** Without `version` and `exp`, our own as it stands, which nobody needs to have signed for us. */
export function toKnownIssuers(
  list: Pick<TrustList, 'name' | 'entries'> & Partial<Pick<TrustList, 'version' | 'exp'>>,
  language: Language,
): KnownIssuers {
  const { name, version, exp } = list;
  return {
    name: name[language],
    ...(version === undefined ? {} : { version: String(version) }),
    ...(exp === undefined ? {} : { validUntil: new Date(exp * 1000).toISOString() }),
    entries: list.entries.map(({ country: _, ...entry }) => ({ ...entry, name: entry.name[language] })),
  };
}
