import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAward, openApp, publicEnvironment } from '../support/opened-app.ts';
import { temporaryFolder } from '../support/world.ts';

/** The collector, which a program may call where that was asked for. */
setFlagsFromString('--expose-gc');
const collect = (): unknown => runInNewContext('gc()');

const small = 15;
const projects = { small: '2025-1-FR01-KA121-VET-000005041', large: '2025-1-FR01-KA121-VET-000005042' };
let app: Awaited<ReturnType<typeof openApp>>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  [app, folder] = [await openApp(publicEnvironment), await temporaryFolder()];
  for (let index = 0; index < 4 * small; index += 1) {
    const projectCode = index < small ? projects.small : projects.large;
    const person = { givenName: `Zoé ${index}`, email: `${index}@example.org` };
    await addAward(app, { person, mobility: { projectCode } });
  }
  await app.issue(() => undefined);
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await folder.remove();
});

/** The most bytes in buffers that were in use while a project was written, in megabytes: looked at after every fifth badge. */
async function most(project: string, people: number): Promise<number> {
  let held = 0;
  const tell = (done: number): void => {
    if (done % 5 !== 0) return;
    collect();
    held = Math.max(held, process.memoryUsage().arrayBuffers);
  };
  const path = join(folder.path, `${project}.zip`);
  const exported = await app.exportProject(project, path, { language: 'fr', force: true, formats: ['png'], tell });
  expect(exported.badges).toBe(people);
  return held / 1e6;
}

describe('the archive of a project', () => {
  it('takes no more memory for three times the people: what is written is let go, and little is made ahead', async () => {
    await most(projects.small, small);
    const few = await most(projects.small, small);
    const many = await most(projects.large, 3 * small);
    // Where a run is looked at shows a picture or four of 55 KB, and a pool of the system's; those of thirty people more would be 2.4 MB there.
    expect(many - few).toBeLessThan(1.4);
  });
});
