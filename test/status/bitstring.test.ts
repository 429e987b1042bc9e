import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  createBitstring,
  decodeBitstring,
  encodeBitstring,
  getBit,
  minimumLength,
  setBit,
} from '../../src/status/bitstring.ts';
import { permute } from '../../src/status/permutation.ts';
import { fc } from '../support/drawn.ts';

const packed = (bytes: Uint8Array) => `u${gzipSync(bytes).toString('base64url')}`;

describe('a bitstring', () => {
  it('counts from the most significant bit of the first byte', () => {
    expect([...setBit(createBitstring(16), 0, true)]).toEqual([0x80, 0]);
    expect([...setBit(createBitstring(16), 7, true)]).toEqual([0x01, 0]);
    expect([...setBit(createBitstring(16), 8, true)]).toEqual([0, 0x80]);
    expect([...setBit(Uint8Array.of(0xff, 0xff), 9, false)]).toEqual([0xff, 0xbf]);
  });

  it('comes back from its encoding bit for bit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(minimumLength - 1), { maxLength: 40 }), async (indexes) => {
        const bits = indexes.reduce((all, index) => setBit(all, index, true), createBitstring(minimumLength));
        const text = await encodeBitstring(bits);
        expect(text).toMatch(/^u[A-Za-z0-9_-]+$/);
        expect(Uint8Array.from((await decodeBitstring(text)) ?? [])).toEqual(bits);
      }),
      { numRuns: 20 },
    );
  });

  it('reads what another gzip packed', async () => {
    expect(await decodeBitstring(packed(new Uint8Array(16_384)))).toHaveLength(16_384);
  });

  it.each([
    ['another multibase', `z${packed(new Uint8Array(16_384)).slice(1)}`],
    ['padding', `${packed(new Uint8Array(16_384))}=`],
    ['no gzip', 'uAAAA'],
    ['nothing', ''],
    ['fewer bits than the standard asks for', packed(new Uint8Array(16_383))],
    ['a bomb', packed(new Uint8Array(9_000_000))],
  ])('is refused with %s', async (_, text) => {
    expect(await decodeBitstring(text)).toBeUndefined();
  });

  it.each([-1, 16, 1.5, Number.NaN, 2 ** 53])('has no bit %s of sixteen', (index) => {
    expect(() => getBit(createBitstring(16), index)).toThrow(RangeError);
    expect(() => setBit(createBitstring(16), index, true)).toThrow(RangeError);
  });
});

describe('the permutation of places', () => {
  it('is a bijection, whatever the size and the seed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.integer({ min: 2, max: 700 }), (seed, size) => {
        const images = Array.from({ length: size }, (_, position) => permute(seed, size, position));
        expect(images.toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, position) => position));
      }),
      { numRuns: 25 },
    );
  });

  it('differs from seed to seed', () => {
    const one = Array.from({ length: 50 }, (_, n) => permute(new Uint8Array(32), 131_072, n));
    const other = Array.from({ length: 50 }, (_, n) => permute(new Uint8Array(32).fill(1), 131_072, n));
    expect(one.filter((value, n) => value === other[n]).length).toBeLessThan(3);
  });

  it.each([-1, 100, 0.5])('has no place for %s in a hundred', (position) => {
    expect(() => permute(new Uint8Array(32), 100, position)).toThrow(RangeError);
  });
});
