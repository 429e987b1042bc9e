// npm run fuzz: inputs drawn from a seed, through reading, verification, `POST /api/verify` and `/verify`. None may crash, hang, take two
// seconds of processor or be answered 500, and memory may not grow. What fails is written to a file and named by seed and number:
// `npm run fuzz -- --seed S --only N` tries it again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

function keep(number: number, input: Uint8Array): string {
  mkdirSync(values.folder, { recursive: true });
  const path = join(values.folder, `${seed}-${number}.bin`);
  writeFileSync(path, input);
  return path;
}

const failures: string[] = [];
function fail(number: number, input: Uint8Array, why: string): void {
  failures.push(why);
  say(`FAILED   input ${number} of seed ${seed}, kept in ${keep(number, input)}: ${why}`);
}

say(`seed ${seed}: ${corpus.files.length} files, ${corpus.documents.length} documents, ${corpus.tokens.length} tokens`);
let [tried, atFirst, most] = [0, 0, 0];
for (; tried < inputs && performance.now() < until && failures.length < 20; tried += 1) {
  const number = only ?? tried;
  Atomics.store(current, 0, number);
  const draw = drawFor(seed, number);
  answering = draw;
  const input = makeInput(corpus, draw);
  if (only !== undefined) say(`kept in ${keep(number, input)}`);
  const wrong = await trial(input, number, draw);
  if (wrong !== undefined) fail(number, input, wrong);
  if (tried % 1_000 !== 999) continue;
  collect();
  const { rss } = process.memoryUsage();
  if (tried < warming) atFirst = rss;
  most = Math.max(most, rss - atFirst);
  if (tried >= warming && rss - atFirst > mostGrowth) fail(number, input, `memory grew by ${rss - atFirst} bytes`);
}
close();
await app[Symbol.asyncDispose]();
await watch.terminate();
const left =
  only === undefined && values.minutes === undefined && tried < inputs ? `, ${inputs - tried} not tried` : '';
say(`${tried} inputs of seed ${seed}${left}; memory grew by ${Math.max(0, Math.round(most / 1e6))} MB at most`);
say(`fuzz: ${failures.length === 0 ? 1 : 0} passed, ${failures.length} failed`);
if (failures.length > 0 || tried === 0) process.exitCode = 1;
