import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAward, openApp, publicEnvironment, silent } from '../support/opened-app.ts';

const readers = 50;
const app = await openApp(publicEnvironment);
const server: Server = createServer(app.createHandler(silent));
const ids: string[] = [];
let origin = '';

beforeAll(async () => {
  for (let made = 0; made < readers; made += 1) await addAward(app);
  await app.issue(({ publicId }) => {
    if (publicId !== undefined) ids.push(publicId);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('not listening on a port');
  origin = `http://127.0.0.1:${address.port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await app[Symbol.asyncDispose]();
});

/** What that page says, in one of these words, and of which badges it speaks. */
async function read(publicId: string): Promise<{ readonly says: string | undefined; readonly of: readonly string[] }> {
  const response = await fetch(`${origin}/v/${publicId}`, {
    headers: { accept: 'text/html', 'accept-language': 'fr' },
  });
  const page = await response.text();
  const headline = /<h1>([^<]*)<\/h1>/.exec(page)?.[1]?.replaceAll('\u00a0', ' ') ?? `status ${response.status}`;
  const known = ['authentique et valide', 'retiré', 'suspendu'];
  const others = new Set([...page.matchAll(/\/v\/([A-Za-z0-9_-]{22})/g)].map(([, id = '']) => id));
  return { says: known.find((word) => headline.includes(word)) ?? headline, of: [...others] };
}

const readAll = () => Promise.all(ids.map(read));
const sound = (publicId: string) => ({ says: 'authentique et valide', of: [publicId] });

describe('fifty readers at once, each of another badge', () => {
  it('all read that theirs is valid, and of no other badge', async () => {
    expect(ids).toHaveLength(readers);
    expect(await readAll()).toEqual(ids.map(sound));
  });

  it('read of a withdrawal and of a suspension at their very next visit, and of its end', async () => {
    const [withdrawn = '', held = ''] = ids;
    await app.revoke(withdrawn, 'error');
    await app.suspend(held, true);
    const now = await readAll();
    expect(now.slice(0, 2).map(({ says }) => says)).toEqual(['retiré', 'suspendu']);
    expect(now.slice(2)).toEqual(ids.slice(2).map(sound));
    await app.suspend(held, false);
    expect((await read(held)).says).toBe('authentique et valide');
    expect((await read(withdrawn)).says).toBe('retiré');
  });
});
