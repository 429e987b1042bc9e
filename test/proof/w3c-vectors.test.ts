import { describe, expect, it } from 'vitest';
import { hashWith } from '../../src/proof/canonical-hash.ts';
import { createCanonize } from '../../src/proof/canonize.ts';
import { createDataIntegrity } from '../../src/proof/data-integrity.ts';
import { createKeyResolver } from '../../src/proof/key-resolver.ts';
import { createSigner } from '../../src/proof/keys.ts';
import { readBase58btc, toBase64url } from '../../src/proof/multibase.ts';
import { readMultikey } from '../../src/proof/multikey.ts';
import { joinHashes, proofOptions } from '../../src/proof/whole-document.ts';
import { hasConformance, readConformance } from '../support/conformance.ts';
import { loadContextsWithExamples } from '../support/contexts.ts';

const loader = loadContextsWithExamples();
const canonize = createCanonize(loader);
const hash = hashWith(canonize);
const read = (name: string) => readConformance(`w3c-eddsa/${name}`);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe.skipIf(!hasConformance('w3c-eddsa'))('the W3C vectors of eddsa-rdfc-2022', () => {
  it('canonize the document byte for byte', async () => {
    expect(await canonize(JSON.parse(read('unsigned.json')))).toBe(read('canonDocDataInt.txt'));
  });

  it('canonize the proof options byte for byte', async () => {
    const options = JSON.parse(read('proofConfigDataInt.json'));
    const made = proofOptions(JSON.parse(read('unsigned.json')), JSON.parse(read('signedDataInt.json')).proof);
    expect(await canonize(made)).toBe(read('proofCanonDataInt.txt'));
    expect(await canonize(options)).toBe(read('proofCanonDataInt.txt'));
  });

  it('hash to the published digests, options first', async () => {
    const { proof, ...document } = JSON.parse(read('signedDataInt.json'));
    const documentHash = await hash(document);
    const optionsHash = await hash(proofOptions(document, proof));
    expect(hex(documentHash)).toBe(read('docHashDataInt.txt').trim());
    expect(hex(optionsHash)).toBe(read('proofHashDataInt.txt').trim());
    expect(hex(joinHashes(optionsHash, documentHash))).toBe(read('combinedHashDataInt.txt').trim());
  });

  it('sign to the published document with the published key', async () => {
    const keys = JSON.parse(read('keyPair.json'));
    const signed = JSON.parse(read('signedDataInt.json'));
    const key = readMultikey(keys.publicKeyMultibase);
    const seed = readBase58btc(keys.privateKeyMultibase)?.slice(2);
    if (key === undefined || seed === undefined) throw new Error('unreadable key pair');
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: toBase64url(key.bytes), d: toBase64url(seed) } as const;
    const signer = createSigner(jwk, signed.proof.verificationMethod);
    const made = await createDataIntegrity(loader).addProof(JSON.parse(read('unsigned.json')), {
      signer,
      created: signed.proof.created,
    });
    expect(made).toEqual(signed);
    expect(signed.proof.proofValue).toBe(read('sigBTC58DataInt.txt').trim());
  });

  it('verify, and tell that the key is not the named issuer’s', async () => {
    const resolveKey = createKeyResolver({ didDocuments: new Map() });
    const outcome = await createDataIntegrity(loader).verifyProof(JSON.parse(read('signedDataInt.json')), resolveKey);
    expect(outcome).toMatchObject({ outcome: 'passed', reason: 'signed', isIssuer: false });
  });
});
