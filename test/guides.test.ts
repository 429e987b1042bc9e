import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { settingsTable } from '../src/settings-table.ts';

const french = await readFile('docs/exploitation.md', 'utf8');
const english = await readFile('docs/operations.md', 'utf8');

/** One part of a guide: its heading's level, what it has to be typed, and how much it lists. */
interface Part {
  readonly level: number;
  /** Fenced code, its comments aside. */
  readonly code: readonly string[];
  /** Inline code, without the words that stand for what one types oneself. */
  readonly terms: readonly string[];
  readonly rows: number;
  readonly steps: number;
}

function partsOf(guide: string): readonly Part[] {
  return guide.split(/^(?=#{1,4} (?!.*#))/m).map((text) => {
    const fences = [...text.matchAll(/^ *```.*\n([\s\S]*?)^ *```$/gm)].map(([, code = '']) => code);
    const prose = text.replace(/^ *```.*\n[\s\S]*?^ *```$/gm, '').replaceAll(/^\| `[A-Z_]+` .*$/gm, '');
    const terms = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, term = '']) => toOneTongue(term));
    return {
      level: /^#*/.exec(text)?.[0].length ?? 0,
      code: fences.map((code) => code.replaceAll(/\s*#(?= ).*$/gm, '').trim()),
      terms: terms.sort(),
      rows: (prose.match(/^\| /gm) ?? []).length,
      steps: (prose.match(/^(\d+\.|-) /gm) ?? []).length,
    };
  });
}

/** What one replaces by one's own is named in the reader's tongue; the table of settings is asked for in it. */
function toOneTongue(term: string): string {
  const words = { COMMANDE: 'COMMAND', FICHIER: 'FILE', 'VOTRE-ADRESSE': 'YOUR-ADDRESS', ' --lang en': '' };
  return Object.entries(words).reduce((said, [from, to]) => said.replace(from, to), term);
}

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

async function sentences(): Promise<string> {
  const files = (await readdir('src/texts')).filter((name) => name.endsWith('.ts'));
  return (await Promise.all(files.map((name) => readFile(`src/texts/${name}`, 'utf8')))).join('\n');
}
