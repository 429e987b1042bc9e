import type { ServerResponse } from 'node:http';
import { createServer as createNetServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createFetch, type FetchLimits, type Lookup } from '../../src/kernel/fetch.ts';
import { listen, serve } from './loopback.ts';

const never: Lookup = () => Promise.reject(new Error('no name should be looked up'));
const local = (limits: Partial<FetchLimits> = {}, lookup: Lookup = never) =>
  createFetch({ allowHosts: [], allowLoopbackHttp: true, lookup, limits });
const strict = (lookup: Lookup = never, allowHosts: readonly string[] = []) =>
  createFetch({ allowHosts, allowLoopbackHttp: false, lookup });
const refusal = (reason: string) => ({ code: 'fetch/refused', facts: { reason } });

describe('asking', () => {
  test('gives the body, its media type and the address that answered', async () => {
    const port = await serve((request, response) => {
      response.setHeader('content-type', 'Application/JSON; charset=utf-8').end(JSON.stringify(request.headers));
    });
    const fetched = await local()(`http://127.0.0.1:${port}/a?b#c`, { accept: 'application/json' });
    expect(fetched).toMatchObject({ url: `http://127.0.0.1:${port}/a?b`, contentType: 'application/json' });
    const headers: unknown = JSON.parse(Buffer.from(fetched.body).toString());
    expect(headers).toMatchObject({ accept: 'application/json', 'accept-encoding': 'identity' });
    expect(headers).not.toHaveProperty('cookie');
  });

  test('asks the loopback by the name localhost', async () => {
    const port = await serve((_, response) => response.end('yes'), '127.0.0.1');
    const byName = await local({}, async () => ['127.0.0.1'])(`http://localhost:${port}/`);
    expect(Buffer.from(byName.body).toString()).toBe('yes');
  });

  test.each([201, 204, 304, 400, 404, 500])('fails on status %d, and says it', async (status) => {
    const port = await serve((_, response) => response.writeHead(status).end());
    await expect(local()(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({
      code: 'fetch/failed',
      facts: { status },
    });
  });

  test('fails where nobody listens, where the name is unknown, and where the answer is cut short', async () => {
    await expect(local()('http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'fetch/failed' });
    await expect(strict()('https://unknown.test/')).rejects.toMatchObject({ code: 'fetch/failed' });
    await expect(strict(async () => [])('https://unknown.test/')).rejects.toMatchObject({ code: 'fetch/failed' });
    const port = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('half');
      response.socket?.end();
    });
    await expect(local()(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: 'fetch/failed' });
  });
});

describe('asking whether it changed', () => {
  const etag = '"v1"';
  const told = async (answer: (response: ServerResponse) => void) => {
    const marks: unknown[] = [];
    const port = await serve((request, response) => {
      marks.push(request.headers['if-none-match']);
      answer(response);
    });
    return { marks, url: `http://127.0.0.1:${port}/list` };
  };

  test('sends the mark it had, and says that nothing changed, how long for, without a body', async () => {
    const { marks, url } = await told((response) => {
      response.writeHead(304, { etag, 'cache-control': 'max-age=60' }).end();
    });
    const fetched = await local()(url, { known: { url, etag } });
    expect(fetched).toEqual({ url, unchanged: true, etag, cacheControl: 'max-age=60', body: new Uint8Array() });
    expect(marks).toEqual([etag]);
  });

  test('takes a new body for one, with its mark', async () => {
    const { url } = await told((response) => response.writeHead(200, { etag: 'W/"v2"' }).end('new'));
    const fetched = await local()(url, { known: { url, etag } });
    expect(fetched).toEqual({ url, etag: 'W/"v2"', body: new Uint8Array(Buffer.from('new')) });
  });

  test('tells no other address what one has from this', async () => {
    const { marks, url } = await told((response) => response.writeHead(304, { etag }).end());
    const known = { url: 'https://elsewhere.example/list', etag };
    await expect(local()(url, { known })).rejects.toMatchObject({ code: 'fetch/failed', facts: { status: 304 } });
    expect(marks).toEqual([undefined]);
  });

  test('asks where it is sent on, and only there', async () => {
    const last = await told((response) => response.writeHead(304, { etag }).end());
    const first = await told((response) => response.writeHead(302, { location: last.url }).end());
    const fetched = await local()(first.url, { known: { url: last.url, etag } });
    expect(fetched).toMatchObject({ url: last.url, unchanged: true });
    expect([first.marks, last.marks]).toEqual([[undefined], [etag]]);
  });

  test.each(['v1', '"a b"', `"${'x'.repeat(201)}"`, '"é"'])('takes %s for no mark', async (written) => {
    const { url } = await told((response) => response.writeHead(200, { etag: written }).end('list'));
    expect(await local()(url)).not.toHaveProperty('etag');
  });
});

describe('refusing an address', () => {
  test.each([
    ['http://example.org/', 'scheme'],
    ['ftp://example.org/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['data:text/plain,x', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['not an address', 'url'],
    ['', 'url'],
    [`https://example.org/${'x'.repeat(2048)}`, 'url'],
    ['https://user@example.org/', 'credentials'],
    ['https://:password@example.org/', 'credentials'],
    ['https://example.org:22/', 'port'],
    ['https://example.org:80/', 'port'],
  ])('%s: %s', async (url, reason) => {
    await expect(strict(async () => ['8.8.8.8'])(url)).rejects.toMatchObject(refusal(reason));
  });

  test.each([
    ...[
      'https://127.0.0.1/',
      'https://127.1/',
      'https://2130706433/',
      'https://0177.0.0.1/',
      'https://0x7f.1/',
      'https://0/',
    ],
    ...['https://[::1]/', 'https://[::ffff:127.0.0.1]/', 'https://[::ffff:a9fe:a9fe]/', 'https://[64:ff9b::7f00:1]/'],
    ...[
      'https://169.254.169.254/latest/meta-data/',
      'https://10.0.0.1./',
      'https://①②⑦.0.0.1/',
      'https://192.168.1.1:8443/',
    ],
  ])('a private address written as %s', async (url) => {
    await expect(strict()(url)).rejects.toMatchObject(refusal('address'));
  });

  test('a name that resolves to a private address, or to one beside public ones', async () => {
    await expect(strict(async () => ['10.1.2.3'])('https://inside.test/')).rejects.toMatchObject(refusal('address'));
    await expect(strict(async () => ['8.8.8.8', '::1'])('https://both.test/')).rejects.toMatchObject(
      refusal('address'),
    );
    await expect(strict(async () => ['nonsense'])('https://odd.test/')).rejects.toMatchObject(refusal('address'));
  });

  test('plain http and loopback in production, even by name', async () => {
    await expect(strict(async () => ['127.0.0.1'])('http://localhost/')).rejects.toMatchObject(refusal('scheme'));
    await expect(strict(async () => ['127.0.0.1'])('https://localhost/')).rejects.toMatchObject(refusal('address'));
  });

  test('localhost that resolves elsewhere, and plain http to anywhere but loopback', async () => {
    await expect(local({}, async () => ['8.8.8.8'])('http://localhost/')).rejects.toMatchObject(refusal('address'));
    await expect(local({}, async () => ['127.0.0.1'])('http://example.org/')).rejects.toMatchObject(refusal('scheme'));
    await expect(local()('http://10.0.0.1/')).rejects.toMatchObject(refusal('scheme'));
  });

  test('never connects to what it refuses, and connects to a private host it was told of', async () => {
    let connections = 0;
    const port = await listen(
      createNetServer((socket) => {
        connections += 1;
        socket.destroy();
      }),
    );
    const inside: Lookup = async () => ['127.0.0.1'];
    await expect(strict(inside)(`https://inside.test:${port}/`)).rejects.toMatchObject(refusal('address'));
    await expect(strict(inside, ['other.test'])(`https://inside.test:${port}/`)).rejects.toMatchObject(
      refusal('address'),
    );
    await expect(strict(inside, ['test'])(`https://inside.test:${port}/`)).rejects.toMatchObject(refusal('address'));
    expect(connections).toBe(0);
    await expect(strict(inside, ['Inside.test'])(`https://inside.test.:${port}/`)).rejects.toMatchObject({
      code: 'fetch/failed',
    });
    expect(connections).toBe(1);
    await expect(strict(inside, ['inside.test'])(`http://inside.test:${port}/`)).rejects.toMatchObject(
      refusal('scheme'),
    );
  });

  test('resolves a name once and connects to the address it checked', async () => {
    const port = await serve((_, response) => response.end('checked'), '127.0.0.2');
    const answers = [['127.0.0.2'], ['127.0.0.1']];
    let asked = 0;
    const rebinding: Lookup = async () => answers[asked++] ?? [];
    const fetched = await local({}, rebinding)(`http://rebinding.localhost:${port}/`);
    expect([Buffer.from(fetched.body).toString(), asked]).toEqual(['checked', 1]);
  });
});

describe('bounding the answer', () => {
  test('takes a body of the very limit and refuses one byte more, announced or not', async () => {
    const port = await serve((request, response) => {
      const body = 'x'.repeat(Number(request.url?.split('/')[2]));
      if (request.url?.startsWith('/announced')) response.setHeader('content-length', body.length);
      response.write(body.slice(0, 10));
      response.end(body.slice(10));
    });
    const fetch = local({ maxBytes: 1000 });
    expect((await fetch(`http://127.0.0.1:${port}/announced/1000`)).body).toHaveLength(1000);
    for (const way of ['announced', 'unannounced']) {
      const asking = fetch(`http://127.0.0.1:${port}/${way}/1001`);
      await expect(asking).rejects.toMatchObject({ code: 'fetch/too-large', facts: { bytes: 1000 } });
    }
  });

  test('stops reading an endless body', async () => {
    let close = (): void => {};
    const closed = new Promise<void>((resolve) => {
      close = resolve;
    });
    const port = await serve((_, response) => {
      const flood = setInterval(() => response.write('x'.repeat(100_000)), 1);
      response.on('close', () => {
        clearInterval(flood);
        close();
      });
    });
    await expect(local()(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: 'fetch/too-large' });
    await closed;
  });

  test('refuses a compressed body, which it did not ask for', async () => {
    const port = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(10_000)));
    });
    await expect(local()(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: 'fetch/failed' });
  });

  test('gives up on a server that stays silent, dribbles, or redirects slowly, and on a slow name', async () => {
    const answer = async (path: string | undefined, response: ServerResponse) => {
      if (path === '/dribble') for (let n = 0; n < 40; n += 1) await setTimeout(20).then(() => response.write('x'));
      await setTimeout(120);
      response.writeHead(302, { location: '/again' }).end();
    };
    const port = await serve((request, response) => {
      if (request.url !== '/silent') answer(request.url, response).catch(() => response.destroy());
    });
    const slow = { code: 'fetch/too-slow', facts: { milliseconds: 300 } };
    for (const path of ['silent', 'dribble', 'again']) {
      await expect(local({ timeout: 300, maxRedirects: 9 })(`http://127.0.0.1:${port}/${path}`)).rejects.toMatchObject(
        slow,
      );
    }
    const slowName: Lookup = () => new Promise(() => {});
    await expect(local({ timeout: 300 }, slowName)('https://slow.test/')).rejects.toMatchObject(slow);
  });
});
