import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/world.ts';
import { build, root } from './started.ts';

/** The package as npm makes it, unpacked where nothing else of ours is, beside the packages it depends on. */
const vectors = join(root, 'test', 'vectors');
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let program: string;
beforeAll(async () => {
  await build();
  folder = await temporaryFolder();
  const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder.path], { cwd: root });
  expect(packed.status).toBe(0);
  const installed = join(folder.path, 'node_modules');
  await mkdir(installed);
  const archive = (await readdir(folder.path)).find((name) => name.endsWith('.tgz')) ?? '';
  expect(spawnSync('tar', ['xzf', join(folder.path, archive), '-C', installed]).status).toBe(0);
  await rename(join(installed, 'package'), join(installed, 'creanciale'));
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (!name.startsWith('.')) await symlink(join(root, 'node_modules', name), join(installed, name));
  }
  program = join(installed, 'creanciale', 'scripts', 'cli.mjs');
});
afterAll(() => folder.remove());

function run(...args: readonly string[]) {
  const env = { PATH: process.env.PATH, LANG: 'fr_FR.UTF-8' };
  return spawnSync(process.execPath, [program, ...args], { cwd: folder.path, encoding: 'utf8', env });
}

describe('a stranger with the package alone: no settings, no database, no source', () => {
  it('verifies files of several kinds without the network, and leaves nothing behind', async () => {
    const before = await readdir(folder.path);
    const badges = ['proofs/rs256.jwt', 'files/read/data-integrity.open-badge.png--pillow.png'];
    const { stdout, stderr, status } = run('verify', '--offline', ...badges.map((name) => join(vectors, name)));
    expect([stderr, status]).toEqual(['', 1]);
    expect(stdout).toMatch(/rs256\.jwt\nINDÉTERMINÉ\n {2}Authenticité\u00a0: authentique\n/);
    expect(stdout).toMatch(/pillow\.png\nNON VALIDE\n/);
    expect(stdout).toContain('2 éléments\u00a0: 1 INDÉTERMINÉ, 1 NON VALIDE\n');
    expect(await readdir(folder.path)).toEqual(before);
  });

  it('is told why a file cannot be read', () => {
    const { stdout, status } = run('verify', '--offline', program);
    expect([status, stdout]).toEqual([
      1,
      'ILLISIBLE\n  Ce texte n’est ni un badge ni une adresse. Copiez-le de nouveau, du premier au dernier caractère.\n',
    ]);
  });
});
