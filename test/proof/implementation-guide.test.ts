import { describe, expect, it } from 'vitest';
import { verifyEd25519 } from '../../src/kernel/platform.ts';
import { hashWith } from '../../src/proof/canonical-hash.ts';
import { createCanonize } from '../../src/proof/canonize.ts';
import { createSigner, publicKeyOf } from '../../src/proof/keys.ts';
import { toBase58btc, toBase64url } from '../../src/proof/multibase.ts';
import { readMultikey, toMultikey } from '../../src/proof/multikey.ts';
import { joinHashes, proofOptions } from '../../src/proof/whole-document.ts';
import { loadContexts } from '../support/contexts.ts';

/** Known answers of the Open Badges 3.0 implementation guide 2.0, « Linked Data Proof Test Vector »; its secret key is public. */
const published = {
  key: 'z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi',
  seed: '6241a409e6707bb640a0140a8a32bc3d193c33a661747284d6adfa4ed4180be4',
  documentHash: '87f65a76d40146205e3b3e06cb0fbd153f97f9ce70372390f52566bb7f9e0773',
  proofHash: 'd34009cea0dbc1ca941e09dc01c8c9d3e3ce3c5b853f67ee44698dcea10f5d19',
  proofValue: 'z5x9aCBYovW3CQCbKdNyhEm7ffYSw1YpEdPywQJoNbzDD2gkzQDKJ1sYKJaWvqZtkMtSbz35HcbgXVEDYHxCzgkCr',
};
const method = `https://example.edu/issuers/565049#${published.key}`;
const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('the known answers of the Open Badges implementation guide', () => {
  it('hash the proof options to the published digest', async () => {
    const document = {
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
    };
    const proof = {
      type: 'DataIntegrityProof',
      created: '2010-01-01T19:23:24Z',
      verificationMethod: method,
      cryptosuite: 'eddsa-rdfc-2022',
      proofPurpose: 'assertionMethod',
    };
    const hash = await hashWith(createCanonize(loadContexts()))(proofOptions(document, proof));
    expect(Buffer.from(hash).toString('hex')).toBe(published.proofHash);
  });

  it('sign both digests to the published value, which verifies under the published key', async () => {
    const key = readMultikey(published.key);
    if (key === undefined) throw new Error('unreadable key');
    const jwk = {
      kty: 'OKP',
      crv: 'Ed25519',
      x: toBase64url(key.bytes),
      d: toBase64url(bytesOf(published.seed)),
    } as const;
    expect(toMultikey(publicKeyOf(jwk))).toBe(published.key);
    const data = joinHashes(bytesOf(published.proofHash), bytesOf(published.documentHash));
    const signature = await createSigner(jwk, method).sign(data);
    expect(toBase58btc(signature)).toBe(published.proofValue);
    expect(await verifyEd25519(key.bytes, data, signature)).toBe(true);
  });
});
