// npm run sabotage: turns each guard of test/sabotage/*.json into "pass", one at a time, and fails unless some test notices.
// A row: the rule in words, the file, the exact text to find once, what to put instead, the tests that should notice, and
// `needs` where they need a setting of the environment. It works on copies of the tree: yours is not touched.
import { fork } from 'node:child_process';
import { once } from 'node:events';
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
import { clip } from './clip.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { bin, capture, root } from './tree.mjs';

const help = `npm run sabotage -- [--tests-passed] [WORD...]

Turns each guard of test/sabotage/*.json into "pass", one at a time, in copies of the tree, and fails unless some test notices.
WORD            only the rows whose rule or file holds one of these words, capitals as written
--tests-passed  the tests have just passed: they are not run once more before the first row
--help          this text; nothing is run
`;

const left = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', '.tmp']);
const folder = join(root, 'test', 'sabotage');
const given = process.argv.slice(2);
/** `--tests-passed`, from whoever has just run them all: they are not run once more before the first row. */
const testsPassed = given.includes('--tests-passed');
const words = given.filter((word) => word !== '--tests-passed');
if (words.includes('--help') || words.includes('-h')) {
  process.stdout.write(help);
  process.exit(0);
}
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
// Without a row there is no test to name, and vitest would run them all.
if (rows.length === 0) {
  process.stderr.write(`sabotage: no rule and no file holds ${words.join(' ')}\n\n${help}`);
  process.exit(2);
}
const missing = ({ needs }) => needs !== undefined && !process.env[needs];

function copyTree() {
  const copy = mkdtempSync(join(tmpdir(), 'sabotage-'));
  for (const name of readdirSync(root).filter((each) => !left.has(each)))
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Seconds that the tests of a row may take on a busy machine; a sabotaged loop that never ends ends here. */
const longest = 600;

/** A copy of the tree and the vitest that is kept warm in it (`tests` runs some; started again where a row hung it). */
function openCopy() {
  const copy = copyTree();
  let child;
  const answer = (row) =>
    new Promise((settle) => {
      child ??= fork(join(copy, 'scripts', 'sabotage-tests.mjs'), {
        cwd: copy,
        env,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        detached: true,
      });
      const kept = child;
      const end = (found) => {
        clearTimeout(timer);
        kept.removeAllListeners();
        if (found === undefined) {
          if (kept.exitCode === null) process.kill(-kept.pid, 'SIGKILL');
          child = undefined;
        }
        settle(found);
      };
      const timer = setTimeout(end, longest * 1000);
      kept.once('message', end);
      kept.once('exit', () => end());
      kept.send(row);
    });
  const close = async () => {
    child?.disconnect();
    if (child !== undefined && child.exitCode === null) await once(child, 'exit');
    rmSync(copy, { recursive: true, force: true });
  };
  return { copy, answer, close };
}

/** What is wrong with a row, or nothing: its text not there once, its tests not run or without end, or nobody noticing. */
async function sabotage({ copy, answer }, { file, find, put, tests }) {
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
    const found = await answer({ changed: file, tests });
    if (found === undefined) return `its tests did not end within ${longest} seconds`;
    if (found.run === 0) return 'no test ran: the sabotaged file does not load, or there are no such tests';
    if (found.failed === 0) return 'no test noticed';
    return found.failed === found.late ? 'a test ran out of time, and none noticed' : undefined;
  } finally {
    writeFileSync(path, before);
  }
}

await installIfNeeded();
const began = performance.now();
const todo = rows.filter((row) => !missing(row));
const skipped = rows.filter(missing);
const copies = Array.from({ length: Math.min(2, availableParallelism()) }, openCopy);
const results = { noticed: 0, unnoticed: 0 };
try {
  const tests = [...new Set(todo.flatMap((row) => row.tests))];
  const sound = testsPassed ? undefined : await capture(process.execPath, [bin('vitest'), 'run', ...tests], { env });
  if (sound !== undefined && sound.code !== 0) {
    const said = sound.text.trim().split('\n').slice(-80).map(clip).join('\n');
    process.stdout.write(`${said}\nsabotage: the tests must pass before anything is sabotaged\n`);
    results.unnoticed = 1;
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
  }
  if (results.unnoticed > 0) process.exitCode = 1;
} finally {
  await Promise.all(copies.map(({ close }) => close()));
}
for (const { rule, needs } of skipped) process.stdout.write(`skipped  ${rule} (${needs} is not set)\n`);
const seconds = Math.round((performance.now() - began) / 1000);
process.stdout.write(
  `sabotage: ${results.noticed} passed, ${results.unnoticed} failed, ${skipped.length} skipped (${seconds} s)\n`,
);
