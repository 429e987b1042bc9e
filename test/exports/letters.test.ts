import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inspect } from 'node:util';
import opentype, { type Font } from 'opentype.js';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { findFormat } from '../../src/exports/formats.ts';
import { lettersToMark, nameLetter, putTogether, readMarks } from '../../src/exports/letters.ts';
import { isolated, tidyName } from '../../src/exports/names.ts';
import { createTypesetter } from '../../src/exports/typesetter.ts';
import { writeForHolder } from '../../src/exports/write.ts';
import { pageOf, textOf, tools } from './foreign-pdf.ts';
import { awardOf, making } from './made.ts';

const printed = ['attestation', 'cards', 'europass-mobility', 'europass-cv-pdf', 'career-interview'] as const;
async function print(id: (typeof printed)[number], familyName: string): Promise<Uint8Array> {
  const format = findFormat(id);
  if (format === undefined) throw new Error('no such format');
  const badge = id === 'career-interview' ? 'pro-observation-comparee' : 'app-mobilite-vecue-n2';
  return writeForHolder(format, [awardOf({ badge, holder: { familyName } })], making());
}

const find = createRequire(import.meta.url).resolve;
const open = (face: string): Font =>
  opentype.parse(Uint8Array.from(readFileSync(find(`@expo-google-fonts/${face}`))).buffer);
const has = (font: Font, letter: string): boolean => font.charToGlyph(letter).index !== 0;

describe('a letter with a mark that Unicode has no single sign for', () => {
  it('is in the one face that sets it, whatever letter we say may bear a mark', () => {
    const font = open('noto-sans/600SemiBold/NotoSans_600SemiBold.ttf');
    const may = new RegExp(`(?=\\p{L})[${lettersToMark}]`, 'u');
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
      may.test(sign),
    );
    expect(all.length).toBeGreaterThan(1_200);
    expect(all.filter((letter) => !has(font, letter))).toEqual([]);
  });

  it('is not the only one: what a face would put together is in our list, and whole in that one face', () => {
    const whole = open('noto-sans/600SemiBold/NotoSans_600SemiBold.ttf');
    const letters = Array.from({ length: 0x2000 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
      /\p{L}/u.test(sign),
    );
    for (const [list, face] of [
      [putTogether.plain, 'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'],
      [putTogether.plain, 'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'],
      [putTogether.display, 'literata/600SemiBold/Literata_600SemiBold.ttf'],
    ] as const) {
      const font = open(face);
      const apart = (letter: string): boolean => {
        const signs = [...letter.normalize('NFD')];
        return signs.length > 1 && !has(font, letter) && signs.every((sign) => has(font, sign));
      };
      expect(letters.filter(apart).join('')).toBe(list);
      expect([...list].filter((letter) => !has(whole, letter))).toEqual([]);
    }
  });

  it.each(['ɛ́kɔ̀', 'Q̃ m̄ ŋ̈', 'Њ́ᾱ́', 'ḁ̈', '1̄'])('is one that we print: %s', (name) => {
    expect(readMarks(name.normalize('NFC')).marked).toBe(name !== '1̄');
  });

  it.each(['李̄', 'ა́', 'ب̄', 'ד́', 'प́', '😀́', '𝼀̄', 'Ꟁ̄'])(
    'is refused where no alphabet of ours writes it: %s',
    (letter) => {
      expect(() => readMarks(`Zoé ${letter} Lefèvre`)).toThrow('export/letter');
    },
  );

  it('is none in a name that has a sign for each letter, or marks of its own script', () => {
    for (const name of ['Nguyễn', 'Đặng', 'مُحَمَّد', 'דָּוִד', 'प्रिया'])
      expect(readMarks(name.normalize('NFC')).marked).toBe(false);
  });
});

describe.runIf(tools.poppler)('the ink of a name', () => {
  const ink = (pdf: Uint8Array): number => {
    const { data } = PNG.sync.read(pageOf(pdf, 72));
    return data.reduce((sum, value, place) => (place % 4 === 1 ? sum + 255 - value : sum), 0);
  };

  it.each(printed)('grows with the marks over its letters, none of which is lost: %s', async (id) => {
    const [plain, marked] = [await print(id, 'ɛɔŋɛɔŋɛɔŋ'), await print(id, 'ɛ́ɔ̀ŋ̈ɛ́ɔ̀ŋ̈ɛ́ɔ̀ŋ̈')];
    expect(ink(marked)).toBeGreaterThan(ink(plain));
  });

  it.each(printed)('is copied out letter for letter, though a face puts some of them together: %s', async (id) => {
    expect(textOf(await print(id, 'Nguyễn Ŝōǧ')).replaceAll(/[\s-]/gu, '')).toContain('NguyễnŜōǧ');
    const text = textOf(await print(id, 'ЀӐӗ ẄǞ')).replaceAll(/[\s-]/gu, '');
    expect(text).toContain('ЀӐӗẄǞ');
  });

  it.each(printed)('is of no box, and no mark that steers: %s', async (id) => {
    await expect(print(id, 'L\ufffdf')).rejects.toMatchObject({ code: 'export/letter', facts: { letter: 'U+FFFD' } });
    await expect(print(id, 'L\ud83df')).rejects.toMatchObject({ code: 'export/letter' });
    await expect(print(id, 'L\u0007f')).rejects.toMatchObject({ code: 'export/letter', facts: { letter: 'U+0007' } });
    expect(textOf(await print(id, '\u2069\u202eLefèvre\u202d'))).toContain('Lefèvre');
  });
});

describe('a name on a line', () => {
  it('has one space between words, no half of a letter, and nothing that turns what stands beside it', () => {
    expect(tidyName(' Zoe\u0301\t \u202eL\u2066ef\r\nX\ud800 ')).toBe('Zoé Lef X\ufffd');
    expect(isolated('\u2069Zoé\u202e')).toBe('\u2068Zoé\u2069');
  });

  it('is broken after eight letters where it has more than a word has, never within one', () => {
    const [...pieces] = isolated('ɛ́'.repeat(30)).slice(1, -1).split('\u200b');
    expect(pieces.map((piece) => piece.length)).toEqual([16, 16, 16, 12]);
  });

  it('is named in a refusal by a letter that can be seen, or its number', () => {
    expect(['李', '\u0007', '\u07a8', '\u{e0041}'].map(nameLetter)).toEqual(['李', 'U+0007', 'U+07A8', 'U+E0041']);
  });
});

describe('a fault of a document', () => {
  it('is told without a word of what was to be printed', async () => {
    const { pdf } = createTypesetter();
    const refused: unknown[] = [];
    for (const data of [{ family: 'Lefèvre' }, { family: 'learners', title: { Lefèvre: 1 } }]) {
      try {
        await pdf('attestation', data);
      } catch (error) {
        refused.push(error);
      }
    }
    expect(refused.map((error) => (error instanceof Error ? error.message : ''))).toEqual(
      Array(2).fill('a document could not be set'),
    );
    for (const error of refused) expect(inspect(error)).not.toContain('Lefèvre');
  });
});
