// npm run sabotage: turns each guard of test/sabotage/*.json into "pass", one at a time, and fails unless some test notices.
// A row: the rule in words, the file, the exact text to find once, what to put instead, the tests that should notice, and
// `needs` where they need a setting of the environment. It works on copies of the tree: yours is not touched.
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installIfNeeded } from './install-if-needed.mjs';
import { bin, capture, root } from './tree.mjs';

const left = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', '.tmp']);
const folder = join(root, 'test', 'sabotage');
const given = process.argv.slice(2);
/** `--tests-passed`, from whoever has just run them all: they are not run once more before the first row. */
const testsPassed = given.includes('--tests-passed');
const words = given.filter((word) => word !== '--tests-passed');
const conformance = resolve(root, '..', 'shared', 'conformance');
const env = {
  ...process.env,
  ...(existsSync(conformance) ? { CONFORMANCE_DIR: process.env.CONFORMANCE_DIR ?? conformance } : {}),
};

const rows = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  .filter(({ rule, file }) => words.length === 0 || words.some((word) => `${rule} ${file}`.includes(word)));
const missing = ({ needs }) => needs !== undefined && !process.env[needs];

function copyTree() {
  const copy = mkdtempSync(join(tmpdir(), 'sabotage-'));
  for (const name of readdirSync(root).filter((each) => !left.has(each)))
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Runs tests in a copy: how many failed, and how many were run. */
async function runTests(copy, tests) {
  const report = join(copy, 'sabotage-report.json');
  rmSync(report, { force: true });
  const args = ['run', '--bail=1', '--reporter=json', `--outputFile=${report}`, ...tests];
  const { text } = await capture(process.execPath, [bin('vitest'), ...args], { cwd: copy, env });
  if (!existsSync(report)) return { failed: 0, run: 0, text };
  const { numFailedTests: failed, numPassedTests: passed } = JSON.parse(readFileSync(report, 'utf8'));
  return { failed, run: failed + passed, text };
}

/** What is wrong with a row, or nothing: its text not there once, its tests not run, or nobody noticing. */
async function sabotage(copy, { file, find, put, tests }) {
  const path = join(copy, file);
  if (!existsSync(path)) return 'there is no such file';
  const before = readFileSync(path, 'utf8');
  const times = before.split(find).length - 1;
  if (times !== 1) return `its text is found ${times} times, not once`;
  try {
    writeFileSync(
      path,
      before.replace(find, () => put),
    );
    const { failed, run } = await runTests(copy, tests);
    if (run === 0) return 'no test ran: the sabotaged file does not load, or there are no such tests';
    return failed === 0 ? 'no test noticed' : undefined;
  } finally {
    writeFileSync(path, before);
  }
}

await installIfNeeded();
const began = performance.now();
const todo = rows.filter((row) => !missing(row));
const skipped = rows.filter(missing);
const copies = Array.from({ length: Math.min(2, availableParallelism()) }, copyTree);
const results = { noticed: 0, unnoticed: 0 };
try {
  const sound = testsPassed ? undefined : await runTests(copies[0], [...new Set(todo.flatMap(({ tests }) => tests))]);
  if (sound !== undefined && (sound.failed > 0 || sound.run === 0)) {
    process.stdout.write(`${sound.text.trim()}\nsabotage: the tests must pass before anything is sabotaged\n`);
    results.unnoticed = 1;
    process.exitCode = 1;
  } else {
    const queue = [...todo];
    await Promise.all(
      copies.map(async (copy) => {
        for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
          const fault = await sabotage(copy, row);
          results[fault === undefined ? 'noticed' : 'unnoticed'] += 1;
          process.stdout.write(
            fault === undefined ? `noticed  ${row.rule}\n` : `FAILED   ${row.rule} (${row.file}): ${fault}\n`,
          );
        }
      }),
    );
    if (results.unnoticed > 0) process.exitCode = 1;
  }
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
}
for (const { rule, needs } of skipped) process.stdout.write(`skipped  ${rule} (${needs} is not set)\n`);
const seconds = Math.round((performance.now() - began) / 1000);
process.stdout.write(
  `sabotage: ${results.noticed} passed, ${results.unnoticed} failed, ${skipped.length} skipped (${seconds} s)\n`,
);
