import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuers } from '../../src/issuers/issuer.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { temporaryFolder } from '../support/world.ts';
import { build, freePort, type Started, start, startToEnd } from './started.ts';

/** The private half of this key is printed in the W3C test vectors. */
const publishedKey = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';

describe('in production', { shuffle: false }, () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let good: Readonly<Record<string, string>>;

  beforeAll(async () => {
    await build();
    folder = await temporaryFolder();
    const secret = async (name: string): Promise<string> => {
      const path = join(folder.path, name);
      await writeFile(path, `${name} of a test, long enough\n`, { mode: 0o600 });
      await chmod(path, 0o600);
      return path;
    };
    good = {
      NODE_ENV: 'production',
      PORT: await freePort(),
      HOST: '127.0.0.1',
      BASE_URL: 'https://badges.example.org',
      DATA_DIR: join(folder.path, 'data'),
      KEY_FILE: await secret('key'),
      IDENTITY_FILE: await secret('identity'),
      ISSUER_NAME: 'DAREIC de test',
      LANG: 'en_GB.UTF-8',
    };
  });
  afterAll(() => folder.remove());

  const ready = /Créanciale.*https:\/\/badges\.example\.org/;
  const without = (...names: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(good).filter(([name]) => !names.includes(name)));

  /** A start that must be refused: exit 1, in words, without a stack, and without opening anything. */
  async function refused(env: Readonly<Record<string, string>>): Promise<string> {
    const { code, out, err } = await startToEnd(env);
    expect([code, out]).toEqual([1, '']);
    expect(err).not.toMatch(/\n\s+at |node:internal/);
    return err;
  }

  describe('a start is refused', () => {
    it('with no settings at all, every fault listed at once, and no store made', async () => {
      const data = join(folder.path, 'nothing');
      const said = await refused({ NODE_ENV: 'production', DATA_DIR: data, LANG: 'en_GB.UTF-8' });
      for (const name of [
        'BASE_URL',
        'ISSUER_NAME',
        'KEY_PASSPHRASE',
        'KEY_FILE',
        'IDENTITY_SECRET',
        'IDENTITY_FILE',
      ]) {
        expect(said).toContain(name);
      }
      expect(said.trim().split('\n')).toHaveLength(5);
      await expect(readdir(data)).rejects.toMatchObject({ code: 'ENOENT' });
    });

    it('with several wrong ones, each said, and no secret repeated', async () => {
      const said = await refused({
        ...without('KEY_FILE'),
        BASE_URL: 'http://badges.example.org/path',
        PORT: 'eighty',
        KEY_PASSPHRASE: 'too short',
        LOG_LEVEL: 'loud',
      });
      for (const name of ['BASE_URL', 'PORT', 'KEY_PASSPHRASE', 'LOG_LEVEL']) expect(said).toContain(name);
      for (const value of ['too short', 'eighty']) expect(said.replaceAll('too short, 16', '')).not.toContain(value);
    });

    it('with plain http, even on this machine', async () => {
      expect(await refused({ ...good, BASE_URL: 'http://localhost:3000' })).toContain('BASE_URL');
    });

    it('with key files that others can read, both named at once, beside a setting that is missing', async () => {
      const open = async (name: string): Promise<string> => {
        const path = join(folder.path, name);
        await writeFile(path, 'long enough to be a secret\n');
        await chmod(path, 0o644);
        return path;
      };
      const [KEY_FILE, IDENTITY_FILE] = [await open('open-key'), await open('open-identity')];
      const both = await refused({ ...good, KEY_FILE, IDENTITY_FILE });
      for (const path of [KEY_FILE, IDENTITY_FILE]) expect(both).toContain(`chmod 600 ${path}`);
      const all = await refused({ ...without('ISSUER_NAME'), KEY_FILE, IDENTITY_FILE });
      for (const fault of ['ISSUER_NAME', KEY_FILE, IDENTITY_FILE]) expect(all).toContain(fault);
    });

    it('on the store of a demonstration', async () => {
      const DATA_DIR = join(folder.path, 'demonstration');
      const demonstration = await start({ PORT: '0', DATA_DIR }, /QR code/);
      // The port that the system chose is the one that is printed.
      const [page = ''] = /http:\/\/localhost:[1-9]\d*\/v\/\S+/.exec(demonstration.out) ?? [];
      expect((await fetch(page)).status).toBe(200);
      expect(await demonstration.stop()).toMatchObject({ code: 0 });
      expect(await refused({ ...good, DATA_DIR })).toMatch(/demonstration/i);
    });
  });

  it('a start with good settings serves https visitors, and no fictional data', async () => {
    const service = await start(good, ready);
    try {
      expect(await (await fetch(`${service.origin}/healthz`)).text()).toBe('ok\n');
      expect((await fetch(`${service.origin}/readyz`)).status).toBe(200);
      const home = await fetch(service.origin, { headers: { accept: 'text/html' } });
      expect(home.status).toBe(200);
      expect(home.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
      expect(home.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(home.headers.get('x-content-type-options')).toBe('nosniff');
      expect(home.headers.get('x-powered-by')).toBeNull();
      expect(await home.text()).not.toMatch(/données fictives|fictional/i);
      const did = await (await fetch(`${service.origin}/.well-known/did.json`)).json();
      expect(did).toMatchObject({ id: 'did:web:badges.example.org' });
      expect(service.out).not.toMatch(/\/v\//);
    } finally {
      expect(await service.stop()).toMatchObject({ code: 0 });
    }
    expect((await readdir(good.DATA_DIR ?? '')).filter((name) => !name.startsWith('creanciale.sqlite'))).toEqual([]);
  });

  it('a demonstration is refused on that store, and a second address unless the first is named as former', async () => {
    expect((await startToEnd({ PORT: await freePort(), DATA_DIR: good.DATA_DIR ?? '' })).code).toBe(1);
    const moved = { ...good, BASE_URL: 'https://badges.example.net' };
    const said = await refused(moved);
    for (const address of [good.BASE_URL ?? '', moved.BASE_URL]) expect(said).toContain(address);
    const service = await start({ ...moved, FORMER_BASE_URLS: good.BASE_URL ?? '' }, /badges\.example\.net/);
    await expectDid(service, 'did:web:badges.example.net');
    const back = await start({ ...good, FORMER_BASE_URLS: moved.BASE_URL }, ready);
    await expectDid(back, 'did:web:badges.example.org');
  });

  it('a wrong passphrase is told at the start, not at the first badge', async () => {
    expect(await refused({ ...without('KEY_FILE'), KEY_PASSPHRASE: 'not the one it was locked with' })).toMatch(/key/i);
  });

  it('a key that anybody can sign with is refused, in use or retired', async () => {
    const DATA_DIR = join(folder.path, 'published-key');
    await mkdir(DATA_DIR);
    const first = await start({ ...good, DATA_DIR }, ready);
    await first.stop();
    const storage = await openSqlite({ path: join(DATA_DIR, 'creanciale.sqlite') });
    const stored = await storage.get(issuers, 'dareic');
    if (stored === undefined) throw new Error('no issuer was made');
    const [key] = stored.value.keys;
    if (key === undefined) throw new Error('the issuer has no key');
    const retired = { ...key, kid: publishedKey, until: '2026-01-01T00:00:00Z' };
    await storage.replace(issuers, { ...stored.value, keys: [...stored.value.keys, retired] }, stored.version);
    await storage[Symbol.asyncDispose]();
    expect(await refused({ ...good, DATA_DIR })).toMatch(/W3C/);
  });

  it('a port that is taken is said in words', async () => {
    const service = await start(good, ready);
    try {
      expect(await refused({ ...good, DATA_DIR: join(folder.path, 'second') })).toContain(good.PORT ?? '');
    } finally {
      await service.stop();
    }
  });

  async function expectDid(service: Started, id: string): Promise<void> {
    try {
      expect(await (await fetch(`${service.origin}/.well-known/did.json`)).json()).toMatchObject({ id });
    } finally {
      expect(await service.stop()).toMatchObject({ code: 0 });
    }
  }
});
