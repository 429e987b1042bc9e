// Finds a Chromium for the browser stories, or installs one.
import { existsSync } from 'node:fs';
import { capture, root } from './tree.mjs';

export const advice =
  'The browser stories need Chromium: install it (Debian: apt-get install chromium; elsewhere: npx playwright-core install chromium), or set CHROMIUM_PATH.';

const minute = 60_000;
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const places = [
  ...names.flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`]),
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Whether it starts: a browser may be there without the libraries it needs. */
async function works(path) {
  if (path === undefined || path === '' || !existsSync(path)) return false;
  return (await capture(path, ['--version'], { timeout: minute })).code === 0;
}

async function playwrightPath() {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

/** The one that CHROMIUM_PATH names, else Playwright’s, else one where systems put it; undefined where none starts. */
export async function findChromium() {
  for (const path of [process.env.CHROMIUM_PATH, await playwrightPath(), ...places]) if (await works(path)) return path;
  return undefined;
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

async function installWithApt() {
  process.stderr.write('Installing Debian’s chromium…\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await capture('apt-get', ['update'], { env, timeout: 5 * minute });
  const answer = await capture('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    env,
    timeout: 15 * minute,
  });
  if (answer.code !== 0) process.stderr.write(`${answer.text.trim().split('\n').slice(-3).join('\n')}\n`);
}

async function installWithPlaywright() {
  process.stderr.write('Installing Playwright’s Chromium…\n');
  const cli = `${root}/node_modules/playwright-core/cli.js`;
  const answer = await capture(process.execPath, [cli, 'install', 'chromium'], { timeout: 5 * minute });
  if (answer.code !== 0) process.stderr.write(`${answer.text.trim().split('\n').slice(-3).join('\n')}\n`);
}

/** The path of a Chromium that starts; undefined where there is none and none could be installed. */
export async function chromium() {
  const found = await findChromium();
  if (found !== undefined) return found;
  // Debian's first where it can be had: it brings the libraries that Playwright's expects to find.
  for (const install of isDebianRoot() ? [installWithApt, installWithPlaywright] : [installWithPlaywright]) {
    await install();
    const installed = await findChromium();
    if (installed !== undefined) return installed;
  }
  return undefined;
}
