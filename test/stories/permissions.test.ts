import type { Express } from 'express';
import request from 'supertest';
import { afterEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { credentials } from '../../src/issuance/credential.ts';
import { newPublicId } from '../../src/kernel/ids.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { markInstance } from '../../src/wiring/instance.ts';
import { interruptedStorage } from '../support/interrupted-storage.ts';
import { addAward, issueOne, openApp, publicEnvironment, silent } from '../support/opened-app.ts';

const opened: App[] = [];
async function open(...args: Parameters<typeof openApp>): ReturnType<typeof openApp> {
  const app = await openApp(...args);
  opened.push(app);
  return app;
}
afterEach(async () => {
  for (const app of opened.splice(0)) await app[Symbol.asyncDispose]();
});

async function served(): Promise<{ readonly app: App; readonly server: Express; readonly publicId: string }> {
  const app = await open();
  return { app, server: app.createHandler(silent), publicId: await issueOne(app) };
}

function guess(server: Express, publicId: string, typed: string): request.Test {
  return request(server)
    .post(`/v/${publicId}/holder`)
    .type('form')
    .set('Accept-Language', 'fr')
    .send({ titulaire: typed });
}

describe('a stranger', () => {
  it('gets the signed file, in either form and by any door, only while its holder publishes it', async () => {
    const { app, server, publicId } = await served();
    const doors = [
      [`/v/${publicId}`, 'application/vc'],
      [`/v/${publicId}`, 'application/json'],
      [`/v/${publicId}`, 'application/vc+jwt'],
      [`/v/${publicId}.json`, '*/*'],
      [`/v/${publicId}.jwt`, '*/*'],
    ] as const;
    const statuses = async (): Promise<readonly number[]> => {
      const answers = doors.map(([path, accept]) => request(server).get(path).set('Accept', accept));
      return (await Promise.all(answers)).map(({ status }) => status);
    };
    expect(await statuses()).toEqual([403, 403, 403, 403, 403]);
    await app.share(publicId, 'published');
    expect(await statuses()).toEqual([200, 200, 200, 200, 200]);
    await app.share(publicId, 'private');
    expect(await statuses()).toEqual([403, 403, 403, 403, 403]);
  });

  it('learns whether a name fits, and nothing of the name', async () => {
    const { server, publicId } = await served();
    for (const [typed, said] of [
      ['Zoë Lefèvre-N’Guyen', 'Oui, ce badge'],
      ['lefevre nguyen zoe', 'Oui, ce badge'],
      ['ZOE.LEFEVRE@EXAMPLE.ORG', 'Oui, ce badge'],
      ['Zoë', 'Non, cela'],
      ['Lefèvre-N’Guyen', 'Non, cela'],
      ['Chloé Martin', 'Non, cela'],
    ] as const) {
      const { status, text } = await guess(server, publicId, typed);
      expect([typed, status, text.includes(said)]).toEqual([typed, 200, true]);
      expect(text).not.toMatch(/Lef[eè]vre|Zo[eë]\b|chlo[eé] martin(?!, ou)/i);
    }
  });

  it('may not guess at names for long, and goes on reading pages', async () => {
    const { server, publicId } = await served();
    const statuses: number[] = [];
    for (let count = 0; count < 12; count += 1) statuses.push((await guess(server, publicId, `Nom ${count}`)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429]);
    expect((await guess(server, publicId, 'Zoë Lefèvre-N’Guyen')).status).toBe(429);
    expect((await request(server).get(`/v/${publicId}`).set('Accept', 'text/html')).status).toBe(200);
  });

  it('sees no page of a badge that no award points to, nor learns that it exists', async () => {
    const app = await open();
    const { id } = await addAward(app);
    const unpointed = { ...app.core, storage: interruptedStorage(app.core.storage, 5, 'before') };
    const { openIssuing } = await import('../../src/wiring/issuing.ts');
    const { issueAward } = await import('../../src/issuance/issue.ts');
    await expect(issueAward(await openIssuing(unpointed), id)).rejects.toThrow();
    const [orphan] = (await app.core.storage.find(credentials)).items;
    expect(orphan?.value.awardId).toBe(id);
    const server = app.createHandler(silent);
    const page = (publicId: string): request.Test => request(server).get(`/v/${publicId}`).set('Accept', 'text/html');
    const [unseen, none] = [await page(orphan?.value.id ?? ''), await page(newPublicId(app.core.random))];
    expect([unseen.status, none.status]).toEqual([404, 404]);
    const shape = (text: string): string => text.replace(/(?<=\/v\/)[\w-]{22}/g, 'ID');
    expect(shape(unseen.text)).toBe(shape(none.text));
  });

  it('finds nothing by walking up paths or by odd ids', async () => {
    const { server } = await served();
    for (const path of [
      '/v/',
      '/v/..%2f..%2fetc%2fpasswd',
      '/v/%00',
      `/v/${'A'.repeat(21)}`,
      `/v/${'A'.repeat(23)}`,
      '/v/AAAAAAAAAAAAAAAAAAAAA!.json',
      '/status-lists/..',
      '/keys/%2e%2e',
      '/creanciale.sqlite',
      '/data/demonstration.key',
    ]) {
      expect([path, (await request(server).get(path)).status]).toEqual([path, 404]);
    }
  });
});

describe('a store', () => {
  it.each([
    ['demonstration', 'service', 'demo/in-production'],
    ['service', 'demonstration', 'demo/real-store'],
  ] as const)('marked for a %s is refused for a %s, and is the same for its own', async (mark, other, code) => {
    await using storage = await openSqlite({ path: ':memory:' });
    await markInstance(storage, mark);
    await markInstance(storage, mark);
    await expect(markInstance(storage, other)).rejects.toMatchObject({ code });
  });
});

describe('nobody is awarded', () => {
  it('a badge that nobody validated, or that was refused', async () => {
    const app = await open();
    await addAward(app, { award: { decision: { outcome: 'proposed' } } });
    await addAward(app, { award: { decision: { outcome: 'refused' } } });
    expect(await app.issue(() => undefined)).toBe(0);
    expect(await app.core.storage.count(credentials)).toBe(0);
  });
});

describe('the issuer', () => {
  it('signs in no name that was never its own, and with no key it does not have', async () => {
    const { keyring } = (await open(publicEnvironment)).core;
    await expect(keyring.signerFor('Ed25519', 'did:web:elsewhere.example')).rejects.toMatchObject({
      code: 'key/unknown',
    });
    const { keyring: demonstration } = (await open()).core;
    await expect(demonstration.signerFor('P-256')).rejects.toMatchObject({ code: 'key/unknown' });
  });
});
