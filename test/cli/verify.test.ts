import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bakePng } from '../../src/baking/png.ts';
import { readInput } from '../../src/cli/sources.ts';
import { signTrustList } from '../../src/issuers/signed-trust-list.ts';
import type { GuardedFetch } from '../../src/kernel/fetch.ts';
import { Problem } from '../../src/kernel/problem.ts';
import { createSigner, generateKeyPair } from '../../src/proof/keys.ts';
import { toMultikey } from '../../src/proof/multikey.ts';
import { createLoneVerifier } from '../../src/wiring/badge-verifier.ts';
import { clockAt, temporaryFolder } from '../support/world.ts';
import { badgeWith, issuer, listUrl, signJwt, signText, statusList } from '../verification/foreign-issuer.ts';
import { nothingOpened, terminalOver } from './typed.ts';

const didUrl = 'https://issuer.example/.well-known/did.json';
const badgeUrl = 'https://issuer.example/badge';
const [text, jwt, list] = [await signText(badgeWith({})), await signJwt(), await statusList()];
const altered = text.replace('A term abroad', 'Two terms abroad');

/** What stands where on their network; whatever else is asked does not answer. */
const pages: Readonly<Record<string, string | Uint8Array>> = {
  [didUrl]: JSON.stringify(issuer.document),
  [listUrl]: list,
  [badgeUrl]: baked(text),
  'https://issuer.example/onward': badgeUrl,
};
let asked: string[];
const fetch: GuardedFetch = async (url) => {
  asked.push(url);
  const body = pages[url];
  if (body === undefined) throw new Problem(url.includes('10.0.0.1') ? 'fetch/refused' : 'fetch/failed');
  return { url, body: typeof body === 'string' ? new TextEncoder().encode(body) : body };
};

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  asked = [];
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** A machine with neither settings nor database: opening a service there is a fault. */
const machine = (input?: Uint8Array) =>
  terminalOver(nothingOpened, 'fr', {
    verifier: (options) => createLoneVerifier({ clock: clockAt('2026-06-15T09:30:00Z'), fetch }, options),
    ...(input === undefined ? {} : { input }),
  });
const type = machine();

function baked(credential: string): Uint8Array {
  const made = bakePng(PNG.sync.write(new PNG({ width: 4, height: 4, fill: true })), credential);
  if (typeof made === 'string') throw new Error(made);
  return made;
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder.path, name);
  await writeFile(path, content);
  return path;
}

const Answer = z.strictObject({
  exitCode: z.number(),
  results: z.array(
    z.looseObject({ source: z.string(), carriers: z.array(z.string()), report: z.looseObject({}).optional() }),
  ),
});
async function results(...argv: readonly string[]) {
  const { out, exitCode } = await type('verify', ...argv, '--json');
  const answer = Answer.parse(JSON.parse(out));
  expect(answer.exitCode).toBe(exitCode);
  return answer.results;
}

describe('on a machine without a service', () => {
  it('verifies a badge of anybody, with their keys and their list from the network', async () => {
    const { exitCode, out } = await type('verify', await file('badge.json', text));
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^VALIDE\n.*authentique\n.*\n {2}Émetteur\u00a0: inconnu de nos listes\n/);
    expect(new Set(asked)).toEqual(new Set([didUrl, listUrl]));
  });

  it('asks nobody with --offline, and says that it could not conclude', async () => {
    const path = await file('badge.json', text);
    expect(await type('verify', path, '--offline')).toMatchObject({
      exitCode: 2,
      out: expect.stringMatching(/^INDÉTERMINÉ/),
    });
    expect(await type('verify', badgeUrl, '--offline')).toMatchObject({
      exitCode: 2,
      out: 'ILLISIBLE\n  Avec --offline, aucune adresse n’est lue.',
    });
    expect(asked).toEqual([]);
  });

  it('names the issuer after the signed list of an authority, only with its key', async () => {
    const authority = generateKeyPair('Ed25519');
    const names = { fr: 'Académie amie', en: 'A friend' };
    const list = { iss: 'did:web:ami.example', name: names, version: 1, iat: 0, exp: 4_102_444_800 };
    const entries = [{ id: issuer.did, name: names, from: '2026-01-01T00:00:00Z' }];
    const signer = createSigner(authority.privateJwk, 'did:web:ami.example#key');
    const trusted = await file('liste.jwt', await signTrustList({ ...list, entries }, signer));
    const path = await file('badge.json', text);
    const withKey = (key: string) => type('verify', path, '--trust-list', `${trusted}#${key}`);
    expect((await withKey(toMultikey(authority.publicKey))).out).toContain('Académie amie (Académie amie)');
    const other = toMultikey(generateKeyPair('Ed25519').publicKey);
    expect([(await withKey(other)).exitCode, (await type('verify', path, '--trust-list', trusted)).exitCode]).toEqual([
      64, 64,
    ]);
  });

  it('names the issuer after a trust list of one’s own, and refuses a file that is none', async () => {
    const entries = [{ id: issuer.did, name: 'The issuer', from: '2026-01-01T00:00:00Z' }];
    const trusted = await file('liste.json', JSON.stringify({ name: 'Nos partenaires', version: '1', entries }));
    const path = await file('badge.json', text);
    const { out, exitCode } = await type('verify', path, '--trust-list', trusted);
    expect([exitCode, out]).toEqual([0, expect.stringContaining('Émetteur\u00a0: The issuer (Nos partenaires)')]);
    for (const wrong of [path, join(folder.path, 'absente.json')]) {
      const refused = await type('verify', path, '--trust-list', wrong);
      expect([refused.exitCode, refused.out]).toEqual([64, '']);
      expect(refused.err).toContain('Cette liste de confiance ne peut pas être lue.');
    }
  });
});

describe('whatever is given', () => {
  it('is read for what it is: picture, token, archive, presentation, pipe, address', async () => {
    const presentation = JSON.stringify({ type: ['VerifiablePresentation'], verifiableCredential: [JSON.parse(text)] });
    const given = [
      await file('a.png', baked(text)),
      await file('b.jwt', jwt),
      await file('c.zip', zipSync({ 'é.png': baked(text), 'b.jwt': new TextEncoder().encode(jwt) })),
      await file('d.json', presentation),
      badgeUrl,
      await file('liste.txt', `${badgeUrl}\n${badgeUrl}`),
    ];
    const found = await results(...given);
    expect(found.map(({ source, carriers }) => [source, carriers])).toEqual([
      [given[0], ['png']],
      [given[1], []],
      [given[2], ['zip', 'png']],
      [given[2], ['zip']],
      [given[3], ['presentation']],
      [badgeUrl, ['png']],
      [given[5], ['png']],
      [given[5], ['png']],
    ]);
    expect(found.map(({ report }) => report?.verdict)).toEqual(Array(8).fill('valid'));
    expect(found.map(({ report }) => report?.carriers)).toEqual(found.map(({ carriers }) => carriers));
    const [, , archive = ''] = given;
    expect((await type('verify', archive)).out).toMatch(/Tiré de\u00a0: ZIP › PNG\n[\s\S]*Tiré de\u00a0: ZIP\n/);
    expect((await type('verify', given[1] ?? '')).out).not.toContain('Tiré de');
    const piped = await machine(new TextEncoder().encode(text))('verify', '-');
    expect(piped).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^VALIDE/) });
  });

  it('gets a verdict each, and the worst of them decides the exit code', async () => {
    const [good, bad] = [await file('bon.json', text), await file('faux.json', altered)];
    const silent = 'https://silent.example/badge';
    expect((await type('verify', good, good)).exitCode).toBe(0);
    expect((await type('verify', good, silent)).exitCode).toBe(2);
    const { exitCode, out } = await type('verify', silent, bad, good);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^https:\/\/silent\.example\/badge\nILLISIBLE\n/);
    expect(out).toMatch(/faux\.json\nNON VALIDE\n[\s\S]*bon\.json\nVALIDE\n/);
    expect(out).toMatch(/3 éléments\u00a0: 1 ILLISIBLE, 1 NON VALIDE, 1 VALIDE$/);
  });

  it('is read from a photograph of its QR code', async () => {
    const png = new Uint8Array(await QRCode.toBuffer(badgeUrl, { scale: 4 }));
    const wifi = new Uint8Array(await QRCode.toBuffer('WIFI:T:WPA;S:gite;P:secret;;', { scale: 4 }));
    const inner = new Uint8Array(await QRCode.toBuffer('https://10.0.0.1/admin', { scale: 4 }));
    const found = await results(await file('a.png', png), await file('b.png', wifi), await file('c.png', inner));
    expect(found).toMatchObject([
      { address: badgeUrl, report: { verdict: 'valid' } },
      { carriers: ['png', 'code'], unreadable: 'code-elsewhere' },
      { address: 'https://10.0.0.1/admin', problem: 'fetch/refused' },
    ]);
  });

  it('says why it cannot be read, and still reads the rest', async () => {
    const good = await file('bon.json', text);
    const absent = join(folder.path, 'absent.json');
    const page = await file('page.html', '<html>');
    const [first, second, third] = await results(absent, page, good);
    expect(first).toEqual({ source: absent, carriers: [], problem: 'file/unreadable', facts: {} });
    expect(second).toEqual({ source: page, carriers: [], unreadable: 'unknown-file' });
    expect(third?.report?.verdict).toBe('valid');
    expect(await type('verify', page)).toMatchObject({
      exitCode: 1,
      out: 'ILLISIBLE\n  Nous ne lisons pas ce type de fichier. Nous lisons les fichiers signés (JSON, JWT), les images PNG, JPEG et SVG, les PDF et les ZIP.',
    });
  });

  it('is not followed from an address to another', async () => {
    expect(await results('https://issuer.example/onward')).toMatchObject([{ unreadable: 'address-within' }]);
    expect(asked).toEqual(['https://issuer.example/onward']);
  });

  it('shows the name of a file in an archive without what a terminal would obey', async () => {
    const path = await file(
      'c.zip',
      zipSync({ '\u001b[2Jé.json': new TextEncoder().encode(text), 'b.jwt': new Uint8Array(1) }),
    );
    const { out } = await type('verify', path);
    expect(out).toContain('c.zip › \ufffd[2Jé.json\nVALIDE');
    expect(out).not.toContain('\u001b');
  });
});

describe('what is too large', () => {
  it('is refused as a file and from a pipe, which is read no further than that', async () => {
    // Five gigabytes of nothing, more than can be read at once.
    const path = await file('gros.json', '');
    await truncate(path, 5_000_000_000);
    for (const [terminal, source] of [
      [type, path],
      [machine(new Uint8Array(10_000_001)), '-'],
    ] as const) {
      expect(await terminal('verify', source)).toMatchObject({
        exitCode: 1,
        out: 'ILLISIBLE\n  Ce fichier est trop gros pour être un badge.',
      });
    }
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1;
        yield new Uint8Array(1_000);
      }
    }
    expect((await readInput(endless(), 3_000)).length).toBe(4_000);
    expect(given).toBe(4);
  });
});
