import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toDidKey, toVerificationMethod } from '../../src/proof/did.ts';
import { createSigner, generateKeyPair } from '../../src/proof/keys.ts';
import { temporaryFolder } from '../support/world.ts';
import { badgeWith, signText } from '../verification/foreign-issuer.ts';
import { build, cli, type Ended, freePort, root, start } from './started.ts';

const Counts = z.object({ counts: z.record(z.string(), z.number()), dryRun: z.boolean() });
const Issued = z.object({ issued: z.number(), already: z.number(), pages: z.array(z.string()) });
const Verified = z
  .object({
    results: z.tuple([
      z.object({
        report: z.object({
          verdict: z.string(),
          standing: z.string(),
          checks: z.array(z.object({ id: z.string(), reason: z.string() })),
        }),
      }),
    ]),
  })
  .transform(({ results: [{ report }] }) => report);
const Unread = z.object({ results: z.tuple([z.object({ unreadable: z.string() })]) });
const participants = join(root, 'demo', 'participants.csv');

/** An operator at a terminal, the service stopped but where told; each step goes on from the one before. */
describe('an operator', { shuffle: false }, () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let env: Readonly<Record<string, string>>;
  const state = { page: '', pages: [] as readonly string[], file: '' };

  beforeAll(async () => {
    await build();
    folder = await temporaryFolder();
    env = { PORT: await freePort(), DATA_DIR: join(folder.path, 'data'), LANG: 'fr_FR.UTF-8' };
  });
  afterAll(() => folder.remove());

  const run = (...args: readonly string[]): Promise<Ended> => cli(args, env);
  const json = <T>(schema: z.ZodType<T>, { out }: Ended): T => schema.parse(JSON.parse(out));
  const write = async (name: string, text: string): Promise<string> => {
    const path = join(folder.path, name);
    await writeFile(path, text);
    return path;
  };

  it('asks what the list of participants would do, and nothing is stored', async () => {
    const dry = await run('import', participants, '--dry-run', '--json');
    expect(dry.code).toBe(0);
    const { counts, dryRun } = json(Counts, dry);
    expect(dryRun).toBe(true);
    expect(counts.new).toBeGreaterThan(40);
    expect(json(Issued, await run('issue', '--json'))).toEqual({ issued: 0, already: 0, pages: [] });
  });

  it('imports it, and once more, which changes nothing', async () => {
    const first = await run('import', participants, '--json');
    expect(first).toMatchObject({ code: 0 });
    const { counts } = json(Counts, first);
    const again = json(Counts, await run('import', participants, '--json')).counts;
    expect(again).toMatchObject({ new: 0, changed: 0, refused: 0, same: counts.new });
  });

  it('issues, and once more, which issues nothing', async () => {
    const { issued, pages } = json(Issued, await run('issue', '--json'));
    expect(issued).toBeGreaterThan(40);
    expect(new Set(pages).size).toBe(issued);
    state.pages = pages;
    state.page = pages[0] ?? '';
    expect(json(Issued, await run('issue', '--json'))).toEqual({ issued: 0, already: issued, pages: [] });
  });

  it('verifies a badge by the address of its page, with the service stopped', async () => {
    await expect(fetch(state.page)).rejects.toThrow();
    const { code, out } = await run('verify', state.page);
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe('VALIDE');
    const elsewhere = await cli(['verify', state.page], {
      ...env,
      PORT: String(Number(env.PORT) === 3000 ? 3001 : 3000),
    });
    expect(elsewhere.code).toBe(0);
  });

  it('publishes it for its holder: the file is then served, and to the byte the one that verifies', async () => {
    const service = await start(env, /QR code/);
    try {
      const file = state.pages[1] ?? '';
      expect((await fetch(`${file}.json`)).status).toBe(403);
      expect(await run('share', file)).toMatchObject({ code: 0 });
      const answer = await fetch(`${file}.json`);
      expect(answer.status).toBe(200);
      state.page = file;
      state.file = await write('badge.json', await answer.text());
    } finally {
      expect(await service.stop()).toMatchObject({ code: 0 });
    }
  });

  it('verifies a file: 0 as it is, 1 once tampered with', async () => {
    expect(await run('verify', state.file)).toMatchObject({ code: 0, err: '' });
    const text = await readFile(state.file, 'utf8');
    const otherMonth = text.replace(/"term":"\d{4}-\d\d"/, '"term":"2020-01"');
    expect(otherMonth).not.toBe(text);
    const tampered = await run('verify', await write('month.json', otherMonth), '--json');
    expect([tampered.code, json(Verified, tampered).verdict]).toEqual([1, 'invalid']);
    const cut = await run('verify', await write('cut.json', text.slice(0, -20)), '--json');
    expect([cut.code, json(Unread, cut).results[0].unreadable]).toEqual([1, 'not-json']);
  });

  it('is told 2, undetermined, where somebody else’s list or issuer does not answer', async () => {
    const port = await freePort();
    const { publicKey, privateJwk } = generateKeyPair('Ed25519');
    const did = toDidKey(publicKey);
    const entry = {
      id: 'urn:uuid:1',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '1',
    };
    const credentialStatus = { ...entry, statusListCredential: `http://localhost:${port}/status/1` };
    const signer = createSigner(privateJwk, toVerificationMethod(did, publicKey));
    const unlisted = await write('unlisted.json', await signText(badgeWith({ issuer: did, credentialStatus }), signer));
    const answer = await run('verify', unlisted, '--json');
    expect(answer.code).toBe(2);
    expect(json(Verified, answer).checks).toContainEqual(
      expect.objectContaining({ id: 'status', reason: 'list-unreachable' }),
    );
    const web = { ...signer, verificationMethod: `did:web:localhost%3A${port}#key` };
    const unknown = await write(
      'unknown.json',
      await signText(badgeWith({ issuer: `did:web:localhost%3A${port}` }), web),
    );
    const second = await run('verify', unknown, '--json');
    expect(second.code).toBe(2);
    expect(json(Verified, second).checks).toContainEqual(
      expect.objectContaining({ id: 'key', reason: 'key-unresolved' }),
    );
  });

  it('is told 2 as well where the badge’s own address does not answer: nothing was checked', async () => {
    const { code, out, err } = await run('verify', `http://localhost:${await freePort()}/v/AAAAAAAAAAAAAAAAAAAAAA`);
    expect(code).toBe(2);
    expect(out).not.toBe('');
    expect(out + err).not.toMatch(/\n\s+at /);
  });

  it('withdraws it: the terminal says so, the page says so, and it stays', async () => {
    expect(await run('revoke', state.page, '--reason', 'error')).toMatchObject({ code: 0 });
    const verified = await run('verify', state.file, '--json');
    expect(verified.code).toBe(1);
    expect(json(Verified, verified)).toMatchObject({ verdict: 'invalid', standing: 'revoked' });
    const service = await start(env, /QR code/);
    try {
      const answer = await fetch(state.page, { headers: { 'accept-language': 'fr', accept: 'text/html' } });
      expect(answer.status).toBe(200);
      const text = await answer.text();
      expect(text).toContain('Ce badge a été retiré par son émetteur');
      expect(text).not.toContain('authentique et valide');
      expect(service.out).toContain(' 0 badges délivrés');
    } finally {
      expect(await service.stop('SIGINT')).toMatchObject({ code: 0 });
    }
  });

  it('is told of a mistake in words, never by a stack', async () => {
    for (const args of [
      ['revoke', 'nobody', '--reason', 'error'],
      ['import', join(folder.path, 'none.csv')],
    ]) {
      const { code, out, err } = await run(...args);
      expect([args, code === 0]).toEqual([args, false]);
      expect(out + err).not.toMatch(/\n\s+at |node:internal/);
    }
  });
});
