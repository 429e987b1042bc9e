import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { awardsSheet, guarded, inListOrder } from '../../src/exports/awards-sheet.ts';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import { all } from '../../src/kernel/storage.ts';
import { people } from '../../src/people/person.ts';
import { bundleText } from '../../src/texts/bundles.ts';
import { issueOne, openApp, publicEnvironment } from '../support/opened-app.ts';
import { temporaryFolder } from '../support/world.ts';
import { terminalOver } from './typed.ts';

const project = '2025-1-FR01-KA121-VET-000005041';
let app: App;
let ids: string[];
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const type = terminalOver(async () => app);
const out = (): string => join(folder.path, 'p.zip');
const run = (...more: readonly string[]) =>
  type('export-project', project, '--out', out(), '--formats', 'json,parcoursup', '--json', ...more);
const files = async (): Promise<Readonly<Record<string, Uint8Array>>> => unzipSync(await readFile(out()));
beforeEach(async () => {
  folder = await temporaryFolder();
  app = await openApp(publicEnvironment);
  ids = [];
  for (const familyName of ['Lefèvre', '../D’Arc', 'Nguyễn', 'Roy']) {
    const email = `${ids.length}@example.org`;
    ids.push(await issueOne(app, { person: { familyName, email }, mobility: { projectCode: project } }));
  }
  await issueOne(app, { person: { email: 'other@example.org' } });
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
  await folder.remove();
});

describe('export-project', () => {
  it('writes each badge of the project alone, byte for byte, and a table of them, for its owner alone', async () => {
    const { exitCode, out: said } = await run();
    expect([exitCode, JSON.parse(said)]).toEqual([0, expect.objectContaining({ badges: 4, leftOut: 0, resumed: 0 })]);
    const found = await files();
    const names = Object.keys(found);
    expect(names.filter((name) => name.endsWith('badge.json'))).toHaveLength(4);
    for (const id of ids) {
      const name = names.find((each) => each.endsWith(`${id}/badge.json`)) ?? '';
      expect(Buffer.from(found[name] ?? []).toString()).toBe((await credentialRecord(app.core.storage, id)).bytes);
    }
    expect(names.filter((name) => name.includes('..'))).toEqual([]);
    expect((await stat(out())).mode & 0o777).toBe(0o600);
    expect(await stat(`${out()}.part`).catch(() => undefined)).toBeUndefined();
  });

  it('stops where the service lacks what a form takes, rather than make an archive without it; the same command then goes on', async () => {
    const sealed = await type('export-project', project, '--out', out(), '--formats', 'json,europass-credential');
    expect([sealed.exitCode, sealed.err]).toEqual([1, expect.stringContaining('ISSUER_LEGAL_ID')]);
    expect(await stat(out()).catch(() => undefined)).toBeUndefined();
    expect(await app.exportsMade()).toEqual([]);
    expect(JSON.parse((await run()).out)).toMatchObject({ badges: 4, notMade: [] });
  });

  it('tells which badge cannot take which form, and neither counts nor records one without any', async () => {
    const id = await issueOne(app, {
      person: { familyName: '李', email: 'li@example.org' },
      mobility: { projectCode: project },
    });
    const made = await type('export-project', project, '--out', out(), '--formats', 'attestation', '--json');
    const notMade = [{ badge: id, label: 'Attestation à imprimer (PDF)', problem: 'export/letter', letter: '李' }];
    expect(JSON.parse(made.out)).toMatchObject({ badges: 4, leftOut: 0, notMade });
    expect(await app.exportsMade(id)).toEqual([]);
    expect(Object.keys(await files()).filter((name) => name.includes(id))).toEqual([]);
    const said = await type('export-project', project, '--out', out(), '--formats', 'attestation', '--force');
    expect(said.out).toContain(`${id}  (absent) Attestation`);
    expect(said.out).toContain('imprimée (李)');
  });

  it('takes up what was cut off, at any byte, and ends with the same badges', async () => {
    await run();
    const whole = await readFile(out());
    const names = Object.keys(await files()).toSorted();
    const heads = [...whole.toString('latin1').matchAll(/PK\p{Cc}{2}/gu)].map(({ index }) => index);
    const shares = [0, 0.2, 0.5, 0.8, 0.99].map((share) => Math.floor(whole.length * share));
    for (const length of [...shares, ...heads.filter((_, index) => index % 3 === 0)]) {
      await writeFile(`${out()}.part`, whole.subarray(0, length));
      const { resumed } = JSON.parse((await run('--force')).out);
      expect(resumed).toBeLessThanOrEqual(3);
      if (length === shares[3]) expect(resumed).toBeGreaterThan(0);
      expect(Object.keys(await files()).toSorted()).toEqual(names);
    }
  });

  it('writes again what was written under a name that was corrected since', async () => {
    await run();
    await writeFile(`${out()}.part`, await readFile(out()));
    for await (const { value, version } of all(app.core.storage, people)) {
      if (value.familyName === 'Lefèvre')
        await app.core.storage.replace(people, { ...value, familyName: 'Lefebvre' }, version);
    }
    expect(JSON.parse((await run('--force')).out)).toMatchObject({ badges: 4, resumed: 0 });
    expect(Object.keys(await files()).filter((name) => name.startsWith('Lefèvre'))).toEqual([]);
  });

  it('begins again where what was written no longer holds: a badge withdrawn since, other forms', async () => {
    await run();
    const whole = await readFile(out());
    await app.revoke(ids[0] ?? '', 'error');
    await app.suspend(ids[1] ?? '', true);
    await writeFile(`${out()}.part`, whole);
    expect(JSON.parse((await run('--force')).out)).toMatchObject({ badges: 2, leftOut: 2, resumed: 0 });
    const table = Object.values(unzipSync((await files())['badges.xlsx'] ?? new Uint8Array()));
    const told = table.map((bytes) => Buffer.from(bytes).toString()).join('');
    for (const word of ['retiré', 'suspendu', ids[0], ids[1]]) expect(told).toContain(word);
    expect(Object.keys(await files()).filter((name) => name.includes(ids[0] ?? ''))).toEqual([]);
    expect(Object.keys(await files()).filter((name) => name.includes(ids[1] ?? ''))).toEqual([]);
    await writeFile(`${out()}.part`, whole);
    const other = await type('export-project', project, '--out', out(), '--formats', 'json', '--force', '--json');
    expect(JSON.parse(other.out)).toMatchObject({ resumed: 0 });
  });

  it('adds one sheet of cards for all, in the order of the table; a badge that it cannot print is named and left out', async () => {
    const email = 'last@example.org';
    const lost = await issueOne(app, { person: { familyName: '雪', email }, mobility: { projectCode: project } });
    await app.revoke(ids[3] ?? '', 'error');
    const cards = (...more: readonly string[]) =>
      type('export-project', project, '--out', out(), '--json', '--formats', ...more);
    const only = JSON.parse((await cards('cards')).out);
    expect(only).toMatchObject({
      badges: 3,
      leftOut: 1,
      notMade: [{ badge: lost, problem: 'export/letter', letter: '雪' }],
    });
    expect(Object.keys(await files())).toEqual(['LISEZ-MOI.txt', 'cards.pdf', 'badges.xlsx']);
    const sheet = Buffer.from((await files())['cards.pdf'] ?? []);
    const attached = [...sheet.toString('latin1').matchAll(/badge-([A-Za-z0-9_-]{22})\.json/g)].map(([, id]) => id);
    expect(new Set(attached)).toEqual(new Set(ids.slice(0, 3)));
    expect(await app.exportsMade()).toHaveLength(3);
    const both = JSON.parse((await cards('json,cards', '--force')).out);
    expect(both).toMatchObject({ badges: 4, leftOut: 1 });
    expect(Object.keys(await files()).slice(-2)).toEqual(['cards.pdf', 'badges.xlsx']);
    await writeFile(`${out()}.part`, (await readFile(out())).subarray(0, -900));
    expect(JSON.parse((await cards('json,cards', '--force')).out)).toMatchObject({ badges: 4, resumed: 3 });
    expect(Object.keys(await files()).slice(-2)).toEqual(['cards.pdf', 'badges.xlsx']);
  });

  it('refuses an unknown project, an unknown form, one of several badges, and to write over a file', async () => {
    const refusal = async (...argv: readonly string[]) => (await type('export-project', ...argv)).err;
    expect(await refusal('2025-9', '--out', out())).toContain('Aucun badge délivré pour ce projet');
    expect(await refusal(project, '--out', out(), '--formats', 'no-such')).toContain('Ce format n’existe pas');
    for (const form of ['clr', 'zip', 'json-clear-email'])
      expect(await refusal(project, '--out', out(), '--formats', form)).toContain('archive de projet');
    await writeFile(out(), 'kept');
    expect(await refusal(project, '--out', out())).toContain('ajoutez --force');
    expect(await refusal(project)).toContain('--out');
  });
});

describe('the table of a project', () => {
  it('holds no formula, whatever a name looks like', async () => {
    expect(['=1+1', ' @a', '+33', '-2', '＝1', 'Zoé'].map(guarded)).toEqual([
      "'=1+1",
      "' @a",
      "'+33",
      "'-2",
      "'＝1",
      'Zoé',
    ]);
    const sheet = unzipSync(await awardsSheet([['=cmd()', 'Zoé']], 'fr'));
    const steered = unzipSync(await awardsSheet([['\u202eZoé\u0007']], 'fr'));
    expect(
      Object.values(steered).some((bytes) =>
        /[\p{Cc}\u202e]/u.test(
          Buffer.from(bytes)
            .toString()
            .replace(/[\r\n\t]/g, ''),
        ),
      ),
    ).toBe(false);
    const xml = Object.entries(sheet)
      .map(([, bytes]) => Buffer.from(bytes).toString())
      .join('');
    expect(xml).toContain("'=cmd()");
    expect(xml).not.toMatch(/<f[ >]/);
  });

  it('is in the order of a list, whatever that of the records, and wide rather than high on paper', async () => {
    const row = (...[family = '', given = '', school = '', id = '', badge = '']: readonly string[]) =>
      ['', '', '', '', '', '', ''].map((_, column) => [family, given, '', school, id, badge][column] ?? '');
    const rows = [
      row('Roy', 'Zoé', '0169999G', '1', 'B'),
      row('Roy', 'Éloi', '0169998F', '2', 'B'),
      row('Élan', 'Zoé', '0169998F', '4', 'A'),
      row('Élan', 'Zoé', '0169998F', '3', 'B'),
      row('Élan', 'Zoé', '0169998F', '3', 'A'),
    ];
    const xmlOf = async (given: readonly (readonly string[])[]) =>
      Object.values(unzipSync(await awardsSheet(given, 'fr'))).map((bytes) => Buffer.from(bytes).toString());
    const sorted = await xmlOf([4, 3, 2, 1, 0].map((index) => rows[index] ?? []));
    expect(await xmlOf(rows)).toEqual(sorted);
    expect(sorted.join('')).toContain('orientation="landscape"');
    const ordered = inListOrder(rows, [3, 0, 1, 4, 5], 'fr');
    expect(ordered).toEqual([4, 3, 2, 1, 0].map((index) => rows[index]));
  });

  it('has no column of inclusion, money, health or civil status', () => {
    for (const { sheet } of Object.values(bundleText)) {
      expect(sheet.columns).toHaveLength(19);
      const sensitive =
        /jamo|opportunit|inclusi|handicap|disab|bours|grant|genre|gender|nation|naissance|birth|adresse$/i;
      expect(sheet.columns.filter((title) => sensitive.test(title))).toEqual([]);
    }
  });
});
