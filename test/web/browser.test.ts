import type { Server } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readerLanguages } from '../../src/kernel/language.ts';
import { axe, findChromium, leadOn, openBrowser } from '../support/browser.ts';
import { previewServer } from '../support/preview.ts';
import { readCatalogue, siteOf } from './fixture.ts';
import { type Variant, variantIds, variants } from './variants.ts';

/** What a browser alone can tell: contrast, reach, weight, paper. Skipped by name where there is no Chromium. */
const limit = 60 * 1024;
const phone = { viewport: { width: 390, height: 844 } };
const desk = { viewport: { width: 1280, height: 900 } };
const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['on a phone, light, in French', { ...phone, colorScheme: 'light', locale: 'fr-FR' }],
  ['on a phone, dark, in English', { ...phone, colorScheme: 'dark', locale: 'en-GB' }],
  ['on a desk, light, in English', { ...desk, colorScheme: 'light', locale: 'en-GB' }],
  ['on a desk, dark, in French', { ...desk, colorScheme: 'dark', locale: 'fr-FR' }],
];
const pages = [
  '/',
  '/badges',
  '/badges?genre=vecu',
  '/badges/app-pro-europe-n1/1',
  '/badges/pro-eraei/1',
  '/issuers/dareic',
  '/verify',
  '/modele',
  '/aide',
  '/mentions-legales',
  '/donnees-personnelles',
  '/accessibilite',
  '/cookies',
  '/plan-du-site',
  '/nulle-part',
  ...Object.values(variantIds).map((id) => `/v/${id}`),
];

describe.skipIf(findChromium() === undefined)('in a real Chromium (skipped where none is installed)', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    const catalogue = await readCatalogue();
    const site = siteOf(catalogue, Object.values(variants(catalogue)), {
      baseUrl: 'http://localhost',
      demonstration: true,
      publisher: { name: 'Académie de Démonstration', contactEmail: 'badges@academie.example' },
    });
    server = await new Promise<Server>((resolve) => {
      const listening = previewServer(site).listen(0, '127.0.0.1', () => resolve(listening));
    });
    const { port } = z.object({ port: z.int() }).parse(server.address());
    origin = `http://127.0.0.1:${port}`;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => server.close(resolve));
  });

  async function visit<T>(options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext(options);
    try {
      return await look(await context.newPage());
    } finally {
      await context.close();
    }
  }
  const address = (variant: Variant): string => `${origin}/v/${variantIds[variant]}`;

  it.each(looks)('axe finds nothing on any page %s', async (_, options) => {
    const found = await visit(options, async (page) => {
      const wrong: string[] = [];
      for (const path of pages) {
        await page.goto(origin + path);
        for (const { id, nodes } of await axe(page)) wrong.push(`${path}: ${id}: ${nodes[0]?.html ?? ''}`);
      }
      return wrong;
    });
    expect(found).toEqual([]);
  });

  const spoken = readerLanguages.map((language) => [language] as const);
  it.each(spoken)('axe finds nothing on the page read in %s, which fits a phone', async (lang) => {
    const found = await visit({ viewport: { width: 320, height: 640 }, locale: lang }, async (page) => {
      const wrong: unknown[] = [];
      for (const variant of ['valid', 'undetermined'] as const) {
        await page.goto(address(variant));
        if (variant === 'undetermined') await page.locator('.languages summary').click();
        wrong.push(...(await axe(page)).map(({ id, nodes }) => [id, nodes[0]?.html]));
        if (Number(await page.evaluate('document.documentElement.scrollWidth')) > 320) wrong.push('too wide');
      }
      return { lang: await page.locator('html').getAttribute('lang'), wrong };
    });
    expect(found).toEqual({ lang, wrong: [] });
  });

  it('no page is wider than a screen of 320 pixels', async () => {
    const wide = await visit({ viewport: { width: 320, height: 640 }, locale: 'fr-FR' }, async (page) => {
      const wrong: string[] = [];
      for (const path of pages) {
        await page.goto(origin + path);
        if (Number(await page.evaluate('document.documentElement.scrollWidth')) > 320) wrong.push(path);
      }
      return wrong;
    });
    expect(wide).toEqual([]);
  });

  it.each(['valid', 'professional', 'undetermined'] as const)(
    'the whole page of a %s badge weighs less than 60 KB',
    async (variant) => {
      const weights = await visit(desk, async (page) => {
        const session = await page.context().newCDPSession(page);
        await session.send('Network.enable');
        const received: number[] = [];
        session.on('Network.loadingFinished', ({ encodedDataLength }) => received.push(encodedDataLength));
        await page.goto(address(variant), { waitUntil: 'networkidle' });
        await page.evaluate('document.fonts.ready.then(() => true)');
        return received;
      });
      expect(weights.length).toBeGreaterThanOrEqual(4);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(limit);
    },
  );

  it('asks nothing of any other host, and breaks no rule of the content security policy', async () => {
    const faults = await visit(phone, async (page) => {
      const wrong: string[] = [];
      page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
      page.on('request', (asked) => !asked.url().startsWith(origin) && wrong.push(asked.url()));
      for (const path of pages.filter((each) => !/nulle-part/.test(each))) await page.goto(origin + path);
      return wrong;
    });
    expect(faults).toEqual([]);
  });

  it('verdict, stamp, name and issuer stand above the fold on a phone', async () => {
    const feet = await visit({ ...phone, locale: 'fr-FR' }, async (page) => {
      await page.goto(address('valid'));
      const foot = async (selector: string): Promise<number> => {
        const box = await page.locator(selector).boundingBox();
        return box === null ? Number.POSITIVE_INFINITY : box.y + box.height;
      };
      return Promise.all(['.band h1', '.stamp-pressed', '#badge', '.issuer-name'].map(foot));
    });
    expect(Math.max(...feet)).toBeLessThan(844);
  });

  it('the holder is checked without JavaScript, by keyboard alone', async () => {
    const answer = await visit({ ...phone, javaScriptEnabled: false, locale: 'fr-FR' }, async (page) => {
      await page.goto(address('valid'));
      await page.getByLabel('Nom et prénom, ou adresse électronique').focus();
      await page.keyboard.type('Zoé Lefèvre');
      await page.keyboard.press('Enter');
      await page.waitForURL(/holder/);
      return {
        said: await page.getByRole('status').textContent(),
        field: await page.locator('#nom').inputValue(),
        url: page.url(),
      };
    });
    expect(answer.said).toContain('Oui, ce badge a bien été délivré à cette personne.');
    expect(answer.field).toBe('');
    expect(answer.url).not.toContain('Lef');
  });

  it('the switch changes the language and the next page keeps it', async () => {
    const lang = await visit({ ...desk, locale: 'fr-FR' }, async (page) => {
      await page.goto(address('valid'));
      await page.locator('.languages summary').click();
      await leadOn(page, () => page.getByRole('link', { name: 'English' }).click());
      await leadOn(page, () => page.getByRole('link', { name: 'Badges', exact: true }).click());
      return page.locator('html').getAttribute('lang');
    });
    expect(lang).toBe('en');
  });

  it.each(['valid', 'professional', 'replaced'] as const)('prints on one page (%s)', async (variant) => {
    const pdf = await visit({ ...desk, locale: 'fr-FR' }, async (page) => {
      await page.goto(address(variant), { waitUntil: 'networkidle' });
      return page.pdf({ format: 'A4', printBackground: true });
    });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});
