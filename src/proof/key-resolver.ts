import type { JsonObject } from '../kernel/json.ts';
import { DidDocument, VerificationMethod } from '../openbadges/did-document.ts';
import { didWebUrl, readDidJwk, readDidKey } from './did.ts';
import { readPublicJwk } from './jwk.ts';
import { findIssuerKey, nameOfJwk } from './jwks.ts';
import { type KeyPeriod, readJwkPeriod } from './key-period.ts';
import { type PublicKey, readMultikey, toMultikey } from './multikey.ts';

/**
 * Who may assert with the key at a URL. `unresolved`: nobody could be asked, which says nothing against the credential;
 * `refused`: the controller's document was read and does not let this key assert.
 */
export type KeyResolution =
  | (KeyPeriod & { readonly status: 'found'; readonly key: PublicKey; readonly controller: string })
  | { readonly status: 'unresolved'; readonly reason: 'did-unsupported' | 'did-unreachable' }
  | { readonly status: 'refused'; readonly reason: 'key-not-listed' | 'key-unsound' };

/** `jws`: the key is that of a JWT by `issuer`, so that an issuer with a web address may list it in its JWK set (OB 3.0 §8.5.2). */
export type KeyResolver = (verificationMethod: string, jws?: { readonly issuer: string }) => Promise<KeyResolution>;

/** Fetches and parses JSON; rejects when it cannot. */
export type FetchDidDocument = (url: string) => Promise<unknown>;

interface Sources {
  readonly didDocuments: ReadonlyMap<string, JsonObject>;
  readonly fetch?: FetchDidDocument;
}

const notListed = { status: 'refused', reason: 'key-not-listed' } as const;
const unreachable = { status: 'unresolved', reason: 'did-unreachable' } as const;
const unsupported = { status: 'unresolved', reason: 'did-unsupported' } as const;

/**
 * did:key and did:jwk need nobody; did:web and https are read among the documents handed in first, by exact id, then fetched
 * where a `fetch` is given, three times at most. A document handed in is never fetched as well: ours is right by definition,
 * and asking would tell who is being checked.
 */
export function createKeyResolver(options: Sources): KeyResolver {
  return async (verificationMethod, jws) => {
    const id = withoutFragment(verificationMethod);
    if (id.startsWith('did:key:')) return resolveDidKey(id, verificationMethod);
    if (id.startsWith('did:jwk:')) return resolveDidJwk(id, verificationMethod);
    const listed = await listOf(jws?.issuer, options);
    const found = listed?.find(verificationMethod);
    if (found !== undefined) return found;
    const document = await readDocument(id, options);
    if (!('status' in document)) return findIn(document.value, { id, verificationMethod, listed }, options);
    return listed !== undefined && document === unsupported ? notListed : document;
  };
}

/** What was found at an address: a key, a list of keys, or the document of whoever controls some. */
async function findIn(
  value: unknown,
  asked: { readonly id: string; readonly verificationMethod: string; readonly listed: KeyList | undefined },
  options: Sources,
): Promise<KeyResolution> {
  const { id, verificationMethod, listed } = asked;
  const name = nameOfJwk(value);
  // A key by itself, or a list elsewhere, belongs to nobody until the issuer's own list has it.
  if (name !== undefined) return listed === undefined ? unreachable : (listed.find(name) ?? notListed);
  const method = VerificationMethod.safeParse(value);
  const isKey = id.startsWith('https:') && method.success && method.data.id === verificationMethod;
  return isKey ? resolveKeyDocument(method.data, options) : findKey(value, id, verificationMethod);
}

function resolveDidKey(did: string, verificationMethod: string): KeyResolution {
  const key = readDidKey(did);
  if (key === undefined) return { status: 'refused', reason: 'key-unsound' };
  if (verificationMethod !== `${did}#${toMultikey(key)}`) return notListed;
  return { status: 'found', key, controller: did };
}

function resolveDidJwk(did: string, verificationMethod: string): KeyResolution {
  const key = readDidJwk(did);
  if (key === undefined) return { status: 'refused', reason: 'key-unsound' };
  return verificationMethod === `${did}#0` ? { status: 'found', key, controller: did } : notListed;
}

/**
 * A key with an address of its own (Controlled Identifiers 1.0 §3.3): whoever it names as its controller must name it in turn,
 * since anyone can write another's name into a key.
 */
async function resolveKeyDocument(method: VerificationMethod, options: Sources): Promise<KeyResolution> {
  const document = await readDocument(method.controller, options);
  if ('status' in document) return document;
  const controller = DidDocument.safeParse(document.value);
  if (!controller.success || controller.data.id !== method.controller) return notListed;
  const names = controller.data.assertionMethod.some((entry) => entry === method.id);
  const own = findAssertionMethod(controller.data, method.id);
  if (own === undefined) return names ? toFound(method) : notListed;
  return own.controller === method.controller ? toFound(own) : notListed;
}

interface KeyList {
  find(name: string): KeyResolution | undefined;
}

/** The JWK set that an issuer with a web address keeps at its host; nothing for other issuers, or when it cannot be read. */
async function listOf(issuer: string | undefined, { fetch }: Sources): Promise<KeyList | undefined> {
  if (!issuer?.startsWith('https://') || !URL.canParse(issuer)) return undefined;
  const set = await fetch?.(new URL('/.well-known/jwks.json', issuer).href).catch(() => undefined);
  if (set === undefined) return undefined;
  return {
    find(name) {
      const found = findIssuerKey(set, name, issuer);
      if (found === 'unsound') return { status: 'refused', reason: 'key-unsound' };
      return found && { status: 'found', ...found, controller: issuer };
    },
  };
}

type Answered = { readonly value: unknown } | Extract<KeyResolution, { readonly status: 'unresolved' }>;

/** The document of a did:web or an https id. */
async function readDocument(id: string, { didDocuments, fetch }: Sources): Promise<Answered> {
  const known = didDocuments.get(id);
  if (known !== undefined) return { value: known };
  const url = id.startsWith('https://') && URL.canParse(id) ? id : didWebUrl(id);
  if (url === undefined) return unsupported;
  const value = await fetch?.(url).catch(() => undefined);
  return value === undefined ? unreachable : { value };
}

function findKey(value: unknown, id: string, verificationMethod: string): KeyResolution {
  const document = DidDocument.safeParse(value);
  if (!document.success || document.data.id !== id) return notListed;
  const method = findAssertionMethod(document.data, verificationMethod);
  return method === undefined || method.controller !== id ? notListed : toFound(method);
}

function toFound(method: VerificationMethod): KeyResolution {
  const { expires, revoked, controller, publicKeyJwk: jwk } = method;
  const key = jwk === undefined ? readMultikey(method.publicKeyMultibase) : readPublicJwk(jwk);
  const period = readJwkPeriod(jwk ?? {});
  if (key === undefined || period === undefined) return { status: 'refused', reason: 'key-unsound' };
  return {
    status: 'found',
    key,
    controller,
    ...period,
    ...(expires === undefined ? {} : { expires: earliest(expires, period.expires) }),
    ...(revoked === undefined ? {} : { revoked }),
  };
}

function earliest(one: string, other: string | undefined): string {
  return other !== undefined && Date.parse(other) < Date.parse(one) ? other : one;
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

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? '';
}
