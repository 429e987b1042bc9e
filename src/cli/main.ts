import { randomBytes } from 'node:crypto';
import { createApp } from '../app.ts';
import { readEnvironment } from '../environment.ts';
import { commands } from './commands.ts';
import { terminalLanguage } from './language.ts';
import { createProgress } from './progress.ts';
import { runCli } from './run.ts';

process.exitCode = await runCli(
  process.argv.slice(2),
  commands,
  async () => {
    const { config, secrets } = await readEnvironment(process.env, (length) => randomBytes(length));
    return createApp(config, secrets);
  },
  {
    out: (line) => console.log(line),
    err: (line) => console.error(line),
    progress: createProgress(process.stderr, () => performance.now()),
    language: terminalLanguage(process.env),
  },
);
