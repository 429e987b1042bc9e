import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSecrets } from '../src/secrets.ts';
import { seededRandom, temporaryFolder } from './support/world.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const long = 'un secret de plus de seize lettres';
const random = seededRandom('secrets');
const noRandom = (): never => {
  throw new Error('nothing may be drawn here');
};

async function file(name: string, text: string, mode = 0o600): Promise<{ readonly file: string }> {
  const path = join(folder.path, name);
  await writeFile(path, text);
  await chmod(path, mode);
  return { file: path };
}
const faults = (list: readonly string[]) => ({ code: 'config/invalid', facts: { faults: list } });

describe('the secrets', () => {
  it('come from the settings or from private files, and never by themselves', async () => {
    const direct = await readSecrets(
      { keyPassphrase: { text: long }, identitySecret: { text: `${long} 2` } },
      false,
      noRandom,
    );
    const sources = {
      keyPassphrase: await file('key', `${long}\n`),
      identitySecret: await file('identity', `${long} 2`),
    };
    expect(await readSecrets(sources, false, noRandom)).toEqual(direct);
    expect(direct.keyPassphrase).toBe(long);
    expect(direct.identityKey).toHaveLength(32);
  });

  it('give another identity key for another secret', async () => {
    const keyOf = async (text: string) =>
      (await readSecrets({ keyPassphrase: { text: long }, identitySecret: { text } }, false, noRandom)).identityKey;
    expect(await keyOf(long)).toEqual(await keyOf(long));
    expect(await keyOf(long)).not.toEqual(await keyOf(`${long}.`));
  });

  it.skipIf(process.platform === 'win32').each([0o644, 0o640, 0o604, 0o660])(
    'refuse a file with mode %o: others could read it',
    async (mode) => {
      const open = await file('key', long, mode);
      await expect(
        readSecrets({ keyPassphrase: open, identitySecret: { text: long } }, false, noRandom),
      ).rejects.toMatchObject(faults([`open-to-others ${open.file}`]));
    },
  );

  it('name what is wrong with both at once, and quote no secret', async () => {
    const short = await file('key', 'trop court\n');
    const absent = { file: join(folder.path, 'absent') };
    const reading = readSecrets({ keyPassphrase: short, identitySecret: absent }, false, noRandom);
    await expect(reading).rejects.toMatchObject(faults([`too-short ${short.file}`, `unreadable ${absent.file}`]));
    await expect(reading).rejects.not.toThrow(/trop court/);
  });

  it('do not count spaces and line ends: sixteen real characters are needed', async () => {
    const padded = await file('key', `${' '.repeat(20)}abc\n\n`);
    await expect(
      readSecrets({ keyPassphrase: padded, identitySecret: { text: long } }, false, noRandom),
    ).rejects.toMatchObject(faults([`too-short ${padded.file}`]));
  });

  it('are never written for the real service', async () => {
    const sources = {
      keyPassphrase: { file: join(folder.path, 'key') },
      identitySecret: { file: join(folder.path, 'identity') },
    };
    await expect(readSecrets(sources, false, random)).rejects.toMatchObject({ code: 'config/invalid' });
    expect(await readdir(folder.path)).toEqual([]);
  });
});

describe('the secrets of the demonstration', () => {
  const sources = () => ({
    keyPassphrase: { file: join(folder.path, 'data', 'demonstration.key') },
    identitySecret: { file: join(folder.path, 'data', 'demonstration.identity') },
  });

  it('are written at the first start, private, and found again by the next', async () => {
    const first = await readSecrets(sources(), true, random);
    expect(await readSecrets(sources(), true, random)).toEqual(first);
    for (const { file: path } of Object.values(sources())) {
      if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
    }
    const [key, identity] = await Promise.all(Object.values(sources()).map((each) => readFile(each.file, 'utf8')));
    expect(key).not.toBe(identity);
  });

  it('are the same for two starts at the same moment', async () => {
    const [one, other] = await Promise.all([
      readSecrets(sources(), true, random),
      readSecrets(sources(), true, random),
    ]);
    expect(one).toEqual(other);
  });

  it.skipIf(process.platform === 'win32')('are refused once others can read them', async () => {
    await readSecrets(sources(), true, random);
    await chmod(sources().keyPassphrase.file, 0o644);
    await expect(readSecrets(sources(), true, random)).rejects.toMatchObject(
      faults([`open-to-others ${sources().keyPassphrase.file}`]),
    );
  });
});
