import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type App, createApp } from '../../src/app.ts';
import { readPublicId } from '../../src/cli/commands/revoke.ts';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import { Problem } from '../../src/kernel/problem.ts';
import { settingNames } from '../../src/settings.ts';
import { settingsTable } from '../../src/settings-table.ts';
import { issueOne, openApp, publicEnvironment } from '../support/opened-app.ts';
import { temporaryFolder } from '../support/world.ts';
import { nothingOpened, terminalOver } from './typed.ts';

let app: App;
let id: string;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const type = terminalOver(async () => app);
beforeEach(async () => {
  folder = await temporaryFolder();
  app = await openApp(publicEnvironment);
  id = await issueOne(app);
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
  await folder.remove();
});

async function signedFile(change: (text: string) => string = (text) => text): Promise<string> {
  const path = join(folder.path, 'badge.json');
  await writeFile(path, change((await credentialRecord(app.core.storage, id)).bytes));
  return path;
}

describe('verify', () => {
  it('exits with 0 for a valid badge, given as a file or as its address, with the service stopped', async () => {
    for (const source of [await signedFile(), `https://badges.example.org/v/${id}`]) {
      const { exitCode, out } = await type('verify', source);
      expect(exitCode).toBe(0);
      expect(out).toMatch(/^VALIDE\n {2}Authenticité\u00a0: authentique\n {2}État\u00a0: en cours de validité\n/);
    }
  });

  it('exits with 1 for one that was altered', async () => {
    const path = await signedFile((text) => text.replace('"hashed":true', '"hashed":false'));
    expect(await type('verify', path)).toMatchObject({ exitCode: 1, out: expect.stringMatching(/^NON VALIDE/) });
  });

  it('exits with 1 for one that was revoked, and 2 where nothing can be concluded', async () => {
    const path = await signedFile();
    await type('revoke', id, '--reason', 'error');
    expect((await type('verify', path)).exitCode).toBe(1);
    const stranger = await openApp({});
    const { exitCode, out } = await terminalOver(async () => stranger, 'en')('verify', path);
    await stranger[Symbol.asyncDispose]();
    expect(exitCode).toBe(2);
    expect(out).toMatch(/^UNDETERMINED/);
  });

  it('says whether the badge is that of an e-mail address, and never writes it', async () => {
    const path = await signedFile();
    const own = await type('verify', path, '--recipient', 'zoe.lefevre@example.org');
    const other = await type('verify', path, '--recipient', 'autre@example.org');
    expect(own.out).not.toBe(other.out);
    expect(own.out + other.out).not.toContain('@example.org');
    expect([own.exitCode, other.exitCode]).toEqual([0, 1]);
  });

  it('gives machines the whole report', async () => {
    const { out } = await type('verify', await signedFile(), '--json');
    expect(JSON.parse(out)).toMatchObject({
      exitCode: 0,
      results: [{ carriers: [], report: { verdict: 'valid', authenticity: 'authentic' } }],
    });
  });

  it('opens nothing for a file that is not there', async () => {
    expect(await terminalOver(nothingOpened)('verify', join(folder.path, 'absent.json'))).toMatchObject({
      exitCode: 1,
      out: 'ILLISIBLE\n  Ce fichier n’existe pas, ou ne peut pas être lu.',
    });
  });

  it('asks nobody with --offline, and still knows its own', async () => {
    const asked: string[] = [];
    const fetch = async (url: string): Promise<never> => {
      asked.push(url);
      throw new Problem('fetch/failed');
    };
    const online = await createApp(app.core.config, app.core.secrets, { ...app.core, fetch });
    const typeThere = terminalOver(async () => online);
    expect((await typeThere('verify', `https://badges.example.org/v/${id}`, '--offline')).exitCode).toBe(0);
    expect((await typeThere('verify', 'https://elsewhere.example/badge', '--offline')).exitCode).toBe(2);
    expect(asked).toEqual([]);
    await typeThere('verify', 'https://elsewhere.example/badge');
    expect(asked).toEqual(['https://elsewhere.example/badge']);
  });

  it('refuses an address that may not be asked', async () => {
    expect(await type('verify', 'https://10.0.0.1/badge')).toMatchObject({
      exitCode: 1,
      out: expect.stringContaining('Cette adresse n’est pas autorisée'),
    });
  });
});

describe('what is done to a badge', () => {
  it('revokes it for good, and keeps the first reason', async () => {
    expect(await type('revoke', `https://badges.example.org/v/${id}`, '--reason', 'error')).toMatchObject({
      exitCode: 0,
      out: `Badge ${id} révoqué. Sa page le dit dès maintenant.`,
    });
    const again = await type('revoke', id, '--reason', 'fraud');
    expect(again).toMatchObject({ exitCode: 0, out: expect.stringContaining('le premier motif (error) reste') });
    expect((await type('revoke', id, '--reason', 'error', '--lang', 'en')).out).toContain('first reason (error) stays');
    const told = JSON.parse((await type('revoke', id, '--reason', 'fraud', '--json')).out);
    expect(told).toEqual({ id, revoked: 'error', already: true });
    expect((await app.verify((await credentialRecord(app.core.storage, id)).bytes)).standing).toBe('revoked');
  });

  it('suspends it and lifts that', async () => {
    expect((await type('suspend', id)).out).toBe(`Badge ${id} suspendu.`);
    expect((await type('suspend', id, '--lift', '--lang', 'en')).out).toBe(`Suspension of badge ${id} lifted.`);
  });

  it('publishes its file and makes it private again', async () => {
    const visibility = async () => (await credentialRecord(app.core.storage, id)).visibility;
    await type('share', id);
    expect(await visibility()).toBe('published');
    expect(JSON.parse((await type('share', id, '--private', '--json')).out)).toEqual({ id, published: false });
    expect(await visibility()).toBe('private');
  });

  it('replaces it by a new one, and gives the new address', async () => {
    const { exitCode, out } = await type('replace', id, '--json');
    const answer = z.object({ replaced: z.literal(id), id: z.string(), page: z.url() }).parse(JSON.parse(out));
    expect(exitCode).toBe(0);
    expect(answer.page).toBe(`https://badges.example.org/v/${answer.id}`);
    expect(answer.id).not.toBe(id);
  });

  it.each([['revoke', '--reason', 'error'], ['suspend'], ['share'], ['replace']])(
    'refuses an id that no badge has: %s',
    async (command, ...options) => {
      const { exitCode, out, err } = await type(command, 'AAAAAAAAAAAAAAAAAAAAAA', ...options);
      expect([exitCode, out]).toEqual([1, '']);
      expect(err).toContain('Aucun badge ne porte cet identifiant.');
    },
  );

  it('reads an id from the address of a page, as a browser or a QR code gives it', () => {
    for (const text of [
      'abc',
      ' abc ',
      'https://a.example/v/abc',
      'https://a.example/v/abc/?lang=fr',
      'http://localhost:3000/v/abc#x',
    ]) {
      expect(readPublicId([text])).toBe('abc');
    }
    expect(readPublicId(['https://a.example/badges/abc'])).toBe('https://a.example/badges/abc');
  });
});

describe('keys', () => {
  it('shows the public halves alone, and adds new ones beside the old', async () => {
    const before = await type('keys');
    expect(before.out.split('\n')).toHaveLength(3);
    expect(before.out).toContain('en service');
    expect(before.out).not.toMatch(/"d"|locked|cipher/);
    expect((await type('keys', 'rotate')).out.match(/Nouvelle clé\u00a0: z/g)).toHaveLength(2);
    const Keys = z.object({
      did: z.string(),
      keys: z.array(z.looseObject({ kid: z.string(), until: z.string().nullable() })),
    });
    const { keys } = Keys.parse(JSON.parse((await type('keys', '--json')).out));
    expect(keys.filter(({ until }) => until === null)).toHaveLength(2);
    expect(keys.filter(({ until }) => until !== null)).toHaveLength(2);
    expect((await type('verify', await signedFile())).exitCode).toBe(0);
  });

  it('refuses to rotate the one key of a did:key', async () => {
    const demonstration = await openApp({});
    const { exitCode, err } = await terminalOver(async () => demonstration)('keys', 'rotate');
    await demonstration[Symbol.asyncDispose]();
    expect(exitCode).toBe(1);
    expect(err).toContain('Rien n’a été fait.');
  });
});

describe('what needs no store', () => {
  const idle = terminalOver(nothingOpened);

  it('checks the definitions, and counts or explains every fault', async () => {
    expect(await idle('definitions', 'check')).toMatchObject({
      exitCode: 0,
      out: '20 badges, 36 niveaux\u00a0: aucun défaut.',
    });
    const { exitCode, out } = await idle('definitions', 'check', folder.path);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^\d+ défauts?\u00a0:\n/);
    expect(out).toContain('→');
  });

  it('writes the schema that editors read', async () => {
    const { out } = await idle('definitions', 'schema', folder.path);
    expect(out.startsWith(folder.path)).toBe(true);
    const kept = await readFile(join('badge-definitions', basename(out)), 'utf8');
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(JSON.parse(kept));
  });

  it('prints the table of settings, as the operator’s guide holds it (npm run -s cli -- config makes it anew)', async () => {
    const { out } = await idle('config');
    expect(out).toBe(settingsTable('fr'));
    expect(await readFile('docs/exploitation.md', 'utf8')).toContain(`\n${out}\n`);
    const names = z.array(z.looseObject({ name: z.string() })).parse(JSON.parse((await idle('config', '--json')).out));
    expect(names.map(({ name }) => name)).toEqual(settingNames());
    expect((await idle('config', '--lang', 'en')).out).toContain('| Variable | What for |');
  });
});
