import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createCatalogue } from '../../src/definitions/catalogue.ts';
import type { Achievement, Catalogue, Definition } from '../../src/definitions/definition.ts';
import { readDefinitions } from '../../src/definitions/files.ts';
import {
  markIssued,
  PublishedAchievement,
  publishCatalogue,
  publishedAchievements,
  publishedKind,
} from '../../src/definitions/publish.ts';
import { isProblem, type Problem } from '../../src/kernel/problem.ts';
import type { Kind, Storage } from '../../src/kernel/storage.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { interruptedStorage, PowerCut } from '../support/interrupted-storage.ts';
import { clockAt, temporaryFolder } from '../support/world.ts';

const { definitions } = await readDefinitions(fileURLToPath(new URL('../../badge-definitions', import.meta.url)));
const catalogue = createCatalogue(definitions);
const clock = clockAt('2026-05-04T10:00:00Z');
const slug = 'pro-eraei';

/** The catalogue after someone edited this badge's description. */
function edited(version = '1', words = 'Autrement.'): Catalogue {
  const edit = (one: Definition): Definition =>
    one.slug === slug ? { ...one, version, description: { fr: words, en: 'Otherwise.' } } : one;
  return createCatalogue(definitions.map(edit));
}
function badge(from: Catalogue = catalogue): Achievement {
  const found = from.find(slug);
  if (found === undefined) throw new Error(slug);
  return found;
}
async function refusal(act: Promise<unknown>): Promise<Problem> {
  const error: unknown = await act.then(
    () => 'nothing refused',
    (reason: unknown) => reason,
  );
  if (!isProblem(error)) throw new Error(String(error));
  return error;
}

let storage: Storage;
let rival: Storage;
let remove: () => Promise<void>;
beforeEach(async () => {
  const folder = await temporaryFolder();
  remove = folder.remove;
  storage = await openSqlite({ path: `${folder.path}/a.sqlite` });
  rival = await openSqlite({ path: `${folder.path}/a.sqlite` });
});
afterEach(async () => {
  await storage[Symbol.asyncDispose]();
  await rival[Symbol.asyncDispose]();
  await remove();
});

describe('publishing the catalogue', () => {
  it('records every Achievement once, and nothing the second time', async () => {
    const first = await publishCatalogue(storage, catalogue);
    expect(first.added).toHaveLength(catalogue.achievements.length);
    const second = await publishCatalogue(storage, catalogue);
    expect(second).toEqual({ added: [], replaced: [], unchanged: catalogue.achievements.length });
  });

  it('gives back what was published, as the catalogue has it', async () => {
    await publishCatalogue(storage, catalogue);
    const published = await publishedAchievements(storage);
    expect(new Map(published.map((one) => [one.slug, one]))).toEqual(
      new Map(catalogue.achievements.map((one) => [one.slug, one])),
    );
  });

  it('replaces a draft that was never issued', async () => {
    await publishCatalogue(storage, catalogue);
    const { replaced } = await publishCatalogue(storage, edited());
    expect(replaced).toEqual([`${slug}/1`]);
    expect((await publishedAchievements(storage)).find((one) => one.slug === slug)?.description.fr).toBe('Autrement.');
  });

  it('refuses an edit of a version already issued, names it, and writes nothing at all', async () => {
    await publishCatalogue(storage, catalogue);
    await markIssued(storage, badge(), clock);
    const both = createCatalogue([...edited().badges, { ...(definitions[0] ?? never()), slug: 'app-neuf' }]);
    const problem = await refusal(publishCatalogue(storage, both));
    expect(problem.code).toBe('definition/changed');
    expect(problem.facts).toEqual({ slug, version: '1', achievements: [`${slug}/1`] });
    expect(await storage.count(publishedKind)).toBe(catalogue.achievements.length);
  });

  it('takes the same edit under a new version, and keeps the old one findable', async () => {
    await publishCatalogue(storage, catalogue);
    await markIssued(storage, badge(), clock);
    expect((await publishCatalogue(storage, edited('2'))).added).toEqual([`${slug}/2`]);
    const now = createCatalogue(edited('2').badges, await publishedAchievements(storage));
    expect(now.find(slug)?.description.fr).toBe('Autrement.');
    expect(now.find(slug, '1')).toEqual(badge());
  });

  it('says nothing of an order of keys that differs', async () => {
    await publishCatalogue(storage, catalogue);
    await markIssued(storage, badge(), clock);
    const { slug: name, version, ...rest } = badge();
    const turned: Achievement = { ...rest, version, slug: name };
    const outcome = await publishCatalogue(storage, { achievements: [turned] });
    expect(outcome.unchanged).toBe(1);
  });

  it('ends the same when two processes do it at once', async () => {
    const [a, b] = await Promise.all([publishCatalogue(storage, catalogue), publishCatalogue(rival, catalogue)]);
    expect(a.added.length + b.added.length).toBe(catalogue.achievements.length);
    expect(await storage.count(publishedKind)).toBe(catalogue.achievements.length);
  });

  it.each([
    [1, 'before'],
    [1, 'after'],
    [2, 'before'],
    [36, 'before'],
    [36, 'after'],
  ] as const)('ends the same after a power cut at write %i, %s it', async (nth, when) => {
    await expect(publishCatalogue(interruptedStorage(storage, nth, when), catalogue)).rejects.toBeInstanceOf(PowerCut);
    const done = when === 'after' ? nth : nth - 1;
    const outcome = await publishCatalogue(storage, catalogue);
    expect(outcome).toMatchObject({ replaced: [], unchanged: done });
    expect(await storage.count(publishedKind)).toBe(catalogue.achievements.length);
  });

  it('refuses a stored text that no longer has its digest', async () => {
    await publishCatalogue(storage, catalogue);
    const unchecked: Kind<PublishedAchievement> = {
      ...publishedKind,
      schema: z.strictObject(PublishedAchievement.shape),
    };
    const stored = await storage.get(unchecked, `${slug}/1`);
    await storage.replace(unchecked, { ...(stored?.value ?? never()), text: '{}' }, 1);
    expect((await refusal(publishedAchievements(storage))).code).toBe('storage/corrupt');
    expect((await refusal(publishCatalogue(storage, catalogue))).code).toBe('storage/corrupt');
  });
});

function never(): never {
  throw new Error('not there');
}

describe('marking as issued', () => {
  it('keeps the first date, whatever comes after', async () => {
    await publishCatalogue(storage, catalogue);
    await markIssued(storage, badge(), clock);
    await markIssued(storage, badge(), clockAt('2027-01-01T00:00:00Z'));
    const stored = await storage.get(publishedKind, `${slug}/1`);
    expect(stored?.value).toMatchObject({ issued: 'yes', firstIssuedAt: '2026-05-04T10:00:00Z' });
  });

  it('survives a new publication of the same text', async () => {
    await publishCatalogue(storage, catalogue);
    await markIssued(storage, badge(), clock);
    await publishCatalogue(rival, catalogue);
    expect((await storage.get(publishedKind, `${slug}/1`))?.value.issued).toBe('yes');
  });

  it('refuses what was never published', async () => {
    expect((await refusal(markIssued(storage, badge(), clock))).code).toBe('definition/unknown');
  });

  it('refuses to issue a text that another process has replaced meanwhile', async () => {
    await publishCatalogue(storage, catalogue);
    await publishCatalogue(rival, edited());
    expect((await refusal(markIssued(storage, badge(), clock))).code).toBe('definition/changed');
    expect((await storage.get(publishedKind, `${slug}/1`))?.value.issued).toBe('no');
  });

  it('never leaves an issued version with another text, when a draft is replaced at the same moment', async () => {
    await publishCatalogue(storage, catalogue);
    const [mark, publish] = await Promise.allSettled([
      markIssued(storage, badge(), clock),
      publishCatalogue(rival, edited()),
    ]);
    const stored = (await storage.get(publishedKind, `${slug}/1`))?.value;
    const isOld = stored?.text.includes('Autrement.') === false;
    expect([mark.status, publish.status].filter((status) => status === 'fulfilled')).toHaveLength(1);
    expect(stored?.issued === 'yes').toBe(mark.status === 'fulfilled');
    expect(isOld).toBe(mark.status === 'fulfilled');
  });
});
