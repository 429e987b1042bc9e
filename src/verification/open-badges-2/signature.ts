import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { CryptographicKey } from '../../openbadges/open-badges-2.ts';
import { nameOfPem, type PemOutcome, verifyPemJws } from '../../proof/pem-jws.ts';
import type { NodeReader } from './nodes.ts';
import { embedded, idOf, isWebAddress, listOf, only } from './terms.ts';
import type { Version } from './upgrade.ts';

/**
 * What the signature turned out to be. `key-unlisted`: the issuer does not name this key among its own, or the key another owner;
 * `key-unresolved`: it could not be read.
 */
export type Signature = PemOutcome | 'key-unlisted' | 'key-unresolved';

interface Signed {
  readonly jws: string;
  readonly assertion: JsonObject;
  readonly issuer: JsonObject;
  /** The issuer's own: one who writes 2.0 names the keys. */
  readonly version: Version;
}

/** `signedWith`: the Multikey of the key that it holds under. */
export interface CheckedSignature {
  readonly signature: Signature;
  readonly signedWith?: string;
}

/** Keys tried where the assertion does not say which of the issuer's made its signature. */
const mostKeys = 3;

/** OB 2.0: a key of `issuer.publicKey` whose owner is the issuer, the one of `creator` where it is named. */
export async function checkSignature(signed: Signed, reader: NodeReader): Promise<CheckedSignature> {
  const { assertion, issuer, version, jws } = signed;
  const creator = creatorOf(assertion);
  const listed = listOf(issuer.publicKey);
  if (listed.length === 0 && version !== '2.0') return checkElderKey(signed, creator, reader);
  const candidates = creator === undefined ? listed : listed.filter((key) => idOf(key) === creator);
  let last: Signature = 'key-unlisted';
  for (const key of candidates.slice(0, mostKeys)) {
    const pem = await readPem(key, issuer, reader);
    const checked = 'fault' in pem ? { signature: pem.fault } : await verifyUnder(jws, pem.pem);
    if (checked.signature === 'signed') return checked;
    last = checked.signature;
  }
  return { signature: last };
}

async function verifyUnder(jws: string, pem: string): Promise<CheckedSignature> {
  const signature = await verifyPemJws(jws, pem);
  const name = signature === 'signed' ? await nameOfPem(jws, pem) : undefined;
  return { signature, ...(name === undefined ? {} : { signedWith: name }) };
}

function creatorOf(assertion: JsonObject): string | undefined {
  const verification = only(assertion.verification);
  return isJsonObject(verification) ? idOf(verification.creator) : undefined;
}

/** Embedded in the issuer's own profile, or read where the profile says. */
async function readPem(
  key: Json,
  issuer: JsonObject,
  reader: NodeReader,
): Promise<{ readonly pem: string } | { readonly fault: 'key-unlisted' | 'key-unresolved' | 'key-unsound' }> {
  const id = idOf(key);
  const own = embedded(key);
  const read = own !== undefined ? { node: own } : isWebAddress(id) ? await reader.read(id) : { missing: 'refused' };
  if ('missing' in read) return { fault: 'key-unresolved' };
  const parsed = CryptographicKey.safeParse(read.node);
  if (!parsed.success || idOf(read.node) !== id) return { fault: 'key-unsound' };
  return idOf(read.node.owner) === idOf(issuer) ? { pem: parsed.data.publicKeyPem } : { fault: 'key-unlisted' };
}

/** 1.0 and 1.1 named no owner: the address of the key, a PEM file, is at the issuer's own origin. */
async function checkElderKey(
  { jws, issuer }: Signed,
  address: string | undefined,
  reader: NodeReader,
): Promise<CheckedSignature> {
  const issuerId = idOf(issuer);
  if (!isWebAddress(address) || !isWebAddress(issuerId)) return { signature: 'key-unresolved' };
  if (new URL(address).origin !== new URL(issuerId).origin) return { signature: 'key-unlisted' };
  const read = await reader.readText(address);
  return 'text' in read ? verifyUnder(jws, read.text) : { signature: 'key-unresolved' };
}
