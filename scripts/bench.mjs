// npm run bench: every test/bench/*.bench.ts, each in its own process, one after the other.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { root, run } from './tree.mjs';

await installIfNeeded();
await build();
const folder = join(root, 'test', 'bench');
const wanted = process.argv.slice(2);
const benches = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .sort();
for (const name of benches) {
  process.stdout.write(`\n${name}\n`);
  const code = await run(process.execPath, ['--import', './test/support/typescript.mjs', join(folder, name)]);
  if (code !== 0) process.exitCode = code;
}
