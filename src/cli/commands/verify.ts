import { readFile, stat } from 'node:fs/promises';
import { Problem } from '../../kernel/problem.ts';
import type { Verdict } from '../../verification/report.ts';
import { type Command, onlyPositional } from '../command.ts';
import { verifyText } from '../verify-text.ts';

const exitCodes: Readonly<Record<Verdict, number>> = { valid: 0, invalid: 1, undetermined: 2 };
/** No badge is larger; what is would only fill the memory (bytes). */
const maxBytes = 4_000_000;

/** A file or an address; our own badges verify with the service stopped, since the store holds all that is needed. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: 'FILE|URL [--recipient EMAIL]',
  options: { recipient: { type: 'string' } },
  async run(invocation) {
    const source = onlyPositional(invocation, 'FILE|URL');
    const { recipient } = invocation.options;
    const app = await invocation.app();
    const text = /^https?:\/\//.test(source) ? await app.fetchBadge(source) : await readBadge(source);
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
