import { z } from 'zod';
import { LocalText } from '../kernel/language.ts';
import type { Kind } from '../kernel/storage.ts';
import { readPublicJwk } from '../proof/jwk.ts';
import type { PublicKey } from '../proof/multikey.ts';
import { LockedKey } from './locked-key.ts';

/** What a Profile says of its issuer, as the operator configures it. */
export const IssuerProfile = z.strictObject({
  name: LocalText,
  description: LocalText,
  url: z.url(),
  email: z.email().optional(),
  /** Absolute URL of its image. */
  image: z.url().optional(),
});
export type IssuerProfile = z.infer<typeof IssuerProfile>;

/** A key and its period. Published for ever, used until another takes over. */
export const IssuerKey = z.strictObject({
  /** Its Multikey text: the last part of `/keys/{kid}` and the fragment of its verification method. */
  kid: z.string(),
  algorithm: z.enum(['Ed25519', 'P-256']),
  publicJwk: z.looseObject({ kty: z.string(), crv: z.string(), x: z.string(), y: z.string().optional() }),
  locked: LockedKey,
  from: z.string(),
  /** From when on it signs nothing more. */
  until: z.string().optional(),
});
export type IssuerKey = z.infer<typeof IssuerKey>;

/** A DID under which credentials were issued. */
const FormerIdentity = z.strictObject({
  did: z.string(),
  baseUrl: z.string().optional(),
  from: z.string(),
  until: z.string(),
});

/** The keys sit inside the record: creating and rotating are one write, so no crash and no race leaves half an issuer. */
export const Issuer = z.strictObject({
  /** Last path part of `/issuers/{id}`. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  did: z.string(),
  /** The public base URL behind a did:web; absent where the issuer is a did:key. */
  baseUrl: z.string().optional(),
  /** RFC 3339: since when it has been `did`. */
  since: z.string(),
  former: z.array(FormerIdentity),
  profile: IssuerProfile,
  keys: z.array(IssuerKey).min(1),
});
export type Issuer = z.infer<typeof Issuer>;

export const issuers: Kind<Issuer> = { name: 'issuer', schema: Issuer, indexed: [], unique: ['did'] };

/** Every DID it has had, the current one first. */
export function didsOf(issuer: Issuer): readonly string[] {
  return [...new Set([issuer.did, ...issuer.former.map(({ did }) => did)])];
}

/** The keys that a DID speaks for: all of them under did:web, the one it is made of under did:key. */
export function keysUnder(issuer: Issuer, did: string): readonly IssuerKey[] {
  return did.startsWith('did:key:') ? issuer.keys.filter(({ kid }) => did === `did:key:${kid}`) : issuer.keys;
}

export function publicKeyOf(key: IssuerKey): PublicKey {
  const publicKey = readPublicJwk(key.publicJwk);
  if (publicKey === undefined) throw new TypeError('stored public key is unreadable');
  return publicKey;
}
