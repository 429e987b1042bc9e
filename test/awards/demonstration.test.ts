import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { awards } from '../../src/awards/award.ts';
import { confirmImport, planImport } from '../../src/awards/import-participants.ts';
import { mobilities } from '../../src/mobilities/mobility.ts';
import { readImportFile } from '../../src/mobilities/read-file.ts';
import { people } from '../../src/people/person.ts';
import { importWorld, stored } from './import-world.ts';

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
