import type { App } from '../app.ts';
import type { Language } from '../kernel/language.ts';
import type { CliTexts } from '../texts/cli-words.ts';
import type { BadgeVerifier, VerifierOptions } from '../wiring/badge-verifier.ts';

/** One command: one file in commands/, one line in commands.ts. */
export interface Command {
  readonly name: string;
  /** What comes after the name, in order; `what` lists the kinds of things that may stand there; the last may repeat. */
  readonly takes?: readonly {
    readonly what: readonly (keyof CliTexts['takes'])[];
    readonly optional?: true;
    readonly repeats?: true;
  }[];
  /** The options, as usage shows them: `[--dry-run]`. */
  readonly usage?: string;
  readonly options?: Readonly<Record<string, { readonly type: 'boolean' | 'string' }>>;
  run(invocation: Invocation): Promise<Result>;
}

export interface Invocation {
  /** As many as `takes` asks for. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly language: Language;
  /** Opens the application; closed for the command when it ends. */
  readonly app: () => Promise<App>;
  /** Verifying with the records of the service where there is one here, else without any. */
  readonly verifier: (options: VerifierOptions) => Promise<BadgeVerifier>;
  /** What is piped into the command: at most `maxBytes` and one, so that more is noticed. */
  readonly input: (maxBytes: number) => Promise<Uint8Array>;
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
  /** Safe to repeat. */
  end(): void;
}

/** A command misused: the message says how, the usage follows, exit code 64 (EX_USAGE). */
export class UsageError extends Error {}
