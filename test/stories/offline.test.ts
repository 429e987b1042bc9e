import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { holderEmail, openSending, type Sending } from '../api/sent.ts';
import { terminalOver } from '../cli/typed.ts';
import { axe, findChromium, openBrowser, openVerifier } from '../support/browser.ts';
import { issueOne } from '../support/opened-app.ts';
import { type Served, serve } from '../support/served.ts';
import { temporaryFolder } from '../support/world.ts';
import { comparable, offlineCases, type Sent, serverAnswers } from './offline-cases.ts';
import { build } from './started.ts';

const moment = new Date('2026-06-15T09:30:00Z');
const Answers = z.array(z.unknown());
const CliAnswer = z.object({
  results: z.array(z.object({ report: z.unknown().optional(), unreadable: z.string().optional() })),
});

/** What the page's own verifier says, called as the page calls it, with the reader of codes that the page names. */
const ask = `async (bytes) => {
  const { reader, program } = document.getElementById('appareil').dataset;
  const load = () => new Promise((onload, onerror) =>
    document.head.append(Object.assign(document.createElement('script'), { src: reader, onload, onerror })));
  const prepare = async () => {
    await load();
    await ZXingWASM.prepareZXingModule({ overrides: { locateFile: () => program }, fireImmediately: true });
  };
  const readCodes = async ([picture]) => {
    await (globalThis.readerHere ??= prepare());
    const found = await ZXingWASM.readBarcodes(picture, { formats: ['QRCode'], tryHarder: true });
    if (found.some(({ format, error }) => format !== 'QRCode' && error !== '')) return ['damaged'];
    return [found.filter(({ isValid }) => isValid).map(({ text }) => text)];
  };
  const held = await (globalThis.knownHere ??= fetch('/verify/known.json').then((answer) => answer.json()));
  const check = (globalThis.checkHere ??= creanciale.open(held, 'fr'));
  const given = { kind: 'file', label: 'x', bytes: Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0)) };
  return (await check([given], undefined, readCodes)).answers;
}`;

describe.skipIf(findChromium() === undefined)(
  'verifying without the network, in a real Chromium (skipped where none is installed)',
  () => {
    let sending: Sending;
    let cases: readonly Sent[];
    let browser: Browser;
    let served: Served;
    let origin: string;
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;

    beforeAll(async () => {
      await build();
      folder = await temporaryFolder();
      sending = await openSending();
      cases = await offlineCases(sending);
      served = await serve(sending.app);
      origin = served.origin;
      browser = await openBrowser();
    });
    afterAll(async () => {
      await browser?.close();
      await served?.close();
      await sending?.app[Symbol.asyncDispose]();
      await folder?.remove();
    });

    /** A visitor at the time the badges were issued; what the browser complained of fails the story. */
    async function visit<T>(look: (page: Page) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> {
      const context = await browser.newContext({ locale: 'fr-FR', acceptDownloads: true, ...options });
      const complaints: string[] = [];
      try {
        await context.clock.setFixedTime(moment);
        const page = await context.newPage();
        page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(String(error)));
        const seen = await look(page);
        expect(complaints).toEqual([]);
        return seen;
      } finally {
        await context.close();
      }
    }

    const openVerify = (page: Page): Promise<void> => openVerifier(page, `${origin}/verify`);

    it('gives the server’s Report for every badge and every file', async () => {
      const differing = await visit(async (page) => {
        await openVerify(page);
        const found: string[] = [];
        for (const sent of cases) {
          const here = Answers.parse(await page.evaluate(`(${ask})('${Buffer.from(sent.bytes).toString('base64')}')`));
          const there = await serverAnswers(sending.app, sent);
          const same = JSON.stringify(here.map(comparable)) === JSON.stringify(there);
          if (!same) found.push(`${sent.title}\n${JSON.stringify(here)}\n${JSON.stringify(there)}`);
        }
        return found;
      });
      expect(cases.length).toBeGreaterThan(80);
      expect(differing).toEqual([]);
    });

    it('checks what was chosen with the network cut, in the server’s words, and asks nobody', async () => {
      const seen = await visit(async (page) => {
        await openVerify(page);
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.context().setOffline(true);
        await page.locator('#fichiers').setInputFiles([
          { name: 'badge.json', mimeType: 'application/json', buffer: Buffer.from(sending.json) },
          { name: 'modifie.json', mimeType: 'application/json', buffer: Buffer.from(sending.altered) },
        ]);
        await page.locator('#titulaire').fill(holderEmail);
        await page.getByRole('button', { name: 'Vérifier sur cet appareil' }).click();
        await page.waitForSelector('.device-results .result');
        const focused = await page.evaluate('document.activeElement.textContent');
        const headlines = await page.locator('.device-results .result h2').allTextContents();
        const answer = await page.locator('.device-results .answer').textContent();
        const note = await page.locator('.device-results > p').first().textContent();
        const faults = (await axe(page)).map(({ id }) => id);
        return { asked, focused, headlines, answer, note, faults };
      });
      expect(seen.asked).toEqual([]);
      expect(seen.focused).toBe('Résultat pour 2 éléments');
      expect(seen.headlines.map(plain)).toEqual([
        'Ce badge est authentique et valide.',
        'Ce fichier a été modifié après sa signature. Ne vous y fiez pas.',
      ]);
      expect(plain(seen.answer)).toContain('correspond');
      expect(plain(seen.note)).toContain('état au 15 juin 2026 à 11 h 30');
      expect(seen.faults).toEqual([]);
    });

    it('downloads a badge with its verifier, which says the same from a disk without any network', async () => {
      const { publicId } = sending;
      for (const [language, verdict, headline] of [
        ['fr', 'valid', 'Ce badge est authentique et valide.'],
        ['de', 'valid', 'Dieser Badge ist echt und gültig.'],
      ] as const) {
        const response = await fetch(`${origin}/v/${publicId}.html?lang=${language}`);
        expect(response.headers.get('content-disposition')).toBe(`attachment; filename=badge-${publicId}.html`);
        const path = join(folder.path, `preuve-${language}.html`);
        await writeFile(path, await response.text());
        const seen = await visit(async (page) => openFile(page, path));
        expect(seen.asked).toEqual([`file://${path}`]);
        expect(plain(seen.headline)).toBe(headline);
        expect(seen.faults).toEqual([]);
        expect(seen.report).toMatchObject({ verdict });
        const [there] = await serverAnswers(sending.app, { title: '', bytes: new TextEncoder().encode(sending.json) });
        expect(comparable(seen.report)).toEqual(there);
      }
    });

    it('sees in that file whatever was changed in it', async () => {
      const text = await (await fetch(`${origin}/v/${sending.publicId}.html?lang=fr`)).text();
      const path = join(folder.path, 'modifiee.html');
      const changed = text.replaceAll('individuelle', 'collective');
      expect(changed).not.toBe(text);
      await writeFile(path, changed);
      const seen = await visit(async (page) => openFile(page, path));
      expect(plain(seen.headline)).toBe('Ce fichier a été modifié après sa signature. Ne vous y fiez pas.');
      expect(await readFile(path, 'utf8')).not.toMatch(/zoe\.lefevre|Lefèvre/i);
    });

    it('says of that file, cut short, that it is damaged, and nothing of the badge', async () => {
      const text = await (await fetch(`${origin}/v/${sending.publicId}.html?lang=fr`)).text();
      const path = join(folder.path, 'coupee.html');
      await writeFile(path, text.slice(0, text.length / 2));
      const said = await visit(async (page) => {
        await page.goto(`file://${path}`);
        await page.getByText('Ce fichier est abîmé.').waitFor();
        return page.locator('#verdict').textContent();
      });
      expect(said).not.toMatch(/authentique|valide/);
    });

    it('tells in that file what was withdrawn or held back when it was made; without a list, that it cannot know', async () => {
      const { app } = sending;
      const publicId = await issueOne(app);
      await app.share(publicId, 'published');
      const download = async () => (await fetch(`${origin}/v/${publicId}.html?lang=fr`)).text();
      const before = await download();
      await app.suspend(publicId, true);
      const held = await download();
      await app.suspend(publicId, false);
      await app.revoke(publicId, 'error');
      const withdrawn = await download();
      const listless = before.replace(/"statusLists":\{"[^"]*":"(?:[^"\\]|\\.)*"\}/, '"statusLists":{}');
      expect(listless).not.toBe(before);
      for (const [text, verdict, headline] of [
        [before, 'valid', /^Ce badge est authentique et valide\.$/],
        [held, 'invalid', /^Ce badge est suspendu par son émetteur/],
        [withdrawn, 'invalid', /^Ce badge a été retiré par son émetteur/],
        [listless, 'undetermined', /^Nous n’avons pas pu tout vérifier/],
      ] as const) {
        const path = join(folder.path, `${verdict}.html`);
        await writeFile(path, text);
        const seen = await visit(async (page) => openFile(page, path));
        expect([plain(seen.headline), seen.report]).toEqual([
          expect.stringMatching(headline),
          expect.objectContaining({ verdict }),
        ]);
        expect(plain(seen.asOf)).toContain('état au 15 juin 2026 à 11 h 30');
      }
    });

    it('has the command line say the same', async () => {
      const type = terminalOver(async () => sending.app);
      for (const sent of cases.slice(0, 8)) {
        const path = join(folder.path, 'sent');
        await writeFile(path, sent.bytes);
        const { out } = await type('verify', path, '--json');
        const { results } = CliAnswer.parse(JSON.parse(out));
        const said = results.map(({ report, unreadable }) => unreadable ?? comparable(report));
        expect([sent.title, said]).toEqual([sent.title, await serverAnswers(sending.app, sent)]);
      }
    });
  },
);

const plain = (text: string | null): string => (text ?? '').replaceAll('\u00A0', ' ');

/** A file of a disk, without any network: what it says, what it asked for, and the Report behind it. */
async function openFile(page: Page, path: string) {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.context().setOffline(true);
  await page.goto(`file://${path}`);
  await page.waitForSelector('#verdict .result');
  const headline = await page.locator('#verdict .result h2').textContent();
  const asOf = await page.locator('#verdict > p').first().textContent();
  const faults = (await axe(page)).map(({ id }) => id);
  const again = "creanciale.showProof(document.getElementById('preuve').textContent, document.createElement('div'))";
  return { asked, headline, asOf, faults, report: await page.evaluate(again) };
}
