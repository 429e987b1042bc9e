import { cliTexts } from '../../texts/cli.ts';
import type { Command } from '../command.ts';
import { readPublicId } from './revoke.ts';

/** The holder's choice, carried out for them: the page offers the signed file, or no longer does. */
export const shareCommand: Command = {
  name: 'share',
  takes: [{ what: ['ID'] }],
  usage: '[--private]',
  options: { private: { type: 'boolean' } },
  async run(invocation) {
    const id = readPublicId(invocation.positionals);
    const published = invocation.options.private !== true;
    await (await invocation.app()).share(id, published ? 'published' : 'private');
    return { exitCode: 0, lines: [cliTexts[invocation.language].shared(id, published)], data: { id, published } };
  },
};
