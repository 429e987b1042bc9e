import { type Clock, toDateTimeZ } from '../kernel/clock.ts';
import { isProblem, Problem } from '../kernel/problem.ts';
import type { Random } from '../kernel/random.ts';
import type { Storage, Stored } from '../kernel/storage.ts';
import { toDidKey, toDidWeb } from '../proof/did.ts';
import { toPublicJwk } from '../proof/jwk.ts';
import { generateKeyPair, type KeyPair } from '../proof/keys.ts';
import { type KeyAlgorithm, toMultikey } from '../proof/multikey.ts';
import { type Issuer, type IssuerKey, type IssuerProfile, issuers } from './issuer.ts';
import { type KeySecret, lockKey } from './locked-key.ts';
import { refusePublishedKeys } from './published-keys.ts';

export interface IssuerSetup {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly id: string;
  readonly profile: IssuerProfile;
  /** The public base URL; without one the issuer is a did:key (the demonstration). */
  readonly baseUrl?: string;
  readonly formerBaseUrls: readonly string[];
  readonly keySecret: KeySecret;
  /** Refuses keys whose private half is published. */
  readonly production: boolean;
}

/**
 * The issuer, made with its keys at the first start; any number of starts, at once or after a crash, end with the same one. A base URL
 * other than the stored one is refused (`issuer/base-url-changed`) unless the stored one is named as former: then the issuer goes on
 * under its new DID with its old keys, and its old DID stays readable.
 */
export async function ensureIssuer(setup: IssuerSetup): Promise<Issuer> {
  const stored = await setup.storage.get(issuers, setup.id);
  const issuer = stored === undefined ? await create(setup) : await update(setup, stored);
  if (setup.production) refusePublishedKeys(issuer);
  return issuer;
}

async function create(setup: IssuerSetup): Promise<Issuer> {
  const pairs = { ed25519: generateKeyPair('Ed25519'), p256: generateKeyPair('P-256') };
  const { baseUrl, profile, id } = setup;
  const issuer: Issuer = {
    id,
    did: baseUrl === undefined ? toDidKey(pairs.ed25519.publicKey) : toDidWeb(baseUrl),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    since: toDateTimeZ(setup.clock()),
    former: [],
    profile,
    keys: [await toIssuerKey(setup, pairs.ed25519), await toIssuerKey(setup, pairs.p256)],
  };
  try {
    return (await setup.storage.insert(issuers, issuer)).value;
  } catch (error) {
    // Another process made it meanwhile: its keys hold, ours were never used.
    const other = isProblem(error, 'storage/duplicate') ? await setup.storage.get(issuers, id) : undefined;
    if (other === undefined) throw error;
    return update(setup, other);
  }
}

async function update(setup: IssuerSetup, stored: Stored<Issuer>): Promise<Issuer> {
  const wanted = moveTo(setup, { ...stored.value, profile: setup.profile });
  if (JSON.stringify(wanted) === JSON.stringify(stored.value)) return stored.value;
  try {
    return (await setup.storage.replace(issuers, wanted, stored.version)).value;
  } catch (error) {
    if (!isProblem(error, 'storage/conflict')) throw error;
    return ensureIssuer(setup);
  }
}

/** The same issuer under the configured base URL. */
function moveTo(setup: IssuerSetup, issuer: Issuer): Issuer {
  const { baseUrl } = setup;
  if (baseUrl === issuer.baseUrl) return issuer;
  const allowed =
    baseUrl !== undefined && issuer.baseUrl !== undefined && setup.formerBaseUrls.includes(issuer.baseUrl);
  if (!allowed)
    throw new Problem('issuer/base-url-changed', { stored: issuer.baseUrl ?? '', configured: baseUrl ?? '' });
  const now = toDateTimeZ(setup.clock());
  const left = { did: issuer.did, baseUrl: issuer.baseUrl, from: issuer.since, until: now };
  return { ...issuer, did: toDidWeb(baseUrl), baseUrl, since: now, former: [...issuer.former, left] };
}

/** A new key beside the old ones: what was signed stays signed with what it was signed with. */
export interface Rotation {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly id: string;
  readonly keySecret: KeySecret;
}

/** One new key per algorithm; the former ones stay published with the end of their period. `key/not-rotatable` for a did:key, which is its key. */
export async function rotateKeys(rotation: Rotation): Promise<Issuer> {
  const stored = await rotation.storage.get(issuers, rotation.id);
  if (stored === undefined) throw new Problem('issuer/unknown');
  if (stored.value.did.startsWith('did:key:')) throw new Problem('key/not-rotatable');
  const now = toDateTimeZ(rotation.clock());
  const retired = stored.value.keys.map((key) => (key.until === undefined ? { ...key, until: now } : key));
  const algorithms: readonly KeyAlgorithm[] = ['Ed25519', 'P-256'];
  const added = await Promise.all(algorithms.map((name) => toIssuerKey(rotation, generateKeyPair(name))));
  return (await rotation.storage.replace(issuers, { ...stored.value, keys: [...retired, ...added] }, stored.version))
    .value;
}

async function toIssuerKey(
  owner: Pick<Rotation, 'clock' | 'random' | 'id' | 'keySecret'>,
  { publicKey, privateJwk }: KeyPair,
): Promise<IssuerKey> {
  const kid = toMultikey(publicKey);
  const belongsTo = keyOwner(owner.id, kid);
  return {
    kid,
    algorithm: publicKey.algorithm,
    publicJwk: toPublicJwk(publicKey),
    locked: await lockKey(privateJwk, { secret: owner.keySecret, belongsTo, random: owner.random }),
    from: toDateTimeZ(owner.clock()),
  };
}

/** What a locked key is bound to. */
export function keyOwner(issuerId: string, kid: string): string {
  return `${issuerId}\n${kid}`;
}
