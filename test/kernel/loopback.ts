import { createServer, type RequestListener } from 'node:http';
import type { Server } from 'node:net';
import { afterEach } from 'vitest';

const open: Server[] = [];
afterEach(async () => {
  for (const server of open.splice(0))
    if ('closeAllConnections' in server && typeof server.closeAllConnections === 'function')
      server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Starts a server on a free port of the loopback; it is closed after the test. */
export async function listen<S extends Server>(server: S, host = '127.0.0.1'): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  open.push(server);
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
export const serve = (handler: RequestListener, host?: string) => listen(createServer(handler), host);
