import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The program as a user runs it: a process of its own, nothing but its environment, its lines and its exit code. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url));

export interface Ended {
  /** The exit code; -1 for a process that a signal ended. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Started {
  readonly origin: string;
  /** What was printed so far. */
  readonly out: string;
  stop(signal?: 'SIGTERM' | 'SIGINT'): Promise<Ended>;
}

type Env = Readonly<Record<string, string>>;

/** Compiles what changed; several test files may ask at once. */
export async function build(): Promise<void> {
  const { code, out, err } = await ended(run('scripts/build.mjs', [], {}));
  if (code !== 0) throw new Error(`the build failed\n${out}${err}`);
}

/** `node dist/cli/main.js …` to its end. */
export function cli(args: readonly string[], env: Env): Promise<Ended> {
  return ended(run('dist/cli/main.js', args, env));
}

/** `node dist/main.js` to its end, for a start that must be refused; ended by us, with -1, where it is not. */
export async function startToEnd(env: Env): Promise<Ended> {
  const child = run('dist/main.js', [], env);
  const tooLong = setTimeout(() => child.kill('SIGKILL'), 120_000);
  try {
    return await ended(child);
  } finally {
    clearTimeout(tooLong);
  }
}

/** `node dist/main.js` until it printed its last line, where `ready` is found. */
export async function start(env: Env, ready: RegExp): Promise<Started> {
  const child = run('dist/main.js', [], env);
  const end = ended(child);
  const said = { out: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  const stopped = { yet: false };
  void end.then(() => {
    stopped.yet = true;
  });
  for (let tries = 0; !ready.test(said.out); tries += 1) {
    if (stopped.yet || tries > 2_400) {
      child.kill('SIGKILL');
      const { code, out, err } = await end;
      throw new Error(`it did not start (${code})\n${out}${err}`);
    }
    await wait(50);
  }
  return {
    origin: `http://localhost:${env.PORT ?? ''}`,
    get out() {
      return said.out;
    },
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return end;
    },
  };
}

/** Below what systems give to connections that go out (from 32768 on Linux), so that none of those takes it meanwhile. */
const ports = { first: 20_000, many: 12_000 } as const;

/** A port that was free a moment ago. */
export async function freePort(): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = ports.first + randomInt(ports.many);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).listen(port, () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return String(port);
  }
  throw new Error('no port is free');
}

function run(script: string, args: readonly string[], env: Env): ChildProcess {
  const { PATH, HOME, CREANCIALE_IMAGE } = process.env;
  const own = Object.entries({ PATH, HOME, CREANCIALE_IMAGE }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return spawn(process.execPath, ['--enable-source-maps', script, ...args], {
    cwd: root,
    env: { ...Object.fromEntries(own), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function ended(child: ChildProcess): Promise<Ended> {
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, ...said }));
  });
}
