import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDefinitions, readDefinitions } from '../../src/definitions/files.ts';
import { definitionSchemaText, isDefinitionSchema } from '../../src/definitions/json-schema.ts';
import { temporaryFolder } from '../support/world.ts';

const vector = fileURLToPath(new URL('../vectors/definitions/sound.yaml', import.meta.url));
let folder = '';
let remove = async (): Promise<void> => undefined;
let learner = '';

async function put(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), content);
}
const found = async (): Promise<readonly string[]> =>
  (await readDefinitions(folder)).faults.map(({ code, file, expected }) => `${file} ${code} ${expected}`.trim());

beforeEach(async () => {
  const made = await temporaryFolder();
  folder = made.path;
  remove = made.remove;
  learner = (await readFile(vector, 'utf8')).replace(/^#.*\n/gm, '');
  const professional = learner
    .replace('app-essai', 'pro-essai')
    .replace('learners', 'professionals')
    .replace('A1', 'P1');
  await put('learners/app-essai.yaml', learner);
  await put('professionals/pro-essai.yaml', professional);
});
afterEach(async () => remove());

describe('a folder of definitions', () => {
  it('reads both families, learners first', async () => {
    const { definitions, faults } = await readDefinitions(folder);
    expect(faults).toEqual([]);
    expect(definitions.map(({ slug }) => slug)).toEqual(['app-essai', 'pro-essai']);
  });

  it('leaves aside what an editor or a system hides there', async () => {
    await put('learners/.DS_Store', 'x');
    await put('README.md', 'x');
    expect(await found()).toEqual([]);
  });

  it('names the file that already has a glyph', async () => {
    await put('learners/app-second.yaml', learner.replace('app-essai', 'app-second'));
    expect(await found()).toEqual(['learners/app-second.yaml glyph-taken learners/app-essai.yaml']);
  });

  it('names the file that already has a slug', async () => {
    await put('learners/app-zero.yaml', learner.replace('glyph: A1', 'glyph: A2'));
    const taken = 'learners/app-zero.yaml slug-taken learners/app-essai.yaml';
    expect(await found()).toEqual(['learners/app-zero.yaml slug-file app-essai.yaml', taken]);
  });

  it('keeps a faulty file out of the catalogue and the others in', async () => {
    await put('learners/app-second.yaml', learner);
    const { definitions } = await readDefinitions(folder);
    expect(definitions.map(({ slug }) => slug)).toEqual(['app-essai', 'pro-essai']);
  });

  it('tells the faults of every file at once, in the order of files and lines', async () => {
    await put(
      'learners/app-essai.yaml',
      learner.replace('kind: acquis', 'kind: x').replace('version: "1"', 'version: 1'),
    );
    await put('learners/app-autre.yaml', 'slug: [');
    const { faults } = await readDefinitions(folder);
    expect(faults.map(({ file }) => file)).toEqual([...faults.map(({ file }) => file)].sort());
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['yaml-syntax', 'wrong-type', 'not-in-list']));
  });

  it('refuses a definition outside its folder, another extension, bytes that are no UTF-8, and a huge file', async () => {
    await put('app-perdu.yaml', learner);
    await put('learners/app-essai.yml', learner);
    await put('learners/app-latin.yaml', Buffer.from(learner, 'latin1'));
    await put('learners/app-vaste.yaml', learner + '#'.repeat(300_000));
    expect(await found()).toEqual([
      'app-perdu.yaml file-misplaced learners/, professionals/',
      'learners/app-essai.yml file-extension .yaml',
      'learners/app-latin.yaml file-not-utf8 UTF-8',
      'learners/app-vaste.yaml file-too-large 256 KiB',
    ]);
  });

  it('takes a folder for what it is, even when its name ends like a definition', async () => {
    await mkdir(join(folder, 'learners/app-dossier.yaml'));
    expect(await found()).toEqual(['learners/app-dossier.yaml file-extension .yaml']);
  });

  it('says which family is missing', async () => {
    await remove();
    expect(await found()).toEqual(['learners folder-missing learners/', 'professionals folder-missing professionals/']);
  });

  it('reads a file that begins with a byte order mark', async () => {
    await put('learners/app-essai.yaml', `\ufeff${learner}`);
    expect(await found()).toEqual([]);
  });
});

describe('the published JSON Schema', () => {
  const stale = async (): Promise<boolean> =>
    (await checkDefinitions(folder)).faults.some(({ code }) => code === 'schema-stale');

  it('is stale when it is missing, not JSON, or older than the code', async () => {
    expect(await stale()).toBe(true);
    await put('definition.schema.json', 'not json');
    expect(await stale()).toBe(true);
    await put('definition.schema.json', definitionSchemaText().replace('"slug"', '"slog"'));
    expect(await stale()).toBe(true);
  });

  it('is fresh however it is laid out', async () => {
    await put('definition.schema.json', definitionSchemaText().replaceAll('\n', ''));
    expect(await stale()).toBe(false);
    expect(isDefinitionSchema(definitionSchemaText())).toBe(true);
  });
});
