import { formats } from '../../exports/formats.ts';
import { cliTexts } from '../../texts/cli.ts';
import type { Command } from '../command.ts';

/** The table of exports, for people and machines. */
export const formatsCommand: Command = {
  name: 'formats',
  async run({ language }) {
    const { audience: words } = cliTexts[language].exports;
    const width = Math.max(...formats.map(({ id }) => id.length));
    return {
      exitCode: 0,
      lines: formats.map(({ id, label, audience }) => `${id.padEnd(width)}  ${label[language]} – ${words[audience]}`),
      data: formats.map(({ id, mediaType, extension, label, audience, takes }) => ({
        ...{ id, mediaType, extension, label, audience, takes },
      })),
    };
  },
};
