// The verification page as a browser meets it: what it downloads, counted by Chromium itself at its first visit, and what a page costs
// the server once warm (reading, verifying the signature and the status, rendering), client included.
import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { issueOne, openApp, silent } from '../support/opened-app.ts';
import { temporaryFolder } from '../support/world.ts';
import { median, percentile, say } from './measure.ts';

const goalBytes = 60_000;
const rounds = 7;
const perRound = 40;
const readers = 50;
const visitsEach = 2;
const goalCpu = 20;

const folder = await temporaryFolder();
const app = await openApp({}, { storage: await openSqlite({ path: `${folder.path}/bench.sqlite` }) });
const publicId = await issueOne(app);
await app.share(publicId, 'published');
const server = createServer(app.createHandler(silent)).listen(0, '127.0.0.1');
// A connection closed while it is used again would be taken for a failure.
server.keepAliveTimeout = 0;
await once(server, 'listening');
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('the server has no port');
const page = `http://127.0.0.1:${address.port}/v/${publicId}`;

interface Download {
  readonly what: string;
  readonly bytes: number;
}

/** Every answer a browser waits for at its first visit, headers and compressed body. */
async function downloads(): Promise<readonly Download[]> {
  const browser = await openBrowser();
  try {
    const tab = await browser.newPage({ locale: 'fr-FR' });
    const finished: Promise<Download>[] = [];
    tab.on('requestfinished', (request) => {
      const told = request.sizes().then(({ responseBodySize, responseHeadersSize }) => ({
        what: `${request.resourceType()} ${new URL(request.url()).pathname.replace(publicId, '…')}`,
        bytes: responseBodySize + responseHeadersSize,
      }));
      finished.push(told);
    });
    await tab.goto(page, { waitUntil: 'networkidle' });
    return await Promise.all(finished);
  } finally {
    await browser.close();
  }
}

if (findChromium() === undefined) say('what a browser downloads: not measured, no Chromium found');
else {
  const found = await downloads();
  const total = found.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { what, bytes } of found) say(`  ${String(bytes).padStart(6)} bytes  ${what}`);
  say(`${total} bytes in all, headers and images included (goal: under ${goalBytes})`);
}

const agent = new Agent({ keepAlive: true });
async function visit(url: string = page): Promise<void> {
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip', 'accept-language': 'fr' };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { agent, headers }, resolve).on('error', reject);
  });
  response.resume();
  await once(response, 'end');
  if (response.statusCode !== 200) throw new Error(`status ${response.statusCode}`);
}

/** Fifty readers at once, each of another badge, again and again. */
async function readTogether(): Promise<void> {
  const ids: string[] = [];
  for (let made = 0; made < readers; made += 1) ids.push(await issueOne(app));
  const times: number[] = [];
  const readAgain = async (id: string, times: number[]): Promise<void> => {
    const url = page.replace(publicId, id);
    for (let visits = 0; visits < visitsEach; visits += 1) {
      const began = performance.now();
      await visit(url);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(ids.map((id) => readAgain(id, [])));
  const [began, before] = [performance.now(), process.cpuUsage()];
  await Promise.all(ids.map((id) => readAgain(id, times)));
  const [{ user, system }, wall] = [process.cpuUsage(before), performance.now() - began];
  const [p50, p99] = [percentile(times, 50), percentile(times, 99)].map((ms) => ms.toFixed(0));
  say(`${readers} readers at once of ${readers} badges, ${times.length} pages, no failure:`);
  say(`  ${((times.length / wall) * 1000).toFixed(0)} pages a second, p50 ${p50} ms, p99 ${p99} ms`);
  say(`  ${((user + system) / 1000 / times.length).toFixed(1)} ms of processor a page, client included`);
}

const spent: { readonly wall: number; readonly cpu: number }[] = [];
for (let round = 0; round <= rounds; round += 1) {
  const before = process.cpuUsage();
  const began = performance.now();
  for (let visits = 0; visits < perRound; visits += 1) await visit();
  const { user, system } = process.cpuUsage(before);
  // The first round only warms.
  if (round > 0) spent.push({ wall: (performance.now() - began) / perRound, cpu: (user + system) / 1000 / perRound });
}
const [cpu, wall] = [median(spent.map((each) => each.cpu)), median(spent.map((each) => each.wall))];
say(
  `a page, warm: ${cpu.toFixed(1)} ms of processor, ${wall.toFixed(1)} ms elapsed (median of ${rounds} rounds of ${perRound}; goal: under ${goalCpu} ms of processor)`,
);

await readTogether();

agent.destroy();
server.closeAllConnections();
server.close();
await app[Symbol.asyncDispose]();
await folder.remove();
