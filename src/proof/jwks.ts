import { z } from 'zod';
import { readPublicJwk } from './jwk.ts';
import { type KeyPeriod, readJwkPeriod } from './key-period.ts';
import { type PublicKey, toMultikey } from './multikey.ts';

/** A JWK set (RFC 7517 §5) as anyone may have written it; `iss` is Open Badges' own member (OB 3.0 §8.5.2). */
const ListedJwk = z.looseObject({
  kty: z.string(),
  kid: z.string().optional(),
  use: z.string().optional(),
  iss: z.string().optional(),
});
type ListedJwk = z.infer<typeof ListedJwk>;
const JwkSet = z.looseObject({ keys: z.array(ListedJwk) });

/** The Multikey of a JWK that stands by itself, so that it may be found in a set; a set elsewhere, or a key we cannot read, has a name that no set has. */
export function nameOfJwk(value: unknown): string | undefined {
  if (JwkSet.safeParse(value).success) return '';
  return ListedJwk.safeParse(value).success ? (multikeyOf(value) ?? '') : undefined;
}

/**
 * The one signing key of that name, whole or after `#`, or of that Multikey; a key that names another issuer is not there at all.
 * Nothing when no key fits, or more than one; `unsound` where it or its period cannot be read.
 */
export function findIssuerKey(
  set: unknown,
  name: string,
  issuer: string,
): (KeyPeriod & { readonly key: PublicKey }) | 'unsound' | undefined {
  const { success, data } = JwkSet.safeParse(set);
  if (!success || name === '') return undefined;
  const fragment = name.includes('#') ? name.slice(name.indexOf('#') + 1) : name;
  const fits = (jwk: ListedJwk): boolean => {
    if ((jwk.iss ?? issuer) !== issuer || (jwk.use ?? 'sig') !== 'sig') return false;
    return jwk.kid === name || jwk.kid === fragment || multikeyOf(jwk) === fragment;
  };
  const [found, ...others] = data.keys.filter(fits);
  if (found === undefined || others.length > 0) return undefined;
  const [key, period] = [readPublicJwk(found), readJwkPeriod(found)];
  return key === undefined || period === undefined ? 'unsound' : { key, ...period };
}

function multikeyOf(jwk: unknown): string | undefined {
  const key = readPublicJwk(jwk);
  return key === undefined ? undefined : toMultikey(key);
}
