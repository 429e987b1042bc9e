import { readFile, stat } from 'node:fs/promises';
import type { App } from '../../app.ts';
import { isProblem, Problem } from '../../kernel/problem.ts';
import type { Report, Verdict } from '../../verification/report.ts';
import type { Command, Invocation, Result } from '../command.ts';
import { explainFailure } from '../failure.ts';
import { verifyText } from '../verify-text.ts';

const exitCodes = { valid: 0, invalid: 1, undetermined: 2 } as const satisfies Readonly<Record<Verdict, number>>;
/** No badge is larger; what is would only fill the memory (bytes). */
const maxBytes = 4_000_000;

/** A file or an address; our own badges verify with the service stopped, since the store holds all that is needed. */
export const verifyCommand: Command = {
  name: 'verify',
  takes: [{ what: ['FILE', 'ADDRESS'] }],
  usage: '[--recipient EMAIL]',
  options: { recipient: { type: 'string' } },
  async run(invocation) {
    const [source = ''] = invocation.positionals;
    const { recipient } = invocation.options;
    let app: App;
    let text: string;
    try {
      const read = /^https?:\/\//i.test(source) ? undefined : await readBadge(source);
      app = await invocation.app();
      text = read ?? (await app.fetchBadge(source));
    } catch (error) {
      return notRead(error, invocation);
    }
    const report = await app.verify(text, typeof recipient === 'string' ? { recipient } : {});
    const exitCode = exitCodeOf(report, recipient !== undefined);
    return { exitCode, lines: verifyText(report, invocation.language), data: report };
  },
};

/** Where nobody answers, the badge is neither confirmed nor refused: 2, not 1. A mistake of whoever asks stays a failure. */
function notRead(error: unknown, { language }: Invocation): Result {
  if (!isProblem(error) || !/^fetch\/(failed|too-slow|too-large)$/.test(error.code)) throw error;
  const { code, facts } = error;
  return { exitCode: exitCodes.undetermined, lines: explainFailure(error, language), data: { problem: code, facts } };
}

/** Whoever names a person asks about both: a valid badge of somebody else is no yes. */
function exitCodeOf({ verdict, checks }: Report, asksRecipient: boolean): number {
  const code = exitCodes[verdict];
  const outcome = checks.find(({ id }) => id === 'recipient')?.outcome;
  if (!asksRecipient || outcome === 'passed' || code === exitCodes.invalid) return code;
  return outcome === 'failed' ? exitCodes.invalid : exitCodes.undetermined;
}

async function readBadge(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > maxBytes) throw new Problem('request/too-large');
    return await readFile(path, 'utf8');
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('file/unreadable', {}, { cause: error });
  }
}
