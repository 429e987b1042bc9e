import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/definitions/definition.ts';
import type { PublicSite } from '../../src/web/site.ts';
import { previewServer } from '../support/preview.ts';
import { readCatalogue, siteOf } from './fixture.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue();
});
const server = (given: Partial<PublicSite> = {}) => previewServer(siteOf(catalogue, [], given));
const broken = () => server({ issuers: () => Promise.reject(new Error('secret: /srv/data/keys of zoe@x.example')) });

describe('a refusal', () => {
  it('is a page in the visitor’s language to a browser', async () => {
    const french = await request(server()).get('/nulle-part').set('Accept', 'text/html');
    expect([french.status, french.headers['cache-control']]).toEqual([404, 'no-store']);
    expect(french.text).toContain('<h1>Cette page n’existe pas</h1>');
    expect(french.text).toContain('<meta name="robots" content="noindex, nofollow"/>');
    const english = await request(server()).get('/nowhere').set('Accept-Language', 'en');
    expect(english.text).toContain('<h1>There is no such page</h1>');
  });

  it('is problem+json to whoever wants JSON', async () => {
    const answer = await request(server()).get('/nulle-part').set('Accept', 'application/json');
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toEqual({
      type: 'about:blank',
      title: 'Cette page n’existe pas',
      status: 404,
      detail: expect.any(String),
      code: 'page/unknown',
    });
  });

  it('never shows what an unforeseen error says: only the number under which it was logged', async () => {
    for (const accept of ['text/html', 'application/json']) {
      const answer = await request(broken()).get('/issuers/dareic').set('Accept', accept);
      const said = answer.text || JSON.stringify(answer.body);
      expect(answer.status).toBe(500);
      expect(said).toContain('incident-1');
      expect(said).not.toMatch(/secret|srv|zoe|Error|at /);
    }
  });

  it('repeats nothing of the address that was asked for', async () => {
    const { text } = await request(server()).get('/%3Cscript%3Ealert(1)%3C/script%3E').set('Accept', 'text/html');
    expect(text).not.toContain('<script>');
  });

  it('refuses a method that an address does not know, and says which it knows', async () => {
    const page = await request(server()).post('/badges').set('Accept', 'text/html');
    expect([page.status, page.headers.allow, page.type]).toEqual([405, 'GET, HEAD', 'text/html']);
    expect(page.text).toContain('<h1>Cette adresse ne s’utilise pas ainsi</h1>');
    const program = await request(server()).delete('/verify').set('Accept', 'application/json');
    expect([program.status, program.headers.allow]).toEqual([405, 'POST, GET, HEAD']);
    expect(program.body).toMatchObject({ status: 405, code: 'request/wrong-method' });
    const badge = await request(server()).put(`/v/${'A'.repeat(22)}.json`);
    expect([badge.status, badge.headers.allow, badge.type]).toEqual([405, 'GET, HEAD', 'application/problem+json']);
    const nowhere = await request(server()).post('/nulle-part');
    expect([nowhere.status, nowhere.headers.allow]).toEqual([404, undefined]);
  });

  it('is problem+json to whoever takes anything, there where only a program asks; a page to a browser', async () => {
    const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    for (const path of [`/v/${'A'.repeat(22)}.json`, `/v/${'A'.repeat(22)}.png`, '/keys/unknown', '/status-lists/1']) {
      const types = [];
      for (const accept of ['*/*', undefined, browser]) {
        const asked = request(server()).get(path);
        types.push((await (accept === undefined ? asked : asked.set('Accept', accept))).type);
      }
      expect([path, ...types]).toEqual([path, 'application/problem+json', 'application/problem+json', 'text/html']);
    }
    for (const path of [`/v/${'A'.repeat(22)}`, '/nulle-part', '/badges/none/1'])
      expect((await request(server()).get(path).set('Accept', '*/*')).type).toBe('text/html');
  });

  it('refuses a body and an address that cannot be read', async () => {
    const answer = await request(server())
      .post('/x')
      .set('Content-Type', 'application/json')
      .set('Accept', 'text/html')
      .send('{');
    expect(answer.status).toBe(400);
    expect((await request(server()).get('/badges/%E0%A4%A')).status).toBe(400);
  });
});
