import { formats } from '../../exports/formats.ts';
import { cliTexts } from '../../texts/cli.ts';
import type { Command } from '../command.ts';

/** The table of exports, for people and machines. */
export const formatsCommand: Command = {
  name: 'formats',
  async run({ language }) {
    const { audience: words, families } = cliTexts[language].exports;
    return {
      exitCode: 0,
      lines: formats.flatMap(({ id, label, use, audience, family }) => [
        `${id} – ${label[language]}`,
        `    ${use[language]}`,
        `    ${[words[audience], ...(family === undefined ? [] : [families[family]])].join(' · ')}`,
      ]),
      data: formats.map(({ id, mediaType, extension, label, use, audience, takes, family }) => ({
        ...{ id, mediaType, extension, label, use, audience, takes, ...(family === undefined ? {} : { family }) },
      })),
    };
  },
};
