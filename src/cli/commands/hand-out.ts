import { writeFile } from 'node:fs/promises';
import { awards } from '../../awards/award.ts';
import { guarded, identifierOf, inListOrder } from '../../exports/awards-sheet.ts';
import { tidyName } from '../../exports/names.ts';
import { Problem } from '../../kernel/problem.ts';
import { all } from '../../kernel/storage.ts';
import { mobilities } from '../../mobilities/mobility.ts';
import { people } from '../../people/person.ts';
import { cliTexts } from '../../texts/cli.ts';
import type { Command } from '../command.ts';

/**
 * Whose badge is whose: a list to hand the pages out with, the one place where names and pages stand side by side. Written for its owner
 * alone (mode 0600), never over another file, and never printed.
 */
export const handOutCommand: Command = {
  name: 'hand-out',
  takes: [{ what: ['FILE'] }],
  async run({ positionals: [path = ''], app, language }) {
    const { core } = await app();
    const texts = cliTexts[language].handOut;
    const rows: (readonly string[])[] = [];
    for await (const { value } of all(core.storage, awards, { state: 'issued' })) {
      const person = (await core.storage.get(people, value.personId))?.value;
      const mobility = (await core.storage.get(mobilities, value.mobilityId))?.value;
      const name = core.catalogue.find(value.achievement)?.fullName[language] ?? value.achievement;
      const page = `${core.config.baseUrl}/v/${value.credentialId ?? ''}`;
      const { familyName = '', givenName = '', email = '', school = '' } = person ?? {};
      rows.push([familyName, givenName, email, school, identifierOf(mobility ?? {}, person ?? {}), name, page]);
    }
    const text = [texts.titles, ...inListOrder(rows, listColumns, language)]
      .map((cells) => cells.map(quote).join(';'))
      .join('\r\n');
    await write(path, `\uFEFF${text}\r\n`);
    const count = rows.length;
    return { exitCode: 0, lines: [texts.written(count, path)], data: { count, path } };
  },
};

/** School, names, what tells namesakes apart, badge: as one goes from class to class. */
const listColumns = [3, 0, 1, 4, 5];

/** Spreadsheets open the file, and would compute what looks like a formula. */
function quote(cell: string): string {
  return `"${guarded(tidyName(cell)).replaceAll('"', '""')}"`;
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    throw new Problem('file/unwritable', {}, { cause });
  }
}
