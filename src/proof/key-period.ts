import { z } from 'zod';

/** In which a key may sign (RFC 3339); and from when on its owner says not to rely on it (Controlled Identifiers 1.0 §2.2). */
export interface KeyPeriod {
  readonly from?: string;
  readonly expires?: string;
  readonly revoked?: string;
}

/** Until the end of the year 9999. */
const Seconds = z.number().min(0).max(253_402_300_799).optional();
const Dated = z.looseObject({ nbf: Seconds, iat: Seconds, exp: Seconds });

/** The period that a JWK gives itself (OpenID Federation 1.0 §8.7.2: `nbf` or else `iat`, `exp`; NumericDate); nothing where it cannot be read. */
export function readJwkPeriod(jwk: object): KeyPeriod | undefined {
  const { success, data } = Dated.safeParse(jwk);
  if (!success) return undefined;
  const { nbf, iat, exp } = data;
  const from = nbf ?? iat;
  return {
    ...(from === undefined ? {} : { from: toDate(from) }),
    ...(exp === undefined ? {} : { expires: toDate(exp) }),
  };
}

function toDate(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

/**
 * `signedAt` in milliseconds. A revoked key vouches for nothing, since whoever stole it can date a signature as they like; another for
 * what was signed within its period, and one that ends for nothing that says no time.
 */
export function refusePeriod(
  { from, expires, revoked }: KeyPeriod,
  signedAt: number | undefined,
): 'key-revoked' | 'key-expired' | 'key-not-yet' | undefined {
  if (revoked !== undefined) return 'key-revoked';
  if (expires !== undefined && !((signedAt ?? Number.NaN) < Date.parse(expires))) return 'key-expired';
  return from !== undefined && signedAt !== undefined && signedAt < Date.parse(from) ? 'key-not-yet' : undefined;
}
