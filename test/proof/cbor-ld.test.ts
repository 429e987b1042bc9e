import { decode as decodeTheirs } from '@digitalbazaar/cborld';
import { describe, expect, it, test } from 'vitest';
import { isJsonObject, type JsonObject } from '../../src/kernel/json.ts';
import { decodeCborLd } from '../../src/proof/cbor-ld.ts';
import { encodeCborLd } from '../../src/proof/cbor-ld-encode.ts';
import { holdContexts } from '../../src/proof/held-contexts.ts';
import { readPaperCode, writePaperCode } from '../../src/proof/paper-code.ts';
import { awardOf, catalogue } from '../exports/made.ts';
import { signForPaper } from '../exports/paper-codes.ts';
import { loadContexts } from '../support/contexts.ts';

const loader = loadContexts();
const v2 = 'https://www.w3.org/ns/credentials/v2';
const openBadges = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const toHex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('hex');

/** A credential with one of each kind of value that CBOR-LD packs, or leaves as it is. */
const everything: JsonObject = {
  '@context': [v2, openBadges],
  id: 'urn:uuid:0b8a9e52-6a0c-4f0b-9a53-0a1a6f3a8f11',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: {
    id: 'did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi',
    type: ['Profile'],
    name: 'Ἰωάννης 小龙 😀',
  },
  validFrom: '2026-06-01T10:00:00Z',
  validUntil: '2031-06-01T10:00:00.250Z',
  awardedDate: '2026-06-01T12:00:00+02:00',
  credentialSubject: {
    id: 'http://example.org/a?b#c',
    type: ['AchievementSubject'],
    creditsEarned: 1.5,
    achievement: {
      id: 'did:web:example.org',
      type: ['Achievement'],
      name: 'A',
      description: '',
      criteria: { narrative: 'x'.repeat(300) },
      creditsAvailable: -70_000,
      image: { id: 'data:image/png;base64,iVBORw0KGgo=', type: 'Image', caption: 'data' },
      tag: [],
    },
  },
  proof: [
    {
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      created: '1969-12-31T23:59:59Z',
      verificationMethod:
        'did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi',
      proofPurpose: 'assertionMethod',
      proofValue: 'z5x9aCBYovW3CQCbKdNyhEm7ffYSw1YpEdPywQJoNbzDD2gkzQDKJ1sYKJaWvqZtkMtSbz35HcbgXVEDYHxCzgkCr',
    },
  ],
};

describe('a code for paper', () => {
  it('spells its bytes as the test vectors of VC Barcodes do', () => {
    expect(toHex(readPaperCode('VC1-R0OR*W3Y33'))).toBe('d9cb1d821864');
    const published =
      'VC1-RSJRPWCR803A3P0098G3A3-B02-J743853U53KGK0XJ6MKJ1OI0M.FO053.33963DN04$RAQS+4SMC8C3KM7VX4VAPL9%EILI:I1O$D:23%GJ0OUCPS0H8D2FB9D5G00U39.PXG49%SOGGB*K$Z6%GUSCLWEJ8%B95MOD0P NG-I:V8N63K53';
    const bytes = readPaperCode(published);
    expect(toHex(bytes).slice(0, 14)).toBe('d90664a5018319');
    expect(writePaperCode(bytes ?? new Uint8Array())).toBe(published);
  });

  it.each([
    '',
    'VC1-',
    'VC1-R',
    'VC1-RA',
    'VC1-R!!!',
    'VC1-RĀ00',
    'VC1-R0Ā',
    'VC1-R:::',
    'vc1-rABC',
    'VC1-BABC',
    `VC1-R${'0'.repeat(4_300)}`,
  ])('is told from what is none: %s', (text) => {
    const bytes = readPaperCode(text);
    expect(bytes === undefined || bytes.length === 0).toBe(true);
  });

  it('gives back any bytes', () => {
    for (let length = 1; length < 70; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, place) => (place * 151 + length * 31) & 0xff);
      expect(toHex(readPaperCode(writePaperCode(bytes)))).toBe(toHex(bytes));
      // A view into a larger buffer is not the buffer.
      expect(writePaperCode(bytes.subarray(1))).toBe(writePaperCode(bytes.slice(1)));
    }
  });
});

describe('CBOR-LD', () => {
  it('gives back every kind of value, to us and to the package that wrote it', async () => {
    const bytes = await encodeCborLd(everything, loader);
    expect(await decodeCborLd(bytes, loader)).toEqual(everything);
    const documentLoader = (url: string) => loader.load(url);
    expect(await decodeTheirs({ cborldBytes: bytes, documentLoader })).toEqual(everything);
  });

  test.each(catalogue.achievements.map(({ slug }) => slug))('gives back every badge of ours: %s', async (badge) => {
    const documentLoader = (url: string) => loader.load(url);
    for (const size of ['sheet', 'card'] as const) {
      const signed = await signForPaper(awardOf({ badge }), size);
      const bytes = await encodeCborLd(signed, loader);
      expect(await decodeCborLd(bytes, loader)).toEqual(signed);
      expect(await decodeTheirs({ cborldBytes: bytes, documentLoader })).toEqual(signed);
    }
  });

  it('gives back a whole badge too, far too large for a code that can be printed', async () => {
    const { parsed } = awardOf().credential;
    const bytes = await encodeCborLd(parsed, loader);
    expect(await decodeCborLd(bytes, loader)).toEqual(parsed);
    expect(bytes.length).toBeGreaterThan(2_000);
  });

  it('is written by nobody where it could not be read: an id that is no UUID, a context that is not held', async () => {
    await expect(encodeCborLd({ ...everything, id: 'urn:uuid:1' }, loader)).rejects.toThrow();
    await expect(encodeCborLd({ ...everything, '@context': ['https://x.example/'] }, loader)).rejects.toThrow();
  });

  it('is not handed out where the package that writes it changed a value: stray bits of a multibase text', async () => {
    const proof = { type: 'DataIntegrityProof', proofValue: 'uAB' };
    await expect(encodeCborLd({ ...everything, proof }, loader)).rejects.toThrow('not the same once encoded');
  });

  it.each(['added', 'taken away'])('is not understood by who holds other contexts: one term %s', async (change) => {
    const documents = await Promise.all(
      [v2, openBadges].map(async (url) => [url, structuredClone((await loader.load(url)).document)] as const),
    );
    const contexts = Object.fromEntries(documents);
    const whole: unknown = contexts[v2];
    if (!isJsonObject(whole) || !isJsonObject(whole['@context'])) throw new Error('no context');
    const { Profile: _, ...fewer } = whole['@context'];
    const first = change === 'added' ? { ...whole['@context'], aTerm: 'https://x.example/a' } : fewer;
    const { VerifiableCredential: __, ...less } = first;
    const others = holdContexts({ ...contexts, [v2]: { '@context': change === 'added' ? first : less } });
    const read = await decodeCborLd(await encodeCborLd(everything, loader), others);
    expect(read).not.toEqual(everything);
  });
});

describe('hostile bytes', () => {
  const named: Readonly<Record<string, string>> = {
    'no bytes': '',
    'another tag': 'd9050181a0',
    'the tag alone': 'd9cb1d82',
    'another registry entry': 'd9cb1d821864a0',
    'plain CBOR within (entry 0)': 'd9cb1d8200a0',
    'a list in place of the document': 'd9cb1d820180',
    'bytes left over': 'd9cb1d8201a000',
    'a map that claims four thousand million entries': 'd9cb1d8201bbffffffffffffffff',
    'a list that claims more than there is': 'd9cb1d8201a118669b00000000ffffffff',
    'a text that is not UTF-8': 'd9cb1d8201a1616161ff',
    'an indefinite length': 'd9cb1d8201bfff',
    'a key twice': 'd9cb1d8201a2616101616102',
    'a key twice, and another in its stead': 'd9cb1d8201a2616101616102616203',
    'a length that is not in its shortest form': 'd9cb1d8201a161611817',
    'a key that is a list': 'd9cb1d8201a18000',
    'a term that nobody gave a number': 'd9cb1d8201a1190fff00',
    'one context and several': 'd9cb1d8201a20061610180',
    'a context that is not held': 'd9cb1d8201a10063783a79',
    'a context of its own': 'd9cb1d8201a100a0',
    'bytes where the context knows no type for them': 'd9cb1d8201a161614100',
    'not a number': 'd9cb1d8201a16161f97e00',
    'a tag within': 'd9cb1d8201a16161c000',
    'maps in maps in maps': `d9cb1d8201${'a16161'.repeat(200)}00`,
  };

  it.each(Object.entries(named))('are refused: %s', async (_, bytes) => {
    expect(await decodeCborLd(hex(bytes), loader)).toBeUndefined();
  });

  it('never end in an exception, whichever byte of a code is changed', async () => {
    const bytes = await encodeCborLd(everything, loader);
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = bytes.map((byte, at) => (at === place ? byte ^ (1 + ((place * 37) % 255)) : byte));
      const read = await decodeCborLd(changed, loader);
      expect(read === undefined || isJsonObject(read)).toBe(true);
      expect(read).not.toEqual(everything);
    }
  });

  it('give an object no name that reaches into JavaScript', async () => {
    const read = await decodeCborLd(hex('d9cb1d8201a1695f5f70726f746f5f5fa1616101'), loader);
    expect(Object.keys(read ?? {})).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });
});
