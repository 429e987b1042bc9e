import { readFile, stat } from 'node:fs/promises';
import { Problem } from '../../kernel/problem.ts';
import type { Verdict } from '../../verification/report.ts';
import type { Command } from '../command.ts';
import { verifyText } from '../verify-text.ts';

const exitCodes: Readonly<Record<Verdict, number>> = { valid: 0, invalid: 1, undetermined: 2 };
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
    const read = /^https?:\/\//i.test(source) ? undefined : await readBadge(source);
    const app = await invocation.app();
    const text = read ?? (await app.fetchBadge(source));
    const report = await app.verify(text, typeof recipient === 'string' ? { recipient } : {});
    return { exitCode: exitCodes[report.verdict], lines: verifyText(report, invocation.language), data: report };
  },
};

async function readBadge(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > maxBytes) throw new Problem('request/too-large');
    return await readFile(path, 'utf8');
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('file/unreadable', {}, { cause: error });
  }
}
