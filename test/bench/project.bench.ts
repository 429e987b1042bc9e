// How fast a project goes into one archive on disk, and in how much memory: people a second, each with one badge in the usual forms.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { projectFormats } from '../../src/wiring/project-export.ts';
import { addAward, openApp, publicEnvironment, secrets } from '../support/opened-app.ts';
import { say } from './measure.ts';

const people = 500;
const project = '2025-1-FR01-KA121-VET-000005041';
const folder = mkdtempSync(join(tmpdir(), 'project-'));
await using app = await openApp(publicEnvironment, {
  storage: await openSqlite({ path: join(folder, 'creanciale.sqlite') }),
});
for (let index = 0; index < people; index += 1) {
  const person = { givenName: `Zoé ${index}`, email: `${index}@example.org` };
  await addAward(app, { person, mobility: { projectCode: project } });
}
await app.issue(() => undefined);

const Measured = z.object({ seconds: z.number(), processor: z.number(), memory: z.number() });
const given = {
  ...{ folder, project, env: publicEnvironment, formats: projectFormats, now: app.world.clock() },
  ...{ keyPassphrase: secrets.keyPassphrase, identityKey: [...secrets.identityKey] },
};
// The built program in a process of its own, as the machine gives it memory: neither a compiler nor what made the badges is measured with it.
const program = fileURLToPath(new URL('./export-project.mjs', import.meta.url));
const child = fork(program, [JSON.stringify(given)], { execArgv: [] });
const { seconds, processor, memory } = Measured.parse((await once(child, 'message'))[0]);
say(`${people} people, one badge each: ${projectFormats.join(', ')}`);
say(
  `  ${(people / seconds).toFixed(0)} people a second (goal: 60), ${(processor / people).toFixed(1)} ms of processor each`,
);
const size = Math.round(statSync(join(folder, 'project.zip')).size / 1e6);
say(`  ${Math.round(memory / 1e6)} MB of memory at most (goal: under 400), ${size} MB on disk`);
rmSync(folder, { recursive: true });
