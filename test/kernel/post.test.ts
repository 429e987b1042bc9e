import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { FetchOptions } from '../../src/kernel/fetch.ts';
import { createPost, mostSent } from '../../src/kernel/post.ts';
import { serve } from './loopback.ts';

const media = { contentType: 'application/timestamp-query', accept: 'application/timestamp-reply' };
const never = () => Promise.reject(new Error('no name should be looked up'));
const to = (url: string, options: Partial<FetchOptions> = {}) =>
  createPost({ url, ...media }, { allowHosts: [], allowLoopbackHttp: true, lookup: never, ...options });
const few = Uint8Array.of(1, 2, 3);

describe('sending', () => {
  test('sends the bytes as they are, under their media type, and gives the answer', async () => {
    const port = await serve((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, headers } = request;
        response.setHeader('content-type', media.accept);
        response.end(JSON.stringify({ method, headers, body: [...Buffer.concat(chunks)] }));
      });
    });
    const { body, contentType } = await to(`http://127.0.0.1:${port}/tsa`)(few);
    expect(contentType).toBe(media.accept);
    const seen = JSON.parse(Buffer.from(body).toString());
    expect(seen).toMatchObject({ method: 'POST', body: [1, 2, 3] });
    expect(seen.headers).toMatchObject({ 'content-type': media.contentType, accept: media.accept });
    expect(seen.headers).toMatchObject({ 'content-length': '3', 'accept-encoding': 'identity' });
  });

  test('never follows a redirect: nobody else gets what was sent', async () => {
    let asked = 0;
    const port = await serve((request, response) => {
      asked += 1;
      request.resume();
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    await expect(to(`http://127.0.0.1:${port}/`)(few)).rejects.toMatchObject({
      ...{ code: 'fetch/refused', facts: { reason: 'redirects' } },
    });
    expect(asked).toBe(1);
  });

  test('sends no more than a hash and what goes with it', async () => {
    let asked = 0;
    const port = await serve((request, response) => {
      asked += 1;
      request.resume().on('end', () => response.end('taken'));
    });
    const post = to(`http://127.0.0.1:${port}/`);
    await expect(post(new Uint8Array(mostSent + 1))).rejects.toMatchObject({ facts: { reason: 'body' } });
    expect(asked).toBe(0);
    expect(Buffer.from((await post(new Uint8Array(mostSent))).body).toString()).toBe('taken');
  });

  test.each([
    ['http://example.org/', 'scheme'],
    ['https://user:password@example.org/', 'credentials'],
    ['https://example.org:25/', 'port'],
    ['https://10.0.0.1/', 'address'],
    ['https://169.254.169.254/latest', 'address'],
    ['https://[::ffff:127.0.0.1]/', 'address'],
  ])('is under the guard of every other request: %s', async (url, reason) => {
    const post = to(url, { lookup: async () => ['8.8.8.8'] });
    await expect(post(few)).rejects.toMatchObject({ code: 'fetch/refused', facts: { reason } });
  });

  test('refuses a name that resolves to a private address, and loopback in production', async () => {
    const inside = { lookup: async () => ['10.0.0.7'] };
    await expect(to('https://tsa.example/', inside)(few)).rejects.toMatchObject({ facts: { reason: 'address' } });
    const strict = { allowLoopbackHttp: false };
    await expect(to('https://127.0.0.1/', strict)(few)).rejects.toMatchObject({ facts: { reason: 'address' } });
  });

  test('gives up on an answer that is too long or too late, and on a status that is no answer', async () => {
    const port = await serve((request, response) => {
      request.resume();
      if (request.url === '/long') response.end('x'.repeat(65_537));
      else if (request.url === '/late') setTimeout(400).then(() => response.end(), response.destroy);
      else response.writeHead(503).end();
    });
    const post = (path: string, limits = {}) => to(`http://127.0.0.1:${port}${path}`, { limits })(few);
    await expect(post('/long')).rejects.toMatchObject({ code: 'fetch/too-large' });
    await expect(post('/late', { timeout: 200 })).rejects.toMatchObject({ code: 'fetch/too-slow' });
    await expect(post('/503')).rejects.toMatchObject({ code: 'fetch/failed', facts: { status: 503 } });
    await expect(to('http://127.0.0.1:1/')(few)).rejects.toMatchObject({ code: 'fetch/failed' });
  });
});
