import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Express, Router } from 'express';
import { createFindRoutes } from './api/addresses.ts';
import { exportRoutes as exportTable } from './api/exports/route-table.ts';
import { createExportRoutes } from './api/exports/routes.ts';
import { createHealthRoutes } from './api/rest/health.ts';
import { createIdentityRoutes } from './api/rest/identity.ts';
import { createOpenApiRoute } from './api/rest/openapi.ts';
import { createVerifyRoute } from './api/rest/verify.ts';
import { routes } from './api/routes.ts';
import { vcApiRoutes as vcApiTable } from './api/vc-api/route-table.ts';
import { createVcApiRoutes } from './api/vc-api/routes.ts';
import type { VcApi } from './api/vc-api/vc-api.ts';
import { type ExportRecord, forgetOldExports, listExports } from './audit/export-record.ts';
import { checkApiKey, type Scope } from './auth/api-key.ts';
import type { ImportPlan } from './awards/import-plan.ts';
import type { Config } from './config.ts';
import { type IssueOutcome, issueAll } from './issuance/issue.ts';
import { setVisibility } from './issuance/share.ts';
import { bareJwkOf, didDocumentsOf, jwksOf } from './issuers/documents.ts';
import { publishedTrustList } from './issuers/publish-trust-list.ts';
import { timeStampMedia } from './issuers/time-stamper.ts';
import { createFetch, type FetchOptions } from './kernel/fetch.ts';
import { newPublicId } from './kernel/ids.ts';
import type { Log } from './kernel/log.ts';
import { createPost } from './kernel/post.ts';
import type { Storage } from './kernel/storage.ts';
import type { Secrets } from './secrets.ts';
import type { ReasonCode } from './status/status-list.ts';
import type { Report } from './verification/report.ts';
import { createRefusalPages } from './web/public/errors/refusals.ts';
import { createPublicRoutes } from './web/public/routes.ts';
import { qrPng } from './web/qr.tsx';
import { createServer, exportLimit, guessLimit, keyLimit, verificationLimit } from './web/server.ts';
import { type BadgeVerifier, createLoneVerifier, type VerifierOptions } from './wiring/badge-verifier.ts';
import { type Core, openCore, type World } from './wiring/core.ts';
import { type ExportOptions, exportForHolder } from './wiring/exporting.ts';
import { definitionsFolder } from './wiring/files.ts';
import { badgesOfHolders, type HolderBadges } from './wiring/holder-badges.ts';
import { type ImportOptions, importParticipants } from './wiring/importing.ts';
import { openIssuing } from './wiring/issuing.ts';
import { createVerifying } from './wiring/judging.ts';
import { exportForKey } from './wiring/keyed-exports.ts';
import { exportProject, type ProjectExported, type ProjectOptions } from './wiring/project-export.ts';
import { createPublicSite } from './wiring/public-site.ts';
import { servedList } from './wiring/status-lists.ts';
import { followConfigured, type RefusedList } from './wiring/trusting.ts';
import { openVcApi } from './wiring/vc-api.ts';
import { type VerifyOptions, verify } from './wiring/verifying.ts';
import { replace, setSuspended, type Withdrawn, withdraw } from './wiring/withdrawing.ts';

/** The whole application, opened; what a face (HTTP, CLI, the demonstration) may do with it. */
export interface App extends AsyncDisposable {
  readonly core: Core;
  /** Lists of TRUST_LISTS that are not used, and why. */
  readonly refusedLists: readonly RefusedList[];
  /** Issuing and verifying any credential for programs; closed without profiles. */
  readonly vcApi: VcApi;
  /** The HTTP face. */
  createHandler(log: Log): Express;
  /** A list of participants, planned or done (`dryRun`). */
  importParticipants(bytes: Uint8Array, options: ImportOptions): Promise<ImportPlan>;
  /** Issues every validated award that has no credential yet; the number issued now. */
  issue(tell: (outcome: IssueOutcome) => void): Promise<number>;
  /** For good; the first reason stands. */
  revoke(publicId: string, reason: ReasonCode): Promise<Withdrawn>;
  /** Withdraws it as replaced, and issues a corrected one from today's records. */
  replace(publicId: string): Promise<IssueOutcome>;
  /** Holds a credential back on our page, or lifts it. */
  suspend(publicId: string, suspended: boolean): Promise<void>;
  share(publicId: string, visibility: 'private' | 'published'): Promise<void>;
  /** Badges as one file of a format of `exports/formats.ts`, made for their holder by whoever types it. */
  exportBadges(publicIds: readonly string[], format: string, options: ExportOptions): Promise<Uint8Array>;
  /** The badges of a project in one archive on disk. */
  exportProject(project: string, path: string, options: ProjectOptions): Promise<ProjectExported>;
  /** What was made for holders in the last year, of one badge where told; from the oldest on. */
  exportsMade(publicId?: string): Promise<readonly ExportRecord[]>;
  /** Of whoever holds those badges, all that stand. */
  badgesOfHolders(publicIds: readonly string[]): Promise<HolderBadges>;
  /** The QR code of a verification page. */
  qrPng(publicId: string): Promise<Uint8Array>;
  /** Any credential, ours or not, as JSON or VC-JWT text. */
  verify(text: string, options?: VerifyOptions): Promise<Report>;
}

/** The only wiring: everything that varies is made here, or handed in by a test. */
export async function createApp(config: Config, secrets: Secrets, world: Partial<World> = {}): Promise<App> {
  const storage = world.storage ?? (await openStorage(config));
  try {
    const core = await openCore(config, secrets, { ...realWorld(config), ...world, storage }, definitionsFolder);
    await forgetOldExports(core);
    return toApp(core, { refusedLists: await followConfigured(core), vcApi: await openVcApi(core) });
  } catch (error) {
    await storage[Symbol.asyncDispose]();
    throw error;
  }
}

/** Verifying alone: without settings, database or secrets. */
export function openVerifier(reaching: FetchOptions, options: VerifierOptions): Promise<BadgeVerifier> {
  return createLoneVerifier({ clock: () => new Date(), fetch: createFetch(reaching) }, options);
}

function realWorld(config: Config): Omit<World, 'storage'> {
  const reaching: FetchOptions = { allowHosts: config.fetchAllowHosts, allowLoopbackHttp: !config.production };
  return {
    clock: () => new Date(),
    random: (length) => randomBytes(length),
    fetch: createFetch(reaching),
    ...(config.sealTsaUrl === undefined
      ? {}
      : { askTimeStamp: createPost({ url: config.sealTsaUrl, ...timeStampMedia }, reaching) }),
  };
}

async function openStorage({ databaseUrl, dataDir }: Config): Promise<Storage> {
  if (databaseUrl !== undefined) {
    const { openMongo } = await import('./storage/mongo.ts');
    return openMongo({ uri: databaseUrl });
  }
  const { openSqlite } = await import('./storage/sqlite.ts');
  return openSqlite({ path: join(dataDir, 'creanciale.sqlite') });
}

function toApp(core: Core, opened: Pick<App, 'refusedLists' | 'vcApi'>): App {
  const { storage } = core;
  const { refusedLists, vcApi } = opened;
  return {
    core,
    refusedLists,
    vcApi,
    createHandler(log) {
      for (const { code } of refusedLists) log.warn('a list of TRUST_LISTS is not used', { code });
      return createHandler(core, vcApi, log);
    },
    importParticipants: (bytes, options) => importParticipants(core, bytes, options),
    issue: async (tell) => issueAll(await openIssuing(core), tell),
    revoke: (publicId, reason) => withdraw(core, publicId, reason),
    suspend: (publicId, suspended) => setSuspended(core, publicId, suspended),
    replace: (publicId) => replace(core, publicId),
    share: (publicId, visibility) => setVisibility(storage, publicId, visibility),
    exportBadges: (publicIds, format, options) =>
      exportForHolder(core, { door: 'terminal' }, publicIds, format, options),
    exportProject: (project, path, options) => exportProject(core, project, path, options),
    async exportsMade(publicId) {
      await forgetOldExports(core);
      return listExports(storage, publicId);
    },
    badgesOfHolders: (publicIds) => badgesOfHolders(core, publicIds),
    qrPng: (publicId) => qrPng(`${core.config.baseUrl}/v/${publicId}`),
    verify: (text, options) => verify(core, text, options),
    [Symbol.asyncDispose]: () => storage[Symbol.asyncDispose](),
  };
}

function createHandler(core: Core, vcApi: VcApi, log: Log): Express {
  const { config, keyring, storage } = core;
  const opened = [...(vcApi.profiles.length === 0 ? [] : vcApiTable), ...(config.exportApi ? exportTable : [])];
  const find = createFindRoutes([...routes, ...opened]);
  const site = createPublicSite(core);
  const verifying = createVerifying(core);
  const identity = createIdentityRoutes({
    async didDocument(host) {
      const issuer = await keyring.issuer();
      if (issuer.did.startsWith('did:key:')) return undefined;
      const former = issuer.former.find(({ baseUrl }) => baseUrl !== undefined && new URL(baseUrl).host === host);
      return didDocumentsOf([issuer]).get(former?.did ?? issuer.did);
    },
    jwks: async () => jwksOf(await keyring.issuer()),
    jwk: async (kid) => bareJwkOf(await keyring.issuer(), kid),
    statusList: (id) => servedList(core, id),
    trustList: () => publishedTrustList(core),
  });
  return createServer({
    log,
    trustProxy: config.trustProxy,
    secure: config.baseUrl.startsWith('https:'),
    hstsSubdomains: config.hstsSubdomains,
    find,
    monotonic: () => performance.now(),
    newIncident: () => newPublicId(core.random),
    // Exports first: verifying opens what is under /api to scripts of other sites.
    readers: [...exportApi(core), createVerifyRoute(verifying, verificationLimit()), ...vcApiRoutes(core, vcApi)],
    routers: [
      createHealthRoutes(() => storage.ping()),
      identity,
      createOpenApiRoute(config.baseUrl, opened),
      createPublicRoutes(site, { verifying, limitHolderChecks: guessLimit() }),
    ],
    refuse: createRefusalPages(site, find),
  });
}

/** Nothing answers there unless profiles are configured. */
function vcApiRoutes({ storage }: Core, vcApi: VcApi): readonly Router[] {
  if (vcApi.profiles.length === 0) return [];
  const admit = async (header: string | undefined, scope: Scope): Promise<string> =>
    (await checkApiKey(storage, header, scope)).id;
  return [createVcApiRoutes(vcApi, { admit, limit: keyLimit() })];
}

/** Nothing answers there unless the settings say so. */
function exportApi(core: Core): readonly Router[] {
  if (!core.config.exportApi) return [];
  const admit = async (header: string | undefined): Promise<string> =>
    (await checkApiKey(core.storage, header, 'export')).id;
  return [
    createExportRoutes({
      ...{ admit, limit: exportLimit() },
      exportBadges: (asked, key) => exportForKey(core, asked, key),
    }),
  ];
}
