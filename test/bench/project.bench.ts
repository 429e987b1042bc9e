// How fast a project goes into one archive on disk, and in how much memory: people a second, each with one badge in the usual forms.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFormats } from '../../src/wiring/project-export.ts';
import { addAward, openApp, publicEnvironment } from '../support/opened-app.ts';
import { say } from './measure.ts';

const people = 500;
const project = '2025-1-FR01-KA121-VET-000005041';
await using app = await openApp(publicEnvironment);
for (let index = 0; index < people; index += 1) {
  const person = { givenName: `Zoé ${index}`, email: `${index}@example.org` };
  await addAward(app, { person, mobility: { projectCode: project } });
}
await app.issue(() => undefined);
const folder = mkdtempSync(join(tmpdir(), 'project-'));
const path = join(folder, 'project.zip');
let highest = 0;
const [before, cpu] = [performance.now(), process.cpuUsage()];
await app.exportProject(project, path, {
  ...{ language: 'fr', force: false, formats: projectFormats },
  tell: () => {
    highest = Math.max(highest, process.memoryUsage.rss());
  },
});
const seconds = (performance.now() - before) / 1000;
const { user, system } = process.cpuUsage(cpu);
say(`${people} people, one badge each: ${projectFormats.join(', ')}`);
say(
  `  ${(people / seconds).toFixed(0)} people a second (goal: 60), ${((user + system) / 1000 / people).toFixed(1)} ms of processor each`,
);
say(
  `  ${Math.round(highest / 1e6)} MB of memory at most (goal: under 400), ${Math.round(statSync(path).size / 1e6)} MB on disk`,
);
rmSync(folder, { recursive: true });
