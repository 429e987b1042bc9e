import { createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isPublishedKey } from '../../src/issuers/published-keys.ts';
import { didDocument, didWebUrl, readDidKey, toDidKey, toDidWeb } from '../../src/proof/did.ts';
import { readPublicJwk, toPublicJwk } from '../../src/proof/jwk.ts';
import { createKeyResolver } from '../../src/proof/key-resolver.ts';
import { createSigner, generateKeyPair, publicKeyOf } from '../../src/proof/keys.ts';
import { readBase58btc, readBase64url, toBase58btc, toBase64url } from '../../src/proof/multibase.ts';
import { readMultikey, toMultikey } from '../../src/proof/multikey.ts';
import { fc } from '../support/drawn.ts';

describe.each(['Ed25519', 'P-256'] as const)('an %s key', (algorithm) => {
  it('is the same as Multikey, as JWK and as node:crypto sees it', () => {
    for (let n = 0; n < 20; n += 1) {
      const { publicKey, privateJwk } = generateKeyPair(algorithm);
      expect(readMultikey(toMultikey(publicKey))).toEqual(publicKey);
      expect(readPublicJwk(toPublicJwk(publicKey))).toEqual(publicKey);
      const { d: _, ...theirs } = createPrivateKey({ key: privateJwk, format: 'jwk' }).export({ format: 'jwk' });
      expect(toPublicJwk(publicKey)).toEqual(theirs);
      expect(publicKeyOf(privateJwk)).toEqual(publicKey);
    }
  });

  it('signs what node:crypto verifies', async () => {
    const { publicKey, privateJwk } = generateKeyPair(algorithm);
    const bytes = new TextEncoder().encode('à signer');
    const signature = await createSigner(privateJwk, 'did:x#y').sign(bytes);
    expect(signature).toHaveLength(64);
    const key = createPublicKey({ key: { ...toPublicJwk(publicKey) }, format: 'jwk' });
    const [digest, options] =
      algorithm === 'Ed25519' ? [null, { key }] : ['sha256', { key, dsaEncoding: 'ieee-p1363' as const }];
    expect(verify(digest, bytes, options, signature)).toBe(true);
  });
});

describe('a public key is refused', () => {
  const ed = generateKeyPair('Ed25519');
  const p = generateKeyPair('P-256');

  it.each([
    ['a private JWK', ed.privateJwk],
    ['an RSA key', { kty: 'RSA', n: 'AQAB', e: 'AQAB' }],
    ['a secp256k1 key', { ...toPublicJwk(p.publicKey), crv: 'secp256k1' }],
    ['a point off the curve', { ...toPublicJwk(p.publicKey), y: toPublicJwk(generateKeyPair('P-256').publicKey).y }],
    ['a short coordinate', { kty: 'OKP', crv: 'Ed25519', x: toBase64url(ed.publicKey.bytes.slice(1)) }],
    ['a padded coordinate', { kty: 'OKP', crv: 'Ed25519', x: `${toBase64url(ed.publicKey.bytes)}=` }],
    ['no key', null],
  ])('as JWK: %s', (_, jwk) => {
    expect(readPublicJwk(jwk)).toBeUndefined();
  });

  it.each([
    ['another key type', toBase58btc(Uint8Array.of(0xec, 0x01, ...ed.publicKey.bytes))],
    ['a missing byte', toBase58btc(Uint8Array.of(0xed, 0x01, ...ed.publicKey.bytes.slice(1)))],
    ['another base', `u${toBase64url(Uint8Array.of(0xed, 0x01, ...ed.publicKey.bytes))}`],
    ['no such point', toBase58btc(Uint8Array.of(0x80, 0x24, 5, ...p.publicKey.bytes.slice(1)))],
    ['a text that is none', 'z0OIl'],
    ['nothing', undefined],
  ])('as Multikey: %s', (_, text) => {
    expect(readMultikey(text)).toBeUndefined();
  });

  // Under the neutral point the signature (neutral point, 0) fits every message; Node.js 20 and 22 accept it, 24 no longer.
  it('when it is of small order, since one signature would then fit any message', () => {
    const weak = [
      '0000000000000000000000000000000000000000000000000000000000000000',
      '0100000000000000000000000000000000000000000000000000000000000000',
      'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    ];
    for (const hex of weak) {
      const bytes = Uint8Array.from(Buffer.from(hex, 'hex'));
      expect(readMultikey(toBase58btc(Uint8Array.of(0xed, 0x01, ...bytes)))).toBeUndefined();
      expect(readPublicJwk({ kty: 'OKP', crv: 'Ed25519', x: toBase64url(bytes) })).toBeUndefined();
    }
  });
});

describe('multibase', () => {
  it('has one spelling for any bytes, and reads no other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(readBase58btc(toBase58btc(bytes))).toEqual(bytes);
        expect(readBase64url(toBase64url(bytes))).toEqual(bytes);
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const [read, url] = [readBase58btc(text), readBase64url(text)];
        if (read !== undefined) expect(toBase58btc(read)).toBe(text);
        if (url !== undefined) expect(toBase64url(url)).toBe(text);
      }),
    );
  });
});

describe('a DID', () => {
  it('of a web address writes port and path as the method wants, and finds its document again', () => {
    expect(toDidWeb('https://badges.example')).toBe('did:web:badges.example');
    expect(toDidWeb('https://badges.example/')).toBe('did:web:badges.example');
    expect(toDidWeb('https://Badges.Example:8443/a/b/')).toBe('did:web:badges.example%3A8443:a:b');
    expect(didWebUrl('did:web:badges.example')).toBe('https://badges.example/.well-known/did.json');
    expect(didWebUrl('did:web:badges.example%3A8443:a:b')).toBe('https://badges.example:8443/a/b/did.json');
  });

  it.each([
    'did:web:',
    'did:web:user@host',
    'did:web:host/path',
    'did:web:host:..',
    'did:web:host:%2e%2E:x',
    'did:key:z6Mk',
    'did:web:host?x',
    'did:web:host#k',
  ])('such as %s has no web address', (did) => {
    expect(didWebUrl(did)).toBeUndefined();
  });

  it('of a key holds the key', () => {
    const { publicKey } = generateKeyPair('P-256');
    expect(toDidKey(publicKey)).toMatch(/^did:key:zDna/);
    expect(readDidKey(toDidKey(publicKey))).toEqual(publicKey);
    expect(readDidKey('did:web:badges.example')).toBeUndefined();
  });

  it('has a document with absolute ids, assertion as plain texts, Multikey and JsonWebKey', () => {
    const keys = [generateKeyPair('Ed25519').publicKey, generateKeyPair('P-256').publicKey] as const;
    const did = 'did:web:badges.example';
    expect(didDocument({ did, keys })).toEqual({
      '@context': [
        'https://www.w3.org/ns/did/v1',
        'https://w3id.org/security/multikey/v1',
        'https://w3id.org/security/jwk/v1',
      ],
      id: did,
      verificationMethod: [
        {
          id: `${did}#${toMultikey(keys[0])}`,
          type: 'Multikey',
          controller: did,
          publicKeyMultibase: toMultikey(keys[0]),
        },
        {
          id: `${did}#${toMultikey(keys[1])}`,
          type: 'JsonWebKey',
          controller: did,
          publicKeyJwk: toPublicJwk(keys[1]),
        },
      ],
      assertionMethod: keys.map((key) => `${did}#${toMultikey(key)}`),
    });
  });
});

describe('resolving a did:web', () => {
  const { publicKey } = generateKeyPair('Ed25519');
  const did = 'did:web:badges.example';
  const method = `${did}#${toMultikey(publicKey)}`;
  const document = didDocument({ did, keys: [publicKey] });

  it('asks nobody about a document handed in', async () => {
    const fetch = () => Promise.reject(new Error('asked'));
    const resolve = createKeyResolver({ didDocuments: new Map([[did, document]]), fetch });
    expect(await resolve(method)).toEqual({ status: 'found', key: publicKey, controller: did });
  });

  it('fetches the address of the method for others, and nothing else', async () => {
    const asked: string[] = [];
    const fetch = async (url: string) => {
      asked.push(url);
      return document;
    };
    const resolve = createKeyResolver({ didDocuments: new Map(), fetch });
    expect((await resolve(method)).status).toBe('found');
    expect(await resolve('http://badges.example/key#1')).toEqual({ status: 'unresolved', reason: 'did-unsupported' });
    expect(await resolve('did:ion:abc#1')).toEqual({ status: 'unresolved', reason: 'did-unsupported' });
    expect(asked).toEqual(['https://badges.example/.well-known/did.json']);
  });

  it('stays open when nobody answers, and is refused when the answer is no document', async () => {
    const silent = createKeyResolver({ didDocuments: new Map(), fetch: () => Promise.reject(new Error('down')) });
    expect(await silent(method)).toEqual({ status: 'unresolved', reason: 'did-unreachable' });
    const nonsense = createKeyResolver({ didDocuments: new Map(), fetch: async () => '<html>' });
    expect(await nonsense(method)).toEqual({ status: 'refused', reason: 'key-not-listed' });
  });
});

describe('keys published with their private half', () => {
  const seeds = [
    ['RFC 8032 test 1', '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'],
    ['RFC 8032 test 2', '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'],
    ['RFC 8032 test 3', 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7'],
    ['DCC test tenants', '7c4f303b4c14f1799175eab593252a1febb7525e092f1d7d3b6178873df828cc'],
  ] as const;

  it.each(seeds)('are known: %s', (_, seed) => {
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(seed, 'hex')]);
    const jwk = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })).export({ format: 'jwk' });
    const key = readPublicJwk(jwk);
    expect(key !== undefined && isPublishedKey(toMultikey(key))).toBe(true);
  });

  it('are not confused with a new one', () => {
    expect(isPublishedKey(toMultikey(generateKeyPair('Ed25519').publicKey))).toBe(false);
  });
});
