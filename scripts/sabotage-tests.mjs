// A child of scripts/sabotage.mjs, started in a copy of the tree: keeps vitest warm there and runs the tests it is sent, after the file
// that changed. Receives {changed, tests}, a path and paths in the copy; answers {failed, late, run}.
import { resolve } from 'node:path';
import { createVitest } from 'vitest/node';

const root = process.cwd();
const vitest = await createVitest('test', { root, watch: false, bail: 1, reporters: [{}] });

/** The file of the row before, which stands again as it was. */
let restored;

/** How many tests failed, how many of those for want of time alone, and how many were run, until the first that failed. */
async function runTests({ changed, tests }) {
  for (const file of [changed, restored ?? changed]) vitest.invalidateFile(resolve(root, file));
  restored = changed;
  const paths = new Set(tests.map((path) => resolve(root, path)));
  const found = await vitest.globTestSpecifications(tests);
  const wanted = found.filter(({ moduleId }) => paths.has(moduleId));
  const { testModules } = await vitest.runTestSpecifications(wanted, false);
  const results = testModules.flatMap(({ children }) => [...children.allTests()].map((test) => test.result()));
  const failed = results.filter(({ state }) => state === 'failed');
  const late = failed.filter(({ errors }) => errors.every(({ message }) => /timed out in \d+ms/.test(message)));
  const passed = results.filter(({ state }) => state === 'passed');
  return { failed: failed.length, late: late.length, run: failed.length + passed.length };
}

process.on('message', async (row) => process.send(await runTests(row)));
process.on('disconnect', () => vitest.close());
