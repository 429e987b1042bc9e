import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { byFamilyAndGlyph } from './catalogue.ts';
import { Definition, families } from './definition.ts';
import type { DefinitionFault, FaultCode } from './fault.ts';
import { isDefinitionSchema, schemaFileName } from './json-schema.ts';
import { ruleFaults } from './rules.ts';
import { schemaFaults } from './schema-faults.ts';
import { readYaml } from './yaml-source.ts';

/** Larger than any definition will be, small enough to read whole. */
const maxBytes = 256 * 1024;

export interface DefinitionsRead {
  /** Those without fault, learners first, in the order of the glyphs. */
  readonly definitions: readonly Definition[];
  /** Every fault of every file, in the order of files and lines. */
  readonly faults: readonly DefinitionFault[];
}

interface OneRead {
  readonly file: string;
  readonly definition?: Definition;
  readonly faults: readonly DefinitionFault[];
  readonly faultAt?: (code: FaultCode, key: string, value: string, expected: string) => DefinitionFault;
}

/** One definition from its YAML text; `file` is `learners/app-mobilite-vecue.yaml`, as a place and as a name to check against. */
export function readDefinition(text: string, file: string): OneRead {
  const source = readYaml(text, file);
  if (source.faults.length > 0) return { file, faults: source.faults };
  const parsed = Definition.safeParse(source.value);
  if (!parsed.success) return { file, faults: schemaFaults(source, parsed.error.issues) };
  const faults = ruleFaults(parsed.data, source, file);
  return {
    ...{ file, faults, definition: parsed.data },
    faultAt: (code, key, value, expected) => source.faultAt(code, [key], { value, expected }),
  };
}

/** Reads `folder`/learners and `folder`/professionals. Never throws for what the files hold: it says everything at once. */
export async function readDefinitions(folder: string): Promise<DefinitionsRead> {
  const reads: OneRead[] = [];
  for (const name of await namesIn(folder)) {
    if (name.endsWith('.yaml') || name.endsWith('.yml'))
      reads.push(refused(name, 'file-misplaced', families.map((family) => `${family}/`).join(', ')));
  }
  for (const family of families) {
    const names = await namesIn(join(folder, family));
    if (names.length === 0) reads.push(refused(family, 'folder-missing', `${family}/`));
    for (const name of names) reads.push(await readOne(folder, `${family}/${name}`));
  }
  const faults = [...reads.flatMap((read) => read.faults), ...sharedNames(reads)].sort(byPlace);
  const faulty = new Set(faults.map(({ file }) => file));
  const definitions = reads.flatMap(({ definition, file }) =>
    definition === undefined || faulty.has(file) ? [] : [definition],
  );
  return { definitions: definitions.sort(byFamilyAndGlyph), faults };
}

/** What `readDefinitions` finds, and whether the published JSON Schema is the one that the code would make. */
export async function checkDefinitions(folder: string): Promise<DefinitionsRead> {
  const read = await readDefinitions(folder);
  const published = await readFile(join(folder, schemaFileName), 'utf8').catch(() => '');
  if (isDefinitionSchema(published)) return read;
  return { ...read, faults: [...read.faults, ...refused(schemaFileName, 'schema-stale', '').faults] };
}

async function readOne(folder: string, file: string): Promise<OneRead> {
  const path = join(folder, file);
  const found = await stat(path);
  if (!file.endsWith('.yaml') || !found.isFile()) return refused(file, 'file-extension', '.yaml');
  if (found.size > maxBytes) return refused(file, 'file-too-large', `${maxBytes / 1024} KiB`);
  const bytes = await readFile(path);
  const text = decode(bytes);
  return text === undefined ? refused(file, 'file-not-utf8', 'UTF-8') : readDefinition(text, file);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Sorted; what begins with a dot belongs to an editor or a system, not to the catalogue. An unreadable folder is an empty one. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith('.')).sort();
}

function refused(file: string, code: FaultCode, expected: string): OneRead {
  return { file, faults: [{ code, file, line: 1, column: 1, path: '', value: '', expected }] };
}

/** A slug or a glyph that an earlier file already has. */
function sharedNames(reads: readonly OneRead[]): readonly DefinitionFault[] {
  const owners = new Map<string, string>();
  return reads.flatMap(({ file, definition, faultAt }) => {
    if (definition === undefined || faultAt === undefined) return [];
    return (['slug', 'glyph'] as const).flatMap((key) => {
      const value = definition[key];
      const owner = owners.get(value);
      if (owner === undefined) owners.set(value, file);
      return owner === undefined ? [] : [faultAt(`${key}-taken`, key, value, owner)];
    });
  });
}

function byPlace(a: DefinitionFault, b: DefinitionFault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
