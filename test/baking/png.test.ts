import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { bakePng, unbakePng } from '../../src/baking/png.ts';
import { readPngChunks, writePngChunk } from '../../src/baking/png-chunks.ts';

const credential = '{"name":"Élève à l’étranger ]]> 🎓"}';
const jwt = 'eyJhbGciOiJFUzI1NiJ9.e30.AAAA';
const plain = new Uint8Array(PNG.sync.write(new PNG({ width: 4, height: 4, fill: true })));
const text = (value: string) => new TextEncoder().encode(value);

function baked(png: Uint8Array, what: string): Uint8Array {
  const bytes = bakePng(png, what);
  if (typeof bytes === 'string') throw new Error(bytes);
  return bytes;
}

/** The picture with one more chunk before its end. */
function withChunk(png: Uint8Array, type: string, data: string): Uint8Array {
  return new Uint8Array(Buffer.concat([png.subarray(0, -12), writePngChunk(type, text(data)), png.subarray(-12)]));
}

describe('baking a PNG', () => {
  test.each([credential, jwt, 'é'.repeat(200_000)])('gives back every letter', (what) => {
    expect(unbakePng(baked(plain, what), 1_000_000)).toEqual([{ standard: 'open-badges-3', text: what }]);
  });

  test('writes one uncompressed iTXt before the end, as OB 3.0 §5.3.1 says', () => {
    const chunks = readPngChunks(baked(plain, credential));
    if (typeof chunks === 'string') throw new Error(chunks);
    expect(chunks.slice(-2).map(({ type }) => type)).toEqual(['iTXt', 'IEND']);
    expect(chunks.at(-2)?.data).toEqual(text(`openbadgecredential\0\0\0\0\0${credential}`));
  });

  test('leaves the picture as another library sees it', () => {
    expect(PNG.sync.read(Buffer.from(baked(plain, credential))).data).toEqual(PNG.sync.read(Buffer.from(plain)).data);
  });

  test.each([
    ['the same', 'iTXt', 'openbadgecredential\0\0\0\0\0{}'],
    ['Open Badges 2.0', 'iTXt', 'openbadges\0\0\0\0\0{}'],
    ['its legacy text', 'tEXt', 'openbadges\0https://old.example/1'],
    ['CLR', 'iTXt', 'clrcredential\0\0\0\0\0{}'],
  ])('overwrites a credential that was there, of %s kind', (_, type, data) => {
    expect(baked(withChunk(plain, type, data), credential)).toEqual(baked(plain, credential));
  });

  test('keeps the texts that are no credential', () => {
    const chunks = readPngChunks(baked(withChunk(plain, 'iTXt', 'Title\0\0\0\0\0A badge'), credential));
    if (typeof chunks === 'string') throw new Error(chunks);
    expect(chunks.filter(({ type }) => type === 'iTXt')).toHaveLength(2);
  });

  test('refuses what is no sound PNG', () => {
    expect(bakePng(text('GIF89a'), credential)).toBe('malformed-image');
    expect(bakePng(plain.subarray(0, -4), credential)).toBe('truncated');
    const changed = plain.slice();
    changed[20] = 99;
    expect(bakePng(changed, credential)).toBe('checksum');
  });
});

describe('what a PNG carries', () => {
  test('may be a badge of each standard, told apart', () => {
    const both = withChunk(
      withChunk(plain, 'iTXt', 'openbadges\0\0\0\0\0{"b":2}'),
      'iTXt',
      'clrcredential\0\0\0\0\0{}',
    );
    expect(unbakePng(baked(both, credential), 1_000)).toEqual([{ standard: 'open-badges-3', text: credential }]);
    expect(unbakePng(both, 1_000)).toEqual([
      { standard: 'open-badges-2', text: '{"b":2}' },
      { standard: 'clr-2', text: '{}' },
    ]);
  });

  test('is not two of one standard', () => {
    const two = withChunk(baked(plain, credential), 'iTXt', 'openbadgecredential\0\0\0\0\0{}');
    expect(unbakePng(two, 1_000)).toBe('two-credentials');
  });

  test('is not looked for after the end, nor in legacy text for Open Badges 3.0', () => {
    const after = Buffer.concat([plain, writePngChunk('iTXt', text('openbadgecredential\0\0\0\0\0{}'))]);
    expect(unbakePng(new Uint8Array(after), 1_000)).toBe('no-credential');
    expect(unbakePng(withChunk(plain, 'tEXt', 'openbadgecredential\0{}'), 1_000)).toBe('no-credential');
  });

  test('is no longer than asked', () => {
    const length = new TextEncoder().encode(credential).length;
    expect(unbakePng(baked(plain, credential), length)).toHaveLength(1);
    expect(unbakePng(baked(plain, credential), length - 1)).toBe('too-large');
  });
});
