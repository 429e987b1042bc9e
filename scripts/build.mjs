// Compiles src to dist when something changed since the last time, and copies what is not TypeScript beside it.
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildBrowser } from './build-browser.mjs';
import { alone } from './build-lock.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { bin, filesBelow, isBuilt, root, run } from './tree.mjs';

const source = join(root, 'src');
const target = join(root, 'dist');
const stamp = join(target, '.built');
const browser = join(target, 'browser');
const settings = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map((name) => join(root, name));

function isStale(sources) {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  // A folder's own time tells of files added and removed.
  return [...sources, ...new Set(sources.map(dirname)), ...settings].some((path) => statSync(path).mtimeMs > built);
}

/** Stops the process when the code does not compile. Whoever comes while another builds waits, then finds the work done. */
export async function build() {
  if (isBuilt || !isStale(filesBelow(source))) return;
  await alone(join(root, '.tmp', 'building.lock'), compile);
}

async function compile() {
  const sources = filesBelow(source);
  if (!isStale(sources)) return;
  const began = Date.now();
  process.stderr.write('Building…\n');
  if (!existsSync(stamp)) rmSync(target, { recursive: true, force: true });
  rmSync(stamp, { force: true });
  const code = await run(process.execPath, [bin('tsc'), '-p', 'tsconfig.build.json'], { quiet: true });
  if (code !== 0) process.exit(code);
  copyAssets(sources);
  removeLeftovers(sources);
  await buildBrowser(browser);
  // Stamped with the time it began: what was saved meanwhile is built the next time.
  writeFileSync(stamp, '');

  utimesSync(stamp, began / 1000, began / 1000);
}

const compiled = (path) => path.replace(/\.tsx?$/, '.js');

function copyAssets(sources) {
  for (const path of sources.filter((each) => !/(\.tsx?|tsconfig\.json)$/.test(each))) {
    const copy = join(target, relative(source, path));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(path, copy);
  }
}

/** What an earlier build made of files that are gone. */
function removeLeftovers(sources) {
  const wanted = new Set(sources.map((path) => join(target, compiled(relative(source, path)))));
  for (const path of filesBelow(target)) {
    const isOurs = /\.js(\.map)?$/.test(path) || !/\.(tsbuildinfo|built)$/.test(path);
    if (isOurs && dirname(path) !== browser && !wanted.has(path.replace(/\.map$/, ''))) rmSync(path);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await installIfNeeded();
  await build();
}
