import { describe, expect, test } from 'vitest';
import { readLimits } from '../../src/verification/read-limits.ts';
import { readJsonText } from '../../src/verification/readers/json-text.ts';
import { fc } from '../support/drawn.ts';

const read = (text: string, limits = {}) => readJsonText(text, { ...readLimits, ...limits });

describe('JSON', () => {
  test('is read as JSON.parse reads it, whatever it says and however it is spaced', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ noUnicodeString: false }),
        fc.constantFrom(undefined, '  ', '\t', '\r\n'),
        (value, space) => {
          const text = JSON.stringify(value, undefined, space);
          const found = read(text);
          if (typeof found === 'string') {
            expect(['not-unicode', 'number-too-large', 'prototype-key']).toContain(found);
          } else expect(found.value).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is never accepted where JSON.parse refuses it', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-',
      '0',
      '.5',
      'e9',
      'true',
      'nul',
      'l',
      ' ',
      '\\',
      '"',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const found = read(text);
        if (typeof found !== 'string') expect(found.value).toEqual(JSON.parse(text));
      }),
      { numRuns: 3_000 },
    );
  });

  test.each([
    ['{"a":1,"a":1}', 'duplicate-key'],
    ['{"a":1,"\\u0061":2}', 'duplicate-key'],
    ['[{"b":{"__proto__":1}}]', 'prototype-key'],
    ['[1e999]', 'number-too-large'],
    ['[-1e999]', 'number-too-large'],
    ['[9007199254740992]', 'number-too-large'],
    ['["\\udc00\\ud800"]', 'not-unicode'],
    ['{"\\ud800":1}', 'not-unicode'],
    ['["\\x"]', 'not-json'],
    ['["a', 'not-json'],
    ['NaN', 'not-json'],
  ])('that two readers could read in two ways is refused: %s', (text, fault) => {
    expect(read(text)).toBe(fault);
  });

  test.each([
    '{"constructor":{"prototype":1},"toString":2,"hasOwnProperty":3}',
    '[9007199254740991,-0,1.0,1E2,1e-400]',
  ])('with odd names and numbers is plain values: %s', (text) => {
    expect(read(text)).toMatchObject({ value: JSON.parse(text) });
    expect(Object.hasOwn(Object.prototype, 'prototype')).toBe(false);
  });

  test('is bounded in characters, depth and values, each to the unit', () => {
    expect(read('[[1]]', { depth: 1 })).toMatchObject({ value: [[1]] });
    expect(read('[[1]]', { depth: 0 })).toBe('too-deep');
    expect(read('[[1]]', { values: 3 })).toMatchObject({ value: [[1]] });
    expect(read('[[1]]', { values: 2 })).toBe('too-many-values');
    expect(read('[[1]]', { characters: 5 })).toMatchObject({ value: [[1]] });
    expect(read('[[1]]', { characters: 4 })).toBe('too-large');
  });
});
