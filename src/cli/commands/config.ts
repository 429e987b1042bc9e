import { settingsTable } from '../../settings.ts';
import type { Command } from '../command.ts';

/** The table of settings, as docs/exploitation.md holds it. */
export const configCommand: Command = {
  name: 'config',
  usage: '',
  run: async () => ({ exitCode: 0, lines: [settingsTable()], data: { table: settingsTable() } }),
};
