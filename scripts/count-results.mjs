// Names every skip and failure of a run of .ci/run and ends with "N passed, N failed, N skipped".
// node scripts/count-results.mjs FOLDER REPORT: FOLDER holds NAME.log and NAME.code of each step, REPORT is vitest's.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clip } from './clip.mjs';
import { readTestReport } from './test-report.mjs';

const [folder = '', reportPath = ''] = process.argv.slice(2);
const read = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');

/** The counts a script ends with, as in "check: 4 passed, 1 failed", and the rows it names. */
function readScript(name) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const lines = read(`${name}.log`).split('\n');
  const last = lines.findLast((line) => line.startsWith(`${name}: `)) ?? '';
  for (const [, count, what] of last.matchAll(/(\d+) (passed|failed|skipped)/g)) counts[what] = Number(count);
  return {
    counts,
    named: lines.filter((line) => /^(FAILED|skipped) {2}/.test(line)).map((line) => `${clip(line)} [${name}]`),
  };
}

const total = { passed: 0, failed: 0, skipped: 0 };
const all = [];
for (const [name, { counts, named }] of [
  ['check', readScript('check')],
  ['test', readTestReport(reportPath)],
  ['sabotage', readScript('sabotage')],
  ['fuzz', readScript('fuzz')],
]) {
  // A step that did not end well has failed, whatever it managed to count.
  if (counts.failed === 0 && read(`${name}.code`).trim() !== '0') {
    counts.failed = 1;
    const said = read(`${name}.log`).trimEnd().split('\n').slice(-12);
    named.push(`failed   ${name} did not end well, after`, ...said.map((line) => `         ${clip(line)}`));
  }
  for (const what of Object.keys(total)) total[what] += counts[what];
  all.push(...named);
}
// What failed comes last, where it is looked for.
const isSkip = (line) => line.startsWith('skipped');
for (const line of [...all.filter(isSkip), ...all.filter((line) => !isSkip(line))]) process.stdout.write(`${line}\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
