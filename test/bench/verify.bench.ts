// Verifying our own badges, with everything a Report says (reading, schema, signature, key, issuer, trust, the signed status list, dates),
// beside `@digitalbazaar/vc` on the very same texts: signature and dates alone, its status check answered for it at no cost. Rounds
// alternate in one warm process, theirs in a thread with a jsonld of its own (theirs.mjs): only the ratios are worth comparing between machines. `again`: documents already seen, which is what a
// page is asked for; `first`: each document seen for the first time.

import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import { didDocumentsOf } from '../../src/issuers/documents.ts';
import { isJsonObject, type Json } from '../../src/kernel/json.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { addAward, openApp, publicEnvironment } from '../support/opened-app.ts';
import { temporaryFolder } from '../support/world.ts';
import { median, percentile, say } from './measure.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const rounds = 7;
const perRound = 100;
const warmingRounds = 5;
const goal = 3;

const folder = await temporaryFolder();
const app = await openApp(publicEnvironment, { storage: await openSqlite({ path: `${folder.path}/bench.sqlite` }) });
const documents: ReadonlyMap<string, Json> = didDocumentsOf([await app.core.keyring.issuer()]);

/** The texts of that many new badges. */
async function issueTexts(count: number): Promise<readonly string[]> {
  for (let made = 0; made < count; made += 1) await addAward(app);
  const ids: string[] = [];
  await app.issue(({ publicId }) => ids.push(...(publicId === undefined ? [] : [publicId])));
  const records = await Promise.all(ids.map((id) => credentialRecord(app.core.storage, id)));
  return records.map(({ bytes }) => bytes);
}

async function ours(text: string): Promise<void> {
  const { verdict } = await app.verify(text);
  if (verdict !== 'valid') throw new Error(`ours says ${verdict}`);
}

/** `each` and `wall` in milliseconds; `cpu`, of processor, of all. */
const Spent = z.object({ each: z.array(z.number()), wall: z.number(), cpu: z.number() });
type Spent = z.infer<typeof Spent>;

/** Each side starts without the garbage of the other. */
async function timeOurs(texts: readonly string[]): Promise<Spent> {
  collect();
  const each: number[] = [];
  const before = process.cpuUsage();
  for (const text of texts) {
    const began = performance.now();
    await ours(text);
    each.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  return { each, wall: each.reduce((sum, value) => sum + value, 0), cpu: (user + system) / 1000 };
}

/** Our issuer's DID document, each key in it, and the contexts: all that their code asks for. */
async function documentsOf(text: string): Promise<readonly (readonly [string, unknown])[]> {
  const named = z.object({ '@context': z.array(z.string()) }).parse(JSON.parse(text))['@context'];
  const loaded = named.map(async (url) => [url, (await app.core.loader.load(url)).document] as const);
  const keys = [...documents].flatMap(([did, whole]) => {
    const methods = isJsonObject(whole) && Array.isArray(whole.verificationMethod) ? whole.verificationMethod : [];
    const own = methods.flatMap((method: Json) =>
      isJsonObject(method) && typeof method.id === 'string'
        ? [[method.id, { '@context': 'https://w3id.org/security/multikey/v1', ...method }] as const]
        : [],
    );
    return [[did, whole] as const, ...own];
  });
  return [...(await Promise.all(loaded)), ...keys];
}

/** How many times as many a second, of processor time: the clock on the wall also counts what else the machine does. */
async function compare(what: string, textsOf: (round: number) => readonly string[]): Promise<number> {
  const results: { readonly ours: Spent; readonly theirs: Spent }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    results.push({ ours: await timeOurs(textsOf(round)), theirs: await timeTheirs(textsOf(round)) });
  }
  say(`${what}, median of ${rounds} rounds of ${perRound}:`);
  for (const who of ['ours', 'theirs'] as const) {
    const [cpu, wall] = (['cpu', 'wall'] as const).map((kind) => median(results.map((round) => round[who][kind])));
    const slow = percentile(
      results.flatMap((round) => round[who].each),
      99,
    );
    const [processor, elapsed] = [(cpu ?? 0) / perRound, (wall ?? 0) / perRound];
    const rate = `${(1000 / processor).toFixed(0)} a second and core`;
    say(`  ${who.padEnd(6)} ${processor.toFixed(2)} ms of processor, ${rate}`);
    say(`         ${elapsed.toFixed(2)} ms elapsed, p99 ${slow.toFixed(1)} ms`);
  }
  const [cpu = 0, wall = 0] = (['cpu', 'wall'] as const).map((kind) =>
    median(results.map((round) => round.theirs[kind] / round.ours[kind])),
  );
  say(`  ratio: ${cpu.toFixed(1)} of processor time, ${wall.toFixed(1)} of elapsed time`);
  return cpu;
}

const texts = await issueTexts(perRound * (rounds + 1));
const thread = new Worker(new URL('theirs.mjs', import.meta.url), {
  workerData: { documents: await documentsOf(texts[0] ?? ''), now: app.core.clock().toISOString() },
  execArgv: [],
});
/** Nothing of ours runs meanwhile: the processor time is theirs. */
async function timeTheirs(given: readonly string[]): Promise<Spent> {
  thread.postMessage(given);
  const [spent]: readonly unknown[] = await once(thread, 'message');
  return Spent.parse(spent);
}
const chunk = (index: number): readonly string[] => texts.slice(index * perRound, (index + 1) * perRound);
const seen = chunk(rounds);
for (let round = 0; round < warmingRounds; round += 1) {
  await timeOurs(seen);
  await timeTheirs(seen);
}
const again = await compare('again, a badge already seen', () => seen);
await compare('first, a badge never seen', chunk);
say(again >= goal ? `goal reached: at least ${goal} times as fast, warm` : `GOAL MISSED: ${goal} times as fast, warm`);
if (again < goal) process.exitCode = 1;
await thread.terminate();
await app[Symbol.asyncDispose]();
await folder.remove();
