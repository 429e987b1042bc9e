import { describe, expect, it } from 'vitest';
import { mobilities } from '../../src/mobilities/mobility.ts';
import { people } from '../../src/people/person.ts';
import { importWorld, line, run, stored } from './import-world.ts';

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
