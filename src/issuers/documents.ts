import type { JsonObject } from '../kernel/json.ts';
import type { Language } from '../kernel/language.ts';
import { didDocument, toVerificationMethod } from '../proof/did.ts';
import { toPublicJwk } from '../proof/jwk.ts';
import { didsOf, type Issuer, type IssuerKey, keysUnder, publicKeyOf } from './issuer.ts';

/** OB 3.0 Profile, embedded in what the issuer signs: its id is the DID that its keys answer to. */
export function issuerProfile(issuer: Issuer, language: Language): JsonObject {
  const { profile } = issuer;
  return {
    id: issuer.did,
    type: ['Profile'],
    name: profile.name[language],
    url: profile.url,
    description: profile.description[language],
    ...(profile.email === undefined ? {} : { email: profile.email }),
    ...(profile.image === undefined ? {} : { image: { id: profile.image, type: 'Image' } }),
  };
}

/** The document of its present DID, retired keys included; of a did:key too, where a resolver would make the same. */
export function didDocumentOf(issuer: Issuer): JsonObject {
  return documentUnder(issuer, issuer.did);
}

/** The documents of every DID it ever issued under, by DID: what verifying our own badges is handed as values. */
export function didDocumentsOf(issuers: readonly Issuer[]): ReadonlyMap<string, JsonObject> {
  return new Map(issuers.flatMap((issuer) => didsOf(issuer).map((did) => [did, documentUnder(issuer, did)] as const)));
}

/** The same of one issuer, built again only once its record says something else: points of a curve take long to work out. */
export function rememberDidDocuments(): (issuer: Issuer) => ReadonlyMap<string, JsonObject> {
  let known: { readonly record: string; readonly documents: ReadonlyMap<string, JsonObject> } | undefined;
  return (issuer) => {
    const record = JSON.stringify(issuer);
    if (known?.record !== record) known = { record, documents: didDocumentsOf([issuer]) };
    return known.documents;
  };
}

function documentUnder(issuer: Issuer, did: string): JsonObject {
  return didDocument({ did, keys: keysUnder(issuer, did).map(publicKeyOf) });
}

/** RFC 7517 §5, at `/.well-known/jwks.json`: every key under every DID, since the kid of an old VC-JWT names the old one. */
export function jwksOf(issuer: Issuer): JsonObject {
  return { keys: didsOf(issuer).flatMap((did) => keysUnder(issuer, did).map((key) => toJwk(did, key))) };
}

/** One JWK by itself, at `/keys/{kid}`, for verifiers that refuse a set; nothing for an unknown kid. */
export function bareJwkOf(issuer: Issuer, kid: string): JsonObject | undefined {
  const key = keysUnder(issuer, issuer.did).find((one) => one.kid === kid);
  return key === undefined ? undefined : toJwk(issuer.did, key);
}

/** `iss` is read by Open Badges verifiers: it must equal `issuer.id`. */
function toJwk(did: string, key: IssuerKey): JsonObject {
  const publicKey = publicKeyOf(key);
  return {
    ...toPublicJwk(publicKey),
    kid: toVerificationMethod(did, publicKey),
    use: 'sig',
    alg: key.algorithm === 'P-256' ? 'ES256' : 'EdDSA',
    iss: did,
  };
}
