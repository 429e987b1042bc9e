// npm run fuzz -- [--seed S] [--inputs N] [--minutes M] [--only N]: test/fuzz/main.ts, on our TypeScript as it stands.
import { join } from 'node:path';
import { build } from './build.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { root, run } from './tree.mjs';

await installIfNeeded();
// Pages need their styles, which are built.
await build();
const main = join(root, 'test', 'fuzz', 'main.ts');
process.exitCode = await run(process.execPath, [
  '--import',
  './test/support/typescript.mjs',
  main,
  ...process.argv.slice(2),
]);
