import { readFile } from 'node:fs/promises';
import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, findChromium, leadOn, openBrowser } from '../support/browser.ts';
import { loadContexts } from '../support/contexts.ts';
import { independentlyVerifies } from '../support/independent-verifier.ts';
import { temporaryFolder } from '../support/world.ts';
import { build, freePort, type Started, start } from './started.ts';

const holder = /Lef[eè]vre|Zo[eë]\b|N[’']Guyen|zoe\.lefevre/i;
const ready = /QR code : (.+\.png)\n/;

/** An employer, a QR code, and a demonstration that somebody just started with `npm start`. */
describe('the demonstration, as started by its first user', { shuffle: false }, () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let service: Started | undefined;
  let browser: Browser | undefined;
  let env: { readonly PORT: string; readonly DATA_DIR: string };

  beforeAll(async () => {
    await build();
    folder = await temporaryFolder();
    env = { PORT: await freePort(), DATA_DIR: folder.path };
    service = await start(env, ready);
    if (findChromium() !== undefined) browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    await folder.remove();
  });

  function line(label: string): string {
    const found = new RegExp(`${label} : (\\S+)\n`).exec(service?.out ?? '')?.[1];
    if (found === undefined) throw new Error(`no line « ${label} »`);
    return found;
  }

  it('tells where to look, in full addresses that answer', async () => {
    const [home, page] = [line('Accueil'), line('Une page de vérification')];
    expect(home).toBe(`http://localhost:${env.PORT}/`);
    expect(page).toMatch(new RegExp(`^http://localhost:${env.PORT}/v/[\\w-]{22}$`));
    for (const address of [home, page]) expect((await fetch(address)).status).toBe(200);
    expect((await fetch(`${home}healthz`)).status).toBe(200);
    expect((await fetch(`${home}readyz`)).status).toBe(200);
  });

  it('prints a QR code that leads to that very page', async () => {
    const page = line('Une page de vérification');
    expect(decodeQr(await readFile(line('Son QR code')))).toBe(page);
    const served = await fetch(`${page}/qr.png`);
    expect(decodeQr(Buffer.from(await served.arrayBuffer()))).toBe(page);
  });

  it('issues nothing twice at its second start, and shows the same page', async () => {
    const [page, count] = [
      line('Une page de vérification'),
      /(\d+) badges délivrés, (\d+) en tout/.exec(service?.out ?? ''),
    ];
    expect(Number(count?.[1])).toBeGreaterThan(40);
    expect(count?.[2]).toBe(count?.[1]);
    const before = await (await fetch(`${page}.json`)).text();
    expect(await service?.stop()).toMatchObject({ code: 0, err: '' });
    await expect(fetch(page)).rejects.toThrow();
    service = await start(env, ready);
    expect(service.out).toContain(`0 lignes nouvelles, 0 badges délivrés, ${count?.[2]} en tout`);
    expect(line('Une page de vérification')).toBe(page);
    expect(await (await fetch(`${page}.json`)).text()).toBe(before);
  });

  describe.skipIf(findChromium() === undefined)('in a real Chromium (skipped where none is installed)', () => {
    /** A new visitor, who speaks French unless told otherwise, and what the browser complained of. */
    async function visit<T>(look: (page: Page) => Promise<T>, locale = 'fr-FR'): Promise<T> {
      if (browser === undefined) throw new Error('no browser was opened');
      const context = await browser.newContext({ locale, acceptDownloads: true });
      const complaints: string[] = [];
      try {
        const page = await context.newPage();
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text());
        });
        page.on('pageerror', (error) => complaints.push(String(error)));
        const seen = await look(page);
        expect(complaints).toEqual([]);
        return seen;
      } finally {
        await context.close();
      }
    }

    it('the employer scans the code and reads a verdict, in words, that names nobody', async () => {
      await visit(async (page) => {
        await page.goto(decodeQr(await readFile(line('Son QR code'))));
        expect(await page.locator('h1').textContent()).toBe('Ce badge est authentique et valide.');
        const [text, markup] = [await page.locator('body').textContent(), await page.content()];
        for (const said of [text, markup]) expect(said).not.toMatch(holder);
        expect(text).toMatch(/Mai\s2026/);
        expect(text).toContain('Espagne');
        expect(await axe(page)).toEqual([]);
      });
    });

    it('downloads the signed file from the page, and another verifier agrees', async () => {
      await visit(async (page) => {
        await page.goto(line('Une page de vérification'));
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByText('Télécharger le fichier signé (JSON)').click(),
        ]);
        const text = await readFile(await download.path(), 'utf8');
        expect(download.suggestedFilename()).not.toMatch(holder);
        expect(text).not.toMatch(holder);
        const loader = loadContexts();
        const contexts = new Map(
          await Promise.all([...loader.urls].map(async (url) => [url, (await loader.load(url)).document] as const)),
        );
        const { proof, ...rest } = JSON.parse(text);
        expect(await independentlyVerifies(JSON.stringify({ ...rest, proof: proof[0] }), contexts)).toBe(true);
        const forged = JSON.stringify({ ...rest, name: 'Diplôme', proof: proof[0] });
        expect(await independentlyVerifies(forged, contexts)).toBe(false);
      });
    });

    it('types the name the person gave, in any order or spelling, and learns only whether it fits', async () => {
      await visit(async (page) => {
        await page.goto(line('Une page de vérification'));
        const ask = async (typed: string): Promise<string> => {
          await page.getByLabel('Nom et prénom, ou adresse électronique').fill(typed);
          await leadOn(page, () => page.getByRole('button', { name: 'Vérifier', exact: true }).click());
          const answer = await page.locator('#titulaire .answer').textContent();
          expect(await page.content()).not.toMatch(holder);
          return answer?.split(',')[0] ?? '';
        };
        for (const typed of [
          'Zoë Lefèvre-N’Guyen',
          'LEFEVRE NGUYEN ZOE',
          "zoe lefevre n'guyen",
          'Zoe.Lefevre@example.org',
        ]) {
          expect([typed, await ask(typed)]).toEqual([typed, 'Oui']);
        }
        for (const typed of ['Chloé Martin', 'Lefèvre', 'zoe@example.org']) {
          expect([typed, await ask(typed)]).toEqual([typed, 'Non']);
        }
        expect(await axe(page)).toEqual([]);
      });
    });

    it('reads it in English, by the browser’s language or by the switch', async () => {
      const page = line('Une page de vérification');
      const english = await visit(async (tab) => {
        await tab.goto(page);
        expect(await tab.locator('html').getAttribute('lang')).toBe('en');
        return tab.locator('h1').textContent();
      }, 'en-GB');
      await visit(async (tab) => {
        await tab.goto(page);
        await tab.locator('details.languages > summary').click();
        await leadOn(tab, () => tab.getByRole('link', { name: 'English', exact: true }).click());
        expect(await tab.locator('html').getAttribute('lang')).toBe('en');
        expect(await tab.locator('h1').textContent()).toBe(english);
        expect(await tab.content()).not.toMatch(holder);
        expect(await axe(tab)).toEqual([]);
      });
      expect(english).toMatch(/authentic and valid/i);
    });

    it('finds its way from the home page to the catalogue and to a badge, axe silent on each', async () => {
      await visit(async (page) => {
        await page.goto(line('Accueil'));
        expect(await axe(page)).toEqual([]);
        await leadOn(page, () => page.getByRole('navigation').first().getByRole('link').first().click());
        expect(page.url()).toContain('/badges');
        expect(await axe(page)).toEqual([]);
        await leadOn(page, () => page.locator('main a[href^="/badges/"]').first().click());
        expect(page.url()).toMatch(/\/badges\/[a-z0-9-]+\/\d/);
        expect(await axe(page)).toEqual([]);
      });
    });
  });
});

function decodeQr(png: Buffer): string {
  const { data, width, height } = PNG.sync.read(png);
  return jsQR.default(new Uint8ClampedArray(data), width, height)?.data ?? '';
}
