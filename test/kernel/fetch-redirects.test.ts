import { describe, expect, test } from 'vitest';
import { createFetch } from '../../src/kernel/fetch.ts';
import { serve } from './loopback.ts';

const local = () =>
  createFetch({
    allowHosts: [],
    allowLoopbackHttp: true,
    lookup: () => Promise.reject(new Error('no name should be looked up')),
  });
const refusal = (reason: string) => ({ code: 'fetch/refused', facts: { reason } });

describe('following redirects', () => {
  const redirecting = (location: string, status = 302) =>
    serve((request, response) => {
      if (request.url === '/') response.writeHead(status, { location }).end();
      else response.end(`at ${request.url}`);
    });

  test.each([301, 302, 303, 307, 308])('follows a %d, relative too', async (status) => {
    const port = await redirecting('next?x', status);
    const fetched = await local()(`http://127.0.0.1:${port}/`);
    expect([fetched.url, Buffer.from(fetched.body).toString()]).toEqual([
      `http://127.0.0.1:${port}/next?x`,
      'at /next?x',
    ]);
  });

  test.each([
    ['https://10.0.0.1/', 'address'],
    ['https://169.254.169.254/', 'address'],
    ['http://8.8.8.8/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['https://user@8.8.8.8/', 'credentials'],
  ])('refuses to be sent to %s: %s', async (location, reason) => {
    const port = await redirecting(location);
    await expect(local()(`http://127.0.0.1:${port}/`)).rejects.toMatchObject(refusal(reason));
  });

  test('follows three and refuses a fourth', async () => {
    let asked = 0;
    const port = await serve((request, response) => {
      asked += 1;
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('there');
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    expect(Buffer.from((await local()(`http://127.0.0.1:${port}/3`)).body).toString()).toBe('there');
    asked = 0;
    await expect(local()(`http://127.0.0.1:${port}/9`)).rejects.toMatchObject(refusal('redirects'));
    expect(asked).toBe(4);
  });

  test('asks whether it may before each, and asks nobody at a no', async () => {
    const paths: string[] = [];
    const port = await serve((request, response) => {
      paths.push(request.url ?? '');
      response.writeHead(302, { location: `${request.url}x` }).end();
    });
    let left = 1;
    const mayFollow = (): boolean => {
      left -= 1;
      return left >= 0;
    };
    const asking = local()(`http://127.0.0.1:${port}/`, { mayFollow });
    await expect(asking).rejects.toMatchObject(refusal('redirects'));
    expect(paths).toEqual(['/', '/x']);
  });
});
