import { spawnSync } from 'node:child_process';
import { mkdir, open, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ZipPart } from '../../src/exports/zip-file.ts';
import { type ArchiveFile, type Disk, openArchive, takeUpArchive } from '../../src/wiring/archive-file.ts';
import { temporaryFolder } from '../support/world.ts';

const now = new Date('2026-06-15T09:30:00Z');
const part = (name: string, length: number): ZipPart => ({ name, bytes: Buffer.from(name.repeat(length)) });
const parts = [part('README.txt', 9), part('Zoé (1)/a b/badge.json', 3), part('Zoé (1)/a b/badge.png', 2)];
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const path = (): string => join(folder.path, 'p.zip');
const unfinished = (): string => `${path()}.part`;
const firsts = ['LISEZ-MOI.txt', 'README.txt'];
const opened = (): Promise<ArchiveFile> => openArchive(path(), firsts);

/** Keeps what is sound and writes the rest. */
async function finish(force = true): Promise<number> {
  await using archive = await opened();
  await archive.keep(archive.found.length);
  for (const each of parts.slice(archive.found.length)) await archive.add(each, now);
  await archive.close(force);
  return archive.found.length;
}
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

describe('an archive that was cut off', () => {
  it('ends as if it never had been, whatever byte was the last', async () => {
    await finish();
    const whole = await readFile(path());
    const taken = new Set<number>();
    for (let length = 0; length <= whole.length; length += 4) {
      await writeFile(unfinished(), whole.subarray(0, length));
      taken.add(await finish());
      expect(whole.equals(await readFile(path()))).toBe(true);
    }
    expect([...taken]).toEqual([0, 1, 2, 3]);
  });

  it('keeps no part of which a byte is another, nor one whose bytes never reached the disk', async () => {
    await finish();
    const whole = await readFile(path());
    const second = whole.indexOf('Zo');
    for (let place = second; place < whole.length; place += 3) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(damaged.readUInt8(place) ^ 0x41, place);
      await writeFile(unfinished(), damaged);
      await finish();
      const { 'README.txt': readme, ...others } = unzipSync(await readFile(path()));
      expect(readme).toEqual(new Uint8Array(parts[0]?.bytes ?? []));
      expect(Object.values(others).map((bytes) => Buffer.from(bytes).toString())).toContain(parts[2]?.bytes.toString());
    }
    const otherSum = Buffer.from(whole);
    otherSum.writeUInt8(otherSum.readUInt8(second - 16) ^ 1, second - 16);
    await writeFile(unfinished(), otherSum);
    expect(await finish()).toBe(1);
    await writeFile(unfinished(), whole.subarray(0, second));
    await truncate(unfinished(), whole.length);
    expect(await finish()).toBe(1);
    expect(whole.equals(await readFile(path()))).toBe(true);
  });

  it('looks at every piece of a part that is larger than what it reads at once', async () => {
    const large = { name: 'large.png', bytes: Buffer.alloc(700_000, 'badge') };
    const left = async (place: number | undefined): Promise<number> => {
      await writeFile(unfinished(), '');
      await using archive = await opened();
      for (const each of [part('README.txt', 9), large]) await archive.add(each, now);
      const file = await open(unfinished(), 'r+');
      if (place !== undefined) await file.write(Buffer.from([1]), 0, 1, place);
      await file.close();
      await using again = await opened();
      return again.found.length;
    };
    expect(await left(undefined)).toBe(2);
    for (const place of [1000, 300_000, 699_000]) expect(await left(place)).toBe(1);
  });
});

describe('a file in the way', () => {
  it.each([
    ['a text', 'the beginning of something else'],
    ['an archive of another', 'PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaa\u0005\u0000\u0000\u0000a.txt'],
    ['a table half received', 'PK'.padEnd(60, '\u0000')],
  ])('is not written over: %s', async (_, content) => {
    await writeFile(unfinished(), content, { mode: 0o644 });
    await expect(opened()).rejects.toMatchObject({ code: 'file/unwritable' });
    expect(await readFile(unfinished(), 'utf8')).toBe(content);
    expect((await stat(unfinished())).mode & 0o777).toBe(0o644);
  });

  it('is no way to another: a link, a folder, a pipe', async () => {
    const other = join(folder.path, 'kept.txt');
    await writeFile(other, '');
    await symlink(other, unfinished());
    await expect(opened()).rejects.toMatchObject({ code: 'file/unwritable' });
    const places = { folder: join(folder.path, 'f.zip'), pipe: join(folder.path, 'q.zip') };
    await mkdir(`${places.folder}.part`);
    spawnSync('mkfifo', [`${places.pipe}.part`]);
    for (const place of Object.values(places))
      await expect(openArchive(place, firsts)).rejects.toMatchObject({ code: 'file/unwritable' });
    await expect(openArchive(join(folder.path, 'none', 'p.zip'), [])).rejects.toMatchObject({
      code: 'file/unwritable',
    });
  });

  it('is replaced where that was asked for, if it is a file, and never else', async () => {
    await writeFile(path(), 'kept');
    await expect(finish(false)).rejects.toMatchObject({ code: 'file/unwritable' });
    expect(await readFile(path(), 'utf8')).toBe('kept');
    expect(await finish(true)).toBe(3);
    expect((await stat(path())).mode & 0o777).toBe(0o600);
    const linked = join(folder.path, 'linked.zip');
    await symlink(path(), linked);
    await using archive = await openArchive(linked, firsts);
    await expect(archive.close(true)).rejects.toMatchObject({ code: 'file/unwritable' });
  });
});

describe('two who write the same archive', () => {
  it('are told so: the one who began first stops, the other ends', async () => {
    await using first = await opened();
    for (const each of parts.slice(0, 2)) await first.add(each, now);
    await finish();
    await expect(first.add(part('b', 1), now)).rejects.toMatchObject({ code: 'export/under-way' });
    expect(Object.keys(unzipSync(await readFile(path())))).toEqual(parts.map(({ name }) => name));
  });

  it('never leave in its place what is not what was written', async () => {
    await using archive = await opened();
    for (const each of parts) await archive.add(each, now);
    const other = await open(unfinished(), 'r+');
    await other.write('!', 45);
    await other.close();
    await expect(archive.close(false)).rejects.toMatchObject({ code: 'export/under-way' });
    expect(await stat(path()).catch(() => undefined)).toBeUndefined();
  });
});

describe('a disk', () => {
  /** Room for so many bytes, seven at a time at most, as a system may write that has little room left. */
  async function nearlyFull(room: number): Promise<{ readonly disk: Disk; readonly close: () => Promise<void> }> {
    const file = await open(unfinished(), 'w+');
    const write = async (bytes: Uint8Array, from: number, length: number, at: number) => {
      if (at >= room) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      return file.write(bytes, from, Math.min(length, 7, room - at), at);
    };
    const given = { chmod: file.chmod, close: file.close, read: file.read, stat: file.stat };
    const bound = Object.fromEntries(Object.entries(given).map(([name, act]) => [name, act.bind(file)]));
    const rest = { sync: () => file.sync(), truncate: (length?: number) => file.truncate(length), write };
    return { disk: { ...bound, ...rest } as unknown as Disk, close: () => file.close() };
  }
  const fill = async (room: number): Promise<void> => {
    const { disk, close } = await nearlyFull(room);
    const archive = await takeUpArchive(disk, firsts, { unfinished: unfinished(), path: path() });
    try {
      for (const each of parts) await archive.add(each, now);
      await archive.close(false);
    } finally {
      await close();
    }
  };

  it('that writes in small pieces gets the whole', async () => {
    await fill(10_000);
    expect(Object.keys(unzipSync(await readFile(path())))).toEqual(parts.map(({ name }) => name));
  });

  it('that is full ends the run with a sentence, and the next takes it up', async () => {
    for (const room of [10, 100, 250, 300]) {
      await expect(fill(room)).rejects.toMatchObject({ code: 'file/unwritable', cause: { code: 'ENOSPC' } });
      expect(await stat(path()).catch(() => undefined)).toBeUndefined();
    }
    expect(await finish(false)).toBeGreaterThan(0);
    expect(Object.keys(unzipSync(await readFile(path())))).toEqual(parts.map(({ name }) => name));
  });
});
