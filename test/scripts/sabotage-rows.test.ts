import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const Rows = z.array(
  z.strictObject({
    rule: z.string().min(10),
    file: z.string().startsWith('src/'),
    find: z.string().min(1),
    put: z.string(),
    tests: z.array(z.string().regex(/^test\/.+\.test\.tsx?$/)).min(1),
    needs: z.literal('MONGODB_URI').optional(),
  }),
);
const rows = readdirSync('test/sabotage').flatMap((name) =>
  Rows.parse(JSON.parse(readFileSync(`test/sabotage/${name}`, 'utf8'))),
);

describe('every row of test/sabotage', () => {
  test.each(rows.map((row) => [row.rule, row] as const))(
    '%s: finds its text once and its tests',
    (_, { file, find, put, tests }) => {
      expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2);
      expect(put).not.toBe(find);
      expect(tests.filter((path) => !existsSync(path))).toEqual([]);
    },
  );

  test('has a rule of its own', () => {
    expect(new Set(rows.map(({ rule }) => rule)).size).toBe(rows.length);
  });
});
