import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '../../src/kernel/log.ts';
import { Problem } from '../../src/kernel/problem.ts';
import { holderEmail, nested, openSending, type Sending } from '../api/sent.ts';
import { silent } from '../support/opened-app.ts';

const fetched = vi.fn(async () => {
  throw new Problem('fetch/failed');
});

let sending: Sending;
beforeAll(async () => {
  sending = await openSending({ fetch: fetched });
});
afterAll(() => sending.app[Symbol.asyncDispose]());
let server: Sending['server'];
beforeEach(() => {
  fetched.mockClear();
  server = sending.app.createHandler(silent);
});

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const ask = () => request(server).post('/verify').set({ Accept: 'text/html', 'Accept-Language': 'fr' });
const paste = async (text: string, recipient?: string) => {
  const asked = ask().field('badges', text);
  const answer = await (recipient === undefined ? asked : asked.field('titulaire', recipient));
  return { ...answer, status: answer.status, text: plain(answer.text) };
};
describe('the page /verify refuses in clear words', () => {
  it.each(['', '   ', '\n'])('nothing at all (“%s”)', async (typed) => {
    const { text, status } = await paste(typed);
    expect(status).toBe(422);
    expect(text).toContain('role="alert"');
    expect(text).toContain('Collez un badge ou son adresse, ou choisissez un fichier.');
  });

  it.each(['zoe@', '@example.org', 'a b@example.org', 'zoe@example.org, ou presque', '...'])(
    '%s, which is no name and no whole address, keeping what was typed',
    async (typed) => {
      const { text, status } = await paste('quelque chose"><script>', typed);
      expect(status).toBe(422);
      expect(text).toContain('Saisissez un nom ou une adresse électronique complète');
      expect(text).toContain('>quelque chose&quot;>&lt;script><');
      expect(text).not.toContain('<script>');
    },
  );

  it.each([
    ['bonjour', 'Ce texte n’est ni un badge ni une adresse.</h2><p>Copiez-le de nouveau,'],
    ['[]', 'Aucun badge signé ne s’y trouve'],
    [
      nested(400_000),
      'Trop de choses y sont enfermées les unes dans les autres.</h2><p>Envoyez chaque badge séparément.',
    ],
    [`{"a":${nested(1000)}}`, 'Trop de choses y sont enfermées'],
    ['{', 'Ce texte n’est ni un badge ni une adresse.'],
    ['{"a":1,"a":2}', 'deux logiciels y liraient deux badges différents.</h2><p>Seul l’émetteur peut y remédier'],
    ['{"__proto__":1}', 'un nom qui pourrait tromper un logiciel.'],
    ['{"a":"\\ud800"}', 'Un de ses caractères est abîmé.'],
    ['{"a":1e999}', 'un nombre trop grand pour être lu exactement.'],
    ['{"a":1}', 'ce n’est pas un badge.</h2><p>Demandez à la personne le fichier d’origine.'],
  ])('a text that holds no badge', async (typed, said) => {
    const { text, status } = await paste(typed);
    expect(status).toBe(200);
    expect(text).toContain(said);
  });

  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n', 'latin1'), 'Cette image n’est pas construite comme il faut.'],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'Aucun badge signé ne s’y trouve'],
    ['a PDF', Buffer.from('%PDF-1.4'), 'La fin de ce fichier manque.'],
    ['a PDF under a password', Buffer.from('%PDF-1.4 /Encrypt %%EOF'), 'Retirez le mot de passe, puis renvoyez-le.'],
    ['an archive', Buffer.from('PK\x03\x04', 'latin1'), 'Ce fichier est abîmé.'],
    [
      'bytes',
      Buffer.from([0, 0xff, 0xfe]),
      'Nous ne lisons pas ce type de fichier.</h2><p>Nous lisons les fichiers signés',
    ],
    ['white space', Buffer.from(' \n'), 'Ce fichier est vide.'],
    ['a long text', Buffer.from(`{"a":"${'x'.repeat(1_100_000)}"}`), 'C’est bien plus volumineux qu’un badge.'],
  ])('a file that is %s', async (_, bytes, said) => {
    const { text, status } = await ask().attach('fichiers', bytes, 'a');
    expect(status).toBe(200);
    expect(plain(text)).toContain(said);
  });

  it('eleven addresses at once, before any is asked', async () => {
    const { status } = await paste(Array.from({ length: 11 }, (_, n) => `https://a${n}.example/b`).join('\n'));
    expect(status).toBe(422);
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each([
    ['twenty megabytes', [Buffer.alloc(20_000_000, 0x20)]],
    ['a file of more than eight', [Buffer.alloc(8_000_001, 0x20)]],
    ['three files of six', Array.from({ length: 3 }, () => Buffer.alloc(6_000_000, 0x20))],
    ['a hundred files', Array.from({ length: 100 }, () => Buffer.from('{}'))],
  ])('%s, with 413', async (_, files) => {
    const asked = ask();
    for (const [n, bytes] of files.entries()) asked.attach('fichiers', bytes, `${n}.json`);
    expect((await asked).status).toBe(413);
  });

  it('a broken form with 400, and another kind of form with 415', async () => {
    const broken = ask().set('Content-Type', 'multipart/form-data; boundary=b').send('--b\r\nContent-Disp');
    expect((await broken).status).toBe(400);
    const other = await ask().type('form').send({ badges: sending.publicId });
    expect([other.status, other.headers.accept]).toEqual([415, 'multipart/form-data']);
    const holder = await request(server).post(`/v/${sending.publicId}/holder`).type('text/plain').send('X');
    expect([holder.status, holder.headers.accept]).toEqual([415, expect.stringContaining('x-www-form-urlencoded')]);
  });

  it('more than ten tries in a minute, this page and the holder’s field counted together', async () => {
    for (let n = 0; n < 5; n += 1) await paste('bonjour');
    const holder = () => request(server).post(`/v/${sending.publicId}/holder`).type('form').send({ titulaire: 'X' });
    for (let n = 0; n < 5; n += 1) expect((await holder()).status).toBe(200);
    expect((await paste('bonjour')).status).toBe(429);
    expect((await holder()).status).toBe(429);
  });

  it('logs neither what was sent nor any address', async () => {
    const lines: string[] = [];
    const log = createLog({ level: 'debug', destination: { write: (line: string) => lines.push(line) } });
    server = sending.app.createHandler(log);
    await paste(sending.json, holderEmail);
    await paste('https://silent.example/secret');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).not.toMatch(/silent|secret|zoe|eyJ|proofValue/);
  });
});
