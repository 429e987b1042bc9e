import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import QRCode from 'qrcode';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import { createLoneVerifier } from '../../src/wiring/badge-verifier.ts';
import { holdAll } from '../../src/wiring/holding.ts';
import { paperCodeOf } from '../../src/wiring/paper-code.ts';
import { parseSigned } from '../../src/wiring/stored-badge.ts';
import { issueOne, openApp, publicEnvironment } from '../support/opened-app.ts';
import { clockAt, temporaryFolder } from '../support/world.ts';
import { nothingOpened, terminalOver } from './typed.ts';

let app: App;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let id: string;
/** The code of a paper as a camera reads it, and a photograph of it. */
let text: string;
let photograph: string;
let before: string;
let after: string;
let badge: string;

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder.path, name);
  await writeFile(path, content);
  return path;
}

beforeAll(async () => {
  folder = await temporaryFolder();
  app = await openApp(publicEnvironment);
  id = await issueOne(app);
  const { bytes } = await credentialRecord(app.core.storage, id);
  const code = await paperCodeOf(app.core, { publicId: id, credential: { bytes, parsed: parseSigned(bytes) } }, 'card');
  [text, badge] = [await file('code.txt', `${code}\n`), await file('badge.json', bytes)];
  photograph = await file('photo.png', await QRCode.toBuffer([{ data: code, mode: 'alphanumeric' }], { scale: 4 }));
  before = await file('avant.json', JSON.stringify(await holdAll(app.core)));
  await app.revoke(id, 'error');
  after = await file('apres.json', JSON.stringify(await holdAll(app.core)));
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await folder.remove();
});

/** A machine that knows nobody, ten days later; whoever is asked anything there is a fault. */
const type = terminalOver(nothingOpened, 'fr', {
  verifier: (options) => createLoneVerifier({ clock: clockAt('2026-06-25T09:30:00Z'), fetch: asksNobody }, options),
});
const asksNobody = async (url: string): Promise<never> => {
  throw new Error(`${url} was asked for`);
};
const asOf = 'Émetteurs connus et liste des retraits : état au 15 juin 2026 à 11 h 30 (heure de Paris).';

describe('a paper, with the news of a day', () => {
  it('is valid, from its text or its photograph, of a known issuer, and the day is said', async () => {
    const { exitCode, out } = await type('verify', text, photograph, '--snapshot', before);
    expect(exitCode).toBe(0);
    expect(out.match(/^VALIDE$/gm)).toHaveLength(2);
    expect(out).toContain('DAREIC de test');
    expect(out.replaceAll('\u00A0', ' ')).toContain(asOf);
    const { out: written } = await type('verify', text, '--snapshot', before, '--json');
    expect(JSON.parse(written)).toMatchObject({ takenAt: '2026-06-15T09:30:00Z', exitCode: 0, results: [{}] });
  });

  it('is withdrawn where that day came after its withdrawal', async () => {
    const { exitCode, out } = await type('verify', text, photograph, badge, '--snapshot', after);
    expect(exitCode).toBe(1);
    expect(out.match(/^NON VALIDE$/gm)).toHaveLength(3);
    expect(out.match(/révoqué|retiré/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('is undetermined without any news, and no day is said', async () => {
    const { exitCode, out } = await type('verify', text, photograph, '--offline');
    expect(exitCode).toBe(2);
    expect(out.match(/^INDÉTERMINÉ/gm)).toHaveLength(2);
    expect(out).not.toContain('état au');
  });

  it('is judged by them alone where there is a service too: its records are not read, no address is followed', async () => {
    const there = terminalOver(async () => app);
    expect((await there('verify', text)).exitCode).toBe(1);
    expect((await there('verify', text, '--snapshot', before)).exitCode).toBe(0);
    const followed = await there('verify', `https://badges.example.org/v/${id}`, '--snapshot', before);
    expect(followed.exitCode).toBe(2);
    expect(followed.out).toContain('aucune adresse n’est lue');
  });

  it('is not judged by a file that holds none', async () => {
    for (const wrong of [badge, text, join(folder.path, 'absent.json')]) {
      const { exitCode, out, err } = await type('verify', text, '--snapshot', wrong);
      expect([exitCode, out]).toEqual([64, '']);
      expect(err).toContain('/verify/known.json');
    }
  });
});
