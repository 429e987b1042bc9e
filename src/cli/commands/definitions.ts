import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCatalogue } from '../../definitions/catalogue.ts';
import { checkDefinitions } from '../../definitions/files.ts';
import { definitionSchemaText, schemaFileName } from '../../definitions/json-schema.ts';
import { cliTexts } from '../../texts/cli.ts';
import { wordDefinitionFault } from '../../texts/definitions.ts';
import type { Command } from '../command.ts';

const ownFolder = 'badge-definitions';

/** Every fault of the definitions with its file, line and cure. Needs neither store nor keys. */
export const checkDefinitionsCommand: Command = {
  name: 'definitions check',
  takes: [{ what: ['FOLDER'], optional: true }],
  async run({ positionals, language }) {
    const folder = positionals[0] ?? ownFolder;
    const { definitions, faults: found } = await checkDefinitions(folder);
    const faults = found.map((fault) => wordDefinitionFault(fault, language));
    const texts = cliTexts[language].definitions;
    if (faults.length > 0) {
      const lines = faults.flatMap(({ place, what, cure }) => [`${place}`, `  ${what}`, `  → ${cure}`]);
      return { exitCode: 1, lines: [texts.faults(faults.length), ...lines], data: { faults } };
    }
    const { badges, achievements } = createCatalogue(definitions);
    const counts = { badges: badges.length, achievements: achievements.length };
    return { exitCode: 0, lines: [texts.sound(counts.badges, counts.achievements)], data: { faults: [], ...counts } };
  },
};

/** Writes the JSON Schema that editors read beside the definitions. */
export const definitionSchemaCommand: Command = {
  name: 'definitions schema',
  takes: [{ what: ['FOLDER'], optional: true }],
  async run({ positionals }) {
    const path = join(positionals[0] ?? ownFolder, schemaFileName);
    await writeFile(path, definitionSchemaText());
    return { exitCode: 0, lines: [path], data: { path } };
  },
};
