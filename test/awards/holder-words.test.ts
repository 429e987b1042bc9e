import { describe, expect, it } from 'vitest';
import { awards } from '../../src/awards/award.ts';
import { all } from '../../src/kernel/storage.ts';
import { importWorld, line, run, stored, type World } from './import-world.ts';

const said = async (world: World): Promise<(string | undefined)[]> =>
  (await stored(world, awards)).map(({ words }) => words);
const words = 'J’ai osé parler.';

describe('the holder’s own words', () => {
  it('are kept with each badge of the row, corrected by another file and taken back by an empty cell', async () => {
    await using world = await importWorld();
    await run(world, [line({ words, badges: 'app-mobilite-vecue-n2 | app-pro-europe-n1' })]);
    expect(await said(world)).toEqual([words, words]);
    const plan = await run(world, [line({ words: 'J’ai osé.' })]);
    expect(plan.rows[0]).toMatchObject({ outcome: 'changed', changes: ['badge:app-mobilite-vecue-n2'] });
    expect((await said(world)).sort()).toEqual(['J’ai osé parler.', 'J’ai osé.']);
    await run(world, [line({ badges: 'app-mobilite-vecue-n2 | app-pro-europe-n1' })]);
    expect(await said(world)).toEqual([undefined, undefined]);
  });

  it('stay where the file has no such column, even where a row is there twice', async () => {
    await using world = await importWorld();
    await run(world, [line({ words })]);
    const plan = await run(world, [line(), line()], ['words']);
    expect(plan.counts).toMatchObject({ refused: 0 });
    expect(await said(world)).toEqual([words]);
  });

  it('can still be put right once the badge is issued, which issues nothing again', async () => {
    await using world = await importWorld();
    await run(world, [line()]);
    for await (const { value, version } of all(world.storage, awards)) {
      await world.storage.replace(awards, { ...value, state: 'issued', credentialId: 'x', generation: 1 }, version);
    }
    const plan = await run(world, [line({ words })]);
    expect(plan.awards).toEqual({ new: 0, changed: 1, ready: 0 });
    expect(await stored(world, awards)).toMatchObject([{ words, state: 'issued', generation: 1 }]);
  });

  it('are refused where they are too long, given without a badge, or differ for the same badge', async () => {
    await using world = await importWorld();
    const refusals = async (lines: Parameters<typeof run>[1]): Promise<readonly string[]> =>
      (await run(world, lines)).rows.flatMap((row) => row.refusals.map(({ code, column }) => `${code} ${column}`));
    expect(await refusals([line({ words: 'a'.repeat(1201) })])).toEqual(['too-long words']);
    expect(await refusals([line({ words, badges: '', validatedBy: '', validatedOn: '' })])).toEqual([
      'decision-without-badge badges',
    ]);
    expect(await refusals([line({ words }), line({ words: 'Autre.' })])).toEqual(['badge-twice undefined']);
    expect(await said(world)).toEqual([words]);
  });

  it('never show in a plan', async () => {
    await using world = await importWorld();
    expect(JSON.stringify(await run(world, [line({ words })]))).not.toContain('osé parler');
  });
});
