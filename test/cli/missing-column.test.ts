import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { file, line } from '../awards/import-world.ts';
import { openApp } from '../support/opened-app.ts';
import { temporaryFolder } from '../support/world.ts';
import { terminalOver } from './typed.ts';

let app: App;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  app = await openApp({}, { clock: () => new Date('2026-10-31T12:00:00Z') });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await folder.remove();
});

const people = ['ana', 'ben', 'chloe', 'dan'];
const lines = people.map((name) => line({ givenName: name, email: `${name}@example.org` }));
type Changes = Parameters<typeof line>[0];

async function report(without: Parameters<typeof file>[1], more: readonly Changes[] = [], ...argv: readonly string[]) {
  const path = join(folder.path, 'list.csv');
  await writeFile(path, file([...lines, ...more.map((changes) => line(changes))], without));
  const { out } = await terminalOver(async () => app)('import', path, '--dry-run', ...argv);
  return out;
}

describe('a column that the file has not', () => {
  it('is told once, with its title and the rows that want it, and not in each row', async () => {
    const out = await report(['validatedBy']);
    expect(out.match(/il manque qui a décidé/g)).toHaveLength(1);
    expect(out).toMatch(
      /^ {2}Colonne absente du fichier, à ajouter \(Validé par \/ .*\), lignes 2-5\u00a0: il manque/m,
    );
    expect(out).not.toContain('Ligne 2');
    expect(out).toContain('refusées\u00a0: 4.');
    expect(await report(['validatedBy'], [], '--lang', 'en')).toMatch(
      /Column not in the file, to be added .*, rows 2-5: /,
    );
  });

  it('is told once for each, with the rows of each, where several are missing', async () => {
    const out = await report(
      ['validatedBy', 'validatedOn'],
      [{ badges: '', email: 'eve@example.org' }, { email: 'f@example.org' }],
    );
    expect(out.match(/Colonne absente/g)).toHaveLength(2);
    expect(out.match(/lignes 2-5, 7\u00a0:/g)).toHaveLength(2);
  });

  it('is said of those that would tell who it is, any of them', async () => {
    const out = await report(['activityId', 'email', 'localId']);
    expect(out.match(/Colonne absente/g)).toHaveLength(1);
    expect(out).toMatch(/\(.* ou .* ou .*\), lignes 2-5/);
    expect(await report(['activityId', 'school'])).toMatch(/Colonne absente du fichier, à ajouter \([^)]* ou [^)]*\)/);
  });

  it('is no reason to be silent of a cell that is empty in a column that is there', async () => {
    const out = await report(['validatedBy'], [{ email: 'g@example.org', validatedBy: 'x', validatedOn: '' }]);
    expect(out).toContain('lignes 2-6');
    expect(out).toMatch(/Ligne 6, colonne «\u00a0Validé le\u00a0»\u00a0: il manque le jour/);
    expect(await report([], [{ email: 'h@example.org', validatedBy: '' }])).toMatch(
      /Ligne 6, colonne «\u00a0Validé par\u00a0»/,
    );
  });

  it('is in the data for machines, beside each row', async () => {
    const plan = JSON.parse(await report(['validatedBy'], [], '--json'));
    expect(plan.missingColumns).toEqual([
      { columns: ['validatedBy'], code: 'validator-missing', facts: {}, rows: [2, 3, 4, 5] },
    ]);
    expect(plan.rows[0].refusals).toHaveLength(1);
  });
});
