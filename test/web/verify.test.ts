import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { bakePng } from '../../src/baking/png.ts';
import { bakeSvg } from '../../src/baking/svg.ts';
import { renderPng } from '../../src/definitions/artwork/png.ts';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import { Problem } from '../../src/kernel/problem.ts';
import { holderEmail, openSending, type Sending } from '../api/sent.ts';
import { issueOne, openApp, silent } from '../support/opened-app.ts';

const Signed = z.looseObject({
  issuer: z.looseObject({ id: z.string() }),
  credentialStatus: z.looseObject({ statusListCredential: z.string() }),
});

/** What another site answers, under its address; anything else is refused. */
const elsewhere = new Map<string, string>();
const fetched = vi.fn(async (url: string) => {
  const text = elsewhere.get(url);
  if (text === undefined) throw new Problem(url.includes('10.0.0.1') ? 'fetch/refused' : 'fetch/failed');
  return { url, contentType: 'application/json', body: new TextEncoder().encode(text) };
});

let sending: Sending;
beforeAll(async () => {
  sending = await openSending({ fetch: fetched });
});
afterAll(() => sending.app[Symbol.asyncDispose]());
let server: Sending['server'];
beforeEach(() => {
  fetched.mockClear();
  elsewhere.clear();
  server = sending.app.createHandler(silent);
});

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const ask = () => request(server).post('/verify').set({ Accept: 'text/html', 'Accept-Language': 'fr' });
const paste = async (text: string, recipient?: string) => {
  const asked = ask().field('badges', text);
  const answer = await (recipient === undefined ? asked : asked.field('titulaire', recipient));
  return { ...answer, status: answer.status, text: plain(answer.text) };
};
const valid = '<h2>Ce badge est authentique et valide.</h2>';
const altered = '<h2>Ce fichier a été modifié après sa signature. Ne vous y fiez pas.</h2>';
const foreign = (changes: Record<string, unknown> = {}): string =>
  JSON.stringify({
    ...JSON.parse(sending.json),
    issuer: { id: 'did:web:stranger.example', type: ['Profile'], name: 'Acme' },
    ...changes,
  });

describe('the page /verify', () => {
  it('is a form that works by upload alone, kept by nobody', async () => {
    const { text, headers } = await request(server).get('/verify');
    expect(text).toContain('<form class="verify-form" method="post" action="/verify" enctype="multipart/form-data">');
    // Of scripts only our own, each a file.
    expect(text).not.toMatch(/<script(?! type="module" src="\/assets\/[a-z]+\.[0-9a-f]{12}\.js"><\/script>)/);
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' });
    expect(headers['x-robots-tag']).toBe('noindex, nofollow, noarchive');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('gives the verdict of a badge pasted as JSON, with its name and its issuer as the list names it', async () => {
    const { text, status, headers } = await paste(sending.json);
    expect(status).toBe(200);
    expect(text).toContain(valid);
    expect(text).toContain('<dd>Mobilité vécue – individuelle</dd>');
    expect(text).toContain('<b>DAREIC de test</b>');
    expect(text).toContain(`href="/v/${sending.publicId}"`);
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' });
  });

  it.each([
    ['a token', () => sending.jwt],
    ['the address of a badge of ours', () => `https://badges.example.org/v/${sending.publicId}`],
    ['that address as copied from a browser', () => `https://badges.example.org/v/${sending.publicId}?lang=en#badge`],
    ['that address without https', () => `badges.example.org/v/${sending.publicId}`],
    ['the 22 characters', () => ` ${sending.publicId} `],
  ])('gives the verdict of %s, and asks no other site', async (_, typed) => {
    expect((await paste(typed())).text).toContain(valid);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('gives one verdict for each of several files and addresses, with a summary', async () => {
    const { text } = await ask()
      .field('badges', `https://badges.example.org/v/${sending.publicId}\n${sending.jwt}`)
      .attach('fichiers', Buffer.from(sending.json), 'bon.json')
      .attach('fichiers', Buffer.from(sending.altered), '/etc/<i>mauvais.json')
      .attach('fichiers', Buffer.from('%PDF-1.7'), 'cv.pdf');
    const said = plain(text);
    expect(said).toContain('<h1>Résultat pour 5 éléments</h1>');
    expect(said.split(valid)).toHaveLength(4);
    expect(said.split(altered)).toHaveLength(2);
    expect(said).toContain('<h2>La fin de ce fichier manque.</h2><p>Demandez à la personne le fichier d’origine.</p>');
    expect(said).toContain('>&lt;i>mauvais.json<');
    expect(said.match(/<tr>/g)).toHaveLength(6);
  });

  it('reads a badge out of the picture that carries it, as PNG and as SVG, and sees that one was altered', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M0 0h32v32H0z"/></svg>';
    const png = await renderPng(drawing, 32);
    const files = [bakePng(png, sending.json), bakePng(png, sending.altered), bakeSvg(drawing, sending.jwt)];
    const asked = ask();
    for (const [n, file] of files.entries()) asked.attach('fichiers', Buffer.from(file), `badge-${n}`);
    const said = plain((await asked).text);
    expect(said.split(valid)).toHaveLength(3);
    expect(said.split(altered)).toHaveLength(2);
    expect(said.match(/Tiré de : (PNG|SVG)</g)).toHaveLength(3);
  });

  it('verifies a badge of the elder standard, and says where its host does not answer that it could not', async () => {
    const assertion = {
      '@context': 'https://w3id.org/openbadges/v2',
      id: 'https://elder.example/assertions/1',
      type: 'Assertion',
      recipient: { type: 'email', hashed: false, identity: 'a@example.org' },
      badge: 'https://elder.example/badges/1',
      verification: { type: 'hosted' },
      issuedOn: '2020-01-01T00:00:00Z',
    };
    const { text } = await paste(JSON.stringify(assertion));
    expect(text).toContain('l’adresse où il est conservé ne répond pas');
    expect(text).not.toContain(valid);
  });

  it('shows nothing of what an altered file says', async () => {
    const forged = sending.json.replaceAll('Mobilité vécue – individuelle', 'Prix Nobel');
    const { text } = await paste(forged);
    expect(text).toContain(altered);
    expect(text).not.toContain('Prix Nobel');
  });

  it('says whether the badge was issued to an e-mail, and only where asked', async () => {
    expect((await paste(sending.json, holderEmail)).text).toMatch(/answer-good/);
    expect((await paste(sending.json, 'someone@example.org')).text).toMatch(/answer-caution/);
    expect((await paste(sending.json)).text).not.toMatch(/class="answer/);
    // Ours are known by an e-mail alone: a name is neither right nor wrong.
    expect((await paste(sending.json, 'Zoé Lefèvre')).text).toMatch(/answer-caution">Le badge ne contient pas de quoi/);
    expect((await paste(`/v/${sending.publicId}`, 'someone@example.org')).text).toMatch(/answer-caution/);
  });

  it('says neither whom an altered file fits, nor what page it claims to be', async () => {
    const { text } = await paste(sending.altered, holderEmail);
    expect(text).toContain(altered);
    expect(text).not.toContain('class="answer');
    expect(text).not.toContain(`href="/v/${sending.publicId}"`);
  });

  it('vouches for nothing in a file whose signature could not be checked', async () => {
    const { text } = await paste(foreign(), holderEmail);
    expect(text).not.toMatch(/class="answer|result-facts|authentique et valide/);
    expect(text).not.toContain('<dd>Mobilité vécue');
  });

  it('never answers with the e-mail, its hash or the holder', async () => {
    const { text } = await paste(sending.json, holderEmail);
    expect(text).not.toMatch(/zo[eëé]|lef[eè]vre|sha256\$|urn:uuid/i);
  });

  it('tells a withdrawal in the words of the page of the badge', async () => {
    await sending.app.suspend(sending.publicId, true);
    try {
      const own = plain((await request(server).get(`/v/${sending.publicId}`).set('Accept', 'text/html')).text);
      const headline = /<h1>(.+?)<\/h1>/.exec(own)?.[1];
      expect(headline).toContain('suspendu');
      for (const text of [sending.json, sending.jwt, `/v/${sending.publicId}`]) {
        expect((await paste(text)).text).toContain(`<h2>${headline}</h2>`);
      }
    } finally {
      await sending.app.suspend(sending.publicId, false);
    }
  });
});

describe('the page /verify is no proxy', () => {
  const url = 'https://stranger.example/badge.json';

  it('fetches another’s badge once, and repeats not a word of it', async () => {
    elsewhere.set(
      url,
      foreign({
        name: 'SENTINEL',
        credentialStatus: {
          statusListCredential: 'https://SENTINEL.example/',
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: '1',
        },
      }),
    );
    const { text, status } = await paste(url);
    expect(status).toBe(200);
    expect(fetched.mock.calls.filter(([asked]) => asked === url)).toHaveLength(1);
    expect(text).not.toMatch(/SENTINEL|Acme|did:web:stranger|Mobilité vécue/);
    expect(text).toContain('Ce document se trouve sur un autre site');
  });

  it('shows the name and the identifier of a stranger’s badge only where the visitor brought the file', async () => {
    const stranger = await openApp();
    const publicId = await issueOne(stranger);
    const { bytes } = await credentialRecord(stranger.core.storage, publicId);
    const { issuer, credentialStatus } = Signed.parse(JSON.parse(bytes));
    const list = new URL(credentialStatus.statusListCredential);
    const signedList = await request(stranger.createHandler(silent)).get(list.pathname).buffer(true);
    elsewhere.set(list.href, signedList.text).set(url, bytes);
    await stranger[Symbol.asyncDispose]();
    const brought = await paste(bytes);
    expect(brought.text).toContain('<h2>Ce badge n’a pas été modifié, mais nous ne connaissons pas son émetteur.</h2>');
    expect(brought.text).toContain(`<code>${issuer.id}</code>`);
    expect(brought.text).toContain('<dd>Mobilité vécue – individuelle</dd>');
    const there = await paste(url);
    expect(there.text).toContain('<h2>Ce badge n’a pas été modifié, mais nous ne connaissons pas son émetteur.</h2>');
    expect(there.text).not.toMatch(/did:key|Mobilité vécue|status-lists/);
  });

  it('says nothing of a document that is no badge', async () => {
    elsewhere.set(url, '<!doctype html><title>SENTINEL</title>');
    const { text } = await paste(url);
    expect(text).toContain('Cette adresse ne mène pas à un badge que nous sachions lire.');
    expect(text).not.toContain('SENTINEL');
  });

  it.each([
    ['http://10.0.0.1/latest/meta-data', 'Cette adresse n’est pas acceptée'],
    ['https://silent.example/a.json', 'Le site indiqué ne répond pas comme attendu.'],
    ['https://badges.example.org/v/aaaaaaaaaaaaaaaaaaaaaa', 'Aucun badge de ce site n’a cette adresse.'],
    ['aaaaaaaaaaaaaaaaaaaaaa', 'Aucun badge de ce site n’a cette adresse.'],
  ])('says why of %s', async (typed, said) => {
    const { text, status } = await paste(typed);
    expect(status).toBe(200);
    expect(text).toContain(said);
    expect(text).not.toContain('authentique');
  });

  it('does not take a page of ours for another’s because its path looks like ours', async () => {
    const typed = `https://stranger.example/v/${sending.publicId}`;
    elsewhere.set(typed, sending.altered);
    expect((await paste(typed)).text).toContain(altered);
    expect(fetched).toHaveBeenCalledWith(typed, expect.anything());
  });

  it('takes no address in a query', async () => {
    elsewhere.set(url, sending.json);
    await request(server).get('/verify').query({ adresse: url, badges: url });
    await request(server).get('/verifier').query({ adresse: url });
    expect(fetched).not.toHaveBeenCalled();
  });
});
