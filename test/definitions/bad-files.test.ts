import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type DefinitionFault, faultCodes } from '../../src/definitions/fault.ts';
import { readDefinition } from '../../src/definitions/files.ts';
import { wordDefinitionFault } from '../../src/texts/definitions.ts';
import { definitionsEnglish } from '../../src/texts/definitions-english.ts';
import { definitionsFrench } from '../../src/texts/definitions-french.ts';

/** Each file is named by what is wrong with it; its first two lines say which faults to expect and under what name to read it. */
const folder = fileURLToPath(new URL('../vectors/definitions/', import.meta.url));
const vectors = readdirSync(folder).map((name) => {
  const text = readFileSync(`${folder}${name}`, 'utf8');
  const expected = /^# expects: (.*)$/m.exec(text)?.[1] ?? '';
  const file = /^# read as: (.*)$/m.exec(text)?.[1] ?? '';
  const marked = text.split('\n').findIndex((line) => line.endsWith('# <- here')) + 1;
  return { name, text, file, marked, codes: expected === 'nothing' ? [] : expected.split(' ') };
});
const codesOf = (faults: readonly DefinitionFault[]): readonly string[] => faults.map(({ code }) => code).sort();

describe('a definition file', () => {
  it.each(vectors)('$name: $codes', ({ text, file, codes, marked }) => {
    const { faults } = readDefinition(text, file);
    expect(codesOf(faults)).toEqual([...codes].sort());
    if (marked > 0) expect(faults.map(({ line }) => line)).toEqual([marked]);
    for (const fault of faults) expect(fault.file).toBe(file);
  });

  it.each(vectors)('$name: each fault reads in both languages, with its place and a cure', ({ text, file }) => {
    for (const fault of readDefinition(text, file).faults) {
      for (const language of ['fr', 'en'] as const) {
        const { place, what, cure } = wordDefinitionFault(fault, language);
        expect(place).toBe(`${file}:${fault.line}:${fault.column}`);
        expect(`${what} ${cure}`).not.toMatch(/undefined|“”|«\u00a0\u00a0»/);
        expect(cure.length).toBeGreaterThan(5);
      }
    }
  });

  it('points at the characters at fault inside a long sentence', () => {
    const sound = vectors.find(({ name }) => name === 'sound.yaml');
    const text = (sound?.text ?? '').replace('chose\u00a0;', 'chose ;');
    const [fault] = readDefinition(text, 'learners/app-essai.yaml').faults;
    const line = text.split('\n')[(fault?.line ?? 0) - 1] ?? '';
    expect(line.slice((fault?.column ?? 0) - 1)).toMatch(/^ ; la raconte/);
  });
});

describe('the words for faults', () => {
  it('exist for every fault and for nothing else, in both languages', () => {
    expect(Object.keys(definitionsFrench).sort()).toEqual([...faultCodes].sort());
    expect(Object.keys(definitionsEnglish).sort()).toEqual([...faultCodes].sort());
  });

  it('are tried by a vector for every fault that one file can have', () => {
    const severalFiles = ['folder-missing', 'file-misplaced', 'file-extension', 'file-too-large', 'file-not-utf8'];
    const apart = new Set([...severalFiles, 'slug-taken', 'glyph-taken', 'schema-stale']);
    const tried = new Set(vectors.flatMap(({ codes }) => codes));
    expect(faultCodes.filter((code) => !apart.has(code) && !tried.has(code))).toEqual([]);
  });
});
