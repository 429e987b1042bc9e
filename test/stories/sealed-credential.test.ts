import { createServer, type Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { App } from '../../src/app.ts';
import { axe, findChromium, leadOn, openBrowser } from '../support/browser.ts';
import { hasOpenssl, makeSeal } from '../support/certificates.ts';
import { issueOne, openApp, silent } from '../support/opened-app.ts';
import { makeService } from '../support/time-stamping.ts';

const listening = async (open: (ready: () => void) => Server): Promise<[Server, string]> => {
  const server = await new Promise<Server>((resolve) => {
    const opened = open(() => resolve(opened));
  });
  return [server, `http://127.0.0.1:${z.object({ port: z.int() }).parse(server.address()).port}`];
};

describe.skipIf(findChromium() === undefined || !hasOpenssl)(
  'a sealed European credential, in a real Chromium (skipped without it or openssl)',
  () => {
    let app: App;
    let browser: Browser;
    let servers: readonly Server[] = [];
    let origin: string;
    let sealed: Buffer;
    beforeAll(async () => {
      const { file, passphrase } = makeSeal();
      const [stamping, service] = await listening((ready) =>
        createServer(makeService().handler).listen(0, '127.0.0.1', ready),
      );
      const env = { SEAL_P12_FILE: file, SEAL_P12_PASSPHRASE: passphrase, SEAL_TSA_URL: `${service}/tsr` };
      app = await openApp(env, { clock: () => new Date() });
      const [site, address] = await listening((ready) => app.createHandler(silent).listen(0, '127.0.0.1', ready));
      [servers, origin] = [[stamping, site], address];
      const id = await issueOne(app);
      sealed = Buffer.from(await app.exportBadges([id], 'europass-credential', { language: 'fr' }));
      browser = await openBrowser();
    });
    afterAll(async () => {
      await browser?.close();
      for (const server of servers) await new Promise((resolve) => server.close(resolve));
      await app?.[Symbol.asyncDispose]();
    });

    async function send<T>(file: Buffer, look: (page: Page) => Promise<T>): Promise<T> {
      const context = await browser.newContext({ locale: 'fr-FR' });
      try {
        const page = await context.newPage();
        await page.goto(`${origin}/verify`);
        await page.locator('#fichiers').setInputFiles({
          ...{ name: 'europass-credential.jsonld', mimeType: 'application/json', buffer: file },
        });
        await leadOn(page, () => page.getByRole('button', { name: 'Vérifier', exact: true }).click());
        return await look(page);
      } finally {
        await context.close();
      }
    }
    const read = async (page: Page): Promise<string> => {
      await page.evaluate('for (const each of document.querySelectorAll(".result details")) each.open = true');
      return ((await page.locator('.result').first().textContent()) ?? '').replaceAll('\u00A0', ' ');
    };
    /** One byte of it changed, in what was sealed. */
    const flipped = (): Buffer => {
      const changed = Buffer.from(sealed);
      const at = changed.indexOf('Zoë') + 1;
      changed[at] = (changed[at] ?? 0) ^ 1;
      return changed;
    };

    it('is authentic, and its seal, its time-stamp and what was not checked are told', async () => {
      const [said, faults] = await send(sealed, async (page) => {
        const text = await read(page);
        return [text, (await axe(page)).map(({ id }) => id)] as const;
      });
      expect(faults).toEqual([]);
      expect(said).toContain('NTRFR-000000000Cet émetteur ne figure pas sur notre liste');
      expect(said).not.toMatch(/badge/i);
      expect(said).not.toMatch(/urn:|Est-ce bien un badge|étape précédente a échoué/);
      expect(said).toContain('Les outils de l’Union européenne le vérifient ; nous ne l’avons pas fait.');
      expect(said).toContain('mais nous ne connaissons pas son émetteur');
      expect(said).toContain('pas un caractère n’a changé');
      expect(said).toContain('un certificat au nom de DAREIC de l’académie de Démonstration, NTRFR-000000000.');
      expect(said).toContain('Un horodatage de Horodatage de test, Service de test atteste qu’il existait le ');
      expect(said).toContain('Que ce certificat soit qualifié au sens de la loi n’a pas été vérifié.');
      // The name is in the file, and in no part of what is told of it.
      expect(said).not.toContain('Lefèvre');
    });

    it('is altered after one flipped byte', async () => {
      const said = await send(flipped(), read);
      expect(said).toContain('Ce fichier a été modifié après sa signature. Ne vous y fiez pas.');
      expect(said).not.toContain('Horodatage de test');
    });
  },
);
