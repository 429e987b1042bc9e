import { describe, expect, it } from 'vitest';
import type { HolderAward } from '../../src/exports/award.ts';
import { cards } from '../../src/exports/cards.ts';
import type { CollectedFormat } from '../../src/exports/format.ts';
import { Problem, type ProblemCode } from '../../src/kernel/problem.ts';
import { collect } from '../../src/wiring/project-cards.ts';
import { awardOf, making } from '../exports/made.ts';

const of = (publicId: string, school: string, familyName: string): HolderAward =>
  awardOf({ publicId, holder: { school, familyName, givenName: 'Zoé' } });
const awards = [
  of('C', '0169999Z', 'Zola'),
  of('A', '0160001A', 'Éluard'),
  of('B', '0160001A', 'Fargue'),
  of('D', '0160001A', 'Dumas'),
];
/** Writes whose badges it was given, and refuses as told. */
const listing = (refuse: (ids: readonly string[]) => Problem | undefined): CollectedFormat => ({
  ...cards,
  write: async (given) => {
    const ids = given.map(({ publicId }) => publicId);
    const refusal = refuse(ids);
    if (refusal !== undefined) throw refusal;
    return new TextEncoder().encode(ids.join(' '));
  },
});
const refusing = (code: ProblemCode, id?: string): Problem => new Problem(code, id === undefined ? {} : { id });
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('a document of all the badges of a project', () => {
  it('has them school by school and name by name, as its table has', async () => {
    const { part, taken, refused } = await collect(
      listing(() => undefined),
      awards,
      making(),
    );
    expect([part?.name, text(part?.bytes), taken, refused]).toEqual(['cards.pdf', 'D A B C', ['D', 'A', 'B', 'C'], []]);
  });

  it('goes without each badge that it cannot take, and names them', async () => {
    const hard = (ids: readonly string[]) => {
      const id = ids.find((each) => each === 'A' || each === 'C');
      return id === undefined ? undefined : refusing('export/letter', id);
    };
    const { part, taken, refused } = await collect(listing(hard), awards, making());
    expect([text(part?.bytes), taken]).toEqual(['D B', ['D', 'B']]);
    expect(refused.map(({ badge, problem }) => [badge, problem.code])).toEqual([
      ['A', 'export/letter'],
      ['C', 'export/letter'],
    ]);
  });

  it('is none where no badge is left', async () => {
    const never = listing((ids) => refusing('export/letter', ids[0]));
    expect(await collect(never, awards.slice(0, 1), making())).toMatchObject({ part: undefined, taken: [] });
    expect(await collect(never, [], making())).toEqual({ part: undefined, taken: [], refused: [] });
  });

  it.each([
    ['is no badge’s', refusing('export/letter')],
    ['names a badge that is not there', refusing('export/letter', 'Z')],
    ['is the service’s', refusing('storage/corrupt', 'A')],
  ])('is refused whole where the fault %s', async (_, problem) => {
    await expect(
      collect(
        listing(() => problem),
        awards,
        making(),
      ),
    ).rejects.toBe(problem);
  });
});
