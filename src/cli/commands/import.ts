import { readFile, stat } from 'node:fs/promises';
import { isProblem, Problem } from '../../kernel/problem.ts';
import { importLimits } from '../../mobilities/import-limits.ts';
import { cliTexts } from '../../texts/cli.ts';
import type { Command, Invocation } from '../command.ts';
import { importReport } from '../import-report.ts';

/** Imports a list of participants (CSV or XLSX). 0: every row accepted; 1: some refused, the others done; the file refused: 1 too. */
export const importCommand: Command = {
  name: 'import',
  takes: [{ what: ['FILE'] }],
  usage: '[--dry-run]',
  options: { 'dry-run': { type: 'boolean' } },
  async run(invocation) {
    const dryRun = invocation.options['dry-run'] === true;
    const [path = ''] = invocation.positionals;
    const bytes = await readBytes(path);
    const app = await invocation.app();
    const texts = cliTexts[invocation.language].imports;
    const progress = follow(invocation);
    const plan = await app.importParticipants(bytes, { dryRun, tell: progress.tell });
    progress.end();
    const kept = plan.rows.length - plan.counts.refused;
    const lines = [
      ...importReport(plan, invocation.language),
      dryRun ? texts.dryRun : kept === 0 ? texts.none : texts.done,
    ];
    return { exitCode: plan.counts.refused === 0 ? 0 : 1, lines, data: { dryRun, ...plan } };
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

function follow({ progress, language }: Invocation): {
  readonly tell: (done: number, total: number) => void;
  readonly end: () => void;
} {
  let told = 0;
  return {
    tell(done, total) {
      if (told === 0) progress.start(total, cliTexts[language].imports.label);
      for (; told < done; told += 1) progress.step();
    },
    end() {
      if (told > 0) progress.end();
    },
  };
}
