import { zipSync } from 'fflate';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSending, type Sending } from '../api/sent.ts';
import { silent } from '../support/opened-app.ts';

let sending: Sending;
beforeAll(async () => {
  sending = await openSending({});
});
afterAll(() => sending.app[Symbol.asyncDispose]());

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the page shows of files sent: what each result is of, and its headline. */
async function shownOf(files: Readonly<Record<string, Uint8Array>>): Promise<readonly string[]> {
  const asked = request(sending.app.createHandler(silent)).post('/verify').set({ 'Accept-Language': 'fr' });
  for (const [name, bytes] of Object.entries(files)) asked.attach('fichiers', Buffer.from(bytes), name);
  const { text } = await asked;
  const found = text.matchAll(/<p class="result-given">([^<]*)<\/p><h2>([^<]*)<\/h2>/g);
  return [...found].map(([, given, headline]) => `${given} – ${headline}`);
}
const authentic = 'Ce badge est authentique et valide.';
const altered = 'Ce fichier a été modifié après sa signature. Ne vous y fiez pas.';
const noText = 'Ce texte n’est ni un badge ni une adresse.';
const noKind = 'Nous ne lisons pas ce type de fichier.';

describe('an archive, on the page /verify', () => {
  it('names the file of each badge, and tells together, after them, what is beside them and cannot be read', async () => {
    const archive = zipSync({
      'LISEZ-MOI.txt': bytesOf('Un badge sous toutes ses formes'),
      'un/badge.json': bytesOf(sending.json),
      'un/cv.xml': bytesOf('<Candidate/>'),
      'un/i-prof.txt': bytesOf('Mai 2026'),
      'deux/badge.json': bytesOf(sending.altered),
    });
    expect(await shownOf({ 'tout.zip': archive, 'seul.txt': bytesOf('Bonjour') })).toEqual([
      `tout.zip › un/badge.json – ${authentic}`,
      `tout.zip › deux/badge.json – ${altered}`,
      `tout.zip › LISEZ-MOI.txt, un/i-prof.txt – ${noText}`,
      `tout.zip › un/cv.xml – ${noKind}`,
      `seul.txt – ${noText}`,
    ]);
  });

  it('tells each file by itself where it holds no badge, and keeps two archives apart', async () => {
    const texts = zipSync({ 'a.txt': bytesOf('a'), 'b.txt': bytesOf('b') });
    const badge = zipSync({ 'a.txt': bytesOf('a'), 'b.json': bytesOf(sending.json) });
    expect(await shownOf({ 'x.zip': texts, 'y.zip': badge })).toEqual([
      `x.zip › a.txt – ${noText}`,
      `x.zip › b.txt – ${noText}`,
      `y.zip › b.json – ${authentic}`,
      `y.zip › a.txt – ${noText}`,
    ]);
  });

  it('prints of a name no sign that turns letters round, nor more than a line or three', async () => {
    const archive = zipSync({ 'e\u202etxt.gpj': bytesOf(sending.json), [`${'a'.repeat(2_000)}.txt`]: bytesOf('a') });
    const [first = '', second = ''] = await shownOf({ 'a.zip': archive });
    expect(first).toBe(`a.zip › e\ufffdtxt.gpj – ${authentic}`);
    expect(second.length).toBeLessThan(300);
  });

  it('is said in the summary as below, each result once', async () => {
    const archive = zipSync({ 'a.txt': bytesOf('a'), 'b.txt': bytesOf('b'), 'c.json': bytesOf(sending.json) });
    const asked = request(sending.app.createHandler(silent)).post('/verify').set({ 'Accept-Language': 'fr' });
    const { text } = await asked.attach('fichiers', Buffer.from(archive), 'a.zip');
    const rows = [...text.matchAll(/<a href="#(resultat-\d)">([^<]*)<\/a>/g)].map(([, anchor, given]) => [
      anchor,
      given,
    ]);
    expect(rows).toEqual([
      ['resultat-1', 'a.zip › c.json'],
      ['resultat-2', 'a.zip › a.txt, b.txt'],
    ]);
    for (const [anchor] of rows) expect(text).toContain(`id="${anchor}"`);
  });
});
