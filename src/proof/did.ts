import type { JsonObject } from '../kernel/json.ts';
import { readJsonObject } from './compact-jws.ts';
import { readPublicJwk, toPublicJwk } from './jwk.ts';
import { readBase64url } from './multibase.ts';
import { type PublicKey, readMultikey, toMultikey } from './multikey.ts';

/** `did:key:z6Mk…` (did:key method §3.1). */
export function toDidKey(key: PublicKey): string {
  return `did:key:${toMultikey(key)}`;
}

/** The one key of a did:key, or nothing. */
export function readDidKey(did: string): PublicKey | undefined {
  return did.startsWith('did:key:') ? readMultikey(did.slice('did:key:'.length)) : undefined;
}

/**
 * The key of `did:jwk:…`, whose JWK is the DID itself (did:jwk method §2); nothing for another DID, for one in a second spelling
 * and for a key that is to encrypt.
 */
export function readDidJwk(did: string): PublicKey | undefined {
  const bytes = did.startsWith('did:jwk:') ? readBase64url(did.slice('did:jwk:'.length)) : undefined;
  const jwk = bytes && readJsonObject(bytes);
  return jwk === undefined || (jwk.use !== undefined && jwk.use !== 'sig') ? undefined : readPublicJwk(jwk);
}

/** The verification method of a key under a DID; its fragment is the Multikey itself, so that a reader may check one with the other. */
export function toVerificationMethod(did: string, key: PublicKey): string {
  return `${did}#${toMultikey(key)}`;
}

/** `https://host:8443/a/b` → `did:web:host%3A8443:a:b` (did:web method §2.1); a trailing slash means nothing. */
export function toDidWeb(baseUrl: string): string {
  const { host, pathname } = new URL(baseUrl);
  const segments = pathname.split('/').filter((segment) => segment !== '');
  return ['did:web', host.replace(':', '%3A'), ...segments].join(':');
}

/** Where a did:web document is: `https://host/.well-known/did.json`, or `https://host/a/b/did.json`. Nothing for what is no did:web. */
export function didWebUrl(did: string): string | undefined {
  const match = /^did:web:([A-Za-z0-9.-]+(?:%3A\d+)?)((?::[A-Za-z0-9._~!$&'()*+,;=@%-]+)*)$/.exec(did);
  if (match === null) return undefined;
  const [, host = '', path = ''] = match;
  const segments = path.split(':').slice(1);
  if (segments.some((segment) => /^(%2e|\.){1,2}$/i.test(segment))) return undefined;
  const folder = segments.length === 0 ? '.well-known' : segments.join('/');
  const url = `https://${host.replace('%3A', ':')}/${folder}/did.json`;
  return URL.canParse(url) ? url : undefined;
}

/**
 * The DID document of an issuer (DID Core 1.0 §5; facts of Open Badges readers: `assertionMethod` as strings, ids absolute).
 * Ed25519 keys are written as Multikey (Data Integrity reads it), P-256 as JsonWebKey (VC-JWT reads it).
 */
export function didDocument(options: { readonly did: string; readonly keys: readonly PublicKey[] }): JsonObject {
  const { did, keys } = options;
  return {
    '@context': [
      'https://www.w3.org/ns/did/v1',
      'https://w3id.org/security/multikey/v1',
      'https://w3id.org/security/jwk/v1',
    ],
    id: did,
    verificationMethod: keys.map((key) => ({
      id: toVerificationMethod(did, key),
      ...(key.algorithm === 'Ed25519'
        ? { type: 'Multikey', controller: did, publicKeyMultibase: toMultikey(key) }
        : { type: 'JsonWebKey', controller: did, publicKeyJwk: toPublicJwk(key) }),
    })),
    assertionMethod: keys.map((key) => toVerificationMethod(did, key)),
  };
}
