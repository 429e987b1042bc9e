import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { credentialTypes } from '../../src/api/rest/verify.ts';
import { ProblemSchema, ReportSchema } from '../../src/api/schemas.ts';
import { silent } from '../support/opened-app.ts';
import { holderEmail, nested, openSending, type Sending } from './sent.ts';

let sending: Sending;
beforeAll(async () => {
  sending = await openSending();
});
afterAll(() => sending.app[Symbol.asyncDispose]());
/** A server of its own for each test: each starts its count of requests anew. */
let server: Sending['server'];
beforeEach(() => {
  server = sending.app.createHandler(silent);
});

const ask = () => request(server).post('/api/verify');
const report = (answer: { status: number; body: unknown }) => {
  expect(answer.status).toBe(200);
  return ReportSchema.parse(answer.body);
};
const outcomeOf = (answer: { status: number; body: unknown }, id: string) =>
  report(answer).checks.find((check) => check.id === id)?.reason;

describe('POST /api/verify', () => {
  it.each(['application/json', 'application/vc', 'application/ld+json', 'text/plain', 'application/octet-stream'])(
    'answers the Report of a valid badge sent as %s',
    async (type) => {
      const answer = await ask().set('Content-Type', type).send(sending.json);
      expect(report(answer)).toMatchObject({ verdict: 'valid', authenticity: 'authentic', standing: 'current' });
      expect(report(answer).trust?.name).toBe('DAREIC de test');
    },
  );

  it.each(['text/plain', 'application/vc+jwt', 'application/jwt'])('reads a VC-JWT sent as %s', async (type) => {
    expect(report(await ask().set('Content-Type', type).send(Buffer.from(sending.jwt))).verdict).toBe('valid');
  });

  it('reads a badge with a gzip coding, as HTTP allows', async () => {
    const answer = await ask()
      .set({ 'Content-Type': 'application/octet-stream', 'Content-Encoding': 'gzip' })
      .send(gzipSync(sending.json));
    expect(report(answer).verdict).toBe('valid');
  });

  it('reads a file of a form, whatever it calls itself', async () => {
    const answer = await ask().attach('file', Buffer.from(sending.json), {
      filename: '../../x.png',
      contentType: 'image/png',
    });
    expect(report(answer).verdict).toBe('valid');
  });

  it('says what the badge was taken out of, and nothing where it came by itself', async () => {
    const archive = Buffer.from(zipSync({ 'a.json': new TextEncoder().encode(sending.json) }));
    expect(report(await ask().attach('file', archive, 'a.zip')).carriers).toEqual(['zip']);
    const alone = await ask().set('Content-Type', 'application/json').send(sending.json);
    expect(report(alone).carriers).toEqual([]);
  });

  it('answers 200 for a bad badge: that is an answer, not an error', async () => {
    const answer = await ask().set('Content-Type', 'application/json').send(sending.altered);
    expect(report(answer)).toMatchObject({ verdict: 'invalid', authenticity: 'altered' });
  });

  it('answers 400 for sound JSON that is no badge at all', async () => {
    expect((await ask().send({ hello: 'world' })).status).toBe(400);
  });

  it('verifies an elder badge too, and says where its host does not answer that it could not', async () => {
    const assertion = { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: 'https://a.example/1' };
    const answer = await ask().send({ ...assertion, badge: 'https://a.example/2', verification: { type: 'hosted' } });
    expect(report(answer).checks.find(({ id }) => id === 'proof')).toMatchObject({
      outcome: 'unknown',
      reason: 'host-unreachable',
      facts: { rule: 'FETCH_HTTP_NODE' },
    });
    expect(report(answer).requests).toEqual([
      { url: 'https://a.example/1', answer: 'refused' },
      { url: 'https://a.example/2', answer: 'refused' },
    ]);
  });

  it('says who the badge was issued to only when asked, and only yes or no', async () => {
    const credential: unknown = JSON.parse(sending.json);
    const asked = (recipient: string) => ask().send({ credential, recipient });
    expect(outcomeOf(await ask().send({ credential }), 'recipient')).toBe('not-asked');
    expect(outcomeOf(await asked(holderEmail), 'recipient')).toBe('recipient-matches');
    expect(outcomeOf(await asked('someone@example.org'), 'recipient')).toBe('recipient-differs');
    expect(outcomeOf(await ask().send({ credential: sending.jwt, recipient: holderEmail }), 'recipient')).toBe(
      'recipient-matches',
    );
    const form = ask().field('recipient', 'someone@example.org').attach('file', Buffer.from(sending.json), 'a.json');
    expect(outcomeOf(await form, 'recipient')).toBe('recipient-differs');
  });

  it('says our own suspension, which no list tells, as our page does', async () => {
    await sending.app.suspend(sending.publicId, true);
    try {
      const answer = await ask().set('Content-Type', 'application/json').send(sending.json);
      expect(report(answer)).toMatchObject({ verdict: 'invalid', standing: 'suspended' });
    } finally {
      await sending.app.suspend(sending.publicId, false);
    }
  });

  it('may be asked from any site, and is kept by nobody', async () => {
    const { headers } = await ask().send({ credential: sending.jwt });
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['cache-control']).toBe('no-store');
    const preflight = await request(server).options('/api/verify').set('Origin', 'https://elsewhere.example');
    expect(preflight.status).toBe(204);
    expect(preflight.headers['access-control-allow-headers']).toBe('Content-Type');
  });
});

describe('POST /api/verify refuses with a problem', () => {
  const refused = (answer: { status: number; type: string; headers: unknown; body: unknown }, status: number) => {
    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/problem+json');
    expect(ProblemSchema.parse(answer.body).status).toBe(status);
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' });
  };
  const raw = (type: string, body: string | Buffer) =>
    ask().set('Content-Type', type).set('Accept', 'text/html').send(body);

  it.each([
    ['nothing', 'application/json', ''],
    ['JSON cut short', 'application/json', '{"credential":'],
    ['a list', 'application/json', '[]'],
    ['a word', 'text/plain', 'bonjour'],
    ['an address: it fetches nothing', 'text/plain', 'https://badges.example.org/v/aaaaaaaaaaaaaaaaaaaaaa'],
    ['bytes that are no text', 'application/octet-stream', Buffer.from([0xc3, 0x28, 0xa0, 0xa1])],
    ['lists nested 900,000 deep', 'application/json', nested(900_000 / 2)],
    ['a credential nested deep', 'application/json', `{"credential":{"a":${nested(50_000)}}}`],
    ['a credential that is a number', 'application/json', '{"credential":3}'],
    ['an unknown member beside the credential', 'application/json', '{"credential":{},"url":"https://a.example"}'],
    ['an empty recipient', 'application/json', '{"credential":{},"recipient":""}'],
    ['a photograph', 'application/octet-stream', Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF\0', 'latin1')],
  ])('400: %s', async (_, type, body) => {
    refused(await raw(type, body), 400);
  });

  it.each([
    [
      'a PDF under a password',
      'application/octet-stream',
      Buffer.from('%PDF-1.7\ntrailer << /Encrypt 9 0 R >>\n%%EOF'),
    ],
    ['a page', 'text/html', '<p>'],
    ['a plain form', 'application/x-www-form-urlencoded', 'credential=1'],
  ])('415: %s', async (_, type, body) => {
    refused(await raw(type, body), 415);
  });

  it('415: a type that is not read, with those that are', async () => {
    const { body, headers } = await raw('text/html', '<p>');
    expect(body.accepted).toEqual([...credentialTypes, 'multipart/form-data']);
    expect(headers.accept).toBe(body.accepted.join(', '));
    expect(body.detail).toContain('application/vc+jwt');
  });

  it.each([
    [
      'malformed-jwt',
      'application/jwt',
      'eyJhbGciOiJFUzI1NiJ9.e30.',
      /This token \(JWT\) is incomplete .* Copy it again/,
    ],
    [
      'duplicate-key',
      'application/json',
      '{"type":"A","type":"B"}',
      /is there twice.* Only the issuer can put this right/,
    ],
    ['truncated', 'text/plain', '%PDF-1.7\n', /^The end of this file is missing\. Ask the person/],
    ['no-credential', 'application/json', '[]', /a screenshot or a printout loses it/],
  ])('says what is wrong and what to do: %s', async (reason, type, body, said) => {
    const sent = ask().set({ 'Content-Type': type, 'Accept-Language': 'en' });
    const { body: problem } = await sent.send(body);
    expect(ProblemSchema.parse(problem)).toMatchObject({ reason, detail: expect.stringMatching(said) });
  });

  it('413: ten megabytes, however they come', async () => {
    const big = Buffer.alloc(10_000_000, 0x20);
    refused(await raw('application/octet-stream', big), 413);
    refused(await ask().attach('file', big, 'a.json'), 413);
    refused(await ask().attach('file', Buffer.alloc(8_000_001, 0x20), 'a.json'), 413);
    refused(await raw('application/json', `{"a":"${'x'.repeat(1_200_000)}"}`), 413);
  });

  it('413: a small gzip of a large text', async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000, 0x20));
    refused(
      await ask().set({ 'Content-Type': 'application/octet-stream', 'Content-Encoding': 'gzip' }).send(bomb),
      413,
    );
  });

  it('413: a hundred files', async () => {
    const asked = ask();
    for (let n = 0; n < 100; n += 1) asked.attach('file', Buffer.from(sending.jwt), `${n}.jwt`);
    refused(await asked, 413);
  });

  it('400: two files, since an answer is one Report; a form without any', async () => {
    const file = Buffer.from(sending.jwt);
    refused(await ask().attach('file', file, 'a').attach('file', file, 'b'), 400);
    refused(await ask().field('recipient', holderEmail), 400);
  });

  it.each([
    [
      'without an end',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n{}',
    ],
    ['without a boundary', 'multipart/form-data', '--b\r\n'],
    ['without a part', 'multipart/form-data; boundary=b', '--c--\r\n'],
    [
      'with a header that never ends',
      'multipart/form-data; boundary=b',
      `--b\r\nContent-Disposition: ${'x'.repeat(100_000)}`,
    ],
  ])('400: a form %s', async (_, type, body) => {
    refused(await raw(type, body), 400);
  });

  it('429: more than thirty in a minute from one address, each still open to other sites', async () => {
    let answer = await ask().send('{');
    for (let n = 0; n < 30; n += 1) answer = await ask().send('{');
    refused(answer, 429);
  });
});
