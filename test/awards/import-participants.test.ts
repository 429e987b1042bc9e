import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Award, awards } from '../../src/awards/award.ts';
import { confirmImport, planImport } from '../../src/awards/import-participants.ts';
import type { ImportPlan } from '../../src/awards/import-plan.ts';
import { awardsToIssue } from '../../src/awards/register.ts';
import { all, type Document, type Kind } from '../../src/kernel/storage.ts';
import { mobilities } from '../../src/mobilities/mobility.ts';
import { readImportFile } from '../../src/mobilities/read-file.ts';
import { people } from '../../src/people/person.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { importVectors } from '../mobilities/import-vectors.ts';
import { interruptedStorage, PowerCut } from '../support/interrupted-storage.ts';
import { file, importWorld, type Line, line, type TestWorld } from './import-world.ts';

type World = Pick<TestWorld, 'storage' | 'catalogue' | 'identityKey' | 'clock' | 'random'>;

async function run(
  world: World,
  lines: readonly Line[],
  without: Parameters<typeof file>[1] = [],
): Promise<ImportPlan> {
  const table = await readImportFile(file(lines, without));
  return confirmImport(table, await planImport(table, world), world);
}

async function stored<T extends Document>(world: World, kind: Kind<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const { value } of all(world.storage, kind)) found.push(value);
  return found;
}

async function everything(world: World): Promise<unknown> {
  return [await stored(world, people), await stored(world, mobilities), await stored(world, awards)];
}

/** The store without its random ids: what two runs have in common. */
async function meaning(world: World): Promise<unknown> {
  const persons = await stored(world, people);
  const stays = await stored(world, mobilities);
  const who = new Map(persons.map((person) => [person.id, `${person.givenName} ${person.familyName}`]));
  const where = new Map(stays.map((stay) => [stay.id, `${who.get(stay.personId)} ${stay.startDate}`]));
  const given = (await stored(world, awards)).map(
    ({ mobilityId, achievement, decision }) => `${where.get(mobilityId)} ${achievement} ${JSON.stringify(decision)}`,
  );
  return [[...who.values()].sort(), [...where.values()].sort(), given.sort()];
}

describe('a dry run', () => {
  it('stores nothing and says what each row would do', async () => {
    await using world = await importWorld();
    const table = await readImportFile(file([line(), line({ startDate: 'hier' })]));
    const plan = await planImport(table, world);
    expect(plan.counts).toEqual({ new: 1, same: 0, changed: 0, refused: 1 });
    expect(plan.rows[1]?.refusals).toEqual([{ row: 3, column: 'startDate', code: 'bad-date', facts: {} }]);
    expect(plan.titles.startDate).toBe('Date de début');
    expect(await everything(world)).toEqual([[], [], []]);
  });

  it('names a column that the file lacks as the template does', async () => {
    await using world = await importWorld();
    const plan = await planImport(await readImportFile(file([line()], ['hostCountry'])), world);
    expect(plan.rows[0]?.refusals).toMatchObject([{ code: 'missing', column: 'hostCountry' }]);
    expect(plan.titles.hostCountry).toBe('Pays d’accueil / Host country');
  });

  it('is refused at confirmation when the store changed in between', async () => {
    await using world = await importWorld();
    const table = await readImportFile(file([line()]));
    const plan = await planImport(table, world);
    await run(world, [line({ hostCountry: 'PT' })]);
    const before = await everything(world);
    await expect(confirmImport(table, plan, world)).rejects.toMatchObject({ code: 'import/changed-since' });
    expect(await everything(world)).toEqual(before);
  });

  it('is refused at confirmation with another file', async () => {
    await using world = await importWorld();
    const plan = await planImport(await readImportFile(file([line()])), world);
    const other = await readImportFile(file([line({ hostCountry: 'PT' })]));
    await expect(confirmImport(other, plan, world)).rejects.toMatchObject({ code: 'import/changed-since' });
  });

  it('does not hold for another instance’s secret', async () => {
    await using world = await importWorld();
    const table = await readImportFile(file([line()]));
    const plan = await planImport(table, { ...world, identityKey: new Uint8Array(32) });
    await expect(confirmImport(table, plan, world)).rejects.toMatchObject({ code: 'import/changed-since' });
  });
});

describe('an import', () => {
  it('leaves out the refused rows and keeps the others', async () => {
    await using world = await importWorld();
    await run(world, [line(), line({ email: 'other@example.org', givenName: 'Paul', hostCountry: 'Syldavie' })]);
    expect((await stored(world, people)).map(({ givenName }) => givenName)).toEqual(['Zoë']);
  });

  it('changes nothing the second time', async () => {
    await using world = await importWorld();
    await run(world, [line(), line({ badges: 'app-pro-europe-n1', validatedBy: 'Paul Hervouet' })]);
    const before = await everything(world);
    const again = await run(world, [line(), line({ badges: 'app-pro-europe-n1', validatedBy: 'Paul Hervouet' })]);
    expect(again.counts).toEqual({ new: 0, same: 2, changed: 0, refused: 0 });
    expect(await everything(world)).toEqual(before);
  });

  it('takes several badges of one stay, from one row or several, by different people', async () => {
    await using world = await importWorld();
    const badges = 'app-mobilite-vecue-n2 | Agir en contexte professionnel étranger – avec appui';
    const plan = await run(world, [
      line({ badges }),
      line({ badges: 'app-temoin-europe-n1', validatedBy: 'Paul Hervouet' }),
    ]);
    expect(plan.counts.refused).toBe(0);
    const given = await stored(world, awards);
    expect(given.map(({ achievement }) => achievement).sort()).toEqual([
      'app-mobilite-vecue-n2',
      'app-pro-europe-n1',
      'app-temoin-europe-n1',
    ]);
    expect(new Set(given.map(({ mobilityId }) => mobilityId)).size).toBe(1);
  });

  it('gives the person a random subject, and keys that tell nothing', async () => {
    await using world = await importWorld();
    await run(world, [line({ activityId: '005041-MOB-00001' })]);
    const [person] = await stored(world, people);
    const [stay] = await stored(world, mobilities);
    expect(person?.subjectId).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(person?.key).toMatch(/^activity:[0-9a-f]{64}$/);
    expect(`${person?.homonymKey} ${stay?.key}`).toMatch(/^[0-9a-f]{64} [0-9a-f]{64}$/);
  });

  it('never lets a value of a dropped or unknown column reach the store or the plan', async () => {
    await using world = await importWorld();
    for (const { bytes } of importVectors('good')) {
      const table = await readImportFile(bytes);
      const plan = await planImport(table, world);
      await confirmImport(table, plan, world);
      expect(JSON.stringify([table, plan])).not.toContain('SENTINEL');
    }
    expect(await stored(world, people)).toHaveLength(2);
    const names = await readdir(world.folder);
    const bytes = Buffer.concat(await Promise.all(names.map((name) => readFile(join(world.folder, name)))));
    expect(bytes.includes('Müller-Peña')).toBe(true);
    expect(bytes.includes('SENTINEL')).toBe(false);
  });

  it('finishes what a power cut left, whichever write it struck', async () => {
    const lines = [line(), line({ givenName: 'Paul', email: 'paul@example.org', badges: 'app-pro-europe-n1' })];
    const corrected = lines.map((one) => ({
      ...one,
      hostCountry: 'PT',
      endDate: '30/05/2026',
      validatedBy: 'Paul Roy',
    }));
    await using whole = await importWorld();
    await run(whole, lines);
    await run(whole, corrected);
    const expected = await meaning(whole);
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1; nth <= 8; nth += 1) {
        await using world = await importWorld();
        const cut = { ...world, storage: interruptedStorage(world.storage, nth, when) };
        const outcome = await run(cut, lines)
          .then(() => run(cut, corrected))
          .catch((error: unknown) => error);
        if (nth <= 7) expect(outcome).toBeInstanceOf(PowerCut);
        await run(
          world,
          lines.map((one, index) => (nth <= 3 ? one : (corrected[index] ?? one))),
        );
        await run(world, corrected);
        expect(await meaning(world)).toEqual(expected);
      }
    }
  });
});

describe('a corrected row', () => {
  it('updates its stay, exact dates and country included, and says which fields', async () => {
    await using world = await importWorld();
    await run(world, [line()]);
    const [before] = await stored(world, mobilities);
    const plan = await run(world, [line({ startDate: '06/05/2026', hostCountry: 'PT' })]);
    expect(plan.rows[0]).toMatchObject({
      outcome: 'changed',
      changes: ['hostCountry', 'startDate'],
      notes: [{ code: 'stay-corrected' }],
    });
    const [after, ...others] = await stored(world, mobilities);
    expect(others).toEqual([]);
    expect(after).toMatchObject({ id: before?.id, hostCountry: 'PT', startDate: '2026-05-06' });
  });

  it('keeps the person and the stay when the mobility id arrives later, and when it goes again', async () => {
    await using world = await importWorld();
    await run(world, [line()]);
    expect((await run(world, [line({ activityId: '005041-MOB-00001' })])).counts.changed).toBe(1);
    expect((await run(world, [line({ activityId: '005041-MOB-00001' })])).counts.same).toBe(1);
    expect((await run(world, [line()], ['activityId'])).counts.same).toBe(1);
    const stays = await stored(world, mobilities);
    expect([stays.length, (await stored(world, people)).length]).toEqual([1, 1]);
    expect(stays[0]?.activityId).toBe('005041-MOB-00001');
  });

  it('is another stay when it does not overlap the first', async () => {
    await using world = await importWorld();
    await run(world, [line()]);
    await run(world, [line({ startDate: '01/09/2026', endDate: '25/09/2026', validatedOn: '01/10/2026' })]);
    expect((await stored(world, mobilities)).length).toBe(2);
    expect((await stored(world, people)).length).toBe(1);
  });

  it('empties what a column of the file leaves empty, and keeps what has no column', async () => {
    await using world = await importWorld();
    await run(world, [line({ mentions: 'edd', hostOrganisation: 'Taller', localId: 'E-1' })]);
    await run(world, [line()], ['mentions', 'hostOrganisation']);
    expect((await stored(world, mobilities))[0]).toMatchObject({ mentions: ['edd'], hostOrganisation: 'Taller' });
    await run(world, [line()]);
    expect((await stored(world, mobilities))[0]).not.toHaveProperty('hostOrganisation');
    expect((await stored(world, mobilities))[0]?.mentions).toEqual([]);
    expect((await stored(world, people))[0]?.localId).toBe('E-1');
  });

  it('puts a family name right, but not a given name under the same address', async () => {
    await using world = await importWorld();
    await run(world, [line()]);
    expect((await run(world, [line({ familyName: 'Lefebvre' })])).rows[0]?.changes).toEqual(['familyName']);
    const refused = await run(world, [line({ familyName: 'Lefebvre', givenName: 'Anaïs' })]);
    expect(refused.rows[0]?.refusals[0]?.code).toBe('email-shared');
  });
});

describe('people of one name', () => {
  it('are two where their addresses differ, and the second is pointed out', async () => {
    await using world = await importWorld();
    await run(world, [line()]);
    const plan = await run(world, [line({ email: 'zoe.l@example.org' })]);
    expect(plan.rows[0]).toMatchObject({ outcome: 'new', notes: [{ code: 'namesake-known' }] });
    expect((await stored(world, people)).length).toBe(2);
  });

  it('are refused against the store too where nothing tells them apart', async () => {
    await using world = await importWorld();
    await run(world, [line()]);
    const plan = await run(world, [line({ email: '', localId: 'E-7' })]);
    expect(plan.rows[0]?.refusals).toEqual([{ row: 2, code: 'homonym', facts: {} }]);
  });

  it('are one over two stays with an id each, where the address says so', async () => {
    await using world = await importWorld();
    const second = { activityId: 'B-2', startDate: '01/09/2026', endDate: '25/09/2026', validatedOn: '01/10/2026' };
    await run(world, [line({ activityId: 'B-1' }), line(second)]);
    expect((await stored(world, people)).length).toBe(1);
    expect((await stored(world, mobilities)).length).toBe(2);
  });

  it('write their name without accents or in capitals and stay the same person', async () => {
    await using world = await importWorld();
    await run(world, [line({ email: '', localId: 'e-1' })]);
    const plan = await run(world, [line({ email: '', localId: 'E-1', familyName: 'LEFEVRE', givenName: 'Zoé' })]);
    expect(plan.counts.new).toBe(0);
    expect((await stored(world, people)).length).toBe(1);
  });
});

describe('decisions', () => {
  const decided = async (world: World): Promise<Award['decision'] | undefined> =>
    (await stored(world, awards))[0]?.decision;
  const proposed = line({ decision: 'proposé', validatedBy: '', validatedOn: '' });

  it('turn a proposal into a validation, never back', async () => {
    await using world = await importWorld();
    await run(world, [proposed]);
    expect(await decided(world)).toEqual({ outcome: 'proposed' });
    await run(world, [line()]);
    expect(await decided(world)).toMatchObject({ outcome: 'ready', validatedOn: '2026-06-12' });
    expect((await run(world, [proposed])).rows[0]?.notes).toMatchObject([{ code: 'decision-kept' }]);
    expect(await decided(world)).toMatchObject({ outcome: 'ready' });
  });

  it('let a refusal stand over an older validation not yet issued, and not over a newer one', async () => {
    await using world = await importWorld();
    await run(world, [line()]);
    const older = await run(world, [line({ decision: 'refusé', validatedOn: '11/06/2026' })]);
    expect(older.rows[0]?.notes).toMatchObject([{ code: 'decision-kept' }]);
    await run(world, [line({ decision: 'refusé', validatedOn: '13/06/2026' })]);
    expect(await decided(world)).toMatchObject({ outcome: 'refused' });
  });

  it('change nothing once the badge is issued, and the plan says so', async () => {
    await using world = await importWorld();
    await run(world, [line()]);
    for await (const { value, version } of all(world.storage, awards)) {
      await world.storage.replace(awards, { ...value, state: 'issued', credentialId: 'x', generation: 1 }, version);
    }
    const before = await stored(world, awards);
    const plan = await run(world, [line({ decision: 'refusé', validatedOn: '13/06/2026', hostCountry: 'PT' })]);
    expect(plan.rows[0]?.notes.map(({ code }) => code)).toEqual(['already-issued', 'changed-after-issue']);
    expect(await stored(world, awards)).toEqual(before);
  });

  it('never go with a badge taken out of the row, and the plan says it stays', async () => {
    await using world = await importWorld();
    await run(world, [line({ badges: 'app-mobilite-vecue-n2 | app-pro-europe-n1' })]);
    const plan = await run(world, [line()]);
    expect(plan.rows[0]).toMatchObject({
      outcome: 'same',
      notes: [{ code: 'badge-not-in-file', badge: 'app-pro-europe-n1' }],
    });
    expect((await stored(world, awards)).length).toBe(2);
  });

  it('leave to issue what is validated and open, nothing else', async () => {
    await using world = await importWorld();
    await run(world, [
      line(),
      line({ ...proposed, badges: 'app-pro-europe-n1' }),
      line({ badges: 'app-temoin-europe-n1', decision: 'refusé' }),
    ]);
    const found: string[] = [];
    for await (const { value } of awardsToIssue(world.storage)) found.push(value.achievement);
    expect(found).toEqual(['app-mobilite-vecue-n2']);
  });
});

describe('the demonstration’s list', () => {
  it('is taken whole: 40 people, both families, every badge of the catalogue', async () => {
    await using world = await importWorld();
    const table = await readImportFile(await readFile('demo/participants.csv'));
    const plan = await confirmImport(table, await planImport(table, world), world);
    expect(plan.rows.flatMap(({ refusals }) => refusals)).toEqual([]);
    const persons = await stored(world, people);
    const stays = await stored(world, mobilities);
    expect(persons).toHaveLength(40);
    expect(new Set((await stored(world, awards)).map(({ achievement }) => achievement))).toEqual(
      new Set(world.catalogue.achievements.map(({ slug }) => slug)),
    );
    expect(new Set(stays.map(({ hostCountry }) => hostCountry)).size).toBeGreaterThanOrEqual(8);
    expect(stays.some(({ funded }) => !funded)).toBe(true);
    const emails = persons.flatMap(({ email }) => email ?? []);
    expect(emails.every((email) => email.endsWith('@example.org'))).toBe(true);
    expect(emails.length).toBeLessThan(40);
  });

  it('names in its notice the person who published', async () => {
    const [notice, list] = await Promise.all(
      ['demo/README.md', 'demo/participants.csv'].map((path) => readFile(path, 'utf8')),
    );
    for (const text of [notice, list]) {
      expect(text).toContain('Lefèvre-N’Guyen');
      expect(text).toContain('005041-MOB-00001');
    }
  });
});

it('reads the store again after it was closed', async () => {
  await using world = await importWorld();
  const path = join(world.folder, 'again.sqlite');
  const first = { ...world, storage: await openSqlite({ path }) };
  await run(first, [line()]);
  await first.storage[Symbol.asyncDispose]();
  await using storage = await openSqlite({ path });
  expect((await run({ ...world, storage }, [line()])).counts).toEqual({ new: 0, same: 1, changed: 0, refused: 0 });
});
