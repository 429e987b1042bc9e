import type { JsonObject } from '../kernel/json.ts';
import { DidDocument, type VerificationMethod } from '../openbadges/did-document.ts';
import { didWebUrl, readDidKey } from './did.ts';
import { readPublicJwk } from './jwk.ts';
import { type PublicKey, readMultikey, toMultikey } from './multikey.ts';

/**
 * Who may assert with the key at a DID URL. `unresolved`: nobody could be asked, which says nothing against the credential;
 * `refused`: the controller's document was read and does not let this key assert.
 */
export type KeyResolution =
  | {
      readonly status: 'found';
      readonly key: PublicKey;
      readonly controller: string;
      /** From when on the method says not to rely on it (Controlled Identifiers 1.0 §2.2). */
      readonly expires?: string;
      readonly revoked?: string;
    }
  | { readonly status: 'unresolved'; readonly reason: 'did-unsupported' | 'did-unreachable' }
  | { readonly status: 'refused'; readonly reason: 'key-not-listed' | 'key-unsound' };

export type KeyResolver = (verificationMethod: string) => Promise<KeyResolution>;

/** Fetches and parses a did.json; rejects when it cannot. */
export type FetchDidDocument = (url: string) => Promise<unknown>;

/**
 * did:key needs nobody; did:web is read among the documents handed in first, by exact DID, then fetched where a `fetch` is given.
 * A document handed in is never fetched as well: ours is right by definition, and asking would tell who is being checked.
 */
export function createKeyResolver(options: {
  readonly didDocuments: ReadonlyMap<string, JsonObject>;
  readonly fetch?: FetchDidDocument;
}): KeyResolver {
  return async (verificationMethod) => {
    const did = verificationMethod.split('#', 1)[0] ?? '';
    if (did.startsWith('did:key:')) return resolveDidKey(did, verificationMethod);
    const known = options.didDocuments.get(did);
    if (known !== undefined) return findKey(known, did, verificationMethod);
    const url = didWebUrl(did);
    if (url === undefined) return { status: 'unresolved', reason: 'did-unsupported' };
    if (options.fetch === undefined) return { status: 'unresolved', reason: 'did-unreachable' };
    const fetched = await options.fetch(url).catch(() => undefined);
    if (fetched === undefined) return { status: 'unresolved', reason: 'did-unreachable' };
    return findKey(fetched, did, verificationMethod);
  };
}

function resolveDidKey(did: string, verificationMethod: string): KeyResolution {
  const key = readDidKey(did);
  if (key === undefined) return { status: 'refused', reason: 'key-unsound' };
  if (verificationMethod !== `${did}#${toMultikey(key)}`) return { status: 'refused', reason: 'key-not-listed' };
  return { status: 'found', key, controller: did };
}

function findKey(value: unknown, did: string, verificationMethod: string): KeyResolution {
  const document = DidDocument.safeParse(value);
  if (!document.success || document.data.id !== did) return { status: 'refused', reason: 'key-not-listed' };
  const method = findAssertionMethod(document.data, verificationMethod);
  if (method === undefined || method.controller !== did) return { status: 'refused', reason: 'key-not-listed' };
  const key =
    method.publicKeyJwk === undefined ? readMultikey(method.publicKeyMultibase) : readPublicJwk(method.publicKeyJwk);
  if (key === undefined) return { status: 'refused', reason: 'key-unsound' };
  const { expires, revoked } = method;
  return {
    status: 'found',
    key,
    controller: did,
    ...(expires === undefined ? {} : { expires }),
    ...(revoked === undefined ? {} : { revoked }),
  };
}

/** A method listed for assertion, by reference or embedded; ids may be written relative to the document (DID Core §3.2.2). */
function findAssertionMethod(document: DidDocument, id: string): VerificationMethod | undefined {
  const isWanted = (written: string): boolean => (written.startsWith('#') ? document.id + written : written) === id;
  for (const entry of document.assertionMethod) {
    if (typeof entry === 'object' && isWanted(entry.id)) return entry;
    if (typeof entry === 'string' && isWanted(entry)) return document.verificationMethod.find((m) => isWanted(m.id));
  }
  return undefined;
}
