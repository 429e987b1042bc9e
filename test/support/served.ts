import type { Server } from 'node:http';
import { z } from 'zod';
import type { App } from '../../src/app.ts';
import { silent } from './opened-app.ts';

/** An application behind a port of its own, for a browser. */
export interface Served {
  readonly origin: string;
  close(): Promise<void>;
}

export async function serve(app: App): Promise<Served> {
  const server = await new Promise<Server>((resolve) => {
    const listening = app.createHandler(silent).listen(0, '127.0.0.1', () => resolve(listening));
  });
  const { port } = z.object({ port: z.int() }).parse(server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
