import type { App } from '../../src/app.ts';
import type { Progress } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands.ts';
import { type Doors, runCli } from '../../src/cli/run.ts';
import type { Language } from '../../src/kernel/language.ts';
import { createOwnVerifier } from '../../src/wiring/badge-verifier.ts';

export interface Typed {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  /** What the progress bar was told: `start 84 Délivrance`, `step`…, `end`. */
  readonly told: readonly string[];
}

interface Around {
  /** Where there is no service: what verifies then. */
  readonly verifier?: Doors['verifier'];
  /** What is piped in. */
  readonly input?: Uint8Array;
}

/** A terminal over an application that outlives each command, as the store does. */
export function terminalOver(open: () => Promise<App>, language: Language = 'fr', around: Around = {}) {
  const ofService: Doors['verifier'] = async (options, app) => createOwnVerifier((await app()).core, options);
  const { verifier = ofService, input = new Uint8Array() } = around;
  return async (...argv: readonly string[]): Promise<Typed> => {
    const [out, err, told]: [string[], string[], string[]] = [[], [], []];
    const progress: Progress = {
      start: (total, label) => told.push(`start ${total} ${label}`),
      step: () => told.push('step'),
      end: () => told.push('end'),
    };
    const app = async (): Promise<App> => ({ ...(await open()), [Symbol.asyncDispose]: async () => undefined });
    const exitCode = await runCli(
      argv,
      commands,
      { app, verifier, input: async () => input },
      {
        out: (line) => out.push(line),
        err: (line) => err.push(line),
        progress,
        language,
      },
    );
    return { exitCode, out: out.join('\n'), err: err.join('\n'), told };
  };
}

/** For what needs no application: opening one is a fault. */
export const nothingOpened = (): Promise<App> => Promise.reject(new Error('the application was opened'));
