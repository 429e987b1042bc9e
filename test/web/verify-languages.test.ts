import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { euLanguages, readerLanguages } from '../../src/kernel/language.ts';
import { readerText } from '../../src/texts/reader.ts';
import { explainUnreadable, remedyOf, sayUnreadable } from '../../src/texts/unreadable-words.ts';
import { openSending, type Sending } from '../api/sent.ts';
import { silent } from '../support/opened-app.ts';

let sending: Sending;
beforeAll(async () => {
  sending = await openSending();
});
afterAll(() => sending.app[Symbol.asyncDispose]());
let server: Sending['server'];
beforeEach(() => {
  server = sending.app.createHandler(silent);
});

/** What a browser would show. */
const shown = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/&(amp|quot|lt|gt);/g, ' ');
/** Words of the French and English pages that none of the others may show. */
const french = /\b(Vérifié|Résultat pour|Reçu|Émetteur|Adresse électronique|fichiers?|Coller)\b/;
const english = /\b(Checked on|Received|Issuer|e-mail address of|Choose or drop|Not shown|Not readable)\b/;

describe('the page /verify in every official language of the Union', () => {
  it.each(readerLanguages.map((language) => [language]))('asks and answers in %s', async (language) => {
    const text = readerText(language).verify;
    const form = await request(server).get('/verify').set('Accept-Language', language);
    expect(form.headers['content-language']).toBe(language);
    expect(form.text).toContain(`<html lang="${language}">`);
    expect(form.text).toContain(`<h1>${text.title}</h1>`);
    const nothing = await request(server).post('/verify').set('Accept-Language', language).field('badges', ' ');
    expect(nothing.status).toBe(422);
    expect(nothing.text).toContain(text.nothing);
    const asked = request(server).post('/verify').set({ 'Accept-Language': language, Accept: 'text/html' });
    const { text: page } = await asked.field('badges', sending.jwt).attach('fichiers', Buffer.from('{'), 'cv.json');
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(`<h1>${text.results.title(2)}</h1>`);
    expect(page).toContain(readerText(language).verification.verdict.valid('DAREIC de test').headline);
    const { what, remedy } = explainUnreadable(text.unreadable, 'not-json');
    expect(page).toContain(`<h2>${what}</h2><p>${remedy}</p>`);
    if (language !== 'fr') expect(shown(form.text + page)).not.toMatch(french);
    if (language !== 'en') expect(shown(form.text + page)).not.toMatch(english);
  });

  it('says of the twenty-two that nobody has reviewed the translation, on the form and on the answer', async () => {
    for (const language of readerLanguages) {
      const { unreviewed } = readerText(language);
      server = sending.app.createHandler(silent);
      const pages = [
        await request(server).get('/verify').set('Accept-Language', language),
        await request(server).post('/verify').set('Accept-Language', language).field('badges', ''),
      ];
      for (const { text } of pages) expect(text.includes('class="small muted no-print unreviewed"')).toBe(!!unreviewed);
    }
    const answer = await request(server).post('/verify').set('Accept-Language', 'mt').field('badges', 'x');
    expect(answer.text).toContain(readerText('mt').unreviewed?.note);
  });

  it('keeps the language that was chosen when the form is sent, with a cookie or without one', async () => {
    const chosen = await request(server).get('/verify?lang=sl').set('Accept-Language', 'fr');
    expect(chosen.text).toContain('action="/verify?lang=sl"');
    expect(chosen.headers['set-cookie']?.[0]).toMatch(/^langue=sl;/);
    const send = (path: string) => request(server).post(path).set('Accept-Language', 'fr').field('badges', sending.jwt);
    const { title } = readerText('sl').verify.results;
    expect((await send('/verify?lang=sl')).text).toContain(title(1));
    expect((await send('/verify').set('Cookie', 'langue=sl')).text).toContain(title(1));
    expect((await request(server).get('/verify').set('Accept-Language', 'sl')).text).toContain('action="/verify"');
  });

  it('offers all of them on the answer too, each leading to the form', async () => {
    const { text } = await request(server).post('/verify').set('Accept-Language', 'fi').field('badges', sending.jwt);
    for (const language of readerLanguages)
      expect(text).toContain(`href="/verify?lang=${language}" lang="${language}"`);
  });

  it('leads to it from the page of a badge in the language one reads', async () => {
    const { text } = await request(server).get(`/v/${sending.publicId}`).set('Accept-Language', 'hu');
    expect(text).toContain('<a href="/verify">Ellenőrzés</a>');
    expect(text).toContain('<a href="/badges" hreflang="en">');
  });
});

describe('the page of a badge in every official language of the Union', () => {
  it.each(euLanguages.map((language) => [language]))('says the kind of mobility in %s', async (language) => {
    const { text } = await request(server).get(`/v/${sending.publicId}`).set('Accept-Language', language);
    const named = Object.values(readerText(language).mobility?.activities ?? {});
    expect(named.filter((name) => text.includes(`<dd>${name}</dd>`))).toHaveLength(1);
    expect(text).not.toMatch(/<dd lang=/);
  });
});

describe('what cannot be read', () => {
  it.each(readerLanguages.map((language) => [language]))('has a sentence and a remedy each in %s', (language) => {
    const { unreadable } = readerText(language).verify;
    const codes = Object.keys(remedyOf).filter((code): code is keyof typeof remedyOf => code in remedyOf);
    const said = codes.map((code) => sayUnreadable(unreadable, code));
    expect(new Set(said).size).toBe(codes.length);
    expect(said.filter((sentence) => !/^\P{Ll}.+[.;] \p{Lu}.+\.$/u.test(sentence))).toEqual([]);
  });
});

describe('a refusal of the pages that verify', () => {
  const refused = (path: string, language: string) =>
    request(server).get(path).set({ Accept: 'text/html', 'Accept-Language': language });

  it.each(euLanguages.map((language) => [language]))('is said in %s', async (language) => {
    const { text, status, headers } = await refused('/v/aaaaaaaaaaaaaaaaaaaaaa', language);
    const said = readerText(language).refusals?.words['credential/unknown'];
    expect(status).toBe(404);
    expect(headers['content-language']).toBe(language);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(`<h1>${said?.title}</h1><p class="lead">${said?.line}</p>`);
    expect(text).toContain(readerText(language).unreviewed?.note);
  });

  it('says what was too large to be sent, and leads back to the form', async () => {
    const large = Buffer.alloc(30_000_000, 0x20);
    const asked = request(server).post('/verify').set({ Accept: 'text/html', 'Accept-Language': 'cs' });
    const { text, status } = await asked.attach('fichiers', large, 'a.json');
    expect(status).toBe(413);
    expect(text).toContain('<h1>To, co jste poslali, je příliš velké</h1>');
    expect(text).toContain('<a class="action" href="/verify">Ověřit něco jiného</a>');
  });

  it('stays in French or English where the rest of the site refuses, and for machines', async () => {
    expect((await refused('/nulle-part', 'cs')).text).toContain('<html lang="en">');
    expect((await refused('/verify/nulle-part', 'cs')).text).toContain('<html lang="en">');
    const { body } = await refused('/v/aaaaaaaaaaaaaaaaaaaaaa', 'cs').set('Accept', 'application/json');
    expect(body).toMatchObject({ title: 'There is no badge at this address' });
  });
});
