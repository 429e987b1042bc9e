// Verifying our own badges, with everything a Report says (reading, schema, signature, key, issuer, trust, the signed status list, dates),
// beside `@digitalbazaar/vc` on the very same texts: signature and dates alone, its status check answered for it at no cost. Rounds
// alternate in one warm process: only the ratios are worth comparing between machines. `again`: documents already seen, which is what a
// page is asked for; `first`: each document seen for the first time.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
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

/** Our issuer's DID document, or the key in it that is asked for: all their code needs beside the contexts. */
async function documentLoader(url: string): Promise<object> {
  const [did = ''] = url.split('#');
  const whole = documents.get(did);
  if (!isJsonObject(whole)) return app.core.loader.load(url);
  const methods = Array.isArray(whole.verificationMethod) ? whole.verificationMethod : [];
  const method = methods.find((one: Json) => isJsonObject(one) && one.id === url);
  const context = { '@context': 'https://w3id.org/security/multikey/v1' };
  const document = isJsonObject(method) ? { ...context, ...method } : whole;
  return { contextUrl: null, documentUrl: url, document };
}

async function ours(text: string): Promise<void> {
  const { verdict } = await app.verify(text);
  if (verdict !== 'valid') throw new Error(`ours says ${verdict}`);
}

async function theirs(text: string): Promise<void> {
  const { verified, error } = await verifyCredential({
    credential: JSON.parse(text),
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader,
    checkStatus: async () => ({ verified: true }),
    now: app.core.clock().toISOString(),
  });
  if (!verified) throw error;
}

interface Spent {
  /** Milliseconds of each. */
  readonly each: readonly number[];
  readonly wall: number;
  /** Milliseconds of processor, of all. */
  readonly cpu: number;
}

/** Each side starts without the garbage of the other. */
async function time(verify: (text: string) => Promise<void>, texts: readonly string[]): Promise<Spent> {
  collect();
  const each: number[] = [];
  const before = process.cpuUsage();
  for (const text of texts) {
    const began = performance.now();
    await verify(text);
    each.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  return { each, wall: each.reduce((sum, value) => sum + value, 0), cpu: (user + system) / 1000 };
}

/** How many times as many a second, of processor time: the clock on the wall also counts what else the machine does. */
async function compare(what: string, textsOf: (round: number) => readonly string[]): Promise<number> {
  const results: { readonly ours: Spent; readonly theirs: Spent }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    results.push({ ours: await time(ours, textsOf(round)), theirs: await time(theirs, textsOf(round)) });
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
const chunk = (index: number): readonly string[] => texts.slice(index * perRound, (index + 1) * perRound);
const seen = chunk(rounds);
for (let round = 0; round < warmingRounds; round += 1) {
  await time(ours, seen);
  await time(theirs, seen);
}
const again = await compare('again, a badge already seen', () => seen);
await compare('first, a badge never seen', chunk);
say(again >= goal ? `goal reached: at least ${goal} times as fast, warm` : `GOAL MISSED: ${goal} times as fast, warm`);
if (again < goal) process.exitCode = 1;
await app[Symbol.asyncDispose]();
await folder.remove();
