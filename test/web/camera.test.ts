import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { PNG } from 'pngjs';
import QRCode from 'qrcode';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSending, type Sending } from '../api/sent.ts';
import { tools } from '../exports/foreign-pdf.ts';
import { develop } from '../exports/worn.ts';
import { photographWorn } from '../stories/photographed.ts';
import { axe, findChromium, openBrowser } from '../support/browser.ts';
import { issueOne } from '../support/opened-app.ts';
import { type Served, serve } from '../support/served.ts';
import { temporaryFolder } from '../support/world.ts';

const camera = { width: 640, height: 480 } as const;

/** What a camera would see: the code on a grey wall, as one frame of YUV4MPEG2, which Chromium shows again and again. */
function film(text: string): Buffer {
  const { width, height } = camera;
  const scale = 8;
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = (modules.size + 8) * scale;
  const [left, top] = [(width - side) >> 1, (height - side) >> 1];
  const grey = Buffer.alloc(width * height, 150);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [column, row] = [Math.floor(x / scale) - 4, Math.floor(y / scale) - 4];
      const inside = Math.min(column, row) >= 0 && Math.max(column, row) < modules.size;
      grey[(top + y) * width + left + x] = inside && modules.get(row, column) ? 20 : 235;
    }
  }
  return oneFrame(grey);
}

/** The same of a printed page held before it, of at most its size. */
function filmPaper(paper: Pick<PNG, 'data' | 'width' | 'height'>): Buffer {
  const { width, height } = camera;
  const grey = Buffer.alloc(width * height, 150);
  const [left, top] = [(width - paper.width) >> 1, (height - paper.height) >> 1];
  for (let y = 0; y < paper.height; y += 1) {
    for (let x = 0; x < paper.width; x += 1) {
      grey[(top + y) * width + left + x] = paper.data[(y * paper.width + x) * 4] ?? 255;
    }
  }
  return oneFrame(grey);
}

function oneFrame(grey: Buffer): Buffer {
  const { width, height } = camera;
  const head = `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\nFRAME\n`;
  return Buffer.concat([Buffer.from(head), grey, Buffer.alloc((width * height) / 2, 128)]);
}

describe.skipIf(findChromium() === undefined)(
  'the camera of /verify in a real Chromium (skipped where none is installed)',
  () => {
    let sending: Sending;
    let served: Served;
    let origin: string;
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;
    beforeAll(async () => {
      sending = await openSending();
      folder = await temporaryFolder();
      served = await serve(sending.app);
      origin = served.origin;
    });
    afterAll(async () => {
      await served.close();
      await folder.remove();
      await sending.app[Symbol.asyncDispose]();
    });

    /** A browser whose camera shows `shown`, a text as a code or a film, or that has none. */
    async function seeing<T>(shown: string | Buffer | undefined, look: (page: Page) => Promise<T>): Promise<T> {
      const path = join(folder.path, 'film.y4m');
      if (shown !== undefined) await writeFile(path, typeof shown === 'string' ? film(shown) : shown);
      const fake = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];
      let browser: Browser | undefined;
      try {
        browser = await openBrowser(shown === undefined ? [] : [...fake, `--use-file-for-fake-video-capture=${path}`]);
        const context = await browser.newContext({ locale: 'fr-FR' });
        const page = await context.newPage();
        await page.goto(`${origin}/verify`);
        return await look(page);
      } finally {
        await browser?.close();
      }
    }
    const openCamera = (page: Page) => page.getByRole('button', { name: 'Lire le code QR avec la caméra' }).click();

    it('reads the code of a badge and shows its verdict; nothing but the address was sent, to nobody but us', async () => {
      await seeing(`https://badges.example.org/v/${sending.publicId}`, async (page) => {
        const asked: string[] = [];
        page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
        const refused: string[] = [];
        page.on('console', (message) => refused.push(...(message.type() === 'error' ? [message.text()] : [])));
        await openCamera(page);
        await page.waitForURL(/\/verify/);
        await page.getByRole('heading', { name: 'Ce badge est authentique et valide.' }).waitFor();
        expect(refused).toEqual([]);
        expect(asked.filter((each) => !each.includes(`${origin}/`))).toEqual([]);
        expect(asked.filter((each) => each.startsWith('POST'))).toEqual([`POST ${origin}/verify`]);
      });
    });

    it.runIf(tools.poppler)('reads a badge off worn paper, which the page then verifies, asking nobody', async () => {
      const publicId = await issueOne(sending.app);
      const worn = filmPaper(develop(await photographWorn(sending.app, publicId)));
      await seeing(worn, async (page) => {
        const sent: string[] = [];
        page.on('request', (request) => sent.push(...(request.method() === 'POST' ? [request.postData() ?? ''] : [])));
        await openCamera(page);
        await page.getByRole('heading', { name: 'Ce badge est authentique et valide.' }).waitFor();
        expect(sent).toEqual([expect.stringContaining('\r\n\r\nVC1-R')]);
        await sending.app.revoke(publicId, 'error');
        await page.goto(`${origin}/verify`);
        await openCamera(page);
        await page.getByRole('heading', { name: /^Ce badge a été retiré par son émetteur/ }).waitFor();
      });
    });

    it('sends nothing of a code that is not for us, and says where it leads: elsewhere', async () => {
      await seeing('WIFI:T:WPA;S:gite;P:secret;;', async (page) => {
        const sent: string[] = [];
        page.on('request', (request) => sent.push(...(request.method() === 'POST' ? [request.url()] : [])));
        await openCamera(page);
        await page.getByText('Ce code QR mène ailleurs').waitFor();
        expect(sent).toEqual([]);
        expect(await axe(page)).toEqual([]);
        await page.getByRole('button', { name: 'Arrêter la caméra' }).click();
        expect(await page.locator('video').isVisible()).toBe(false);
      });
    });

    it('takes the browser’s own reader where it has one, and adds its own where that one sees nothing', async () => {
      const address = `https://badges.example.org/v/${sending.publicId}`;
      const verdict = (page: Page) =>
        page.getByRole('heading', { name: 'Ce badge est authentique et valide.' }).waitFor();
      const reader = async (page: Page, sees: readonly string[]) => {
        const found = JSON.stringify(sees.map((rawValue) => ({ rawValue })));
        await page.addInitScript(
          `globalThis.BarcodeDetector = class { static getSupportedFormats = async () => ['qr_code']; detect = async () => ${found} };`,
        );
        const loaded: string[] = [];
        page.on('request', (request) => loaded.push(...(/\/codes\./.exec(request.url()) ?? [])));
        await page.reload();
        await openCamera(page);
        await verdict(page);
        return loaded.length;
      };
      await seeing(address, async (page) => {
        expect(await reader(page, [address])).toBe(0);
        await page.goto(`${origin}/verify`);
        expect(await reader(page, [])).toBe(2);
      });
    });

    it('says what else can be done where there is no camera, or it is refused', async () => {
      await seeing(undefined, async (page) => {
        await openCamera(page);
        await page.getByText('Nous n’avons pas accès à une caméra.').waitFor();
        expect(await page.locator('video').isVisible()).toBe(false);
        await page.locator('#photo').waitFor();
      });
    });

    it('loads no reader of codes until it is asked, and shows no camera without a script', async () => {
      await seeing(undefined, async (page) => {
        const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
        expect(loaded.filter((name) => name.includes('/codes.'))).toEqual([]);
      });
      const browser = await openBrowser();
      const page = await (await browser.newContext({ locale: 'fr-FR', javaScriptEnabled: false })).newPage();
      await page.goto(`${origin}/verify`);
      expect(await page.locator('[data-camera]').isVisible()).toBe(false);
      expect(await page.locator('#photo').getAttribute('capture')).toBe('environment');
      await browser.close();
    });

    it('may run a program of another kind on that page alone', async () => {
      const policy = async (path: string) => (await fetch(`${origin}${path}`)).headers.get('content-security-policy');
      expect(await policy('/verify')).toContain("script-src 'self' 'wasm-unsafe-eval'");
      expect(await policy('/')).not.toContain('script-src');
      expect(await policy(`/v/${sending.publicId}`)).not.toContain('wasm');
    });
  },
);
