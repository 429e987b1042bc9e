import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/exports/format.ts';
import { formats } from '../../src/exports/formats.ts';
import { type Language, languages } from '../../src/kernel/language.ts';

const words = {
  fr: {
    guide: 'delivrer',
    learners: 'apprenants',
    professionals: 'professionnels',
    public: 'public',
    holder: 'titulaire',
  },
  en: { guide: 'issuing', learners: 'learners', professionals: 'professionals', public: 'public', holder: 'holder' },
} as const;

function rowOf({ id, label, use, audience, family }: Format, language: Language): string {
  const said = words[language];
  const about = family === undefined ? said[audience] : `${said[audience]}, ${said[family]}`;
  return `| \`${id}\` | **${label[language]}.** ${use[language]} | ${about} |`;
}

describe('the table of exports', () => {
  it.each(languages)(
    'stands in the guide for those who issue, row by row as the program holds it: %s',
    async (language) => {
      const guide = await readFile(`docs/${words[language].guide}.md`, 'utf8');
      const rows = guide.split('\n').filter((line) => line.startsWith('| `'));
      expect(rows).toEqual(formats.map((format) => rowOf(format, language)));
    },
  );

  it('tells of each form, in both languages, what it is in a few words and what to do with it in whole sentences', () => {
    for (const { id, label, use } of formats) {
      for (const words of [use.fr, use.en]) expect(words, id).toMatch(/^\p{Lu}[^|]{20,200}\.$/u);
      for (const words of [label.fr, label.en]) expect(words, id).toMatch(/^\p{Lu}[^|]*[^.]$/u);
      expect(use.fr, id).not.toBe(use.en);
    }
    expect(new Set(formats.map(({ use }) => use.fr)).size).toBe(formats.length);
  });
});
