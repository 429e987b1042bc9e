import { publicIdPattern } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { cliTexts } from '../../texts/cli.ts';
import type { Command } from '../command.ts';
import { readPublicId } from './revoke.ts';

/** What was made for holders, for whoever answers to them: of one badge, or of all. A badge that was erased since is still told. */
export const exportLogCommand: Command = {
  name: 'export-log',
  takes: [{ what: ['ID'], optional: true }],
  async run({ positionals, language, app }) {
    const badge = positionals.length === 0 ? undefined : readPublicId(positionals);
    if (badge !== undefined && !publicIdPattern.test(badge)) throw new Problem('credential/unknown');
    const records = await (await app()).exportsMade(badge);
    const texts = cliTexts[language].exports;
    const lines = records.length === 0 ? [texts.noneMade] : records.map(texts.made);
    return { exitCode: 0, lines, data: { exports: records } };
  },
};
