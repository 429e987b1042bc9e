import type { App } from '../app.ts';
import type { Language } from '../kernel/language.ts';

/** One command: one file in commands/, one line in commands.ts. */
export interface Command {
  readonly name: string;
  /** `FILE [--dry-run]` */
  readonly usage: string;
  readonly options?: Readonly<Record<string, { readonly type: 'boolean' | 'string' }>>;
  run(invocation: Invocation): Promise<Result>;
}

export interface Invocation {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly language: Language;
  /** Opens the application; closed for the command when it ends. */
  readonly app: () => Promise<App>;
  readonly progress: Progress;
}

export interface Result {
  /** 0 done; 1 refused or invalid; 2 undetermined. */
  readonly exitCode: number;
  /** For people, a line each. */
  readonly lines: readonly string[];
  /** For machines, under `--json`. */
  readonly data: unknown;
}

/** How a long work is told; silent unless the terminal is one. */
export interface Progress {
  start(total: number | undefined, label: string): void;
  step(): void;
  end(): void;
}

/** A command misused: the usage is printed, exit code 64 (EX_USAGE). */
export class UsageError extends Error {}

export function onlyPositional(invocation: Invocation, name: string): string {
  const [value, ...more] = invocation.positionals;
  if (value === undefined || more.length > 0) throw new UsageError(name);
  return value;
}
