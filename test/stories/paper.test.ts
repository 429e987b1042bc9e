import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSending, type Sending } from '../api/sent.ts';
import { tools } from '../exports/foreign-pdf.ts';
import { axe, findChromium, openBrowser, openVerifier } from '../support/browser.ts';
import { issueOne } from '../support/opened-app.ts';
import { type Served, serve } from '../support/served.ts';
import { photographInTheDark, photographWorn, printAttestation } from './photographed.ts';
import { build } from './started.ts';

const moment = new Date('2026-06-15T09:30:00Z');
const valid = 'Ce badge est authentique et valide.';
const withdrawn = 'Ce badge a été retiré par son émetteur.';
const unchecked = 'Nous n’avons pas pu tout vérifier';

describe.runIf(findChromium() !== undefined && tools.poppler)(
  'a badge on paper, checked on the reader’s own device, in a real Chromium (skipped without one, or without poppler)',
  () => {
    let sending: Sending;
    let served: Served;
    let browser: Browser;
    let worn: Buffer;

    beforeAll(async () => {
      await build();
      sending = await openSending();
      served = await serve(sending.app);
      browser = await openBrowser();
      worn = await photographWorn(sending.app, sending.publicId);
    });
    afterAll(async () => {
      await browser?.close();
      await served?.close();
      await sending?.app[Symbol.asyncDispose]();
    });

    /** `/verify`, once its verifier is at hand; what it asks for from then on. `held` may change what the page was handed over. */
    async function visit<T>(
      look: (page: Page, asked: readonly string[]) => Promise<T>,
      held: (written: object) => object = (written) => written,
    ): Promise<T> {
      const context = await browser.newContext({ locale: 'fr-FR' });
      try {
        await context.clock.setFixedTime(moment);
        const page = await context.newPage();
        await page.route('**/verify/known.json', async (route) => {
          const answer = await route.fetch();
          await route.fulfill({ json: held(await answer.json()) });
        });
        await openVerifier(page, `${served.origin}/verify`);
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url().replace(served.origin, '')));
        return await look(page, asked);
      } finally {
        await context.close();
      }
    }

    const jpeg = (buffer: Buffer) => ({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer });

    /** The headlines on the device, and what stands beside them. */
    async function check(page: Page, count: number): Promise<readonly string[]> {
      await page.getByRole('button', { name: 'Vérifier sur cet appareil' }).click();
      await page
        .locator('.device-results .result')
        .nth(count - 1)
        .waitFor();
      return (await page.locator('.device-results .result h2').allTextContents()).map(plain);
    }
    const note = async (page: Page) => plain(await page.locator('.device-results > p').first().textContent());

    it('is read from a photograph of a worn print, by a reader of our own address; then with the network cut', async () => {
      await visit(async (page, asked) => {
        await page.locator('#photo').setInputFiles(jpeg(worn));
        expect(asked).toEqual([]);
        expect(await check(page, 1)).toEqual([valid]);
        expect([...asked].sort()).toEqual([
          expect.stringMatching(/^\/assets\/codes\.[0-9a-f]{12}\.js$/),
          expect.stringMatching(/^\/assets\/codes\.[0-9a-f]{12}\.wasm$/),
        ]);
        expect(await axe(page)).toEqual([]);
        await page.context().setOffline(true);
        const { page: whole } = await printAttestation(sending.app, sending.publicId);
        await page.locator('#photo').setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: whole });
        expect((await check(page, 2)).toSorted()).toEqual([
          valid,
          'Une adresse n’est pas suivie depuis cet appareil. Choisissez le fichier du badge.',
        ]);
        const dark = await photographInTheDark(sending.app, sending.publicId);
        await page.locator('#photo').setInputFiles(jpeg(dark));
        await page.getByRole('button', { name: 'Vérifier sur cet appareil' }).click();
        await page.locator('.device-results .result').nth(1).waitFor({ state: 'detached' });
        expect(await check(page, 1)).toEqual([valid]);
        expect(asked).toHaveLength(2);
      });
    });

    it('loads no reader for a file that carries its badge', async () => {
      await visit(async (page, asked) => {
        const png = await sending.app.exportBadges([sending.publicId], 'png', { language: 'fr' });
        await page.locator('#fichiers').setInputFiles([
          { name: 'badge.json', mimeType: 'application/json', buffer: Buffer.from(sending.json) },
          { name: 'badge.png', mimeType: 'image/png', buffer: Buffer.from(png) },
        ]);
        expect(await check(page, 2)).toEqual([valid, valid]);
        expect(asked).toEqual([]);
      });
    });

    it('is not read where the network was cut before its reader came: that is said, and hinders no other file', async () => {
      await visit(async (page) => {
        await page.context().setOffline(true);
        await page.locator('#photo').setInputFiles(jpeg(worn));
        await page
          .locator('#fichiers')
          .setInputFiles([{ name: 'badge.json', mimeType: 'application/json', buffer: Buffer.from(sending.json) }]);
        expect(await check(page, 2)).toEqual([
          valid,
          'Le lecteur de codes QR n’a pas pu être chargé : rien n’a été cherché dans cette image.',
        ]);
        await page.context().setOffline(false);
        await page.locator('#fichiers').setInputFiles([]);
        await page.getByRole('button', { name: 'Vérifier sur cet appareil' }).click();
        await page.locator('.device-results .result').nth(1).waitFor({ state: 'detached' });
        expect(plain(await page.locator('.device-results h2').last().textContent())).toBe(valid);
      });
    });

    it('is told to be withdrawn by news of after; by none it is undetermined; old news say how old they are', async () => {
      const publicId = await issueOne(sending.app);
      const photograph = jpeg(await photographWorn(sending.app, publicId));
      await sending.app.suspend(publicId, true);
      const before: unknown = await (await fetch(`${served.origin}/verify/known.json`)).json();
      await sending.app.suspend(publicId, false);
      await sending.app.revoke(publicId, 'error');
      const seen = async (held?: (written: object) => object) =>
        visit(async (page) => {
          await page.locator('#photo').setInputFiles(photograph);
          return [...(await check(page, 1)), await note(page)];
        }, held);
      expect(await seen()).toEqual([withdrawn, expect.stringContaining('état au 15 juin 2026 à 11 h 30')]);
      expect(await seen((held) => ({ ...held, statusLists: {} }))).toEqual([
        expect.stringContaining(unchecked),
        expect.stringContaining('état au 15 juin 2026'),
      ]);
      const old = { ...Object(before), takenAt: '2026-06-14T06:00:00Z' };
      // Held back at that time, which no list says: so does the page.
      expect(await seen(() => old)).toEqual([
        valid,
        expect.stringMatching(
          /état au 14 juin 2026 à 8 h.*un retrait plus récent ou une suspension n’apparaissent pas ici\.$/,
        ),
      ]);
    });
  },
);

const plain = (text: string | null): string => (text ?? '').replaceAll('\u00A0', ' ');
