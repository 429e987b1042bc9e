// npm run check: every tool that reads the code, all of them run, all of them reported, one exit code.
import { installIfNeeded } from './install-if-needed.mjs';
import { bin, capture } from './tree.mjs';

const checks = [
  ['types', 'tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['types in a browser', 'tsc', ['--noEmit', '-p', 'src/offline/page/tsconfig.json']],
  ['format and lint', 'biome', ['ci', '--diagnostic-level=warn', '.']],
  ['promises', 'eslint', ['src', 'test', '--max-warnings=0']],
  ['walls', 'depcruise', ['src', '--config', '.dependency-cruiser.cjs']],
  ['dead code', 'knip', []],
];

await installIfNeeded();
let failed = 0;
for (const [name, tool, args] of checks) {
  const began = performance.now();
  const { code, text } = await capture(process.execPath, [bin(tool), ...args]);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (code !== 0) process.stdout.write(`${text.trim()}\n`);
  process.stdout.write(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${tool}, ${seconds} s)\n`);
  if (code !== 0) failed += 1;
}
process.stdout.write(`check: ${checks.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
