import { parseArgs } from 'node:util';
import { type Language, languages } from '../kernel/language.ts';
import { cliTexts } from '../texts/cli.ts';
import { type Command, UsageError } from './command.ts';

type Option = { readonly type: 'boolean' | 'string' };

export interface Arguments {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly json: boolean;
  readonly help: boolean;
  readonly language: Language;
}

/** What every command takes. */
const everywhere: Readonly<Record<string, Option>> = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean' },
};

/** Reads what follows a command's name. @throws UsageError that names what is unknown, missing or too many. */
export function readArguments(args: readonly string[], command: Command, terminal: Language): Arguments {
  const options: Readonly<Record<string, Option>> = { ...command.options, ...everywhere };
  const { values, positionals, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const language = languages.find((known) => known === values.lang) ?? terminal;
  checkOptions(tokens, options, language);
  if (values.lang !== undefined && values.lang !== language) throw new UsageError(cliTexts[language].misuse.language);
  const help = values.help === true;
  if (!help) checkPositionals(positionals, command, language);
  const single = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]),
  );
  return { positionals, options: single, json: values.json === true, help, language };
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

/** Each known, with the value it takes, and only once: which of two was meant is not ours to guess. */
function checkOptions(tokens: readonly Token[], options: Readonly<Record<string, Option>>, language: Language): void {
  const { misuse } = cliTexts[language];
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) throw new UsageError(misuse.unknownOption(token.rawName));
    const { value, inlineValue } = token;
    if (option.type === 'boolean' && value !== undefined) throw new UsageError(misuse.takesNoValue(token.rawName));
    const swallowed = inlineValue === false && value?.startsWith('-') === true;
    if (option.type === 'string' && (value === undefined || value === '' || swallowed))
      throw new UsageError(misuse.needsValue(token.rawName));
    if (option.type === 'string' && seen.has(token.name)) throw new UsageError(misuse.twice(token.rawName));
    seen.add(token.name);
  }
}

function checkPositionals(given: readonly string[], { takes = [] }: Command, language: Language): void {
  const { misuse, takes: words } = cliTexts[language];
  const missing = takes.slice(given.length).find(({ optional }) => optional !== true);
  if (missing !== undefined) {
    throw new UsageError(misuse.missing(missing.what.map((what) => words[what]).join('|')));
  }
  const extra = takes.at(-1)?.repeats === true ? undefined : given[takes.length];
  if (extra !== undefined) throw new UsageError(misuse.tooMany(extra));
}

/** `import FICHIER [--dry-run]` */
export function usageOf({ name, takes = [], usage = '' }: Command, language: Language): string {
  const words = cliTexts[language].takes;
  const parts = takes.map(({ what, optional, repeats }) => {
    const word = what.map((each) => words[each]).join('|') + (repeats === true ? '…' : '');
    return optional === true ? `[${word}]` : word;
  });
  const said = usage.replace(
    /\b(EMAIL|FILE|NAME|KEY)\b/g,
    (word) => words[word === 'NAME' || word === 'KEY' || word === 'FILE' ? word : 'EMAIL'],
  );
  return [name, ...parts, said].filter((part) => part !== '').join(' ');
}

/** The language that `--lang` names, however wrong the rest is: what is wrong is said in it. */
export function languageAsked(argv: readonly string[], terminal: Language): Language {
  const word = argv.find((_, place) => argv[place - 1] === '--lang') ?? argv.find((each) => each.startsWith('--lang='));
  return languages.find((known) => word === known || word === `--lang=${known}`) ?? terminal;
}

/** What is asked about, beside the language in which it is. */
export function withoutLanguage(words: readonly string[]): readonly string[] {
  return words.filter((word, place) => !/^--lang(=|$)/.test(word) && words[place - 1] !== '--lang');
}
