import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { App } from '../app.ts';
import { awards } from '../awards/award.ts';
import type { Clock } from '../kernel/clock.ts';
import { Problem } from '../kernel/problem.ts';
import { all, type Storage } from '../kernel/storage.ts';
import { mobilities } from '../mobilities/mobility.ts';
import { demonstrationFile } from './files.ts';
import { importParticipants } from './importing.ts';

/** The mobility whose badges are published in the demonstration (demo/README.md names the person). */
const publishedActivity = '005041-MOB-00001';
const publishedAchievement = 'app-pro-europe-n2';
/** No decision of the file is later: whatever day the machine thinks it is, none of them is in the future. */
const afterAllDecisions = new Date('2026-10-31T12:00:00Z');

/**
 * The main job done on fictional data: the participants' file imported, its badges issued, one person's badges published. A second
 * start finds the same and does nothing. Answers the lines that tell where to look.
 */
export async function showDemonstration(app: App): Promise<readonly string[]> {
  const { core } = app;
  const clock: Clock = () => (core.clock() < afterAllDecisions ? afterAllDecisions : core.clock());
  const plan = await importParticipants({ ...core, clock }, await readFile(demonstrationFile), { dryRun: false });
  const issued = await app.issue(() => undefined);
  const shown = await publishOne(app);
  const qr = await writeQrImage(app, shown);
  const { baseUrl } = core.config;
  const total = await core.storage.count(awards, { state: 'issued' });
  return [
    `Créanciale – démonstration (données fictives) : ${plan.counts.new} lignes nouvelles, ${issued} badges délivrés, ${total} en tout.`,
    `Accueil : ${baseUrl}/`,
    `Une page de vérification : ${baseUrl}/v/${shown}`,
    `Son QR code : ${qr}`,
  ];
}

/** Publishes every badge of the person who chose to; the id of the one to show. */
async function publishOne(app: App): Promise<string> {
  const mobilityId = await findMobility(app.core.storage);
  let shown: string | undefined;
  for await (const { value } of all(app.core.storage, awards, { mobilityId })) {
    if (value.credentialId === undefined) continue;
    await app.share(value.credentialId, 'published');
    if (shown === undefined || value.achievement === publishedAchievement) shown = value.credentialId;
  }
  if (shown === undefined) throw new Problem('award/unknown');
  return shown;
}

async function findMobility(storage: Storage): Promise<string> {
  for await (const { value } of all(storage, mobilities)) if (value.activityId === publishedActivity) return value.id;
  throw new Problem('award/unknown');
}

async function writeQrImage({ core, qrPng }: App, publicId: string): Promise<string> {
  const folder = resolve(core.config.dataDir);
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'demonstration-qr.png');
  await writeFile(path, await qrPng(publicId));
  return path;
}
