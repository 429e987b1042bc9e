// npm test: installs what is missing, a Chromium included, and runs the tests. Arguments go to vitest.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { advice, chromium } from './chromium.mjs';
import { runClipped } from './clip.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { readTestReport } from './test-report.mjs';
import { bin, root, run } from './tree.mjs';

await installIfNeeded();
await build();
const browser = await chromium();
if (browser === undefined) process.stderr.write(`${advice}\n`);
mkdirSync(join(root, '.tmp'), { recursive: true });
const report = process.env.TEST_REPORT ?? join(root, '.tmp', 'test-report.json');
rmSync(report, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
// A person at a terminal sees it move.
const runTests = process.stdout.isTTY ? run : runClipped;
const code = await runTests(process.execPath, [bin('vitest'), 'run', ...reporters, ...process.argv.slice(2)], {
  env: { ...process.env, ...(browser === undefined ? {} : { CHROMIUM_PATH: browser }) },
});
for (const line of readTestReport(report).named) process.stdout.write(`${line}\n`);
if (browser === undefined) process.stderr.write(`${advice}\n`);
// In continuous integration a browser that is missing is a fault, not a circumstance.
process.exitCode = code === 0 && browser === undefined && process.env.CI ? 1 : code;
