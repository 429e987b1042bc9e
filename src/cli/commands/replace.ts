import { cliTexts } from '../../texts/cli.ts';
import type { Command } from '../command.ts';
import { readPublicId } from './revoke.ts';

/** Withdraws a badge as replaced and issues it anew from today's records (a corrected row was imported before). */
export const replaceCommand: Command = {
  name: 'replace',
  takes: [{ what: ['ID'] }],
  async run(invocation) {
    const id = readPublicId(invocation.positionals);
    const app = await invocation.app();
    const { publicId } = await app.replace(id);
    const page = `${app.core.config.baseUrl}/v/${publicId}`;
    return {
      exitCode: 0,
      lines: [cliTexts[invocation.language].replaced(id, page)],
      data: { replaced: id, id: publicId, page },
    };
  },
};
