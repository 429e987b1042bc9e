import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { App } from '../../src/app.ts';
import { signTrustList } from '../../src/issuers/signed-trust-list.ts';
import type { TrustList } from '../../src/issuers/trust-list.ts';
import { createSigner, generateKeyPair } from '../../src/proof/keys.ts';
import { toMultikey } from '../../src/proof/multikey.ts';
import { terminalOver } from '../cli/typed.ts';
import { openApp, publicEnvironment, silent } from '../support/opened-app.ts';
import { temporaryFolder } from '../support/world.ts';
import { badge, issuer, signText } from '../verification/foreign-issuer.ts';

const limoges = generateKeyPair('P-256');
const key = toMultikey(limoges.publicKey);
const seconds = Date.parse('2026-06-15T09:30:00Z') / 1000;

/** A list of the academy of Limoges that names the foreign issuer of the tests, as a file. */
async function listFile(changes: Partial<TrustList> = {}): Promise<string> {
  const list: TrustList = {
    ...{ iss: 'did:web:limoges.example', name: { fr: 'Académie de Limoges', en: 'Limoges' }, version: 1 },
    ...{ iat: seconds - 60, exp: seconds + 86_400 },
    entries: [{ id: issuer.did, name: { fr: 'Lycée ami', en: 'A friend' }, from: '2026-01-01T00:00:00Z' }],
    ...changes,
  };
  const path = join(folder.path, `limoges-${list.version}-${list.exp}.jwt`);
  await writeFile(path, await signTrustList(list, createSigner(limoges.privateJwk, `did:web:limoges.example#${key}`)));
  return path;
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const opened: App[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  for (const app of opened.splice(0)) await app[Symbol.asyncDispose]();
  await folder.remove();
});

async function open(
  env: Readonly<Record<string, string>> = publicEnvironment,
  world: Parameters<typeof openApp>[1] = {},
) {
  const app = await openApp(env, world);
  opened.push(app);
  return {
    app,
    type: terminalOver(async () => app),
    trust: async () => (await app.verify(await signText(badge))).trust,
  };
}

describe('an operator', () => {
  it('puts a partner on the list, and the next verification knows it by that name', async () => {
    const { type, trust } = await open();
    expect(await trust()).toBeNull();
    const added = await type(
      'trust-list',
      'add',
      issuer.did,
      '--name',
      'Lycée ami',
      '--country',
      'FR',
      '--from',
      '2026-01-01',
    );
    expect(added).toMatchObject({ exitCode: 0, out: expect.stringContaining('Lycée ami est sur la liste') });
    expect(await trust()).toEqual({ list: 'DAREIC de test', name: 'Lycée ami' });
    expect((await type('trust-list', 'remove', issuer.did)).exitCode).toBe(0);
    expect(await trust()).toBeNull();
  });

  it('puts a partner there for a time, which counts to the end of its last day', async () => {
    const { type, trust } = await open();
    await type('trust-list', 'add', issuer.did, '--name', 'A', '--from', '2026-01-01', '--until', '2026-06-01');
    expect((await trust())?.name).toBe('A');
    await type('trust-list', 'remove', issuer.did);
    await type('trust-list', 'add', issuer.did, '--name', 'A', '--from', '2026-01-01', '--until', '2026-05-31');
    expect(await trust()).toBeNull();
  });

  it('follows the list of another academy with its key, and sees by which list an issuer is known', async () => {
    const { type, trust } = await open();
    const path = await listFile();
    expect(await type('trust-list', 'follow', path)).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('--key'),
    });
    expect(await trust()).toBeNull();
    expect((await type('trust-list', 'follow', path, '--key', key)).out).toContain('Académie de Limoges');
    expect(await trust()).toEqual({ list: 'Académie de Limoges', name: 'Lycée ami' });
    expect((await type('trust-list', 'show')).out).toMatch(
      /did:web:limoges\.example +Académie de Limoges, en vigueur, version 1/,
    );
  });

  it('is told, in words, why a list is refused', async () => {
    const { type } = await open();
    const check = async (path: string, ...options: readonly string[]): Promise<string> => {
      const { exitCode, err } = await type('trust-list', 'check', path, ...options);
      expect(exitCode).toBe(1);
      return err;
    };
    const other = toMultikey(generateKeyPair('P-256').publicKey);
    expect(await check(await listFile(), '--key', other)).toContain('n’est pas signée par la clé attendue');
    expect(await check(await listFile({ exp: seconds }), '--key', key)).toContain('n’est pas en vigueur');
    expect(await check(await listFile())).toContain('La clé de cette autorité n’est pas connue');
    expect(await check(join(folder.path, 'absent.jwt'))).toContain('n’existe pas');
    await type('trust-list', 'follow', await listFile({ version: 2 }), '--key', key);
    expect((await type('trust-list', 'follow', await listFile())).err).toContain('(version 1) ne remplace pas');
    expect((await type('trust-list', 'follow', await listFile(), '--lang', 'en')).err).toContain(
      'does not take the place',
    );
  });

  it('checks our own published list with the command that checks others', async () => {
    const { app, type } = await open();
    const { text } = await request(app.createHandler(silent)).get('/trust-list.jwt').buffer();
    const path = join(folder.path, 'ours.jwt');
    await writeFile(path, text);
    expect(await type('trust-list', 'check', path)).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('version 1'),
    });
  });

  it.each([
    ['an issuer without a scheme', ['add', 'lycee.example', '--name', 'A']],
    ['no name', ['add', 'https://lycee.example/']],
    ['a country in full', ['add', 'https://lycee.example/', '--name', 'A', '--country', 'France']],
    ['a date as people write it', ['add', 'https://lycee.example/', '--name', 'A', '--from', '01/09/2026']],
    [
      'an end before its beginning',
      ['add', 'https://a.example/', '--name', 'A', '--from', '2026-09-01', '--until', '2026-08-31'],
    ],
    ['a key that is none', ['add', 'https://lycee.example/', '--name', 'A', '--key', 'z6Mk']],
    ['no day at all', ['sign', '--days', '0']],
  ])('is shown how, for %s', async (_, words) => {
    const { type } = await open();
    const { exitCode, err } = await type('trust-list', ...words);
    expect([exitCode, err.split('\n').at(-1)]).toEqual([
      64,
      expect.stringMatching(/^Usage.: npm run -s cli -- trust-list/),
    ]);
  });

  it('signs a new version at will, for machines too', async () => {
    const { type } = await open();
    const Signed = z.object({ list: z.object({ version: z.number(), exp: z.number() }), text: z.string() });
    const sign = async () => Signed.parse(JSON.parse((await type('trust-list', 'sign', '--days', '30', '--json')).out));
    expect((await sign()).list).toEqual({ version: 1, exp: seconds + 30 * 86_400 });
    expect((await sign()).list.version).toBe(2);
  });
});

describe('a list named in the settings', () => {
  const settings = (path: string) => ({ ...publicEnvironment, TRUST_LISTS: `${path}#${key}` });

  it('is followed from the start', async () => {
    const { trust, app } = await open(settings(await listFile()));
    expect(app.refusedLists).toEqual([]);
    expect((await trust())?.list).toBe('Académie de Limoges');
  });

  it('is left out and said when it is refused, and stops nothing', async () => {
    const path = await listFile({ exp: seconds });
    const { trust, app, type } = await open(settings(path));
    expect(app.refusedLists).toEqual([{ path, code: 'trust-list/out-of-date' }]);
    expect(await trust()).toBeNull();
    expect((await type('trust-list', 'show')).out).toContain(`${path} Cette liste de confiance n’est pas en vigueur`);
    const absent = await open(settings(join(folder.path, 'absent.jwt')));
    expect(absent.app.refusedLists[0]?.code).toBe('file/unreadable');
  });

  it('vouches for nobody once it is out of date, and the report says so', async () => {
    let now = new Date('2026-06-15T09:30:00Z');
    const { app, type } = await open(settings(await listFile()), { clock: () => now });
    now = new Date('2026-06-16T09:30:00Z');
    const report = await app.verify(await signText(badge));
    expect(report.trust).toBeNull();
    expect(report.checks.find(({ id }) => id === 'trust')).toMatchObject({
      ...{ reason: 'list-out-of-date', outcome: 'unknown', facts: { list: 'Académie de Limoges' } },
    });
    expect((await type('trust-list', 'show')).out).toContain('elle n’est pas utilisée');
  });
});

describe('anyone', () => {
  it('reads our list, whoever they are, and asks whether it changed', async () => {
    const { app, type } = await open();
    const server = app.createHandler(silent);
    const { status, headers } = await request(server).get('/trust-list.jwt');
    expect([status, headers['content-type'], headers['access-control-allow-origin']]).toEqual([
      ...[200, 'application/trust-list+jwt', '*'],
    ]);
    const again = () =>
      request(server)
        .get('/trust-list.jwt')
        .set('If-None-Match', headers.etag ?? '');
    expect((await again()).status).toBe(304);
    await type('trust-list', 'add', 'https://lycee.example/', '--name', 'Lycée');
    expect((await again()).status).toBe(200);
  });
});
