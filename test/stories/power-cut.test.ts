import request from 'supertest';
import { afterEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { type Award, awards } from '../../src/awards/award.ts';
import { credentials } from '../../src/issuance/credential.ts';
import { issueAll } from '../../src/issuance/issue.ts';
import { all, type Storage } from '../../src/kernel/storage.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import type { Core } from '../../src/wiring/core.ts';
import { openIssuing } from '../../src/wiring/issuing.ts';
import { createPublicSite } from '../../src/wiring/public-site.ts';
import { replace, withdraw } from '../../src/wiring/withdrawing.ts';
import { interruptedStorage, PowerCut } from '../support/interrupted-storage.ts';
import { addAward, openApp, silent } from '../support/opened-app.ts';
import { seededRandom, temporaryFolder } from '../support/world.ts';

const opened: App[] = [];
async function open(...args: Parameters<typeof openApp>): ReturnType<typeof openApp> {
  const app = await openApp(...args);
  opened.push(app);
  return app;
}
afterEach(async () => {
  for (const app of opened.splice(0)) await app[Symbol.asyncDispose]();
});

/** Does the act on a store that dies at its nth write; false once the act ends before that. */
async function cutAt(core: Core, nth: number, act: (core: Core) => Promise<unknown>) {
  try {
    await act({ ...core, storage: interruptedStorage(core.storage, nth, 'after') });
    return false;
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error;
    return true;
  }
}

async function everyOf<T>(items: AsyncIterable<{ readonly value: T }>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const { value } of items) found.push(value);
  return found;
}

/** What the world can see, held to what must be so at any moment. */
async function checkWhatIsSeen(app: App): Promise<{ readonly valid: number; readonly pages: number }> {
  const { storage } = app.core;
  const [records, allAwards] = [await everyOf(all(storage, credentials)), await everyOf(all(storage, awards))];
  const places = records.map(({ statusListId, statusIndex }) => `${statusListId}#${statusIndex}`);
  expect(new Set(places).size).toBe(places.length);
  const server = app.createHandler(silent);
  const live = new Map<string, number>();
  let pages = 0;
  for (const { id, awardId } of records) {
    const page = await request(server).get(`/v/${id}`).set('Accept', 'text/html').set('Accept-Language', 'fr');
    expect([200, 404]).toContain(page.status);
    if (page.status === 200) pages += 1;
    if (page.text.includes('Ce badge est authentique et valide.')) live.set(awardId, (live.get(awardId) ?? 0) + 1);
  }
  expect([...live.values()].filter((count) => count > 1)).toEqual([]);
  expect(
    allAwards.flatMap(({ credentialId }) => credentialId ?? []).filter((id) => !records.some((one) => one.id === id)),
  ).toEqual([]);
  return { valid: live.size, pages };
}

const issue = async (core: Core): Promise<unknown> => issueAll(await openIssuing(core), () => undefined);

/** Just before a write is the same store as just after the one before it. */
describe('when the power fails just after a write, whichever', () => {
  it('issuing again gives each award its one badge, wherever it failed', async () => {
    let cuts = 0;
    for (let nth = 1; ; nth += 1) {
      const app = await open();
      await addAward(app);
      await addAward(app, { award: { achievement: 'app-pro-europe-n2' } });
      const cut = await cutAt(app.core, nth, issue);
      expect((await checkWhatIsSeen(app)).valid).toBeLessThanOrEqual(2);
      await app.issue(() => undefined);
      expect(await checkWhatIsSeen(app)).toEqual({ valid: 2, pages: 2 });
      expect(await app.core.storage.count(awards, { state: 'issued' })).toBe(2);
      expect(await app.issue(() => undefined)).toBe(0);
      if (!cut) break;
      cuts += 1;
    }
    // markIssued, next, list, credential and award for the first; one list fewer for the second.
    expect(cuts).toBeGreaterThanOrEqual(8);
  });

  it('withdrawing again ends with the badge withdrawn, and it is never valid again in between', async () => {
    const app = await open();
    let cuts = 0;
    for (let nth = 1; ; nth += 1) {
      const publicId = await issueNext(app);
      const cut = await cutAt(app.core, nth, (core) => withdraw(core, publicId, 'error'));
      const before = await standingOf(app, publicId);
      await app.revoke(publicId, 'fraud');
      expect(await standingOf(app, publicId)).toBe('revoked');
      if (before === 'revoked') expect(await reasonOf(app, publicId)).toBe('error');
      expect(await app.issue(() => undefined)).toBe(0);
      if (!cut) break;
      cuts += 1;
    }
    expect(cuts).toBeGreaterThanOrEqual(3);
  });

  it('replacing again ends with one badge withdrawn and one live, never with two live', async () => {
    const app = await open();
    let cuts = 0;
    for (let nth = 1; ; nth += 1) {
      const publicId = await issueNext(app);
      const { valid, pages } = await checkWhatIsSeen(app);
      const cut = await cutAt(app.core, nth, (core) => replace(core, publicId));
      const between = await checkWhatIsSeen(app);
      expect(between.valid).toBeLessThanOrEqual(valid);
      const outcome = await app.replace(publicId);
      expect(outcome.publicId).not.toBe(publicId);
      expect(await standingOf(app, publicId)).toBe('revoked');
      expect(await standingOf(app, outcome.publicId)).toBe('current');
      expect(await checkWhatIsSeen(app)).toEqual({ valid, pages: pages + 1 });
      expect((await app.replace(publicId)).publicId).toBe(outcome.publicId);
      if (!cut) break;
      cuts += 1;
    }
    expect(cuts).toBeGreaterThanOrEqual(6);
  });

  it('asking again for a JWT gives one and the same from then on', async () => {
    const app = await open();
    const publicId = await issueNext(app);
    await app.share(publicId, 'published');
    const ask = (core: Core): Promise<string> => createPublicSite(core).publishedJwt(publicId);
    expect(await cutAt(app.core, 1, ask)).toBe(true);
    const first = await ask(app.core);
    expect(await ask(app.core)).toBe(first);
    expect((await app.verify(first)).verdict).toBe('valid');
  });
});

describe('when two processes issue from one store at the same moment', () => {
  it('each award has one badge, and no place on the status list is given twice', async () => {
    const folder = await temporaryFolder();
    const store = (): Promise<Storage> => openSqlite({ path: `${folder.path}/store.sqlite` });
    const one = await open({}, { storage: await store(), random: seededRandom('one') });
    const other = await open({}, { storage: await store(), random: seededRandom('other') });
    for (let count = 0; count < 12; count += 1) await addAward(one);
    const issued = await Promise.all([one, other, one].map((app) => app.issue(() => undefined)));
    expect(issued.reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(await checkWhatIsSeen(one)).toEqual({ valid: 12, pages: 12 });
    await folder.remove();
  });
});

let next = 0;
/** A new award of another person, issued. */
async function issueNext(app: App): Promise<string> {
  next += 1;
  const award: Award = await addAward(app, { person: { familyName: `Martin ${next}` } });
  await app.issue(() => undefined);
  const found = await app.core.storage.get(awards, award.id);
  return found?.value.credentialId ?? '';
}

async function standingOf({ core }: App, publicId: string): Promise<string | undefined> {
  return (await createPublicSite(core).verified(publicId))?.report.standing;
}

async function reasonOf({ core }: App, publicId: string): Promise<string | undefined> {
  return (await createPublicSite(core).verified(publicId))?.revocation?.reason;
}
