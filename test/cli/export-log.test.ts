import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { type ExportRecord, exportRecords } from '../../src/audit/export-record.ts';
import { Problem } from '../../src/kernel/problem.ts';
import type { Storage } from '../../src/kernel/storage.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { issueOne, openApp, publicEnvironment } from '../support/opened-app.ts';
import { temporaryFolder } from '../support/world.ts';
import { terminalOver } from './typed.ts';

const project = '2025-1-FR01-KA121-VET-000005041';
let app: App;
let id: string;
let isFull: boolean;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const type = terminalOver(async () => app);
const english = terminalOver(async () => app, 'en');
const inFolder = (name: string): string => join(folder.path, name);
const made = async (...argv: readonly string[]): Promise<readonly ExportRecord[]> =>
  JSON.parse((await type('export-log', ...argv, '--json')).out).exports;
const formsOf = async (badge: string) => (await made(badge)).map(({ formats }) => formats.join()).toSorted();

/** A store whose record of exports can be full; everything else goes on. */
async function fillable(): Promise<Storage> {
  const storage = await openSqlite({ path: ':memory:' });
  const insertMany: Storage['insertMany'] = async (kind, values) => {
    if (isFull && kind.name === exportRecords.name) throw new Problem('storage/unavailable');
    return storage.insertMany(kind, values);
  };
  return new Proxy(storage, {
    get(target, name) {
      if (name === 'insertMany') return insertMany;
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

beforeEach(async () => {
  isFull = false;
  folder = await temporaryFolder();
  app = await openApp(publicEnvironment, { storage: await fillable() });
  id = await issueOne(app, { mobility: { projectCode: project } });
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
  await folder.remove();
});

describe('export-log', () => {
  it('tells each file that the terminal made of a badge, and names nobody', async () => {
    expect((await type('export-log')).out).toBe('Aucun export depuis un an.');
    await type('export', id, '--format', 'json-clear-email', '--out', inFolder('a'));
    await type('export', id, '--format', 'europass-cv-text', '--exact-stay', '--out', inFolder('b'));
    const [clear, stay] = (await made()).toSorted((a, b) => Number(a.exactStay) - Number(b.exactStay));
    expect(clear).toMatchObject({ door: 'terminal', badge: id, formats: ['json-clear-email'], exactStay: false });
    expect(stay).toMatchObject({ door: 'terminal', badge: id, formats: ['europass-cv-text'], exactStay: true });
    const { out, exitCode } = await type('export-log', `https://badges.example.org/v/${id}`);
    const lines = [`europass-cv-text (dates exactes)  terminal`, `json-clear-email  terminal`];
    expect(out.split('\n').toSorted()).toEqual(lines.map((line) => `2026-06-15T09:30:00Z  ${id}  ${line}`));
    expect(exitCode).toBe(0);
    expect((await english('export-log')).out).toContain('(exact dates)');
    expect(JSON.stringify(await made())).not.toMatch(/zoe|lef|zo\u00eb/i);
  });

  it('tells each badge of a document of many, and those of a project once its archive is there', async () => {
    const other = await issueOne(app, { mobility: { projectCode: project }, person: { email: 'x@example.org' } });
    await type('export', id, other, '--format', 'cards', '--out', inFolder('cards'));
    await app.suspend(other, true);
    await type('export-project', project, '--formats', 'json,i-prof', '--out', inFolder('p.zip'));
    expect([await formsOf(other), await formsOf(id)]).toEqual([['cards'], ['cards', 'json,i-prof']]);
  });

  it('has nothing of what was refused', async () => {
    await app.revoke(id, 'error');
    expect((await type('export', id, '--format', 'attestation', '--out', inFolder('a'))).exitCode).toBe(1);
    expect(await made()).toEqual([]);
  });

  it('refuses what is no badge, and has nothing of one it never saw', async () => {
    expect((await type('export-log', 'nobody')).err).toMatch(/Aucun badge/);
    expect(await made('A'.repeat(22))).toEqual([]);
  });

  it('comes first: where it cannot be written, nobody gets a document', async () => {
    isFull = true;
    const one = await type('export', id, '--format', 'attestation', '--out', inFolder('a.pdf'));
    expect([one.exitCode, one.err]).toEqual([1, expect.stringContaining('La base de données ne répond pas')]);
    const many = await type('export-project', project, '--formats', 'json', '--out', inFolder('p.zip'));
    expect(many.exitCode).toBe(1);
    for (const name of ['a.pdf', 'p.zip']) expect(await stat(inFolder(name)).catch(() => undefined)).toBeUndefined();
    isFull = false;
    const again = await type('export-project', project, '--formats', 'json', '--out', inFolder('p.zip'));
    expect([again.exitCode, await made()]).toEqual([0, [expect.objectContaining({ badge: id })]]);
  });

  it('loses what is older than a year where the service starts, and where it is read', async () => {
    const storage = await fillable();
    let now = '2026-06-15T09:30:00Z';
    const world = { storage, clock: () => new Date(now) };
    const opened = await openApp(publicEnvironment, world);
    const old = await issueOne(opened);
    await opened.exportBadges([old], 'json', { language: 'fr' });
    now = '2027-06-15T09:30:00Z';
    expect(await opened.exportsMade(old)).toHaveLength(1);
    now = '2027-06-16T09:30:00Z';
    expect(await opened.exportsMade()).toEqual([]);
    await opened.exportBadges([old], 'json', { language: 'fr' });
    now = '2028-07-01T09:30:00Z';
    const started = await openApp(publicEnvironment, world);
    expect(await storage.count(exportRecords)).toBe(0);
    await started[Symbol.asyncDispose]();
  });
});
