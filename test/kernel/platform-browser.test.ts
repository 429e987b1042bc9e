import { generateKeyPairSync, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as node from '../../src/kernel/platform.ts';
import * as browser from '../../src/kernel/platform-browser.ts';

/** The compiler holds the two to the same names and types. */
const counterpart: typeof node = browser;
const { subtle } = globalThis.crypto;
const message = new TextEncoder().encode('Zoë a signé ceci');
const texts = ['', 'a', 'é', 'x'.repeat(1_000)];

afterEach(() => vi.unstubAllGlobals());

/** What a browser may lack. */
const worlds: readonly (readonly [string, () => void])[] = [
  ['as browsers are today', () => undefined],
  [
    'without Ed25519',
    () =>
      vi.stubGlobal('crypto', {
        subtle: {
          importKey: async (...[format, bytes, algorithm, ...rest]: Parameters<typeof importRaw>) => {
            if (algorithm === 'Ed25519') throw new DOMException('not supported', 'NotSupportedError');
            return importRaw(format, bytes, algorithm, ...rest);
          },
          verify: subtle.verify.bind(subtle),
        },
      }),
  ],
  ['on a page of plain http', () => vi.stubGlobal('crypto', {})],
];

async function importRaw(
  format: 'raw',
  bytes: Uint8Array<ArrayBuffer>,
  algorithm: string | { readonly name: string; readonly namedCurve: string },
  extractable: boolean,
  uses: readonly ['verify'],
): Promise<CryptoKey> {
  return subtle.importKey(format, bytes, algorithm, extractable, [...uses]);
}

describe('the platform of a browser', () => {
  it('hashes as Node does', () => {
    for (const text of texts) {
      expect(counterpart.sha256(text)).toEqual(Uint8Array.from(node.sha256(text)));
      for (const algorithm of ['SHA-256', 'SHA-384'] as const) {
        expect(counterpart.toHex(counterpart.digest(algorithm, text))).toBe(node.toHex(node.digest(algorithm, text)));
      }
      for (const key of [new Uint8Array(5).fill(7), new Uint8Array(100).fill(9)]) {
        expect(counterpart.toHex(counterpart.hmacSha256(key, text))).toBe(node.toHex(node.hmacSha256(key, text)));
      }
    }
  });

  it('compares bytes, of other lengths too', () => {
    for (const [a, b] of [
      [[], []],
      [
        [1, 2],
        [1, 2],
      ],
      [
        [1, 2],
        [1, 3],
      ],
      [[1], [1, 0]],
      [[1, 0], [1]],
    ]) {
      const [left, right] = [Uint8Array.from(a ?? []), Uint8Array.from(b ?? [])];
      expect(counterpart.sameBytes(left, right)).toBe(node.sameBytes(left, right));
    }
  });

  it('unpacks what either packed, and nothing past its limit, cut short or altered', async () => {
    const packed = gzipSync(message);
    expect(await counterpart.decompress(packed, 100)).toEqual(message);
    expect(await node.decompress(await counterpart.compress(message), 100)).toEqual(Buffer.from(message));
    const altered = Uint8Array.from(packed);
    altered.set([(altered[altered.length - 8] ?? 0) ^ 1], altered.length - 8);
    for (const bad of [packed.subarray(0, -9), altered, message]) {
      await expect(node.decompress(bad, 100)).rejects.toThrow();
      await expect(counterpart.decompress(bad, 100)).rejects.toThrow();
    }
    for (const { decompress } of [node, counterpart]) {
      await expect(decompress(gzipSync(new Uint8Array(100_000)), 50_000)).rejects.toThrow();
    }
  });

  it.each(worlds)('verifies Ed25519 as Node does, %s', async (_, enter) => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const key = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    const signature = Uint8Array.from(sign(null, message, privateKey));
    const altered = Uint8Array.from(signature);
    altered.set([(altered[0] ?? 0) ^ 1]);
    // S + L: the same signature to whoever does not look whether S is below the group order.
    const second = Uint8Array.from(signature);
    addOrder(second);
    enter();
    for (const [signed, expected] of [
      [signature, true],
      [altered, false],
      [second, false],
    ] as const) {
      expect(await node.verifyEd25519(key, message, signed)).toBe(expected);
      expect(await counterpart.verifyEd25519(key, message, signed)).toBe(expected);
    }
  });

  it.each(
    worlds.flatMap(([world, enter]) => (['P-256', 'P-384'] as const).map((curve) => [curve, world, enter] as const)),
  )('verifies ECDSA under %s as Node does, %s', async (curve, _, enter) => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: curve });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
    const hash = curve === 'P-256' ? 'sha256' : 'sha384';
    const signature = Uint8Array.from(sign(hash, message, { key: privateKey, dsaEncoding: 'ieee-p1363' }));
    const expectations = [
      [signature, true],
      [signature.toReversed(), false],
      [new Uint8Array(signature.length), false],
    ] as const;
    const theirs = await node.importEcdsaKey(curve, point);
    for (const [signed, expected] of expectations) expect(await theirs(message, signed)).toBe(expected);
    enter();
    const ours = await counterpart.importEcdsaKey(curve, point);
    for (const [signed, expected] of expectations) expect(await ours(message, signed)).toBe(expected);
  });

  it('says whether Web Crypto is there', () => {
    expect(counterpart.hasWebCrypto()).toBe(true);
    vi.stubGlobal('crypto', {});
    expect(counterpart.hasWebCrypto()).toBe(false);
  });
});

/** Adds the order of the group (RFC 8032 §5.1) to S, in place. */
function addOrder(signature: Uint8Array): void {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const s = signature.subarray(32);
  let sum = s.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n) + order;
  for (let i = 0; i < 32; i += 1, sum >>= 8n) s[i] = Number(sum & 0xffn);
}
