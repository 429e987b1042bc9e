// Reads vitest's JSON report.
import { existsSync, readFileSync } from 'node:fs';
import { clip } from './clip.mjs';

/** Why a test failed: the first lines of what it said, without where. */
function why(messages) {
  const said = String(messages?.[0] ?? '').split('\n');
  const end = said.findIndex((line) => /^\s+at /.test(line));
  return (end === -1 ? said : said.slice(0, end)).slice(0, 8).map((line) => `         ${clip(line)}`);
}

/** How many tests passed, failed and were skipped, and the name of each that did not pass, with why. */
export function readTestReport(path) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const named = [];
  if (!existsSync(path)) return { counts, named };
  for (const file of JSON.parse(readFileSync(path, 'utf8')).testResults) {
    // A file that does not load has no tests to count, and has failed.
    if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')) {
      counts.failed += 1;
      named.push(clip(`failed   ${file.name}: ${String(file.message).split('\n')[0]}`));
    }
    for (const { status, fullName, failureMessages } of file.assertionResults) {
      const what = status === 'passed' || status === 'failed' ? status : 'skipped';
      counts[what] += 1;
      if (what !== 'passed') named.push(clip(`${what.padEnd(8)} ${fullName}`));
      if (what === 'failed') named.push(...why(failureMessages), `         in ${file.name}`);
    }
  }
  return { counts, named };
}
