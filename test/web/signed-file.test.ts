import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/definitions/definition.ts';
import { previewServer } from '../support/preview.ts';
import { baseUrl, readCatalogue, siteOf } from './fixture.ts';
import { type Variant, variantIds, variants } from './variants.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue();
});
const server = () => previewServer(siteOf(catalogue, Object.values(variants(catalogue))));
const path = (variant: Variant): string => `/v/${variantIds[variant]}`;

/** The answer's bytes as they came, whatever its type. */
async function bytes(address: string, accept = '*/*') {
  const answer = await request(server()).get(address).set('Accept', accept).responseType('blob');
  return { answer, body: Buffer.from(answer.body) };
}

describe('the signed file', () => {
  it.each(['application/vc+ld+json', 'application/vc', 'application/ld+json', 'application/json'])(
    'is the exact bytes, as %s, at the page’s own address',
    async (type) => {
      const { answer, body } = await bytes(path('valid'), type);
      expect(answer.type).toBe(type);
      expect(body.toString()).toBe(`${JSON.stringify(variants(catalogue).valid.credential)}\n`);
      expect(answer.headers.vary).toContain('Accept');
      expect(answer.headers['access-control-allow-origin']).toBe('*');
    },
  );

  it.each(['text/plain', 'application/vc+jwt', 'application/jwt'])('is the JWT where %s is asked for', async (type) => {
    const { answer, body } = await bytes(path('valid'), type);
    expect(answer.type).toBe(type);
    expect(body.toString()).toBe(`eyJ.${variantIds.valid}.sig`);
  });

  it.each(['text/html', '*/*', 'text/html,application/xhtml+xml,*/*;q=0.8', 'image/png'])(
    'is the page for %s',
    async (accept) => {
      expect((await bytes(path('valid'), accept)).answer.type).toBe('text/html');
    },
  );

  it.each(['application/vc+ld+json', 'application/vc', 'application/json', 'text/plain'])(
    'is refused as problem+json where the holder did not publish it (%s)',
    async (accept) => {
      const { answer, body } = await bytes(path('private'), accept);
      expect(answer.status).toBe(403);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(JSON.parse(body.toString())).toMatchObject({ status: 403, code: 'credential/not-published' });
      expect(body.toString()).not.toContain('urn:uuid');
    },
  );

  it('downloads under a name that tells nothing of the holder', async () => {
    const json = await request(server()).get(`${path('valid')}.json`);
    expect(json.headers['content-disposition']).toBe(`attachment; filename=badge-${variantIds.valid}.json`);
    expect((await request(server()).get(`${path('valid')}.jwt`)).text).toBe(`eyJ.${variantIds.valid}.sig`);
    const refused = await request(server()).get(`${path('private')}.json`);
    expect(refused.status).toBe(403);
    expect(refused.headers['content-disposition']).toBeUndefined();
  });
});

describe('the QR code', () => {
  it('leads to the page, from the PNG and large enough for paper', async () => {
    const { body } = await bytes(`${path('valid')}/qr.png`);
    const image = PNG.sync.read(body);
    expect(image.width).toBeGreaterThanOrEqual(1000);
    expect(jsQR.default(Uint8ClampedArray.from(image.data), image.width, image.height)?.data).toBe(
      `${baseUrl}${path('valid')}`,
    );
  });

  it('is one drawing as SVG, without script or style', async () => {
    const { answer, body } = await bytes(`${path('valid')}/qr.svg`);
    expect(answer.type).toBe('image/svg+xml');
    expect(body.toString()).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(body.toString()).not.toMatch(/<script|<style|style=/);
  });
});
