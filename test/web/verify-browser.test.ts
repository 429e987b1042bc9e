import type { Server } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { holderEmail, openSending, type Sending } from '../api/sent.ts';
import { axe, findChromium, leadOn, openBrowser } from '../support/browser.ts';
import { silent } from '../support/opened-app.ts';

const phone = { viewport: { width: 390, height: 844 } };
const desk = { viewport: { width: 1280, height: 900 } };
const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['on a phone, light, in French', { ...phone, colorScheme: 'light', locale: 'fr-FR' }],
  ['on a phone, dark, in English', { ...phone, colorScheme: 'dark', locale: 'en-GB' }],
  ['on a desk, light, in English', { ...desk, colorScheme: 'light', locale: 'en-GB' }],
  ['on a desk, dark, in French', { ...desk, colorScheme: 'dark', locale: 'fr-FR' }],
];

describe.skipIf(findChromium() === undefined)(
  'the page /verify in a real Chromium (skipped where none is installed)',
  () => {
    let sending: Sending;
    let browser: Browser;
    let server: Server;
    let origin: string;
    beforeAll(async () => {
      sending = await openSending();
      browser = await openBrowser();
    });
    afterAll(async () => {
      await browser?.close();
      await sending?.app[Symbol.asyncDispose]();
    });

    /** A server of its own, so that one test's tries are not counted against another. */
    async function visit<T>(options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
      server = await new Promise<Server>((resolve) => {
        const listening = sending.app.createHandler(silent).listen(0, '127.0.0.1', () => resolve(listening));
      });
      origin = `http://127.0.0.1:${z.object({ port: z.int() }).parse(server.address()).port}`;
      const context = await browser.newContext({ javaScriptEnabled: true, ...options });
      try {
        return await look(await context.newPage());
      } finally {
        await context.close();
        await new Promise((resolve) => server.close(resolve));
      }
    }

    const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    const submit = (page: Page) => leadOn(page, () => page.locator('form button[type=submit]').click());
    async function sendSeveral(page: Page): Promise<void> {
      await page.goto(`${origin}/verify`);
      await page.locator('#badges').fill(`https://badges.example.org/v/${sending.publicId}`);
      await page
        .locator('#fichiers')
        .setInputFiles([
          file('badge-d-un-candidat.json', sending.json),
          file('modifie.json', sending.altered),
          file('cv.pdf', '%PDF-1.7'),
        ]);
      await page.locator('#titulaire').fill(holderEmail);
      await submit(page);
    }

    it.each(looks)('axe finds nothing on the form, its errors and its verdicts %s', async (_, options) => {
      const found = await visit(options, async (page) => {
        const wrong: string[] = [];
        const look = async (where: string): Promise<void> => {
          for (const { id, nodes } of await axe(page)) wrong.push(`${where}: ${id}: ${nodes[0]?.html ?? ''}`);
          const width = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'));
          if (width > 0) wrong.push(`${where}: too wide by ${width}`);
        };
        await page.goto(`${origin}/verify`);
        await look('form');
        await submit(page);
        await look('errors');
        await sendSeveral(page);
        await page.locator('.result-checks summary').first().click();
        await look('verdicts');
        return wrong;
      });
      expect(found).toEqual([]);
    });

    it('gives a verdict for each of several badges without JavaScript, by keyboard', async () => {
      const said = await visit({ ...phone, javaScriptEnabled: false, locale: 'fr-FR' }, async (page) => {
        await sendSeveral(page);
        return { headlines: await page.locator('.result h2').allTextContents(), url: page.url() };
      });
      expect(said.headlines.map((text) => text.replaceAll('\u00A0', ' '))).toEqual([
        'Ce badge est authentique et valide.',
        'Ce badge est authentique et valide.',
        'Ce fichier a été modifié après sa signature. Ne vous y fiez pas.',
        'La fin de ce fichier manque.',
      ]);
      expect(said.url).toBe(`${origin}/verify`);
    });

    it('breaks no rule of the content security policy and asks no other host', async () => {
      const wrong = await visit(desk, async (page) => {
        const faults: string[] = [];
        page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
        page.on('request', (asked) => !asked.url().startsWith(origin) && faults.push(asked.url()));
        await sendSeveral(page);
        return faults;
      });
      expect(wrong).toEqual([]);
    });

    it.each(['fr-FR', 'de-DE', 'el-GR'])('prints ten results on one page in %s', async (locale) => {
      const { pdf, seen } = await visit({ ...desk, locale }, async (page) => {
        const files = Array.from({ length: 7 }, (_, n) => file(`attestation-de-mobilite-${n}-2026.json`, sending.json));
        await page.goto(`${origin}/verify`);
        await page.locator('#badges').fill(`https://badges.example.org/v/${sending.publicId}`);
        const bad = [file('modifie.json', sending.altered), file('deux.json', '{"a":1,"a":2}')];
        await page.locator('#fichiers').setInputFiles([...files, ...bad]);
        await page.locator('#titulaire').fill(holderEmail);
        await submit(page);
        await page.emulateMedia({ media: 'print' });
        const visible = (selector: string) => page.locator(selector).first().isVisible();
        const inSight = [await visible('.results-overview'), await visible('.results-asked'), await visible('.result')];
        return { pdf: await page.pdf({ format: 'A4', printBackground: true }), seen: inSight };
      });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      expect(seen).toEqual([true, true, false]);
    });

    it('prints a single result with each of its checks', async () => {
      const seen = await visit({ ...desk, locale: 'fr-FR' }, async (page) => {
        await page.goto(`${origin}/verify`);
        await page.locator('#fichiers').setInputFiles([file('seul.json', sending.json)]);
        await submit(page);
        await page.emulateMedia({ media: 'print' });
        return page.locator('.result .check-question').filter({ visible: true }).count();
      });
      expect(seen).toBeGreaterThan(10);
    });
  },
);
