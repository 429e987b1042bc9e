import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** A tiny project with our scripts and packages: two files, and tests that know the first alone. */
function project(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sabotage-test-'));
  cpSync('scripts', join(folder, 'scripts'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const files = {
    'package-lock.json': '{"packages":{}}',
    'package.json': '{"type":"module"}',
    'vitest.config.ts': 'export default { test: { testTimeout: 500 } };',
    'src/first.ts': 'export const first = () => 1;\n',
    'src/second.ts': 'export const second = () => 2;\n',
    'test/first.test.ts': `import { expect, it } from 'vitest';
import { first } from '../src/first.ts';
import { second } from '../src/second.ts';
it('knows the first', () => expect([first(), typeof second()]).toEqual([1, 'number']));
`,
    'test/slow.test.ts': `import { it } from 'vitest';
import { second } from '../src/second.ts';
it('waits for the second', () => new Promise((resolve) => second() === 2 && resolve(undefined)));
`,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test('a sabotage is noticed by what it changed alone: not by the row before it, nor for want of time', () => {
  const folder = project();
  const known = { file: 'src/first.ts', find: '=> 1', put: '=> 0', tests: ['test/first.test.ts'] };
  const unknown = { file: 'src/second.ts', find: '=> 2', put: '=> 3', tests: ['test/first.test.ts'] };
  const slow = { ...unknown, rule: 'slow', tests: ['test/slow.test.ts'] };
  // Two copies take the rows in turn: each gets one that is noticed, and then one that nobody can notice.
  const rows = [1, 2, 3].flatMap((n) => [
    { ...known, rule: `known ${n}` },
    { ...known, rule: `known too ${n}` },
  ]);
  const others = [1, 2, 3].flatMap((n) => [
    { ...unknown, rule: `unknown ${n}` },
    { ...unknown, rule: `unseen ${n}` },
  ]);
  mkdirSync(join(folder, 'test', 'sabotage'));
  writeFileSync(join(folder, 'test', 'sabotage', 'rows.json'), JSON.stringify([...rows, ...others, slow]));
  const { status, stdout } = spawnSync(process.execPath, ['scripts/sabotage.mjs', '--tests-passed'], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true, force: true });
  const lines = stdout.split('\n');
  expect(lines.filter((line) => line.startsWith('noticed  known'))).toHaveLength(6);
  expect(lines.filter((line) => /^FAILED {3}un.*: no test noticed$/.test(line))).toHaveLength(6);
  expect(lines).toContain('FAILED   slow (src/second.ts): a test ran out of time, and none noticed');
  expect([status, lines.at(-2)]).toEqual([1, expect.stringMatching(/^sabotage: 6 passed, 7 failed, 0 skipped/)]);
}, 120_000);
