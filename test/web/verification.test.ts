import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/definitions/definition.ts';
import { Problem } from '../../src/kernel/problem.ts';
import type { PublicSite } from '../../src/web/site.ts';
import { previewServer } from '../support/preview.ts';
import { issuerName, listName, readCatalogue, siteOf } from './fixture.ts';
import { type Variant, variantIds, variants } from './variants.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue();
});
const server = (given: Partial<PublicSite> = {}) =>
  previewServer(siteOf(catalogue, Object.values(variants(catalogue)), given));
const path = (variant: Variant): string => `/v/${variantIds[variant]}`;
const html = (variant: Variant) => request(server()).get(path(variant)).set('Accept', 'text/html');
const everyVariant = Object.keys(variantIds) as readonly Variant[];
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('the verification page', () => {
  it.each(everyVariant)('answers 200 and stays out of indexes, caches and referrers (%s)', async (variant) => {
    const { status, headers } = await html(variant);
    expect(status).toBe(200);
    expect(headers['x-robots-tag']).toBe('noindex, nofollow, noarchive');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('private, no-store');
  });

  it.each(everyVariant)('holds no word of the holder, no hash, no subject id, no day (%s)', async (variant) => {
    const { text } = await html(variant);
    expect(text).not.toMatch(/zo[eé]|lef[eè]vre|sha256\$|urn:uuid|00112233/i);
    expect(text).not.toContain('2026-05-22');
    expect(text).not.toMatch(/22 mai|og:/);
  });

  it('says the verdict first, then the badge, the issuer as the list names it, the month and the country', async () => {
    const text = plain((await html('valid')).text);
    const places = [
      '<h1>Ce badge est authentique et valide.</h1>',
      'Vérifié le 20 novembre 2026 à 14 h 05',
      '<h2 id="badge">',
      'Ce que cette personne a fait',
      issuerName,
      listName,
      'Mai 2026',
      'Espagne',
      'Vérifier le titulaire',
      'Ce qui a été observé',
      'Les vérifications',
      'Vérifier ailleurs ou sans connexion',
      'Signaler un problème',
      'Cofinancé par l’Union européenne',
    ].map((words) => [words, text.indexOf(words)] as const);
    expect(places.filter(([, place]) => place < 0)).toEqual([]);
    expect(text.indexOf('<h1>')).toBeLessThan(text.indexOf('Espagne'));
    expect(text.indexOf('Les vérifications')).toBeLessThan(text.indexOf('Signaler un problème'));
  });

  it('lists every check with its reason, and reads “non vérifié” where one was not run', async () => {
    const { text } = await html('undetermined');
    expect(text.match(/<details( open)?>/g)).toHaveLength(14);
    expect(text).toMatch(/Le badge a-t-il été retiré.{0,60}<\/span><span class="check-word tone-caution">non vérifié</);
    expect(text).toContain('9 conformes sur 10, 1 non vérifiée');
  });

  it('does not repeat the name that an unknown issuer gives itself', async () => {
    const { text } = await html('unknownIssuer');
    expect(text).toContain('did:web:badges.example');
    expect(text).not.toContain(issuerName);
  });

  it('shows nothing of what an altered file says', async () => {
    const { text } = await html('altered');
    expect(text).not.toContain('Agir en contexte');
    expect(text).not.toContain('<form');
    expect(text).not.toContain('.json"');
    expect(text).not.toContain('Cofinancé');
    expect(text).toContain('Nous ne montrons pas le contenu');
  });

  it('shows the emblem of the Union where the mobility was funded, and only there', async () => {
    expect((await html('valid')).text).toContain('class="emblem"');
    const { text } = await html('unfunded');
    expect(text).not.toContain('class="emblem"');
    expect(text).not.toContain('Cofinancé');
  });

  it('offers the signed file where the holder published it, and only there', async () => {
    expect((await html('valid')).text).toContain(`${path('valid')}.json`);
    expect((await html('private')).text).not.toContain('.json');
  });

  it('writes to the publisher where an address is configured, else points to the issuer', async () => {
    expect((await html('valid')).text).not.toContain('mailto:');
    const publisher = { name: 'X', contactEmail: 'a@x.example' };
    const { text } = await request(server({ publisher })).get(path('valid'));
    expect(text).toContain(`mailto:a@x.example?subject=Signalement%C2%A0%3A%20badge%20${variantIds.valid}`);
  });

  it('is the same page in English, the translation said to be one', async () => {
    const { text } = await html('valid').set('Accept-Language', 'en');
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Translated from French');
    expect(text).toContain('Spain');
    expect(text).not.toMatch(/<main[\s\S]*(Vérif|Délivré|mobilité)[\s\S]*<\/main>/);
  });
});

describe('an address without a badge', () => {
  it.each([
    ['an id that nobody has', '/v/AAAAAAAAAAAAAAAAAAAAAA'],
    ['a short id', '/v/abc'],
    ['an id with a forbidden sign', '/v/valid-valid-valid-val!'],
    ['a path in place of an id', '/v/..%2F..%2Fetc'],
    ['a QR code of an id that nobody has', '/v/AAAAAAAAAAAAAAAAAAAAAA/qr.png'],
    ['a file of an id that nobody has', '/v/AAAAAAAAAAAAAAAAAAAAAA.json'],
    ['an image that is not offered', '/v/valid-valid-valid-vali/qr.gif'],
  ])('answers 404 as discreetly: %s', async (_, address) => {
    const answer = await request(server()).get(address).set('Accept', 'text/html');
    expect(answer.status).toBe(404);
    expect(answer.type).toBe('text/html');
    expect(answer.headers['x-robots-tag']).toBe('noindex, nofollow, noarchive');
    expect(answer.headers['cache-control']).toContain('no-store');
  });

  it('says the same for an unknown id and an ill-formed one', async () => {
    const [unknown, wrong] = await Promise.all(
      ['/v/AAAAAAAAAAAAAAAAAAAAAA', '/v/abc'].map((address) =>
        request(server()).get(address).set('Accept', 'text/html'),
      ),
    );
    expect(unknown?.text.replaceAll('AAAAAAAAAAAAAAAAAAAAAA', 'abc')).toBe(wrong?.text);
  });
});

describe('checking the holder', () => {
  const post = (body: string, variant: Variant = 'valid') =>
    request(server())
      .post(`${path(variant)}/holder`)
      .set('Accept', 'text/html')
      .send(body);

  it('answers yes or no, and repeats nothing of what was typed', async () => {
    const yes = await post('titulaire=Zo%C3%A9+Lef%C3%A8vre');
    expect(yes.text).toContain('Oui, ce badge a bien été délivré à cette personne.');
    expect(yes.text).not.toContain('Lefèvre');
    const no = await post('titulaire=Paul+Durand');
    expect(no.text).toContain('Non, cela ne correspond pas');
    expect(no.text).not.toContain('Durand');
    expect(no.status).toBe(200);
    expect(no.headers['cache-control']).toBe('private, no-store');
  });

  it.each([
    ['nothing', ''],
    ['spaces', 'titulaire=+++'],
    ['another field', 'nom=Zo%C3%A9'],
    ['the field twice', 'titulaire=a&titulaire=b'],
    ['a text too long for a name', `titulaire=${'a'.repeat(201)}`],
  ])('asks again, in words and beside the field, when sent %s', async (_, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('aria-invalid="true"');
    expect(answer.text).toContain('class="error-summary" role="alert"');
    expect(answer.text).not.toMatch(/Oui, ce badge|Non, cela/);
  });

  it('refuses a body too big to be a name', async () => {
    expect((await post(`titulaire=${'a'.repeat(20_000)}`)).status).toBe(413);
  });

  it('asks nothing of an id that nobody has', async () => {
    const answer = await request(server({ holderMatches: () => Promise.reject(new Error('asked')) }))
      .post('/v/AAAAAAAAAAAAAAAAAAAAAA/holder')
      .send('titulaire=a');
    expect(answer.status).toBe(404);
  });

  it('passes through the limiter before anything is asked', async () => {
    const site = siteOf(catalogue, Object.values(variants(catalogue)), {
      verified: () => Promise.reject(new Error('asked')),
      holderMatches: () => Promise.reject(new Error('asked')),
    });
    const limited = previewServer(site, (_request, _response, next) => next(new Problem('request/too-many')));
    const answer = await request(limited)
      .post(`${path('valid')}/holder`)
      .set('Accept', 'text/html')
      .send('titulaire=a');
    expect(answer.status).toBe(429);
    expect(answer.text).toContain('Trop d’essais');
    expect((await request(limited).get(`${path('valid')}/holder`)).headers.location).toBe(path('valid'));
  });
});
