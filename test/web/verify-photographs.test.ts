import { zipSync } from 'fflate';
import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GuardedFetch } from '../../src/kernel/fetch.ts';
import { Problem } from '../../src/kernel/problem.ts';
import { openSending, type Sending } from '../api/sent.ts';
import { silent } from '../support/opened-app.ts';

/** What others answer, by address; the rest of the world does not answer, and no inner address is asked. */
const fetched = vi.fn<GuardedFetch>(async (url) => {
  if (url.includes('10.0.0.1')) throw new Problem('fetch/refused');
  if (url !== 'https://shop.example/') throw new Problem('fetch/failed');
  return { url, contentType: 'text/html', body: new TextEncoder().encode('<!doctype html><title>Our shop</title>') };
});

let sending: Sending;
let page: string;
beforeAll(async () => {
  sending = await openSending({ fetch: fetched });
  page = `https://badges.example.org/v/${sending.publicId}`;
});
afterAll(() => sending.app[Symbol.asyncDispose]());
beforeEach(() => {
  fetched.mockClear();
});

const codeOf = (text: string) => QRCode.toBuffer(text, { scale: 4 });
async function photograph(...texts: readonly string[]): Promise<string> {
  const asked = request(sending.app.createHandler(silent)).post('/verify').set({ 'Accept-Language': 'fr' });
  for (const [place, text] of texts.entries()) asked.attach('photo', await codeOf(text), `IMG_${place}.png`);
  const { status, text } = await asked;
  expect(status).toBe(200);
  return text.replaceAll('\u00A0', ' ');
}
const api = async (text: string) =>
  request(sending.app.createHandler(silent))
    .post('/api/verify')
    .attach('file', await codeOf(text), 'IMG.png');

describe('a photograph on /verify', () => {
  it('gives the verdict of the badge that its code leads to, from our own records', async () => {
    expect(await photograph(page)).toContain('<h2>Ce badge est authentique et valide.</h2>');
    expect(fetched).not.toHaveBeenCalled();
  });

  it('says that its code leads elsewhere, and shows nothing of what stands there', async () => {
    for (const text of ['WIFI:T:WPA;S:gite;P:secret;;', 'https://shop.example/']) {
      const shown = await photograph(text);
      expect(shown).toContain('Ce code QR mène ailleurs');
      expect(shown).not.toContain('secret');
      expect(shown).not.toContain('Our shop');
    }
    expect(fetched.mock.calls.map(([url]) => url)).toEqual(['https://shop.example/']);
  });

  it('goes to no inner address, and says so', async () => {
    expect(await photograph('https://10.0.0.1/admin')).toContain('il faut une adresse publique, en https');
  });

  it('without a code says what to do', async () => {
    const blank = PNG.sync.write(new PNG({ width: 200, height: 200, fill: true }));
    const { text } = await request(sending.app.createHandler(silent)).post('/verify').attach('photo', blank, 'a.png');
    const said = text.replaceAll('\u00A0', ' ').replace(/<[^>]+>/g, ' ');
    expect(said).toMatch(/ni badge signé, ni code QR lisible\.\s+Photographiez le code QR seul/);
  });

  it('makes us ask ten addresses and no more', async () => {
    const pictures = await Promise.all(
      Array.from(
        { length: 8 },
        async (_, place) => [`${place}.png`, await codeOf(`https://a${place}.example/`)] as const,
      ),
    );
    const zip = Buffer.from(zipSync(Object.fromEntries(pictures)));
    const asked = request(sending.app.createHandler(silent)).post('/verify').set({ 'Accept-Language': 'fr' });
    const { text } = await asked.attach('fichiers', zip, 'a.zip').attach('fichiers', zip, 'b.zip');
    expect(fetched).toHaveBeenCalledTimes(10);
    expect(text.match(/<h2>Il contient trop de fichiers ou de badges/g)).toHaveLength(6);
  });
});

describe('a photograph through the API', () => {
  it('gives the Report of the badge', async () => {
    const { status, body } = await api(page);
    expect([status, body]).toEqual([200, expect.objectContaining({ verdict: 'valid' })]);
  });

  it('is a problem where its code leads elsewhere', async () => {
    for (const text of ['Bonjour', 'https://shop.example/']) {
      const { status, body } = await api(text);
      expect([status, body]).toEqual([400, expect.objectContaining({ reason: 'code-elsewhere' })]);
    }
  });
});
