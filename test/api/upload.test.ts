import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readUpload, uploadLimits } from '../../src/api/rest/upload.ts';
import { isProblem } from '../../src/kernel/problem.ts';

/** A server that reads one form and tells what it read, or the code of its refusal. */
let server: Server;
let port: number;
beforeAll(async () => {
  const app = express();
  app.post('/', async (asked, response) => {
    const { files, fields } = await readUpload(asked);
    response.json({ files: files.map(({ name, bytes }) => [name, bytes.length]), fields: [...fields] });
  });
  app.use((error: unknown, _asked: express.Request, response: express.Response, _next: express.NextFunction) => {
    response.json({ refused: isProblem(error) ? error.code : 'crash' });
  });
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = z.object({ port: z.int() }).parse(server.address()).port;
});
afterAll(() => server.close());

const part = (name: string, body: string, file?: string): string =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"\r\nContent-Type: application/octet-stream`}\r\n\r\n${body}\r\n`;

/** Sends in pieces without telling the length, unless one is announced. */
async function send(body: string, announced?: number): Promise<unknown> {
  const headers = {
    'Content-Type': 'multipart/form-data; boundary=b',
    ...(announced === undefined ? { 'Transfer-Encoding': 'chunked' } : { 'Content-Length': announced }),
  };
  const asked = request({ host: '127.0.0.1', port, method: 'POST', headers });
  asked.on('error', () => undefined);
  for (let at = 0; at < body.length; at += 1_000_000) asked.write(body.slice(at, at + 1_000_000));
  const answered = once(asked, 'response');
  asked.end();
  const [response] = z.tuple([z.custom<NodeJS.ReadableStream>()]).parse(await answered);
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return JSON.parse(text);
}

describe('a form that is sent', () => {
  it('is read in memory: files that hold something, names without their folders, fields', async () => {
    const body = `${part('f', 'hello', 'C:\\\\temp\\\\é.json')}${part('f', '', '')}${part('who', 'zoë')}--b--\r\n`;
    expect(await send(body)).toEqual({ files: [['é.json', 5]], fields: [['who', 'zoë']] });
  });

  it('is refused where its files together pass the limit, though each fits and no length was announced', async () => {
    const file = 'x'.repeat(uploadLimits.fileSize - 1000);
    const body = `${Array.from({ length: 5 }, (_, n) => part('f', file, `${n}`)).join('')}--b--\r\n`;
    expect(await send(body)).toEqual({ refused: 'request/too-large' });
  });

  it('is refused by the length it announces, were it all outside the form', async () => {
    const body = `${part('f', 'hello', 'a')}--b--\r\n`.padEnd(uploadLimits.total + 1, ' ');
    expect(await send(body, body.length)).toEqual({ refused: 'request/too-large' });
  });

  it.each([
    ['fields', () => Array.from({ length: uploadLimits.fields + 1 }, (_, n) => part(`f${n}`, 'a')).join('')],
    ['files', () => Array.from({ length: uploadLimits.files + 1 }, (_, n) => part('f', 'a', `${n}`)).join('')],
    ['a field', () => part('f', 'x'.repeat(uploadLimits.fieldSize + 1))],
  ])('is refused where %s pass the limit', async (_, parts) => {
    expect(await send(`${parts()}--b--\r\n`)).toEqual({ refused: 'request/too-large' });
  });

  it('keeps no field from the prototype of anything', async () => {
    const body = `${part('__proto__', 'x')}${part('constructor', 'y')}--b--\r\n`;
    expect(await send(body)).toEqual({
      files: [],
      fields: [
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ],
    });
  });
});
