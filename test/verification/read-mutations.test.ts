import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAnything } from '../../src/verification/read.ts';
import { fc } from '../support/drawn.ts';

const folder = new URL('../vectors/files/read/', import.meta.url);

/** One change of the kind a damaged disk, a hasty editor or an attacker makes; places are parts of the whole, so as to fit any file. */
const change = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'remove', 'repeat', 'insert', 'zero'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.integer({ min: 1, max: 64 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }),
});

function mutate(
  bytes: Uint8Array,
  { kind, at, length, bytes: put }: { kind: string; at: number; length: number; bytes: Uint8Array },
) {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  if (kind === 'cut') return before;
  if (kind === 'remove') return join(before, after.subarray(length));
  if (kind === 'repeat') return join(before, after.subarray(0, length), after);
  if (kind === 'insert') return join(before, put, after);
  if (kind === 'zero') return join(before, new Uint8Array(Math.min(length, after.length)), after.subarray(length));
  return join(before, put.subarray(0, 1), after.subarray(1));
}

describe('a file changed at random', () => {
  test.each(readdirSync(folder))('is always answered, never thrown: %s', (name) => {
    const sound = new Uint8Array(readFileSync(new URL(name, folder)));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const found = readAnything(changes.reduce(mutate, sound));
        expect(found.length).toBeGreaterThan(0);
        for (const each of found) {
          expect(['data-integrity', 'vc-jwt', 'open-badges-2', 'address', 'none']).toContain(each.form);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('gives the same answer twice, and is left as it was', () => {
    for (const name of readdirSync(folder)) {
      const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
      const copy = bytes.slice();
      expect(readAnything(bytes)).toEqual(readAnything(copy));
      expect(bytes).toEqual(copy);
    }
  });
});
