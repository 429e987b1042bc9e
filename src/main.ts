import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createApp } from './app.ts';
import { explainFailure } from './cli/failure.ts';
import { terminalLanguage } from './cli/language.ts';
import type { Config } from './config.ts';
import { readEnvironment } from './environment.ts';
import { collectSooner } from './heap.ts';
import { createLog, type Log } from './kernel/log.ts';
import { showDemonstration } from './wiring/demonstration.ts';

/** Requests under way have this long to end. */
const graceMs = 10_000;

async function main(): Promise<void> {
  collectSooner();
  const { config, secrets } = await readSettled(process.env);
  const log = createLog({
    level: config.demonstration && process.env.LOG_LEVEL === undefined ? 'warn' : config.logLevel,
  });
  const app = await createApp(config, secrets);
  const server = await openServer(config, app.createHandler(log));
  try {
    await listen(server, config);
    log.info('listening', { port: config.port });
    stopOnSignal(server, log, () => app[Symbol.asyncDispose]());
    const lines = config.demonstration ? await showDemonstration(app) : [`Créanciale: ${config.baseUrl}`];
    process.stdout.write(`${lines.join('\n')}\n`);
  } catch (error) {
    server.close();
    server.closeAllConnections();
    await app[Symbol.asyncDispose]();
    throw error;
  }
}

/** `PORT=0` leaves the port to the system: it is chosen before all else, since every address that is printed says it. */
async function readSettled(env: typeof process.env): ReturnType<typeof readEnvironment> {
  const read = await readEnvironment(env, (length) => randomBytes(length));
  if (read.config.port !== 0) return read;
  const probe = createServer();
  await listen(probe, read.config);
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') return read;
  return readSettled({ ...env, PORT: String(address.port) });
}

/** Plain http behind a proxy, or https by itself where a certificate is given. */
async function openServer({ tls }: Config, handler: RequestListener): Promise<Server> {
  if (tls === undefined) return createServer(handler);
  const [cert, key] = await Promise.all([readFile(tls.certFile), readFile(tls.keyFile)]);
  return createSecureServer({ cert, key }, handler);
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

/** No new request, the present ones ended, the store closed: then, and only then, the process. */
function stopOnSignal(server: Server, log: Log, close: () => PromiseLike<void>): void {
  let stopping = false;
  const stop = (signal: 'SIGINT' | 'SIGTERM'): void => {
    if (stopping) return;
    stopping = true;
    log.info('stopping', { signal });
    setTimeout(() => server.closeAllConnections(), graceMs).unref();
    server.close(() => {
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
    server.closeIdleConnections();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${explainFailure(error, terminalLanguage(process.env)).join('\n')}\n`);
  process.exitCode = 1;
});
