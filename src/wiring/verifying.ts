import { credentials } from '../issuance/credential.ts';
import { credentialRecord } from '../issuance/revoke.ts';
import { statusLists, statusListUrl } from '../status/status-list.ts';
import type { BadgeEnvelope, Unreadable } from '../verification/envelope.ts';
import type { Materials, TrustList } from '../verification/materials.ts';
import type { Request } from '../verification/reach.ts';
import type { Report } from '../verification/report.ts';
import { verifyCredential, verifyEnvelope } from '../verification/verify.ts';
import type { Core } from './core.ts';
import { servedList } from './status-lists.ts';
import { trustListsOf } from './trusting.ts';

export interface VerifyOptions {
  /** What our own records add, for our own badges. */
  readonly suspendedSince?: string;
  readonly recipient?: string;
  /** Known issuers beside our own. */
  readonly trustLists?: readonly TrustList[];
  /** What was asked to have the badge at all. */
  readonly asked?: readonly Request[];
}

/** Verifies any badge, as text or as it was read, as a stranger would; what is ours is handed over as values, so that it needs no network. */
export async function verify(
  core: Core,
  badge: string | BadgeEnvelope | Unreadable,
  options: VerifyOptions = {},
): Promise<Report> {
  const materials = await materialsOf(core, options);
  return typeof badge === 'string' ? verifyCredential(badge, materials) : verifyEnvelope(badge, materials);
}

/** What is at hand here for any verification. */
export async function materialsOf(core: Core, options: VerifyOptions = {}): Promise<Materials> {
  const { trustLists = [], ...others } = options;
  const issuer = await core.keyring.issuer();
  return {
    // Read when a check asks, never before: our list may be signed meanwhile, and would not be in force yet.
    get now() {
      return core.clock();
    },
    proofs: core.dataIntegrity,
    didDocuments: core.didDocuments(issuer),
    knownContexts: core.loader.urls,
    statusList: (url) => ownStatusList(core, url),
    verifiedLists: core.verifiedLists,
    reach: core.reach,
    trustLists: [...(await trustListsOf(core)), ...trustLists],
    ...others,
  };
}

/** What badges are asked as, wherever they stand: pages of elder badges give their JSON to whom asks for it. */
export const badgeTypes =
  'application/vc, application/vc+ld+json, application/ld+json, application/json, text/plain, image/png, image/svg+xml';

/**
 * What stands at an address, as bytes: a signed text, or a picture that carries one. One of our own badges comes from the store, so that
 * it verifies with the service stopped; another's through the one guarded fetch.
 */
export async function fetchSent(core: Core, url: string): Promise<Uint8Array> {
  const [, base = '', publicId = ''] = /^(.+)\/v\/([A-Za-z0-9_-]{22})$/.exec(url) ?? [];
  const stored = await core.storage.get(credentials, publicId);
  if (stored?.value.baseUrl === base || (await ownBaseUrls(core)).includes(base)) {
    return new TextEncoder().encode((await credentialRecord(core.storage, publicId)).bytes);
  }
  return (await core.fetch(url, { accept: badgeTypes })).body;
}

/** Every base URL we answer at, or did. */
export async function ownBaseUrls({ config, keyring }: Core): Promise<readonly string[]> {
  const { former } = await keyring.issuer();
  return [config.baseUrl, ...config.formerBaseUrls, ...former.flatMap(({ baseUrl }) => baseUrl ?? [])];
}

/** Our own lists, known by their whole address, under every base URL we ever had. */
async function ownStatusList(core: Core, url: string): Promise<string | undefined> {
  const [, id = ''] = /\/status-lists\/([A-Za-z0-9_-]+)$/.exec(url) ?? [];
  const own = await core.storage.get(statusLists, id);
  return own !== undefined && statusListUrl(own.value) === url ? (await servedList(core, id)).bytes : undefined;
}
