// What the command line does, of the built program and in a process of its own, so that only the export is measured: its argument is
// the folder of a store. Answers with seconds, milliseconds of processor, and the most memory that the process ever had, in bytes.
import { join } from 'node:path';
import { createApp } from '../../dist/app.js';
import { readConfig } from '../../dist/config.js';
import { collectSooner } from '../../dist/heap.js';
import { openSqlite } from '../../dist/storage/sqlite.js';

collectSooner();
const { folder, env, keyPassphrase, identityKey, now, project, formats } = JSON.parse(process.argv[2] ?? '{}');
const secrets = { keyPassphrase, identityKey: Uint8Array.from(identityKey) };
const storage = await openSqlite({ path: join(folder, 'creanciale.sqlite') });
const app = await createApp(readConfig(env).config, secrets, { storage, clock: () => new Date(now) });
const [before, cpu] = [performance.now(), process.cpuUsage()];
await app.exportProject(project, join(folder, 'project.zip'), { language: 'fr', force: false, formats, tell() {} });
const seconds = (performance.now() - before) / 1000;
const { user, system } = process.cpuUsage(cpu);
process.send?.({ seconds, processor: (user + system) / 1000, memory: process.resourceUsage().maxRSS * 1024 });
await app[Symbol.asyncDispose]();
process.disconnect();
