import { describe, expect, it } from 'vitest';
import { type Award, awards } from '../../src/awards/award.ts';
import { awardsToIssue } from '../../src/awards/register.ts';
import { all } from '../../src/kernel/storage.ts';
import { importWorld, line, run, stored, type World } from './import-world.ts';

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
