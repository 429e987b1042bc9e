// npm run fuzz: inputs drawn from a seed, through reading, verification, `POST /api/verify` and `/verify`. None may crash, hang, take two
// seconds of processor or be answered 500, and memory may not grow. What fails is written to a file and named by seed and number:
// `npm run fuzz -- --seed S --only N` tries it again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { Problem } from '../../src/kernel/problem.ts';
import { openApp, publicEnvironment } from '../support/opened-app.ts';
import { openCorpus } from './corpus.ts';
import { type Draw, drawFor } from './draw.ts';
import { makeInput } from './mutate.ts';
import { hostileReach, openTrial } from './trial.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    inputs: { type: 'string', default: '100000' },
    minutes: { type: 'string' },
    only: { type: 'string' },
    folder: { type: 'string', default: '.tmp/fuzz' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const only = values.only === undefined ? undefined : Number(values.only);
const inputs = only === undefined ? Number(values.inputs) : 1;
const until =
  values.minutes === undefined ? Number.POSITIVE_INFINITY : performance.now() + Number(values.minutes) * 60_000;
const warming = 2_000;
const mostGrowth = 200_000_000;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
let answering: Draw = drawFor(seed, 0);
const app = await openApp(
  { ...publicEnvironment, TRUST_PROXY: '1' },
  {
    async fetch(url) {
      const answer = await hostileReach(corpus, answering)(url, '');
      if (answer.outcome !== 'reached') throw new Problem('fetch/failed');
      return answer;
    },
  },
);
const corpus = await openCorpus(app);
const { trial, close } = await openTrial(app, corpus);

/** Number of the input being tried; a thread of its own ends the process when one never ends. */
const current = new Int32Array(new SharedArrayBuffer(4));
const watch = new Worker(new URL('watch.mjs', import.meta.url), { workerData: { current, seed } });
watch.unref();

function keep(number: number): string {
  mkdirSync(values.folder, { recursive: true });
  const path = join(values.folder, `${seed}-${number}.bin`);
  writeFileSync(path, makeInput(corpus, drawFor(seed, number)));
  return path;
}

const failures: string[] = [];
function fail(number: number, why: string): void {
  failures.push(why);
  say(`FAILED   input ${number} of seed ${seed}, kept in ${keep(number)}: ${why}`);
}

/** Bytes more than at first, once what can be collected is; what a thread that is just ending still holds is looked at a second later. */
async function growth(first: number): Promise<number> {
  for (let tries = 0; ; tries += 1) {
    collect();
    const grown = process.memoryUsage().rss - first;
    if (grown <= mostGrowth || tries === 3) return grown;
    await wait(1_000);
  }
}

say(`seed ${seed}: ${corpus.files.length} files, ${corpus.documents.length} documents, ${corpus.tokens.length} tokens`);
let [tried, atFirst, most, slowest] = [0, 0, 0, 0];
for (; tried < inputs && performance.now() < until && failures.length < 20; tried += 1) {
  const number = only ?? tried;
  Atomics.store(current, 0, number);
  if (only !== undefined) say(`kept in ${keep(number)}`);
  const make = () => {
    answering = drawFor(seed, number);
    return { input: makeInput(corpus, answering), draw: answering };
  };
  const { wrong, spent } = await trial(make, number);
  slowest = Math.max(slowest, spent);
  if (wrong !== undefined) fail(number, wrong);
  if (tried % 1_000 !== 999) continue;
  if (tried < warming) {
    collect();
    atFirst = process.memoryUsage().rss;
  }
  const grown = await growth(atFirst);
  most = Math.max(most, grown);
  if (tried >= warming && grown > mostGrowth) fail(number, `memory grew by ${grown} bytes`);
}
close();
await app[Symbol.asyncDispose]();
await watch.terminate();
const left =
  only === undefined && values.minutes === undefined && tried < inputs ? `, ${inputs - tried} not tried` : '';
say(
  `${tried} inputs of seed ${seed}${left}; the slowest took ${slowest} ms of processor; memory grew by ${Math.round(most / 1e6)} MB at most`,
);
say(`fuzz: ${failures.length === 0 ? 1 : 0} passed, ${failures.length} failed`);
if (failures.length > 0 || tried === 0) process.exitCode = 1;
