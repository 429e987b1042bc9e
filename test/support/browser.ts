import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { z } from 'zod';

/** Milliseconds in which what is waited for comes on the slowest of machines. */
const patience = 90_000;

/** Where a Chromium may be; `npm test` names the one it found or installed in CHROMIUM_PATH. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

/** The Chromium that tests drive, if there is one. */
export function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  return [env.CHROMIUM_PATH, ...places].find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** A quiet Chromium without a window, with `more` of its switches; the caller closes it. @throws where there is none, saying what to install. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('no Chromium found: install Debian’s chromium or set CHROMIUM_PATH');
  const browser = await chromium.launch({
    executablePath,
    timeout: patience,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      ...more,
    ],
  });
  browser.on('context', (context) => {
    context.setDefaultTimeout(patience);
  });
  return browser;
}

/** Does what leads to another page, and waits until that page is whole: what is looked at next is in it, and in no earlier one. */
export async function leadOn(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()]);
}

/** `/verify`, once its verifier, what it was handed over and its letters are there: it asks for nothing more. */
export async function openVerifier(page: Page, address: string): Promise<void> {
  const ended = new Set<string>();
  page.on('requestfinished', (request) => ended.add(new URL(request.url()).pathname));
  await page.goto(address);
  await page.waitForFunction(
    "globalThis.creanciale !== undefined && [...document.fonts].every(({ status }) => ['loaded', 'error'].includes(status))",
  );
  const known = (await page.locator('#appareil').getAttribute('data-known')) ?? '';
  while (!ended.has(known)) await page.waitForEvent('requestfinished');
}

const Violations = z.array(
  z.object({
    id: z.string(),
    help: z.string(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
);
export type Violation = z.infer<typeof Violations>[number];

/** What axe-core finds wrong with the page as it stands (WCAG 2.2 A and AA, and its good practices). */
export async function axe(page: Page): Promise<readonly Violation[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  return Violations.parse(await page.evaluate('axe.run(document).then((result) => result.violations)'));
}
