import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { App } from '../../src/app.ts';
import { awards } from '../../src/awards/award.ts';
import { credentials } from '../../src/issuance/credential.ts';
import { mobilities } from '../../src/mobilities/mobility.ts';
import { people } from '../../src/people/person.ts';
import { addAward, openApp } from '../support/opened-app.ts';
import { temporaryFolder } from '../support/world.ts';
import { nothingOpened, terminalOver } from './typed.ts';

const demonstration = 'demo/participants.csv';
const clock = () => new Date('2026-11-02T09:30:00Z');

let app: App;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const type = terminalOver(async () => app);
beforeEach(async () => {
  app = await openApp({}, { clock });
  folder = await temporaryFolder();
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
  await folder.remove();
});

async function counts(): Promise<readonly number[]> {
  const { storage } = app.core;
  return [await storage.count(people), await storage.count(mobilities), await storage.count(awards)];
}

/** The demonstration's list with its lines changed; the first is the titles. */
async function listWith(change: (lines: string[]) => readonly string[]): Promise<string> {
  const lines = (await readFile(demonstration, 'utf8')).trimEnd().split('\n');
  const path = join(folder.path, 'liste.csv');
  await writeFile(path, `${change(lines).join('\n')}\n`);
  return path;
}

const Plan = z.looseObject({ dryRun: z.boolean(), counts: z.record(z.string(), z.number()) });

describe('import', () => {
  it('stores nothing in a dry run, and says so', async () => {
    const { exitCode, out, err } = await type('import', demonstration, '--dry-run');
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toContain('Lignes nouvelles\u00a0: 42');
    expect(out).toContain('Essai à blanc\u00a0: rien n’a été enregistré.');
    expect(await counts()).toEqual([0, 0, 0]);
  });

  it('changes nothing the second time', async () => {
    expect((await type('import', demonstration)).out).toContain('Import enregistré.');
    const first = await counts();
    expect(first[0]).toBe(40);
    const again = await type('import', demonstration, '--json');
    expect(Plan.parse(JSON.parse(again.out))).toMatchObject({ counts: { new: 0, changed: 0, same: 42, refused: 0 } });
    expect(await counts()).toEqual(first);
  });

  it('imports the other rows where one is refused, names row and column, and exits with 1', async () => {
    const path = await listWith((lines) =>
      lines.map((line, row) => (row === 3 ? line.replace(';ES;', ';Atlantide;') : line)),
    );
    const { exitCode, out } = await type('import', path);
    expect(exitCode).toBe(1);
    expect(out).toContain('refusées\u00a0: 1');
    expect(out).toMatch(/Ligne 4, colonne «\u00a0Pays d’accueil\u00a0»\u00a0: ce pays n’est pas reconnu/);
    expect((await counts())[1]).toBe(40);
  });

  it('writes no name, address, date or value of a cell, whatever is wrong', async () => {
    const path = await listWith((lines) => [
      ...lines,
      ...lines
        .slice(1, 8)
        .map((line) => line.replace('example.org', 'exa mple').replace(/\d\d\/\d\d\/2026/, '31/02/2026')),
      ...lines.slice(8, 12).map((line) => line.replace(/VET-\w+|SCH-\w+/, 'Zzz').replace(/FR01/, 'QQ99')),
    ]);
    const said = (await Promise.all([type('import', path, '--dry-run'), type('import', path, '--dry-run', '--json')]))
      .map(({ out, err }) => out + err)
      .join('\n');
    const rows = (await readFile(path, 'utf8'))
      .split('\n')
      .slice(1)
      .map((line) => line.split(';'));
    const personal = new Set(rows.flatMap((cells) => [4, 5, 6, 9, 11, 18].map((place) => cells[place] ?? '')));
    const shown = [...personal].filter((value) => value.length > 2 && said.includes(value));
    expect(personal.size).toBeGreaterThan(100);
    expect(shown).toEqual([]);
    expect(said).toContain('refus');
  });

  it('says why a whole file is refused, in words and for machines', async () => {
    const path = join(folder.path, 'liste.csv');
    await writeFile(path, 'une;deux\n1;2\n');
    expect(await type('import', path)).toMatchObject({
      exitCode: 1,
      out: '',
      err: expect.stringContaining('Aucun titre de colonne'),
    });
    expect((await type('import', path, '--lang', 'en')).err).toMatch(/^No column title/);
    const { exitCode, out, err } = await type('import', path, '--json');
    expect([exitCode, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({ problem: 'import/no-header' });
  });

  it('says that a file is not there, before anything is opened', async () => {
    const { exitCode, err } = await terminalOver(nothingOpened)('import', join(folder.path, 'absent.csv'));
    expect(exitCode).toBe(1);
    expect(err).toBe('Ce fichier n’existe pas, ou ne peut pas être lu.');
  });

  it('tells how far it is', async () => {
    const { told } = await type('import', demonstration);
    expect(told[0]).toMatch(/^start \d+ Import$/);
    expect(told.filter((each) => each === 'step').length).toBe(Number(told[0]?.split(' ')[1]));
    expect(told.at(-1)).toBe('end');
  });
});

describe('issue', () => {
  const Issued = z.object({
    issued: z.number(),
    already: z.number(),
    waiting: z.object({ proposed: z.number(), refused: z.number() }),
    pages: z.array(z.url()),
  });

  it('issues what is validated, counts the rest, and nothing twice', async () => {
    await type('import', demonstration);
    const first = await type('issue', '--json');
    const answer = Issued.parse(JSON.parse(first.out));
    expect(answer).toMatchObject({ issued: 84, already: 0, waiting: { proposed: 2, refused: 1 } });
    expect(new Set(answer.pages).size).toBe(84);
    expect(first.told[0]).toBe('start 84 Délivrance');
    expect(first.told.filter((each) => each === 'step')).toHaveLength(84);
    const second = await type('issue');
    expect(second.out).toBe(
      'Rien à délivrer\u00a0: aucun badge validé n’attend.\nNon délivrés\u00a0: 2 sans décision, 1 refusé.',
    );
    expect(await app.core.storage.count(credentials)).toBe(84);
  });

  it('has nothing to do in an empty store, and draws no bar', async () => {
    const { exitCode, out, told } = await type('issue', '--lang', 'en');
    expect([exitCode, out]).toEqual([0, 'Nothing to issue: no validated badge is waiting.']);
    expect(told.filter((each) => each !== 'end')).toEqual([]);
  });
});

describe('hand-out', () => {
  it('writes whose each badge is, for its owner alone, and prints no name', async () => {
    await type('import', demonstration);
    await type('issue');
    const path = join(folder.path, 'remise.csv');
    const { exitCode, out } = await type('hand-out', path);
    expect([exitCode, out]).toEqual([0, expect.stringContaining('84 badges')]);
    expect(out).not.toContain('Lefèvre');
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(85);
    expect(
      lines.filter((line) => /"Lefèvre-N’Guyen";"Zoë";.*"http:\/\/localhost:3000\/v\/[\w-]{22}"$/.test(line)),
    ).toHaveLength(4);
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('lists people as one looks them up, school by school, and tells namesakes apart by what the list of participants says', async () => {
    const named = (familyName: string, school: string, known: { activityId?: string; localId?: string }) => {
      const { activityId, localId } = known;
      const person = { familyName, givenName: 'Camille', school, ...(localId === undefined ? {} : { localId }) };
      return addAward(app, {
        ...{ person, mobility: activityId === undefined ? {} : { activityId }, award: { state: 'issued' } },
      });
    };
    await named('Roy', '0169999G', { activityId: '005041-MOB-00003' });
    await named('Šimon', '0169998F', { activityId: '005041-MOB-00005', localId: 'not-this-one' });
    await named('Martin', '0169998F', { activityId: '005041-MOB-00002' });
    await named('Martin', '0169998F', { activityId: '005041-MOB-00001' });
    await named('Élan', '0169998F', { localId: 'E-2041' });
    const path = join(folder.path, 'remise.csv');
    await type('hand-out', path);
    const [titles, ...rows] = (await readFile(path, 'utf8')).trimEnd().split('\r\n');
    expect(titles).toContain('"UAI de l’établissement";"Identifiant";"Badge";"Page"');
    expect(
      rows.map((row) =>
        row
          .split(';')
          .filter((_, column) => [0, 3, 4].includes(column))
          .join(' '),
      ),
    ).toEqual([
      '"Élan" "0169998F" "E-2041"',
      '"Martin" "0169998F" "005041-MOB-00001"',
      '"Martin" "0169998F" "005041-MOB-00002"',
      '"Šimon" "0169998F" "005041-MOB-00005"',
      '"Roy" "0169999G" "005041-MOB-00003"',
    ]);
  });

  it('holds no formula and nothing that turns letters round, whatever a name looks like', async () => {
    await addAward(app, { person: { familyName: '=cmd()"', givenName: '\u202e+33' }, award: { state: 'issued' } });
    const path = join(folder.path, 'remise.csv');
    await type('hand-out', path);
    expect(await readFile(path, 'utf8')).toContain(`"'=cmd()""";"'+33";`);
  });

  it('never writes over another file', async () => {
    const path = join(folder.path, 'remise.csv');
    await writeFile(path, 'kept');
    expect((await type('hand-out', path)).exitCode).toBe(1);
    expect(await readFile(path, 'utf8')).toBe('kept');
  });
});
