import { type Setting, settingNames, settings } from '../../settings.ts';
import { settingsTable } from '../../settings-table.ts';
import type { Command } from '../command.ts';

/** The table of settings; docs/exploitation.md holds the French one. */
export const configCommand: Command = {
  name: 'config',
  async run({ language }) {
    const table = settingsTable(language);
    const names = settingNames();
    return { exitCode: 0, lines: [table], data: names.map((name) => ({ name, ...describe(settings[name]) })) };
  },
};

function describe({ about, fallback, required, secret }: Setting): object {
  return { about, default: fallback ?? null, required: required ?? null, secret: secret === true };
}
