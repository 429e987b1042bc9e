import { lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { unbakePng } from '../../src/baking/png.ts';
import { formats } from '../../src/exports/formats.ts';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import { readAnything } from '../../src/verification/read.ts';
import { issueOne, openApp, publicEnvironment } from '../support/opened-app.ts';
import { temporaryFolder } from '../support/world.ts';
import { nothingOpened, terminalOver } from './typed.ts';

let app: App;
let id: string;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const type = terminalOver(async () => app);
const inFolder = (name: string): string => join(folder.path, name);
beforeEach(async () => {
  folder = await temporaryFolder();
  app = await openApp(publicEnvironment);
  id = await issueOne(app);
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
  await folder.remove();
});
const bytesOf = async (): Promise<string> => (await credentialRecord(app.core.storage, id)).bytes;

describe('formats', () => {
  it('lists the table, for people in their language and for machines whole', async () => {
    const idle = terminalOver(nothingOpened);
    const { out } = await idle('formats');
    for (const { id: name } of formats) expect(out).toMatch(new RegExp(`^${name} – `, 'm'));
    for (const { label, use } of formats) expect(out).toContain(`${label.fr}\n    ${use.fr}\n    `);
    expect(out).toContain('pour le titulaire seul · badges des professionnels');
    expect((await idle('formats', '--lang', 'en')).out).toContain(formats[0]?.label.en);
    const listed = JSON.parse((await idle('formats', '--json')).out);
    expect(listed.map((format: { id: string }) => format.id)).toEqual(formats.map((format) => format.id));
    expect(listed).toContainEqual({
      ...{ id: 'png', mediaType: 'image/png', extension: 'png', audience: 'public', takes: 'one' },
      label: { fr: 'Image qui porte sa preuve (PNG)', en: 'Picture that carries its proof (PNG)' },
      use: formats.find(({ id: name }) => name === 'png')?.use,
    });
    expect(listed.flatMap(({ family }: { family?: string }) => family ?? [])).toHaveLength(4);
  });
});

describe('export', () => {
  it('writes the signed text byte for byte, and the picture that carries it', async () => {
    expect((await type('export', id, '--format', 'json', '--out', inFolder('b.json'))).exitCode).toBe(0);
    expect(await readFile(inFolder('b.json'), 'utf8')).toBe(await bytesOf());
    const page = `https://badges.example.org/v/${id}`;
    expect((await type('export', page, '--format', 'png', '--out', inFolder('b.png'))).exitCode).toBe(0);
    expect(unbakePng(await readFile(inFolder('b.png')), 1e6)).toEqual([
      { standard: 'open-badges-3', text: await bytesOf() },
    ]);
    expect((await type('verify', inFolder('b.json'))).exitCode).toBe(0);
  });

  it('writes a paper that bears a name for its owner alone, whatever was there', async () => {
    const path = inFolder('a.pdf');
    await writeFile(path, 'open to all', { mode: 0o644 });
    const { exitCode, out } = await type('export', id, '--format', 'attestation', '--out', path, '--force');
    expect([exitCode, out]).toEqual([0, expect.stringContaining('que vous seul pouvez lire')]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const [envelope] = readAnything(await readFile(path));
    expect(envelope).toMatchObject({ form: 'data-integrity', text: await bytesOf() });
  });

  it('writes what Europass takes, from the records of the stay, for its owner alone', async () => {
    const made = ['europass-mobility', 'beneficiary-module-text', 'europass-cv', 'europass-cv-pdf', 'europass-cv-text'];
    for (const format of made) {
      const path = inFolder(format);
      expect((await type('export', id, '--format', format, '--out', path)).exitCode).toBe(0);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
    }
    expect(await readFile(inFolder('europass-cv'), 'utf8')).toContain(
      `<Link>https://badges.example.org/v/${id}</Link>`,
    );
    expect(await readFile(inFolder('beneficiary-module-text'), 'utf8')).toContain('[D. Organisme d’accueil]');
  });

  it('names the letter that no font has', async () => {
    const chinese = await issueOne(app, { person: { familyName: '李', email: 'li@example.org' } });
    const { exitCode, err } = await type('export', chinese, '--format', 'attestation', '--out', inFolder('c.pdf'));
    expect(exitCode).toBe(1);
    expect(err).toContain('Une lettre de ce document ne peut pas être imprimée');
    expect(err).toContain('Lettre\u00a0: 李');
  });

  it('gives the same token each time, and one that verifies, though nothing is published', async () => {
    for (const name of ['a.jwt', 'b.jwt']) await type('export', id, '--format', 'jwt', '--out', inFolder(name));
    expect(await readFile(inFolder('a.jwt'), 'utf8')).toBe(await readFile(inFolder('b.jwt'), 'utf8'));
    expect((await type('verify', inFolder('a.jwt'))).exitCode).toBe(0);
  });

  it('never writes over another file unless it is told to', async () => {
    const path = inFolder('kept.json');
    await writeFile(path, 'kept', { mode: 0o644 });
    const idle = terminalOver(nothingOpened);
    expect((await idle('export', id, '--format', 'json', '--out', path)).err).toMatch(/existe déjà. .*--force/);
    expect(await readFile(path, 'utf8')).toBe('kept');
    expect((await type('export', id, '--format', 'json', '--out', path, '--force')).exitCode).toBe(0);
    expect(await readFile(path, 'utf8')).toBe(await bytesOf());
    expect(await stat(`${path}.part`).catch(() => undefined)).toBeUndefined();
  });

  it('leaves alone what stands beside, and puts nothing in the place of a link, a folder or a device', async () => {
    const path = inFolder('kept.json');
    await writeFile(`${path}.part`, 'of another run');
    await writeFile(path, 'old');
    expect((await type('export', id, '--format', 'json', '--out', path, '--force')).exitCode).toBe(0);
    expect(await readFile(`${path}.part`, 'utf8')).toBe('of another run');
    expect((await readdir(folder.path)).toSorted()).toEqual(['kept.json', 'kept.json.part']);
    await symlink(path, inFolder('link'));
    await mkdir(inFolder('folder'));
    for (const place of [inFolder('link'), inFolder('folder')]) {
      for (const force of [['--force'], []]) {
        const { err } = await type('export', id, '--format', 'json', '--out', place, ...force);
        expect(err).toMatch(/ne peut pas être écrit/);
      }
    }
    expect((await lstat(inFolder('link'))).isSymbolicLink()).toBe(true);
  });

  it('may be asked for twice at once: one whole file is there, with --force or without', async () => {
    for (const force of [[], ['--force']]) {
      const path = inFolder(`twice${force.length}`);
      const asked = ['export', id, '--format', 'png', '--out', path, ...force] as const;
      const ended = await Promise.all([type(...asked), type(...asked), type(...asked)]);
      expect(ended.filter(({ exitCode }) => exitCode === 0).length).toBe(force.length === 0 ? 1 : 3);
      expect(unbakePng(await readFile(path), 1e6)).toHaveLength(1);
    }
  });

  it('says where it cannot write', async () => {
    const path = join(folder.path, 'no-such-folder', 'b.json');
    for (const force of [[], ['--force']]) {
      const { exitCode, err } = await type('export', id, '--format', 'json', '--out', path, ...force);
      expect([exitCode, err]).toEqual([1, expect.stringMatching(/ne peut pas être écrit/)]);
    }
  });

  it.each<[string, (app: App) => Promise<unknown>, RegExp, RegExp]>([
    ['withdrawn', (opened) => opened.revoke(id, 'error'), /Ce badge a été retiré/, /This badge has been withdrawn/],
    ['suspended', (opened) => opened.suspend(id, true), /Ce badge est suspendu/, /This badge is suspended/],
  ])('refuses a badge that is %s, and says why', async (_, change, french, english) => {
    await change(app);
    const asked = ['export', id, '--format', 'png', '--out', inFolder('b.png')] as const;
    expect(await type(...asked)).toMatchObject({ exitCode: 1, err: expect.stringMatching(french) });
    expect((await type(...asked, '--lang', 'en')).err).toMatch(english);
    expect(await stat(inFolder('b.png')).catch(() => undefined)).toBeUndefined();
  });

  it('refuses a badge that has come to its end', async () => {
    let now = '2026-06-15T09:30:00Z';
    const aged = await openApp(publicEnvironment, { clock: () => new Date(now) });
    const old = await issueOne(aged, { award: { achievement: 'pro-eraei' }, mobility: { activityType: 'OTHER' } });
    now = '2029-06-15T09:30:00Z';
    await expect(aged.exportBadges([old], 'json', { language: 'fr' })).rejects.toMatchObject({
      code: 'export/expired',
    });
    await aged[Symbol.asyncDispose]();
  });

  it('refuses two badges where a format holds one, a badge and a format that are unknown', async () => {
    const other = await issueOne(app, { person: { email: 'x@example.org' } });
    const refusal = async (...argv: readonly string[]) => (await type('export', ...argv)).err;
    const out = ['--out', inFolder('b')] as const;
    expect(await refusal(id, other, '--format', 'json', ...out)).toMatch(/un seul badge/);
    expect(await refusal(id, id, '--format', 'json', ...out)).toBe('');
    expect(await refusal('A'.repeat(22), '--format', 'json', '--out', inFolder('c'))).toMatch(/Aucun badge/);
    expect(await refusal(id, '--format', 'pdf2', '--out', inFolder('c'))).toMatch(/Ce format n’existe pas/);
  });

  it('asks for what is missing', async () => {
    const idle = terminalOver(nothingOpened);
    expect(await idle('export', id, '--out', 'x')).toMatchObject({
      exitCode: 64,
      err: expect.stringContaining('--format'),
    });
    expect(await idle('export', id, '--format', 'png')).toMatchObject({
      exitCode: 64,
      err: expect.stringContaining('--out'),
    });
    expect((await idle('export')).err).toContain('Il manque BADGE.');
    expect((await idle('export', '--help')).out).toContain('export BADGE… --format FORMAT --out FICHIER');
  });
});
