import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { settingsTable } from '../src/settings-table.ts';
import { partsOf } from './guide-parts.ts';

const french = await readFile('docs/exploitation.md', 'utf8');
const english = await readFile('docs/operations.md', 'utf8');

describe('the operator’s guide', () => {
  it('says the same in French and in English, part by part: commands, settings, terms, rows and steps', () => {
    const parts = partsOf(french);
    expect(parts.length).toBeGreaterThan(12);
    for (const [index, part] of partsOf(english).entries()) {
      // English tells besides how to have the commands speak it.
      const terms = part.terms.filter((term) => term !== '--lang en' && term !== '');
      expect({ index, ...part, terms }).toEqual({ index, ...parts[index] });
    }
    expect(partsOf(english)).toHaveLength(parts.length);
  });

  it('holds the table of settings as the program writes it, in both', () => {
    expect(french).toContain(`\n${settingsTable('fr')}\n`);
    expect(english).toContain(`\n${settingsTable('en')}\n`);
  });

  it('quotes what the program really says, in both', async () => {
    const said = await sentences();
    const quotes = (guide: string): readonly string[] =>
      [...guide.matchAll(/^\| (?:« (.+?) »|“(.+?)”) \|/gm)].map(([, fr, en]) => (fr ?? en ?? '').replaceAll("'", '’'));
    expect(quotes(french)).toHaveLength(quotes(english).length);
    expect(quotes(french).length).toBeGreaterThan(6);
    const unsaid = [...quotes(french), ...quotes(english)].filter((quote) => {
      const pieces = quote.split('…').map((piece) => piece.trim());
      return !pieces.every((piece) => said.includes(piece));
    });
    expect(unsaid).toEqual([]);
  });

  it('leads from each to the other', () => {
    expect(french).toContain('(operations.md)');
    expect(english).toContain('(exploitation.md)');
  });
});

describe('the guide for those who issue', () => {
  it('says the same in French and in English, part by part: commands, forms, terms, rows and steps', async () => {
    const [inFrench, inEnglish] = await Promise.all(
      ['delivrer', 'issuing'].map(async (name) => partsOf(await readFile(`docs/${name}.md`, 'utf8'))),
    );
    expect(inFrench?.length).toBeGreaterThan(5);
    // English tells besides how to have the commands speak it.
    const parts = inEnglish?.map((part) => ({ ...part, terms: part.terms.filter((term) => term !== '--lang en') }));
    expect(parts).toEqual(inFrench);
  });

  it.each([
    ['delivrer', 'issuing'],
    ['verifier-soi-meme', 'verify-yourself'],
  ])('leads from %s to %s and back, and from the README to both', async (here, there) => {
    expect(await readFile(`docs/${here}.md`, 'utf8')).toContain(`(${there}.md)`);
    expect(await readFile(`docs/${there}.md`, 'utf8')).toContain(`(${here}.md)`);
    const readme = await readFile('README.md', 'utf8');
    for (const name of [here, there]) expect(readme).toContain(`(docs/${name}.md)`);
  });
});

async function sentences(): Promise<string> {
  const files = (await readdir('src/texts')).filter((name) => name.endsWith('.ts'));
  return (await Promise.all(files.map((name) => readFile(`src/texts/${name}`, 'utf8')))).join('\n');
}
