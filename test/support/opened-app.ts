import { type App, createApp } from '../../src/app.ts';
import { type Award, awards } from '../../src/awards/award.ts';
import { readConfig } from '../../src/config.ts';
import { newUuid } from '../../src/kernel/ids.ts';
import { createLog } from '../../src/kernel/log.ts';
import { Problem } from '../../src/kernel/problem.ts';
import { type Mobility, mobilities } from '../../src/mobilities/mobility.ts';
import { type Person, people } from '../../src/people/person.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import type { World } from '../../src/wiring/core.ts';
import { clockAt, seededRandom } from './world.ts';

export const secrets: { readonly keyPassphrase: string; readonly identityKey: Uint8Array } = {
  keyPassphrase: 'a passphrase for tests only',
  identityKey: new Uint8Array(32).fill(7),
};

/** The whole application over a store in memory; nothing leaves it: the outgoing fetch refuses. */
export async function openApp(
  env: Readonly<Record<string, string>> = {},
  world: Partial<World> = {},
): Promise<App & { readonly world: World }> {
  const { config } = readConfig(env);
  const full: World = {
    clock: clockAt('2026-06-15T09:30:00Z'),
    random: seededRandom('app'),
    storage: await openSqlite({ path: ':memory:' }),
    fetch: async () => {
      throw new Problem('fetch/refused');
    },
    ...world,
  };
  const { SEAL_P12_PASSPHRASE: sealPassphrase } = env;
  const all = sealPassphrase === undefined ? secrets : { ...secrets, sealPassphrase };
  return { ...(await createApp(config, all, full)), world: full };
}

/** An environment with a public address: the issuer is then a did:web. */
export const publicEnvironment: Readonly<Record<string, string>> = {
  BASE_URL: 'https://badges.example.org',
  KEY_PASSPHRASE: 'not read by this application',
  IDENTITY_SECRET: 'not read by this application',
  ISSUER_NAME: 'DAREIC de test',
};

export const silent: ReturnType<typeof createLog> = createLog({ level: 'silent' });

/** A validated award, with its person and mobility. */
export async function addAward(
  { core }: App,
  changes: {
    readonly person?: Partial<Person>;
    readonly mobility?: Partial<Mobility>;
    readonly award?: Partial<Award>;
  } = {},
): Promise<Award> {
  const { storage, random } = core;
  const [personId, mobilityId, id] = [newUuid(random), newUuid(random), newUuid(random)];
  await storage.insert(people, {
    ...{ id: personId, key: personId, givenName: 'Zoë', familyName: 'Lefèvre-N’Guyen' },
    ...{ email: 'zoe.lefevre@example.org', subjectId: `urn:uuid:${newUuid(random)}`, ...changes.person },
  });
  await storage.insert(mobilities, {
    ...{ id: mobilityId, key: mobilityId, personId, activityType: 'VET-SHORT', hostCountry: 'ES', funded: true },
    ...{ startDate: '2026-05-04', endDate: '2026-05-29', mentions: ['transport-durable'], ...changes.mobility },
  });
  const achievement = changes.award?.achievement ?? 'app-mobilite-vecue-n2';
  const award: Award = {
    ...{ id, key: `${personId}|${achievement}|${mobilityId}`, personId, mobilityId, achievement, generation: 0 },
    ...{ decision: { outcome: 'ready', validatedBy: 'A. Roy', validatedOn: '2026-06-12' }, state: 'open' },
    ...changes.award,
  };
  return (await storage.insert(awards, award)).value;
}

/** A validated award with its credential; the public id. */
export async function issueOne(app: App, changes: Parameters<typeof addAward>[1] = {}): Promise<string> {
  const { id } = await addAward(app, changes);
  let publicId: string | undefined;
  await app.issue((outcome) => {
    if (outcome.awardId === id) publicId = outcome.publicId;
  });
  if (publicId === undefined) throw new Error('nothing was issued');
  return publicId;
}
