import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'results-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const good: Readonly<Record<string, string>> = {
  'check.log': 'passed  types (tsc, 1.0 s)\ncheck: 5 passed, 0 failed\n',
  'check.code': '0\n',
  'test.code': '0\n',
  'sabotage.log':
    'noticed  a\nskipped  MongoDB: b (MONGODB_URI is not set)\nsabotage: 1 passed, 0 failed, 1 skipped (3 s)\n',
  'sabotage.code': '0\n',
  'fuzz.log': 'seed 7: 3 files\nfuzz: 1 passed, 0 failed\n',
  'fuzz.code': '0\n',
  'report.json': JSON.stringify({
    testResults: [
      { status: 'passed', name: 'a.test.ts', assertionResults: [{ status: 'passed', fullName: 'refuses x' }] },
      {
        status: 'passed',
        name: 'b.test.ts',
        assertionResults: [{ status: 'skipped', fullName: 'MongoDB contract: not run' }],
      },
    ],
  }),
};

function count(changes: Readonly<Record<string, string | undefined>> = {}) {
  for (const [name, text] of Object.entries({ ...good, ...changes }))
    if (text !== undefined) writeFileSync(join(folder, name), text);
  const { stdout, status } = spawnSync(
    process.execPath,
    ['scripts/count-results.mjs', folder, join(folder, 'report.json')],
    {
      encoding: 'utf8',
    },
  );
  return { lines: stdout.trim().split('\n'), last: stdout.trim().split('\n').at(-1), status };
}

test('adds up check, tests, sabotage and fuzz, and names each skip', () => {
  const { lines, status } = count();
  expect(lines).toEqual([
    'skipped  MongoDB contract: not run',
    'skipped  MongoDB: b (MONGODB_URI is not set) [sabotage]',
    '8 passed, 0 failed, 2 skipped',
  ]);
  expect(status).toBe(0);
});

test('counts a failed test, names it and says why, in lines that can be read', () => {
  const failureMessages = [`AssertionError: ${'ab'.repeat(5_000)}\n\n- 1\n+ 2\n    at file.ts:3:4\n    at other.ts`];
  const test = { status: 'failed', fullName: 'keeps y', failureMessages };
  const report = { testResults: [{ status: 'failed', name: 'a.test.ts', assertionResults: [test] }] };
  const { lines, last, status } = count({ 'report.json': JSON.stringify(report), 'test.code': '1' });
  const at = lines.indexOf('failed   keeps y');
  expect(lines.slice(at + 1, at + 6).map((line) => line.trim())).toEqual([
    `AssertionError: ${'ab'.repeat(142)}… (10016 letters)`,
    ...['', '- 1', '+ 2', 'in a.test.ts'],
  ]);
  expect([last, status]).toEqual(['7 passed, 1 failed, 1 skipped', 1]);
});

test('counts a file that does not load as a failure', () => {
  const report = {
    testResults: [{ status: 'failed', name: 'a.test.ts', message: 'SyntaxError: x\n  at', assertionResults: [] }],
  };
  const { lines, last, status } = count({ 'report.json': JSON.stringify(report) });
  expect(lines).toContain('failed   a.test.ts: SyntaxError: x');
  expect([last, status]).toEqual(['7 passed, 1 failed, 1 skipped', 1]);
});

test.each([
  ['the tests left no report', { 'report.json': undefined, 'test.code': '1' }],
  ['the tests failed without a failed test', { 'test.code': '1' }],
  ['a step was ended by a signal', { 'check.log': 'passed  types', 'check.code': '143' }],
  [
    'the fuzz was ended by its own watch',
    { 'fuzz.log': 'FAILED   input 3 of seed 7 does not end', 'fuzz.code': '143' },
  ],
  ['a step never ran', { 'sabotage.log': undefined, 'sabotage.code': undefined }],
])('counts a failure when %s', (_, changes) => {
  const { last, status } = count(changes);
  expect(last).toMatch(/ 1 failed, /);
  expect(status).toBe(1);
});

test('ends with what failed, and says what a step said last that did not end well', () => {
  const log = `${'a line\n'.repeat(40)}Unhandled Rejection: ${'x'.repeat(9_000)}\n`;
  const { lines, last } = count({ 'test.log': log, 'test.code': '1' });
  expect(lines.slice(-14, -1).map((line) => line.trim().slice(0, 35))).toEqual([
    'failed   test did not end well, aft',
    ...Array.from({ length: 11 }, () => 'a line'),
    'Unhandled Rejection: xxxxxxxxxxxxxx',
  ]);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(400);
  expect(last).toMatch(/ 1 failed, /);
});

test('counts the failures of check and sabotage', () => {
  const { lines, last } = count({
    'check.log': 'FAILED  walls (depcruise, 1 s)\ncheck: 4 passed, 1 failed',
    'check.code': '1',
  });
  expect(lines).toContain('FAILED  walls (depcruise, 1 s) [check]');
  expect(last).toBe('7 passed, 1 failed, 2 skipped');
});
