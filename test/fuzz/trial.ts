import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { App } from '../../src/app.ts';
import type { Reach } from '../../src/verification/reach.ts';
import { readAnything } from '../../src/verification/read.ts';
import { verifyEnvelope } from '../../src/verification/verify.ts';
import { silent } from '../support/opened-app.ts';
import type { Draw } from './draw.ts';
import { type Corpus, makeInput } from './mutate.ts';

/** Milliseconds of our own processor, for one input through every door it takes. */
const longest = 2_000;
const verdicts: readonly string[] = ['valid', 'invalid', 'undetermined'];

/** What is wrong with how one input was taken, if anything, and the milliseconds of processor that it took. */
export interface Tried {
  readonly wrong?: string;
  readonly spent: number;
}

/** `make` gives the input, and what is drawn after it, the same each time. */
export type Trial = (make: () => { input: Uint8Array; draw: Draw }, number: number) => Promise<Tried>;

/**
 * Through reading and verification, and one input in ten each through the API and the page, over HTTP. The processor that counts is the
 * main thread's: codes are read in a thread which the service ends by itself. What is slow is tried twice more, and is slow if it is so
 * every time: a collection of what came before is nothing of this input.
 */
export async function openTrial(
  app: App,
  corpus: Corpus,
): Promise<{ readonly trial: Trial; readonly close: () => void }> {
  const server = createServer(app.createHandler(silent)).listen(0, '127.0.0.1');
  // A connection that the server closes as it is used again would be told as a failure.
  server.keepAliveTimeout = 0;
  await once(server, 'listening');
  const tryOnce = async ({ input, draw }: ReturnType<Parameters<Trial>[0]>, number: number): Promise<Tried> => {
    const began = spentByMainThread();
    try {
      const wrong =
        (await byLibrary(app, corpus, input, draw)) ??
        (number % 10 === 0 ? await byApi(server, input, number) : undefined) ??
        (number % 10 === 5 ? await byPage(server, input, number) : undefined);
      return { spent: spentByMainThread() - began, ...(wrong === undefined ? {} : { wrong }) };
    } catch (error) {
      const wrong = `threw ${error instanceof Error ? `${error.stack} ${String(error.cause ?? '')}` : String(error)}`;
      return { wrong, spent: 0 };
    }
  };
  const trial: Trial = async (make, number) => {
    let tried = await tryOnce(make(), number);
    for (let more = 2; more > 0 && tried.wrong === undefined && tried.spent > longest; more -= 1)
      tried = await tryOnce(make(), number);
    return tried.wrong === undefined && tried.spent > longest
      ? { ...tried, wrong: `took ${tried.spent.toFixed(0)} ms of processor, three times` }
      : tried;
  };
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { trial, close };
}

/** Milliseconds of processor of the main thread since it began; of the whole process where the system does not tell them apart. */
function spentByMainThread(): number {
  try {
    // proc_pid_stat(5): utime and stime, in hundredths of a second, counted after the name, which may hold anything.
    const fields = readFileSync(`/proc/self/task/${process.pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  }
}

async function byLibrary(app: App, corpus: Corpus, input: Uint8Array, draw: Draw): Promise<string | undefined> {
  const { clock, dataIntegrity, loader } = app.core;
  for (const envelope of readAnything(input).slice(0, 10)) {
    if (envelope.form === 'address') continue;
    const report = await verifyEnvelope(envelope, {
      now: clock(),
      proofs: dataIntegrity,
      didDocuments: new Map(),
      knownContexts: loader.urls,
      statusList: async () => undefined,
      reach: hostileReach(corpus, draw),
      trustLists: [],
    });
    if (!verdicts.includes(report.verdict)) return `no verdict: ${JSON.stringify(report).slice(0, 500)}`;
    JSON.stringify(report);
  }
  return undefined;
}

/** Whoever is asked answers something of the corpus, changed, or nothing at all. */
export function hostileReach(corpus: Corpus, draw: Draw): Reach {
  return async (url) => {
    const outcome = draw.pick(['reached', 'reached', 'gone', 'unreachable', 'refused'] as const);
    if (outcome !== 'reached') return { outcome };
    const contentType = draw.pick(['application/json', 'text/html', 'image/png', 'application/did+json']);
    return { outcome, url, contentType, body: makeInput(corpus, draw) };
  };
}

/** Another visitor each time, behind our proxy: limits on one visitor are not what is tried here. */
function visitor(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}

async function byApi(server: Server, input: Uint8Array, number: number): Promise<string | undefined> {
  const types = ['application/json', 'text/plain', 'application/octet-stream', 'application/vc+jwt'];
  const headers = { 'content-type': types[(number / 10) % 4] ?? '', 'x-forwarded-for': visitor(number) };
  return ask(server, '/api/verify', { method: 'POST', headers, body: Buffer.from(input) });
}

async function byPage(server: Server, input: Uint8Array, number: number): Promise<string | undefined> {
  const form = new FormData();
  if (number % 20 === 5) form.append('fichiers', new Blob([Buffer.from(input)]), 'badge.bin');
  else form.append('badges', new TextDecoder().decode(input).slice(0, 200_000));
  const headers = { 'x-forwarded-for': visitor(number), 'accept-language': number % 3 === 0 ? 'en' : 'fr' };
  return ask(server, '/verify', { method: 'POST', headers, body: form });
}

async function ask(server: Server, path: string, request: RequestInit): Promise<string | undefined> {
  const address = server.address();
  if (address === null || typeof address === 'string') return 'the server does not listen';
  const response = await fetch(`http://127.0.0.1:${address.port}${path}`, request);
  const text = await response.text();
  const expected = [200, 400, 413, 415, 422];
  // A picture whose code is an address of ours, and no badge there.
  const isNone = response.status === 404 && text.includes('"code":"credential/unknown"');
  return isNone || expected.includes(response.status)
    ? undefined
    : `${path} answered ${response.status}: ${text.slice(0, 500)}`;
}
