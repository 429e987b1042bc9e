import type { Config } from '../config.ts';
import { createArtwork } from '../definitions/artwork/artwork.ts';
import { readDisplayFont } from '../definitions/artwork/display-font.ts';
import { createCatalogue } from '../definitions/catalogue.ts';
import type { Catalogue } from '../definitions/definition.ts';
import { readDefinitions } from '../definitions/files.ts';
import { publishCatalogue, publishedAchievements } from '../definitions/publish.ts';
import type { Making } from '../exports/format.ts';
import { createPress, type Press } from '../exports/press.ts';
import { rememberDidDocuments } from '../issuers/documents.ts';
import { ensureIssuer } from '../issuers/ensure-issuer.ts';
import type { Issuer } from '../issuers/issuer.ts';
import { createKeyring, type Keyring } from '../issuers/keyring.ts';
import type { Clock } from '../kernel/clock.ts';
import type { GuardedFetch } from '../kernel/fetch.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { GuardedPost } from '../kernel/post.ts';
import { Problem } from '../kernel/problem.ts';
import type { Random } from '../kernel/random.ts';
import type { Storage } from '../kernel/storage.ts';
import { holdIdentity } from '../people/identity-mark.ts';
import { createDataIntegrity, type DataIntegrity } from '../proof/data-integrity.ts';
import { createDocumentLoader } from '../proof/document-loader.ts';
import type { DocumentLoader } from '../proof/held-contexts.ts';
import { createPartHolder } from '../proof/shared-parts.ts';
import type { Secrets } from '../secrets.ts';
import type { Reach } from '../verification/reach.ts';
import { createListMemory, type ListMemory } from '../verification/status/list-memory.ts';
import { readContextIndex } from './files.ts';
import { markInstance } from './instance.ts';
import { readLegal } from './legal.ts';
import { createReach } from './reaching.ts';

/** What the process gets from outside, and a test replaces: never a module. */
export interface World {
  readonly clock: Clock;
  readonly random: Random;
  readonly storage: Storage;
  readonly fetch: GuardedFetch;
  /** To the time-stamp service of seals, where one is configured. */
  readonly askTimeStamp?: GuardedPost;
}

/** The parts that every act needs, opened once. */
export interface Core extends World {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly catalogue: Catalogue;
  readonly keyring: Keyring;
  readonly loader: DocumentLoader;
  readonly dataIntegrity: DataIntegrity;
  /** The achievements that papers share, the same object for the same words. */
  readonly samePart: (part: JsonObject) => JsonObject;
  /** By DID, of the issuer as it is now. */
  readonly didDocuments: (issuer: Issuer) => ReadonlyMap<string, JsonObject>;
  readonly artwork: ReturnType<typeof createArtwork>;
  readonly press: Press;
  readonly legal: Making['legal'];
  /** The way out of every verification, with what was answered lately. */
  readonly reach: Reach;
  /** Status lists that were verified lately. */
  readonly verifiedLists: ListMemory;
}

/** The one issuer of an instance; last part of `/issuers/dareic`. */
export const issuerId = 'dareic';

/** Opens the store, the catalogue and the issuer; refuses to go on with any of them wrong. */
export async function openCore(config: Config, secrets: Secrets, world: World, definitions: string): Promise<Core> {
  const { storage } = world;
  await markInstance(storage, config.demonstration ? 'demonstration' : 'service');
  await holdIdentity(storage, secrets.identityKey);
  const catalogue = await openCatalogue(storage, definitions);
  await ensureIssuer({
    ...{ storage, clock: world.clock, random: world.random, id: issuerId, profile: profileOf(config) },
    ...(config.publicBaseUrl ? { baseUrl: config.baseUrl } : {}),
    ...{ formerBaseUrls: config.formerBaseUrls, keySecret: secrets.keyPassphrase, production: config.production },
  });
  const keyring = createKeyring({ storage, issuerId, keySecret: secrets.keyPassphrase });
  await keyring.signerFor('Ed25519');
  const loader = createDocumentLoader(await readContextIndex());
  const artwork = createArtwork(readDisplayFont());
  const dataIntegrity = createDataIntegrity(loader);
  const made = {
    artwork,
    press: createPress(artwork),
    legal: await readLegal(config),
    didDocuments: rememberDidDocuments(),
    reach: createReach(world.fetch, world.clock),
    samePart: createPartHolder(300),
    verifiedLists: createListMemory(),
  };
  return { ...world, config, secrets, catalogue, keyring, loader, dataIntegrity, ...made };
}

async function openCatalogue(storage: Storage, folder: string): Promise<Catalogue> {
  const { definitions, faults } = await readDefinitions(folder);
  if (faults.length > 0) {
    const places = faults.map(({ file, line, code }) => `${file}:${line} ${code}`);
    throw new Problem('definition/invalid', { faults: places });
  }
  await publishCatalogue(storage, createCatalogue(definitions));
  return createCatalogue(definitions, await publishedAchievements(storage));
}

function profileOf({ issuer }: Config): Parameters<typeof ensureIssuer>[0]['profile'] {
  return {
    name: { fr: issuer.name, en: issuer.name },
    description: {
      fr: 'Reconnaît par des badges numériques ce que l’on apprend lors d’une mobilité européenne ou internationale.',
      en: 'Recognises with digital badges what people learn on a European or international mobility.',
    },
    url: issuer.url,
    ...(issuer.email === undefined ? {} : { email: issuer.email }),
  };
}
