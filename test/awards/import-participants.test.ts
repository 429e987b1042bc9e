import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { awards } from '../../src/awards/award.ts';
import { confirmImport, planImport } from '../../src/awards/import-participants.ts';
import { mobilities } from '../../src/mobilities/mobility.ts';
import { readImportFile } from '../../src/mobilities/read-file.ts';
import { people } from '../../src/people/person.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { importVectors } from '../mobilities/import-vectors.ts';
import { interruptedStorage, PowerCut } from '../support/interrupted-storage.ts';
import { everything, file, importWorld, line, run, stored, type World } from './import-world.ts';

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

it('reads the store again after it was closed', async () => {
  await using world = await importWorld();
  const path = join(world.folder, 'again.sqlite');
  const first = { ...world, storage: await openSqlite({ path }) };
  await run(first, [line()]);
  await first.storage[Symbol.asyncDispose]();
  await using storage = await openSqlite({ path });
  expect((await run({ ...world, storage }, [line()])).counts).toEqual({ new: 0, same: 1, changed: 0, refused: 0 });
});
