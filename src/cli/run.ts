import { parseArgs } from 'node:util';
import type { App } from '../app.ts';
import { type Language, languages } from '../kernel/language.ts';
import { isProblem } from '../kernel/problem.ts';
import { cliTexts } from '../texts/cli.ts';
import { problemText } from '../texts/problems.ts';
import { type Command, type Progress, type Result, UsageError } from './command.ts';

export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly progress: Progress;
  /** The system's language, as LANG says it. */
  readonly language: Language;
}

/** EX_USAGE of sysexits. */
const usageExit = 64;

/** Runs one command line and answers its exit code; everything a person or a machine reads goes through `terminal`. */
export async function runCli(
  argv: readonly string[],
  commands: readonly Command[],
  openApp: () => Promise<App>,
  terminal: Terminal,
): Promise<number> {
  const command = commands.find(({ name }) => name.split(' ').every((word, place) => argv[place] === word));
  if (command === undefined) {
    (argv.length === 0 || argv[0] === 'help' ? terminal.out : terminal.err)(usage(commands, terminal.language));
    return argv.length === 0 || argv[0] === 'help' ? 0 : usageExit;
  }
  let app: App | undefined;
  try {
    const { values, positionals } = parseArgs({
      args: argv.slice(command.name.split(' ').length),
      allowPositionals: true,
      options: { ...command.options, json: { type: 'boolean' }, lang: { type: 'string' } },
    });
    const language = languages.find((known) => known === values.lang) ?? terminal.language;
    const result = await command.run({
      positionals,
      options: values,
      language,
      app: async () => {
        app ??= await openApp();
        return app;
      },
      progress: terminal.progress,
    });
    print(result, values.json === true, terminal);
    return result.exitCode;
  } catch (error) {
    return explain(error, command, terminal);
  } finally {
    await app?.[Symbol.asyncDispose]();
  }
}

function print(result: Result, json: boolean, terminal: Terminal): void {
  if (json) terminal.out(JSON.stringify(result.data, null, 2));
  else for (const line of result.lines) terminal.out(line);
}

function explain(error: unknown, command: Command, terminal: Terminal): number {
  const texts = cliTexts[terminal.language];
  if (error instanceof UsageError || (error instanceof TypeError && 'code' in error)) {
    terminal.err(`${texts.usage} npm run -s cli -- ${command.name} ${command.usage}`);
    return usageExit;
  }
  if (!isProblem(error)) throw error;
  const { title, line } = problemText[terminal.language][error.code];
  terminal.err(`${title} (${error.code}). ${line}`);
  for (const [name, fact] of Object.entries(error.facts)) {
    terminal.err(`  ${name}: ${Array.isArray(fact) ? `\n    ${fact.join('\n    ')}` : String(fact)}`);
  }
  return 1;
}

function usage(commands: readonly Command[], language: Language): string {
  const texts = cliTexts[language];
  const lines = commands.map(({ name, usage: form }) => `  ${`${name} ${form}`.padEnd(48)} ${texts.about[name] ?? ''}`);
  return [texts.title, '', ...lines, '', texts.everywhere].join('\n');
}
