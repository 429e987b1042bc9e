import { readFile, stat } from 'node:fs/promises';
import { isProblem, Problem } from '../../kernel/problem.ts';
import { importLimits } from '../../mobilities/import-limits.ts';
import { cliTexts } from '../../texts/cli.ts';
import type { FactWords } from '../../texts/import-words.ts';
import { importText } from '../../texts/imports.ts';
import { type Command, type Invocation, onlyPositional, type Result } from '../command.ts';
import { importReport } from '../import-report.ts';

/** Imports a list of participants (CSV or XLSX). 0: every row accepted; 1: some refused, the others done; the file refused: 1 too. */
export const importCommand: Command = {
  name: 'import',
  usage: 'FILE [--dry-run]',
  options: { 'dry-run': { type: 'boolean' } },
  async run(invocation) {
    const dryRun = invocation.options['dry-run'] === true;
    const bytes = await readBytes(onlyPositional(invocation, 'FILE'));
    const app = await invocation.app();
    const texts = cliTexts[invocation.language].imports;
    const progress = follow(invocation);
    try {
      const plan = await app.importParticipants(bytes, { dryRun, tell: progress.tell });
      progress.end();
      const lines = [...importReport(plan, invocation.language), dryRun ? texts.dryRun : texts.done];
      return { exitCode: plan.counts.refused === 0 ? 0 : 1, lines, data: { dryRun, ...plan } };
    } catch (error) {
      progress.end();
      return refusedFile(error, invocation);
    }
  },
};

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > importLimits.fileBytes)
      throw new Problem('import/too-large', { limit: importLimits.rows });
    return await readFile(path);
  } catch (error) {
    throw isProblem(error) ? error : new Problem('file/unreadable', {}, { cause: error });
  }
}

function follow({ progress }: Invocation): {
  readonly tell: (done: number, total: number) => void;
  readonly end: () => void;
} {
  let told = 0;
  return {
    tell(done, total) {
      if (told === 0) progress.start(total, 'Import');
      for (; told < done; told += 1) progress.step();
    },
    end() {
      if (told > 0) progress.end();
    },
  };
}

/** A refusal of the whole file has better words than its code alone: they name columns and limits. */
function refusedFile(error: unknown, { language }: Invocation): Result {
  if (!isProblem(error)) throw error;
  const words: Readonly<Record<string, FactWords>> = importText[language].problems;
  const say = words[error.code];
  if (say === undefined) throw error;
  return { exitCode: 1, lines: [say(error.facts)], data: { code: error.code, facts: error.facts } };
}
