import { randomBytes } from 'node:crypto';
import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { readSecrets } from '../secrets.ts';
import { commands } from './commands.ts';
import { terminalLanguage } from './language.ts';
import { createProgress } from './progress.ts';
import { runCli } from './run.ts';

process.exitCode = await runCli(
  process.argv.slice(2),
  commands,
  async () => {
    const { config, sources } = readConfig(process.env);
    const secrets = await readSecrets(sources, config.demonstration, (length) => randomBytes(length));
    return createApp(config, secrets);
  },
  {
    out: (line) => console.log(line),
    err: (line) => console.error(line),
    progress: createProgress(process.stderr, () => performance.now()),
    language: terminalLanguage(process.env),
  },
);
