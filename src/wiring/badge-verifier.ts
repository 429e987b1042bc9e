import type { Clock } from '../kernel/clock.ts';
import type { GuardedFetch } from '../kernel/fetch.ts';
import { Problem } from '../kernel/problem.ts';
import { createDataIntegrity } from '../proof/data-integrity.ts';
import { createDocumentLoader } from '../proof/document-loader.ts';
import type { BadgeEnvelope, Envelope } from '../verification/envelope.ts';
import { type Held, holdMaterials, holdPaper } from '../verification/held.ts';
import type { Materials, TrustList } from '../verification/materials.ts';
import { readPaper } from '../verification/paper.ts';
import type { Report } from '../verification/report.ts';
import { createListMemory } from '../verification/status/list-memory.ts';
import { verifyEnvelope } from '../verification/verify.ts';
import type { Core } from './core.ts';
import { readContextIndex } from './files.ts';
import { createReach } from './reaching.ts';
import { badgeTypes, fetchSent, verify } from './verifying.ts';

/** Verifying for the command line, with the records of this service or without any. */
export interface BadgeVerifier {
  /** `recipient`: the name or e-mail the holder gave. */
  verify(envelope: BadgeEnvelope, recipient?: string): Promise<Report>;
  /** verification/paper.ts, by the contexts that we bring. */
  readPaper(envelopes: readonly Envelope[]): Promise<readonly Envelope[]>;
  /** What stands at an address. A Problem where it cannot be had. */
  fetch(url: string): Promise<Uint8Array>;
}

export interface VerifierOptions {
  /** Nobody is asked anything: what needs it is `unknown`. */
  readonly offline: boolean;
  /** Known issuers beside ours. */
  readonly trustLists: readonly TrustList[];
  /** All that is known, as it was on its day: then nobody is asked, and no record of ours is read either. */
  readonly held?: Held;
}

/** What a verifier without a service has: the time, and the one way out. */
export interface LoneWorld {
  readonly clock: Clock;
  readonly fetch: GuardedFetch;
}

const cutOff: GuardedFetch = async () => {
  throw new Problem('fetch/refused', { reason: 'offline' });
};

/** Our own badges come from the store, with what we know of them. */
export function createOwnVerifier(core: Core, { offline, trustLists, held }: VerifierOptions): BadgeVerifier {
  if (held !== undefined) return createHeldVerifier(core.clock, held, trustLists);
  const reaching = offline ? { ...core, fetch: cutOff, reach: createReach(cutOff, core.clock) } : core;
  return {
    verify: (envelope, recipient) =>
      verify(reaching, envelope, { trustLists, ...(recipient === undefined ? {} : { recipient }) }),
    readPaper: (envelopes) => readPaper(envelopes, core.loader),
    fetch: (url) => fetchSent(reaching, url),
  };
}

/** As a browser verifies with what was handed over (offline/check.ts). */
function createHeldVerifier(clock: Clock, held: Held, trustLists: readonly TrustList[]): BadgeVerifier {
  const materialsFor = holdMaterials(held);
  return {
    verify: (envelope, recipient) => {
      const materials = materialsFor({ now: clock(), ...(recipient === undefined ? {} : { recipient }) });
      return verifyEnvelope(envelope, { ...materials, trustLists: [...materials.trustLists, ...trustLists] });
    },
    readPaper: holdPaper(held),
    fetch: async (url) => (await cutOff(url)).body,
  };
}

/** On a machine that knows nobody: no settings, no database, no secret; the contexts that we bring, and the network for keys and lists. */
export async function createLoneVerifier(
  world: LoneWorld,
  { offline, trustLists, held }: VerifierOptions,
): Promise<BadgeVerifier> {
  if (held !== undefined) return createHeldVerifier(world.clock, held, trustLists);
  const loader = createDocumentLoader(await readContextIndex());
  const proofs = createDataIntegrity(loader);
  const ask = offline ? cutOff : world.fetch;
  const reach = createReach(ask, world.clock);
  const verifiedLists = createListMemory();
  const materials = (options: Pick<Materials, 'recipient'>): Materials => ({
    // Read when a check asks: time passes while others are asked.
    get now() {
      return world.clock();
    },
    proofs,
    didDocuments: new Map(),
    knownContexts: loader.urls,
    statusList: async () => undefined,
    verifiedLists,
    reach,
    trustLists,
    ...options,
  });
  return {
    verify: (envelope, recipient) => verifyEnvelope(envelope, materials(recipient === undefined ? {} : { recipient })),
    readPaper: (envelopes) => readPaper(envelopes, loader),
    fetch: async (url) => (await ask(url, { accept: badgeTypes })).body,
  };
}
