import type { App } from '../app.ts';
import type { Language } from '../kernel/language.ts';
import { isProblem } from '../kernel/problem.ts';
import { cliTexts } from '../texts/cli.ts';
import type { BadgeVerifier, VerifierOptions } from '../wiring/badge-verifier.ts';
import { languageAsked, readArguments, usageOf, withoutLanguage } from './arguments.ts';
import { type Command, type Invocation, type Progress, type Result, UsageError } from './command.ts';
import { explainFailure } from './failure.ts';

export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly progress: Progress;
  /** The system's language, as LANG says it. */
  readonly language: Language;
}

/** What a command may open; the application is opened once. */
export interface Doors extends Pick<Invocation, 'app' | 'input'> {
  readonly verifier: (options: VerifierOptions, app: Invocation['app']) => Promise<BadgeVerifier>;
}

/** EX_USAGE of sysexits. */
const usageExit = 64;

/** Runs one command line and answers its exit code; everything a person or a machine reads goes through `terminal`. */
export async function runCli(
  argv: readonly string[],
  commands: readonly Command[],
  doors: Doors,
  around: Terminal,
): Promise<number> {
  const language = languageAsked(argv, around.language);
  const terminal = { ...around, language };
  const asked = argv[0] === 'help' || argv[0] === '--help' ? withoutLanguage(argv.slice(1)) : undefined;
  const words = asked ?? argv;
  const command = commands.find(({ name }) => name.split(' ').every((word, place) => words[place] === word));
  if (command === undefined) return withoutCommand(words, asked !== undefined, commands, terminal);
  if (asked !== undefined) return help(command, language, terminal);
  let json = false;
  let app: App | undefined;
  try {
    const given = readArguments(argv.slice(command.name.split(' ').length), command, language);
    ({ json } = given);
    if (given.help) return help(command, language, terminal);
    const openOnce = async (): Promise<App> => {
      app ??= await doors.app();
      return app;
    };
    const result = await command.run({
      ...given,
      app: openOnce,
      verifier: (options) => doors.verifier(options, openOnce),
      input: doors.input,
      progress: terminal.progress,
    });
    print(result, json, terminal);
    return result.exitCode;
  } catch (error) {
    terminal.progress.end();
    if (error instanceof UsageError) return misused(error.message, command, language, terminal);
    if (json && isProblem(error)) terminal.out(JSON.stringify({ problem: error.code, facts: error.facts }, null, 2));
    else for (const line of explainFailure(error, language)) terminal.err(line);
    return 1;
  } finally {
    await app?.[Symbol.asyncDispose]();
  }
}

function print(result: Result, json: boolean, terminal: Terminal): void {
  if (json) terminal.out(JSON.stringify(result.data, null, 2));
  else for (const line of result.lines) terminal.out(line);
}

/** No command, or none that we know: the list where it was asked for, else what is wrong. */
function withoutCommand(
  [first]: readonly string[],
  asked: boolean,
  commands: readonly Command[],
  terminal: Terminal,
): number {
  if (first === undefined) {
    terminal.out(overview(commands, terminal.language));
    return 0;
  }
  const { misuse } = cliTexts[terminal.language];
  terminal.err(first.startsWith('-') && !asked ? misuse.commandFirst : misuse.unknownCommand(first));
  const close = commands.filter(({ name }) => name.split(' ')[0] === first);
  for (const command of close) terminal.err(`  ${usageOf(command, terminal.language)}`);
  terminal.err(misuse.help);
  return usageExit;
}

function misused(what: string, command: Command, language: Language, terminal: Terminal): number {
  if (what !== '') terminal.err(what);
  terminal.err(`${cliTexts[language].usage} npm run -s cli -- ${usageOf(command, language)}`);
  return usageExit;
}

function help(command: Command, language: Language, terminal: Terminal): number {
  const texts = cliTexts[language];
  terminal.out(`${texts.usage} npm run -s cli -- ${usageOf(command, language)}`);
  terminal.out(texts.about[command.name] ?? '');
  terminal.out(texts.everywhere);
  return 0;
}

function overview(commands: readonly Command[], language: Language): string {
  const texts = cliTexts[language];
  const lines = commands.flatMap((command) => [
    `  ${usageOf(command, language)}`,
    `      ${texts.about[command.name] ?? ''}`,
  ]);
  return [texts.title, '', ...lines, '', texts.everywhere].join('\n');
}
