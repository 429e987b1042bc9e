// Reads vitest's JSON report.
import { existsSync, readFileSync } from 'node:fs';

/** How many tests passed, failed and were skipped, and the name of each that did not pass. */
export function readTestReport(path) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const named = [];
  if (!existsSync(path)) return { counts, named };
  for (const file of JSON.parse(readFileSync(path, 'utf8')).testResults) {
    // A file that does not load has no tests to count, and has failed.
    if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')) {
      counts.failed += 1;
      named.push(`failed   ${file.name}: ${String(file.message).split('\n')[0]}`);
    }
    for (const { status, fullName } of file.assertionResults) {
      const what = status === 'passed' || status === 'failed' ? status : 'skipped';
      counts[what] += 1;
      if (what !== 'passed') named.push(`${what.padEnd(8)} ${fullName}`);
    }
  }
  return { counts, named };
}
