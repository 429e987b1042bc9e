import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/exports/format.ts';
import { formats } from '../../src/exports/formats.ts';

const guide = await readFile('docs/delivrer.md', 'utf8');
const families = { learners: 'apprenants', professionals: 'professionnels' } as const;
const audiences = { public: 'public', holder: 'titulaire' } as const;

function rowOf({ id, label, use, audience, family }: Format): string {
  const about = family === undefined ? audiences[audience] : `${audiences[audience]}, ${families[family]}`;
  return `| \`${id}\` | **${label.fr}.** ${use.fr} | ${about} |`;
}

describe('the table of exports', () => {
  it('stands in the guide for those who issue, row by row as the program holds it', () => {
    const rows = guide.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows).toEqual(formats.map(rowOf));
  });

  it('tells of each form, in both languages, what it is in a few words and what to do with it in whole sentences', () => {
    for (const { id, label, use } of formats) {
      for (const words of [use.fr, use.en]) expect(words, id).toMatch(/^\p{Lu}[^|]{20,200}\.$/u);
      for (const words of [label.fr, label.en]) expect(words, id).toMatch(/^\p{Lu}[^|]*[^.]$/u);
      expect(use.fr, id).not.toBe(use.en);
    }
    expect(new Set(formats.map(({ use }) => use.fr)).size).toBe(formats.length);
  });
});
