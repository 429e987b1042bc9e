import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReportSchema } from '../../src/api/schemas.ts';
import type { App } from '../../src/app.ts';
import { writePngChunk } from '../../src/baking/png-chunks.ts';
import { createFetch } from '../../src/kernel/fetch.ts';
import { openApp, publicEnvironment, silent } from '../support/opened-app.ts';

/** An issuer of Open Badges 2.0 at a loopback address, asked over real HTTP. */
let origin = '';
let revoked = false;
const asked: string[] = [];
let host: Server;
let app: App;

const context = { '@context': 'https://w3id.org/openbadges/v2' };
const assertion = () => ({
  ...context,
  id: `${origin}/assertions/1`,
  type: 'Assertion',
  recipient: { type: 'email', hashed: false, identity: 'zoe@example.org' },
  badge: `${origin}/badges/1`,
  verification: { type: 'hosted' },
  issuedOn: '2020-01-01T00:00:00Z',
});
const pages: Readonly<Record<string, () => object>> = {
  '/assertions/1': assertion,
  '/badges/1': () => ({
    ...context,
    id: `${origin}/badges/1`,
    type: 'BadgeClass',
    name: 'A secret of the host',
    description: 'Hosted elsewhere.',
    image: `${origin}/badge.png`,
    criteria: { narrative: 'Was there.' },
    issuer: `${origin}/issuer`,
  }),
  '/issuer': () => ({
    ...context,
    id: `${origin}/issuer`,
    type: 'Issuer',
    name: 'The host',
    url: origin,
    email: 'host@example.org',
  }),
};

/** A page for people, JSON for whom asks for it, as such hosts do. */
function answer({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
  asked.push(url);
  response.setHeader('cache-control', 'no-store');
  const page = pages[url];
  if (url === '/assertions/1' && revoked) response.writeHead(410).end();
  else if (url === '/moved') response.writeHead(302, { location: '/assertions/1' }).end();
  else if (page === undefined) response.writeHead(404).end();
  else if (headers.accept?.includes('json') !== true) response.end('<!doctype html><p>A page');
  else response.end(JSON.stringify(page()));
}

/** A picture that holds only the address of its badge, as Open Badges 1 and 2 allow. */
function bakedAddress(): Buffer {
  const png = readFileSync(new URL('../vectors/files/refused/no-credential--plain.png', import.meta.url));
  const text = Buffer.from(`openbadges\0${origin}/assertions/1`);
  return Buffer.concat([png.subarray(0, -12), writePngChunk('tEXt', text), png.subarray(-12)]);
}

beforeAll(async () => {
  host = createServer(answer);
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const address = host.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  app = await openApp(publicEnvironment, { fetch: createFetch({ allowHosts: [], allowLoopbackHttp: true }) });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await new Promise((resolve) => host.close(resolve));
});
beforeEach(() => {
  revoked = false;
  asked.length = 0;
});

const send = async (body: string | Buffer, type = 'application/octet-stream') => {
  const sent = await request(app.createHandler(silent)).post('/api/verify').set('Content-Type', type).send(body);
  expect(sent.status).toBe(200);
  return ReportSchema.parse(sent.body);
};
const paste = async (text: string) =>
  (await request(app.createHandler(silent)).post('/verify').field('badges', text)).text;
const unknownIssuer = 'nous ne connaissons pas son émetteur';

describe('somebody checks a badge of Open Badges 2.0', () => {
  it('from its JSON, and is told which addresses were asked', async () => {
    const report = await send(JSON.stringify(assertion()));
    expect(report).toMatchObject({ verdict: 'valid', authenticity: 'authentic', standing: 'current', trust: null });
    expect(report.requests.map(({ url }) => url.replace(origin, ''))).toEqual([
      '/assertions/1',
      '/badges/1',
      '/issuer',
    ]);
  });

  it('from its address, asked for its JSON once, and reads the verdict alone', async () => {
    const page = await paste(`${origin}/assertions/1`);
    expect(page).toContain(unknownIssuer);
    expect(page).not.toContain('A secret of the host');
    expect(page).not.toContain('The host');
    expect(asked).toEqual(['/assertions/1', '/badges/1', '/issuer']);
  });

  it('from an address that leads on to it', async () => {
    expect(await paste(`${origin}/moved`)).toContain(unknownIssuer);
  });

  it('from a picture that holds only its address', async () => {
    expect(await send(bakedAddress())).toMatchObject({ verdict: 'valid', authenticity: 'authentic' });
  });

  it('and is told that a file was altered, where its host says otherwise', async () => {
    const forged = JSON.stringify({ ...assertion(), issuedOn: '2010-01-01T00:00:00Z' });
    expect(await send(forged)).toMatchObject({ verdict: 'invalid', authenticity: 'altered' });
    const page = await paste(forged);
    expect(page).toContain('L’adresse du badge dit autre chose');
    expect(page).not.toContain(unknownIssuer);
  });

  it('and is told that it was revoked, once its host says that it is gone', async () => {
    revoked = true;
    expect(await send(JSON.stringify(assertion()))).toMatchObject({ verdict: 'invalid', standing: 'revoked' });
  });

  it('and is told that it could not be checked, where the host has nothing there', async () => {
    const elsewhere = { ...assertion(), id: `${origin}/assertions/2` };
    const report = await send(JSON.stringify(elsewhere));
    expect(report).toMatchObject({ verdict: 'undetermined', authenticity: 'unchecked' });
  });
});
