import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { awards } from '../../src/awards/award.ts';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import { mobilities } from '../../src/mobilities/mobility.ts';

import { readAnything } from '../../src/verification/read.ts';
import { signJwt } from '../../src/wiring/stored-badge.ts';
import { issueOne, openApp, publicEnvironment } from '../support/opened-app.ts';
import { temporaryFolder } from '../support/world.ts';
import { terminalOver } from './typed.ts';

let app: App;
let first: string;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const type = terminalOver(async () => app);
const inFolder = (name: string): string => join(folder.path, name);
beforeEach(async () => {
  folder = await temporaryFolder();
  app = await openApp(publicEnvironment);
  first = await issueOne(app);
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
  await folder.remove();
});

/** Another badge of whoever holds the first, of the same stay unless told. */
async function another(achievement: string, stay?: string): Promise<string> {
  const { storage } = app.core;
  const award = (await storage.get(awards, (await credentialRecord(storage, first)).awardId))?.value;
  if (award === undefined) throw new Error('no award');
  const { credentialId: _, ...same } = award;
  const id = `second-${achievement}`;
  const mobilityId = stay ?? award.mobilityId;
  const key = `${award.personId}|${achievement}|${mobilityId}`;
  await storage.insert(awards, { ...same, id, key, mobilityId, achievement, generation: 0, state: 'open' });
  await app.issue(() => undefined);
  return (await storage.get(awards, id))?.value.credentialId ?? '';
}
const bytesOf = async (id: string): Promise<string> => (await credentialRecord(app.core.storage, id)).bytes;
const exportTo = (name: string, ...argv: readonly string[]) => type('export', ...argv, '--out', inFolder(name));

describe('several badges that cannot be exported', () => {
  it('are told all at once, each with its reason; what is no id by its place', async () => {
    await app.revoke(first, 'error');
    const { exitCode, err } = await exportTo('r.jwt', 'A'.repeat(22), first, 'rien', '--format', 'clr');
    const lines = err.split('\n');
    expect([exitCode, lines[0]]).toEqual([1, expect.stringContaining('Plusieurs de ces badges')]);
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^ {2}A{22}\u00a0: /),
      `  ${first}\u00a0: Ce badge a été retiré`,
      expect.stringMatching(/^ {2}#3\u00a0: /),
    ]);
  });
});

describe('the badges of a person', () => {
  it('come with the last stay first, and within a stay as the catalogue has them', async () => {
    const { storage } = app.core;
    const ids: Record<string, string> = { 'app-mobilite-vecue-n2': first };
    for (const slug of ['app-eco-mobilite', 'app-pro-europe-n1', 'app-langues-en-action-n2'])
      ids[slug] = await another(slug);
    const award = (await storage.get(awards, (await credentialRecord(storage, first)).awardId))?.value;
    const stay = (await storage.get(mobilities, award?.mobilityId ?? ''))?.value;
    if (award === undefined || stay === undefined) throw new Error('no stay');
    const later = { startDate: '2026-06-01', endDate: '2026-06-12' };
    await storage.insert(mobilities, { ...stay, ...later, id: 'later', key: 'later' });
    ids.later = await another('app-adaptation-autonomie-n1', 'later');
    const { out } = await exportTo('r.pdf', first, '--person', '--format', 'cards', '--json');
    const order = [
      'later',
      'app-mobilite-vecue-n2',
      'app-pro-europe-n1',
      'app-langues-en-action-n2',
      'app-eco-mobilite',
    ];
    expect(JSON.parse(out).ids).toEqual(order.map((name) => ids[name]));
    const text = await exportTo('cv.txt', first, '--person', '--format', 'europass-cv-text');
    expect(text.exitCode).toBe(0);
    const cv = await readFile(inFolder('cv.txt'), 'utf8');
    expect(cv.indexOf('juin 2026')).toBeGreaterThan(0);
    expect(cv.indexOf('juin 2026')).toBeLessThan(cv.indexOf('mai 2026'));
  });
});

describe('all forms of a person in one archive', () => {
  it('is told in the terminal with what it goes without: the letter, the badge’s forms, and what to do', async () => {
    const id = await issueOne(app, { person: { familyName: '李', email: 'li@example.org' } });
    const { exitCode, out } = await exportTo('l.zip', id, '--format', 'zip');
    expect(exitCode).toBe(0);
    expect(out).toContain(
      '(absent) Attestation à imprimer (PDF)\u00a0: Une lettre de ce document ne peut pas être imprimée (李)',
    );
    expect(out.split('importez une ligne de plus')).toHaveLength(2);
    expect((await exportTo('j.json', id, '--format', 'json')).out).not.toContain('(absent)');
  });
});

describe('the signed record of a person', () => {
  it('holds all their badges, and our own verifier vouches for it and for each badge inside', async () => {
    const second = await another('app-pro-europe-n1');
    const { exitCode, out } = await exportTo('r.jwt', first, '--person', '--format', 'clr', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out).ids.toSorted()).toEqual([first, second].toSorted());
    const [record, ...inner] = readAnything(await readFile(inFolder('r.jwt')));
    expect(record).toMatchObject({ contents: 'clr', credential: { partial: false } });
    const inside = inner.map((envelope) => ('credential' in envelope ? envelope.credential : {}));
    for (const id of [first, second]) expect(inside).toContainEqual(JSON.parse(await bytesOf(id)));
    const verified = await type('verify', inFolder('r.jwt'), '--json');
    expect(verified.exitCode).toBe(0);
    expect(verified.out.match(/"verdict": "valid"/g)).toHaveLength(3);
    expect((await stat(inFolder('r.jwt'))).mode & 0o777).toBe(0o600);
  });

  it('is a token alone: the same with an unknown context, or as JSON, is not vouched for', async () => {
    await exportTo('r.jwt', first, '--format', 'clr');
    const [envelope] = readAnything(await readFile(inFolder('r.jwt')));
    if (envelope?.form !== 'vc-jwt') throw new Error('no token');
    const { credential } = envelope;
    const contextsOf = async (text: string) =>
      (await app.verify(text)).checks.find(({ id }) => id === 'contexts')?.outcome;
    expect(await contextsOf(envelope.text)).toBe('passed');
    expect(await contextsOf(JSON.stringify(credential))).toBe('unknown');
    const written = Array.isArray(credential['@context']) ? credential['@context'] : [];
    const other = { ...credential, '@context': [...written, 'https://evil.example/c.json'] };
    expect(await contextsOf(await signJwt(app.core, JSON.stringify(other)))).toBe('unknown');
  });

  it('shows that it was changed, and that a badge inside was', async () => {
    await exportTo('r.jwt', first, '--format', 'clr');
    const [head = '', payload = '', signature = ''] = (await readFile(inFolder('r.jwt'), 'utf8')).split('.');
    const forged = JSON.parse(Buffer.from(payload, 'base64url').toString());
    forged.credentialSubject.verifiableCredential[0].name = 'Un autre badge';
    const text = [head, Buffer.from(JSON.stringify(forged)).toString('base64url'), signature].join('.');
    for (const envelope of readAnything(Buffer.from(text))) {
      const of = 'text' in envelope ? envelope.text : 'jwt' in envelope ? String(envelope.jwt) : '';
      expect((await app.verify(of)).authenticity).toBe('altered');
    }
  });

  it('leaves out, of a whole person, what no longer stands, and then says that it is not all', async () => {
    const second = await another('app-pro-europe-n1');
    await app.suspend(second, true);
    const { out } = await exportTo('r.jwt', first, '--person', '--format', 'clr', '--json');
    expect(JSON.parse(out).ids).toEqual([first]);
    expect(readAnything(await readFile(inFolder('r.jwt')))[0]).toMatchObject({ credential: { partial: true } });
    await app.revoke(first, 'error');
    const refused = await exportTo('s.jwt', first, '--person', '--format', 'clr');
    expect(refused).toMatchObject({ exitCode: 1, err: expect.stringContaining('Ce badge a été retiré') });
  });

  it('refuses a badge that was withdrawn, naming it, and the badge of somebody else', async () => {
    const second = await another('app-pro-europe-n1');
    await app.revoke(second, 'error');
    const { exitCode, err } = await exportTo('r.jwt', first, second, '--format', 'clr');
    expect(exitCode).toBe(1);
    expect(err).toContain(second);
    const other = await issueOne(app, { person: { email: 'x@example.org' } });
    expect((await exportTo('r.jwt', first, other, '--format', 'clr')).err).toContain('une seule personne');
    expect((await exportTo('r.jwt', first, other, '--person', '--format', 'clr')).err).toContain('une seule personne');
    expect(await stat(inFolder('r.jwt')).catch(() => undefined)).toBeUndefined();
  });
});
