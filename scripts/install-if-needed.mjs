// Installs the packages when what is installed is not what the lock file says. Never inside the image, which brings its own.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBuilt, root, run } from './tree.mjs';

/** npm's own record of what it installed, written once it is done. */
const installed = join(root, 'node_modules', '.package-lock.json');

const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

function isInstalled() {
  if (!existsSync(installed)) return false;
  const found = packagesOf(installed);
  // Optional packages are the binaries of other platforms.
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional === true || found[path]?.version === version,
  );
}

/** Says what it does on standard error: standard output belongs to the command that comes after. */
export async function installIfNeeded() {
  if (isBuilt || isInstalled()) return;
  process.stderr.write('Installing the packages of package-lock.json…\n');
  // Development packages too, whatever NODE_ENV says: the compiler is one of them.
  const code = await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code === 0) return;
  process.stderr.write('npm ci failed: see above. It needs the npm registry and a writable node_modules.\n');
  process.exit(code);
}

/** npm as it was started, else the one on the path. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script !== undefined && /\.c?js$/.test(script)) return run(process.execPath, [script, ...args], { quiet: true });
  return run('npm', args, { quiet: true });
}
