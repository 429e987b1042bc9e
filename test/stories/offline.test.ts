import type { Server } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openSending, type Sending } from '../api/sent.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { silent } from '../support/opened-app.ts';
import { temporaryFolder } from '../support/world.ts';
import { comparable, offlineCases, type Sent, serverAnswers } from './offline-cases.ts';
import { build } from './started.ts';

const moment = new Date('2026-06-15T09:30:00Z');
const Answers = z.array(z.unknown());

/** What the page's own verifier says, called as the page calls it. */
const ask = `async (bytes) => {
  const held = await (globalThis.knownHere ??= fetch('/verify/known.json').then((answer) => answer.json()));
  const check = (globalThis.checkHere ??= creanciale.open(held, 'fr'));
  const given = { kind: 'file', label: 'x', bytes: Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0)) };
  return (await check([given])).answers;
}`;

describe.skipIf(findChromium() === undefined)(
  'verifying without the network, in a real Chromium (skipped where none is installed)',
  () => {
    let sending: Sending;
    let cases: readonly Sent[];
    let browser: Browser;
    let server: Server;
    let origin: string;
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;

    beforeAll(async () => {
      await build();
      folder = await temporaryFolder();
      sending = await openSending();
      cases = await offlineCases(sending);
      server = await new Promise<Server>((resolve) => {
        const listening = sending.app.createHandler(silent).listen(0, '127.0.0.1', () => resolve(listening));
      });
      origin = `http://127.0.0.1:${z.object({ port: z.int() }).parse(server.address()).port}`;
      browser = await openBrowser();
    }, 180_000);
    afterAll(async () => {
      await browser?.close();
      await new Promise((resolve) => server?.close(resolve));
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

    /** The page, once its verifier is at hand. */
    async function openVerify(page: Page): Promise<void> {
      await page.goto(`${origin}/verify`);
      await page.waitForFunction('globalThis.creanciale !== undefined');
      await page.waitForLoadState('networkidle');
    }

    it('gives the server’s Report for every badge and every file', { timeout: 120_000 }, async () => {
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
  },
);
