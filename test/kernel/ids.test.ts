import { expect, it } from 'vitest';
import { newPublicId, publicIdPattern } from '../../src/kernel/ids.ts';
import { seededRandom } from '../support/world.ts';

it('makes public ids that no command line takes for an option', () => {
  const random = seededRandom('ids');
  const ids = Array.from({ length: 1000 }, () => newPublicId(random));
  expect(ids.filter((id) => id.startsWith('-') || !publicIdPattern.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
