import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type App, createApp, openVerifier } from '../app.ts';
import { readEnvironment } from '../environment.ts';
import { collectSooner } from '../heap.ts';
import { readValues } from '../settings.ts';
import { type BadgeVerifier, createOwnVerifier, type VerifierOptions } from '../wiring/badge-verifier.ts';
import { commands } from './commands.ts';
import { terminalLanguage } from './language.ts';
import { createProgress } from './progress.ts';
import { runCli } from './run.ts';
import { readInput } from './sources.ts';

async function openApp(): Promise<App> {
  const { config, secrets } = await readEnvironment(process.env, (length) => randomBytes(length));
  return createApp(config, secrets);
}

function openLone(options: VerifierOptions): Promise<BadgeVerifier> {
  const { NODE_ENV, FETCH_ALLOW_HOSTS } = readValues(process.env, []);
  const allowLoopbackHttp = NODE_ENV !== 'production';
  return openVerifier({ allowHosts: FETCH_ALLOW_HOSTS ?? [], allowLoopbackHttp }, options);
}

/** A service is here where one is configured, or where its own database lies; else nothing of ours is read. */
function hasService({ BASE_URL, DATABASE_URL, DATA_DIR }: typeof process.env): boolean {
  const isSet = [BASE_URL, DATABASE_URL].some((value) => (value ?? '') !== '');
  return isSet || existsSync(join(DATA_DIR || 'data', 'creanciale.sqlite'));
}

collectSooner();
process.exitCode = await runCli(
  process.argv.slice(2),
  commands,
  {
    app: openApp,
    verifier: async (options, app) =>
      hasService(process.env) ? createOwnVerifier((await app()).core, options) : openLone(options),
    input: (maxBytes) => readInput(process.stdin, maxBytes),
  },
  {
    out: (line) => console.log(line),
    err: (line) => console.error(line),
    progress: createProgress(process.stderr, () => performance.now()),
    language: terminalLanguage(process.env),
  },
);
