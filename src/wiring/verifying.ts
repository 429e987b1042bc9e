import { credentialRecord } from '../issuance/revoke.ts';
import { didDocumentsOf } from '../issuers/documents.ts';
import { trustList } from '../issuers/trust-list.ts';
import { isProblem } from '../kernel/problem.ts';
import { createKeyResolver } from '../proof/key-resolver.ts';
import { signedList } from '../status/list.ts';
import type { Materials } from '../verification/materials.ts';
import type { Report } from '../verification/report.ts';
import { verifyCredential } from '../verification/verify.ts';
import type { Core } from './core.ts';

export interface VerifyOptions {
  /** What our own records add, for our own badges. */
  readonly suspendedSince?: string;
  readonly recipient?: string;
}

/** Verifies any credential as a stranger would; what is ours is handed over as values, so that it needs no network. */
export async function verify(core: Core, text: string, options: VerifyOptions = {}): Promise<Report> {
  const issuer = await core.keyring.issuer();
  const materials: Materials = {
    now: core.clock(),
    proofs: core.dataIntegrity,
    resolveKey: createKeyResolver({ didDocuments: didDocumentsOf([issuer]), fetch: (url) => fetchJson(core, url) }),
    knownContexts: core.loader.urls,
    statusList: (url) => readStatusList(core, url),
    trustLists: [trustList({ name: 'Créanciale', version: issuer.since, issuers: [issuer], language: 'fr' })],
    ...options,
  };
  return verifyCredential(text, materials);
}

/** The signed text of one of our own badges comes from the store, so that it verifies with the service stopped. */
export async function fetchBadge(core: Core, url: string): Promise<string> {
  const bases = await ownBaseUrls(core);
  const [, base = '', publicId = ''] = /^(.+)\/v\/([A-Za-z0-9_-]{22})$/.exec(url) ?? [];
  if (bases.includes(base)) return (await credentialRecord(core.storage, publicId)).bytes;
  const { body } = await core.fetch(url, {
    accept: 'application/vc, application/vc+ld+json, application/json, text/plain',
  });
  return new TextDecoder().decode(body);
}

/** Every base URL credentials were issued under. */
async function ownBaseUrls({ config, keyring }: Core): Promise<readonly string[]> {
  const { former } = await keyring.issuer();
  return [config.baseUrl, ...config.formerBaseUrls, ...former.flatMap(({ baseUrl }) => baseUrl ?? [])];
}

async function fetchJson(core: Core, url: string): Promise<unknown> {
  const { body } = await core.fetch(url, { accept: 'application/did+json, application/json' });
  return JSON.parse(new TextDecoder().decode(body));
}

/** Our own lists under every base URL we ever had; anybody else's through the one guarded fetch. */
async function readStatusList(core: Core, url: string): Promise<string | undefined> {
  const bases = await ownBaseUrls(core);
  const own = /^(.+)\/status-lists\/([A-Za-z0-9_-]+)$/.exec(url);
  const [, base = '', id = ''] = own ?? [];
  try {
    if (own !== null && (bases.includes(base) || core.config.demonstration)) return (await signedList(core, id)).bytes;
    const { body } = await core.fetch(url, { accept: 'application/vc, application/ld+json, application/json' });
    return new TextDecoder().decode(body);
  } catch (error) {
    if (isProblem(error)) return undefined;
    throw error;
  }
}
