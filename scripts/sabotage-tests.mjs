// A child of scripts/sabotage.mjs, started in a copy of the tree: keeps vitest warm there and runs the tests it is sent, after the file
// that changed. Receives {changed, tests}, a path and paths in the copy; answers {failed, run}.
import { resolve } from 'node:path';
import { createVitest } from 'vitest/node';

const root = process.cwd();
const vitest = await createVitest('test', { root, watch: false, bail: 1, reporters: [{}] });

/** How many tests failed, and how many were run, until the first that failed. */
async function runTests({ changed, tests }) {
  vitest.invalidateFile(resolve(root, changed));
  const paths = new Set(tests.map((path) => resolve(root, path)));
  const found = await vitest.globTestSpecifications(tests);
  const wanted = found.filter(({ moduleId }) => paths.has(moduleId));
  const { testModules } = await vitest.runTestSpecifications(wanted, false);
  const states = testModules.flatMap(({ children }) => [...children.allTests()].map((test) => test.result().state));
  const failed = states.filter((state) => state === 'failed').length;
  return { failed, run: failed + states.filter((state) => state === 'passed').length };
}

process.on('message', async (row) => process.send(await runTests(row)));
process.on('disconnect', () => vitest.close());
