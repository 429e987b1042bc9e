import { describe, expect, it } from 'vitest';
import { planImport } from '../../src/awards/import-participants.ts';
import { rowNoteCodes, rowOutcomes } from '../../src/awards/import-plan.ts';
import { readImportFile } from '../../src/mobilities/read-file.ts';
import { rowRefusalCodes } from '../../src/mobilities/row-refusal.ts';
import type { FactWords } from '../../src/texts/import-words.ts';
import { importText } from '../../src/texts/imports.ts';
import { importVectors } from '../mobilities/import-vectors.ts';
import { importWorld } from './import-world.ts';

const vectors = importVectors('rows');

describe('a row that is refused', () => {
  it('has a vector for every reason there is', () => {
    expect([...new Set(vectors.map(({ code }) => code))].sort()).toEqual([...rowRefusalCodes].sort());
  });

  it.each(vectors)('$name: for that reason alone, the other rows being taken', async ({ bytes, code }) => {
    await using world = await importWorld();
    const plan = await planImport(await readImportFile(bytes), world);
    const refusals = plan.rows.flatMap((row) => row.refusals);
    expect([...new Set(refusals.map((refusal) => refusal.code))]).toEqual([code]);
    expect(plan.counts.new).toBe(1);
  });
});

describe('words', () => {
  const facts = {
    otherRow: 3,
    badge: 'b',
    place: 1,
    levels: ['x'],
    triggers: ['y'],
    activity: 'z',
    expected: 1,
    found: 2,
  };

  it.each(['fr', 'en'] as const)('has a sentence with its cure for every reason and note, in %s', (language) => {
    const refusals: Readonly<Record<(typeof rowRefusalCodes)[number], FactWords>> = importText[language].refusals;
    const notes: Readonly<Record<(typeof rowNoteCodes)[number], FactWords>> = importText[language].notes;
    const outcomes: Readonly<Record<(typeof rowOutcomes)[number], string>> = importText[language].outcomes;
    const sentences = [
      ...rowRefusalCodes.flatMap((code) => [refusals[code](facts), refusals[code]({})]),
      ...rowNoteCodes.map((code) => notes[code](facts)),
    ];
    for (const sentence of sentences) expect(sentence).toMatch(/^[^\s].{15,}\.$/s);
    for (const code of rowRefusalCodes) expect(refusals[code](facts)).toMatch(/[.:;] \S/);
    expect(Object.keys(outcomes)).toEqual([...rowOutcomes]);
  });

  it('puts a no-break space before the French double signs, and nowhere a plain one', () => {
    const { refusals, notes, place } = importText.fr;
    const all = [...Object.values(refusals), ...Object.values(notes)].map((words) => words(facts));
    for (const sentence of [...all, place(2, 'Nom')]) expect(sentence).not.toMatch(/ [:;?!»]|« /);
  });
});
