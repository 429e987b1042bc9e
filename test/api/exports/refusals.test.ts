import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueOne } from '../../support/opened-app.ts';
import { type OpenedExports, openExports } from './opened.ts';

let exports: OpenedExports;
beforeAll(async () => {
  exports = await openExports();
});
afterAll(() => exports.app[Symbol.asyncDispose]());

describe('an export is refused', () => {
  const ask = (more: object = {}) => ({ badges: [exports.id], format: 'json', ...more });

  it('of a badge that does not exist, alone or among others', async () => {
    const unknown = { status: 404, code: 'credential/unknown', badge: 'A'.repeat(22) };
    expect(await exports.refused(ask({ badges: ['A'.repeat(22)] }))).toEqual(unknown);
    expect(await exports.refused(ask({ badges: [exports.id, 'A'.repeat(22)], format: 'cards' }))).toEqual(unknown);
  });

  it('in a form that does not exist, or that is made by hand alone', async () => {
    for (const format of ['', 'JSON', 'json-clear-email', 'constructor']) {
      expect([format, await exports.refused(ask({ format }))]).toEqual([
        ...[format, { status: 404, code: 'export/unknown-format' }],
      ]);
    }
  });

  it('of a badge that was withdrawn or held back, which it names', async () => {
    const [gone, held] = [await issueOne(exports.app), await issueOne(exports.app)];
    await exports.app.revoke(gone, 'error');
    await exports.app.suspend(held, true);
    const cards = (badge: string) => ask({ badges: [exports.id, badge], format: 'cards' });
    expect(await exports.refused(cards(gone))).toEqual({ status: 409, code: 'export/revoked', badge: gone });
    expect(await exports.refused(cards(held))).toEqual({ status: 409, code: 'export/suspended', badge: held });
    await exports.app.suspend(held, false);
    expect((await exports.post(cards(held))).status).toBe(200);
  });

  it('of badges that the form does not hold', async () => {
    expect(await exports.refused(ask({ badges: [exports.id, exports.other] }))).toEqual({
      ...{ status: 422, code: 'export/one-badge', documents: [[exports.id], [exports.other]] },
    });
    expect(await exports.refused(ask({ badges: [exports.id, exports.other], format: 'clr' }))).toEqual({
      ...{ status: 422, code: 'export/one-person', documents: [[exports.id], [exports.other]] },
    });
  });

  it('of a name that no font of ours prints, naming the letter', async () => {
    const named = await issueOne(exports.app, { person: { familyName: '李', email: 'li@example.org' } });
    const { status, bytes } = await exports.post(ask({ badges: [named], format: 'attestation' }));
    expect([status, JSON.parse(Buffer.from(bytes).toString())]).toEqual([
      ...[422, expect.objectContaining({ code: 'export/letter', letter: '李' })],
    ]);
  });

  it('where the issuer has not set what the form needs', async () => {
    expect(await exports.refused(ask({ format: 'europass-credential' }))).toEqual({
      status: 409,
      code: 'export/no-legal-id',
    });
  });

  it.each<[string, unknown, string?]>([
    ['no body', ''],
    ['no JSON', '{'],
    ['a list', []],
    ['a text', '"attestation"'],
    ['a member twice', '{"badges":[],"badges":[],"format":"json"}'],
    ['no badges', { format: 'json' }, 'badges'],
    ['an empty list of badges', { badges: [], format: 'json' }, 'badges'],
    ['more than a hundred badges', { badges: Array(101).fill('A'.repeat(22)), format: 'json' }, 'badges'],
    ['one badge as a text', { badges: 'A'.repeat(22), format: 'json' }, 'badges'],
    ['an address as a badge', { badges: ['https://badges.example.org/v/x'], format: 'json' }, 'badges.0'],
    ['a path as a badge', { badges: ['../../../../etc/passwd'], format: 'json' }, 'badges.0'],
    ['no format', { badges: ['A'.repeat(22)] }, 'format'],
    ['a language we do not write', { badges: ['A'.repeat(22)], format: 'json', language: 'de' }, 'language'],
    ['a yes in words', { badges: ['A'.repeat(22)], format: 'json', exactStay: 'yes' }, 'exactStay'],
    ['a member that is not ours', { badges: ['A'.repeat(22)], format: 'json', exact_stay: true }],
  ])('for a body that is %s, and it says where', async (_what, body, place) => {
    expect(await exports.refused(body)).toEqual({
      ...{ status: 400, code: 'request/invalid' },
      ...(place === undefined ? {} : { place }),
    });
  });

  it.each<[string, unknown, RegExp, RegExp]>([
    ['no JSON', '{', /guillemets/, /quotes, commas and braces/],
    [
      'a member that is not ours',
      { badges: ['A'.repeat(22)], format: 'json', exact_stay: true },
      /objet JSON/,
      /optional/,
    ],
    ['no badges', { format: 'json' }, /22 caractères/, /22 characters/],
    ['an address as a badge', { badges: ['https://badges.example.org/v/x'], format: 'json' }, /22 car/, /22 char/],
    ['no format', { badges: ['A'.repeat(22)] }, /api.exports.formats/, /api.exports.formats/],
    [
      'a language we do not write',
      { badges: ['A'.repeat(22)], format: 'json', language: 'de' },
      /fr ou en/,
      /fr or en/,
    ],
    [
      'a yes in words',
      { badges: ['A'.repeat(22)], format: 'json', exactStay: 'yes' },
      /exactStay est true/,
      /exactStay is/,
    ],
    [
      'a yes in words for a person',
      { badges: ['A'.repeat(22)], format: 'json', person: 'yes' },
      /person est/,
      /person is/,
    ],
  ])('for %s, and it says what is expected, in French or in English', async (_what, body, french, english) => {
    const detail = async (language: string): Promise<string> =>
      JSON.parse((await exports.post(body, { language })).bytes.toString()).detail;
    expect(await detail('fr')).toMatch(french);
    expect(await detail('en')).toMatch(english);
  });

  it('for a body of another type, with the one that is read, in a header and in words; for none at all, as no request', async () => {
    const accepted = ['application/json'];
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'application/ld+json'])
      expect(await exports.refused(ask(), { type })).toEqual({ status: 415, code: 'request/wrong-type', accepted });
    const { bytes, headers } = await exports.post(ask(), { type: 'text/plain', language: 'en' });
    expect(headers.accept).toBe('application/json');
    expect(JSON.parse(bytes.toString()).detail).toBe(
      'The header Content-Type names a type that this address does not read. Accepted types: application/json.',
    );
    expect(await exports.refused('', { type: 'text/plain' })).toEqual({ status: 400, code: 'request/invalid' });
    expect(await exports.refused(ask(), { type: 'text/plain', key: '' })).toMatchObject({ status: 401 });
    expect((await exports.post(ask(), { type: 'Application/JSON; charset=utf-8' })).status).toBe(200);
  });

  it('for letters or bytes in an encoding that is not read, and it says which are', async () => {
    const { status, bytes } = await exports.post(ask(), { type: 'application/json; charset=klingon' });
    expect([status, JSON.parse(bytes.toString()).detail]).toEqual([415, expect.stringContaining('UTF-8')]);
  });

  it('for a body too large, which is not read of whoever has no key', async () => {
    const large = JSON.stringify({ badges: [], format: 'x'.repeat(20_000) });
    expect(await exports.refused(large)).toEqual({ status: 413, code: 'request/too-large' });
    expect(await exports.refused(large, { key: '' })).toEqual({ status: 401, code: 'api-key/missing' });
  });

  it('to a key that asks for too many in a minute, and to no other key', async () => {
    const [eager, calm] = [await exports.keyFor('export'), await exports.keyFor('export')];
    for (let asked = 0; asked < 120; asked += 1) expect((await exports.post('', { key: eager })).status).toBe(400);
    expect(await exports.refused(ask(), { key: eager })).toEqual({ status: 429, code: 'request/too-many' });
    expect((await exports.post(ask(), { key: calm })).status).toBe(200);
  });
});
