// Issuing with all its work (reading, building, status index, signing, storing on disk) beside a plain loop over @digitalbazaar/vc that
// signs the same credential and nothing else. Rounds alternate in one run: only the ratio is worth comparing between machines.
import { type ChildProcess, fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { credentials } from '../../src/issuance/credential.ts';
import { toDidKey, toVerificationMethod } from '../../src/proof/did.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { addAward, openApp, publicEnvironment } from '../support/opened-app.ts';
import { temporaryFolder } from '../support/world.ts';
import { median, say } from './measure.ts';

const rounds = 7;
const perRound = 150;
const warmUp = 100;

/** Microseconds for a whole round. */
const Spent = z.object({ wall: z.number(), cpu: z.number() });
type Spent = z.infer<typeof Spent>;

const folder = await temporaryFolder();
const storage = await openSqlite({ path: join(folder.path, 'bench.sqlite') });
const app = await openApp(publicEnvironment, { storage });

async function ours(count: number): Promise<Spent> {
  for (let made = 0; made < count; made += 1) await addAward(app);
  const began = performance.now();
  const before = process.cpuUsage();
  const issued = await app.issue(() => undefined);
  const { user, system } = process.cpuUsage(before);
  if (issued !== count) throw new Error(`${issued} issued, ${count} wanted`);
  return { wall: (performance.now() - began) * 1000, cpu: user + system };
}

async function answer(child: ChildProcess): Promise<unknown> {
  const [message] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [undefined])]);
  return message;
}

async function naive(child: ChildProcess, count: number): Promise<Spent> {
  child.send(count);
  return Spent.parse(await answer(child));
}

/** One of ours without its proof, and a key of its own to sign it with. */
async function startNaive(): Promise<ChildProcess> {
  const [first] = (await storage.find(credentials, { limit: 1 })).items;
  const { proof: _, ...credential } = JSON.parse(first?.value.bytes ?? '');
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = { algorithm: 'Ed25519', bytes: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32) } as const;
  const work = {
    credential,
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }),
    method: toVerificationMethod(toDidKey(key), key),
  };
  const path = join(folder.path, 'work.json');
  await writeFile(path, JSON.stringify(work), { mode: 0o600 });
  const child = fork(new URL('naive.ts', import.meta.url), [path], { execArgv: process.execArgv });
  await answer(child);
  return child;
}

await ours(warmUp);
const child = await startNaive();
await naive(child, warmUp);
const results: { readonly ours: Spent; readonly naive: Spent }[] = [];
for (let round = 0; round < rounds; round += 1) {
  results.push({ ours: await ours(perRound), naive: await naive(child, perRound) });
}
child.kill();
await app[Symbol.asyncDispose]();
await folder.remove();

for (const what of ['wall', 'cpu'] as const) {
  const [mine, theirs] = [
    median(results.map((result) => result.ours[what])) / perRound,
    median(results.map((result) => result.naive[what])) / perRound,
  ];
  const ratio = median(results.map((result) => result.naive[what] / result.ours[what]));
  const perSecond = (µs: number): string => `${(1e6 / µs).toFixed(0)} per second and core`;
  say(`${what === 'wall' ? 'elapsed time' : 'processor time'}, median of ${rounds} rounds of ${perRound}:`);
  say(`  all the work, stored:  ${mine.toFixed(0)} µs each, ${perSecond(mine)}`);
  say(`  the naive loop:        ${theirs.toFixed(0)} µs each, ${perSecond(theirs)}`);
  say(`  ratio: ${ratio.toFixed(2)} times as fast as the naive loop (goal: 1 or more)`);
}
