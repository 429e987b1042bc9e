import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/kernel/json.ts';
import { createDataIntegrity } from '../../src/proof/data-integrity.ts';
import { createKeyResolver } from '../../src/proof/key-resolver.ts';
import { loadContexts } from '../support/contexts.ts';
import {
  deriveSd2023,
  ecdsa,
  ed25519,
  sealBaseSd2023,
  sealEcdsaRdfc2019,
  sealEd25519Signature2020,
  sealEddsa2022,
  sealSd2023,
} from './their-suites.ts';

const dataIntegrity = createDataIntegrity(loadContexts());
const resolveKey = createKeyResolver({ didDocuments: new Map() });
const verify = (document: JsonObject) => dataIntegrity.verifyProof(document, resolveKey);
const proofOf = (document: JsonObject) => document.proof as JsonObject;
const withProof = (document: JsonObject, changes: JsonObject): JsonObject => ({
  ...document,
  proof: { ...proofOf(document), ...changes },
});

const [edKey, otherEd] = [await ed25519(), await ed25519()];
const [p256, otherP256] = [await ecdsa('P-256'), await ecdsa('P-256')];
const [p384, otherP384] = [await ecdsa('P-384'), await ecdsa('P-384')];

const sealed = [
  ['eddsa-2022', sealEddsa2022, edKey, otherEd, p256],
  ['Ed25519Signature2020', sealEd25519Signature2020, edKey, otherEd, p256],
  ['ecdsa-rdfc-2019', sealEcdsaRdfc2019, p256, otherP256, edKey],
  ['ecdsa-rdfc-2019', sealEcdsaRdfc2019, p384, otherP384, edKey],
  ['ecdsa-sd-2023', sealSd2023, p256, otherP256, p384],
] as const;

describe.each(sealed)('a badge under %s that another’s library sealed', (name, seal, key, other, wrong) => {
  const badge = seal(key);
  const methodOf = async (of: typeof key) => proofOf(await sealAny(of)).verificationMethod ?? null;
  const sealAny = (of: typeof key) => (of === edKey ? sealEddsa2022(of) : sealEcdsaRdfc2019(of));

  it('passes, as its issuer’s', async () => {
    const answer = await verify(await badge);
    expect(answer).toMatchObject({ outcome: 'passed', isIssuer: true });
    expect(answer.proofs[0]).toMatchObject({ cryptosuite: name, controller: key.did, created: '2026-05-04T10:00:00Z' });
  });

  it('fails when a word of it or of its proof is another', async () => {
    const document = await badge;
    for (const altered of [
      { ...document, name: 'Un autre nom' },
      { ...document, issuer: other.did },
      withProof(document, { created: '2026-05-05T10:00:00Z' }),
    ]) {
      expect(await verify(altered)).toMatchObject({ outcome: 'failed', reason: 'altered' });
    }
  });

  it('fails under another’s key of the same type', async () => {
    const theirs = proofOf(await seal(other)).verificationMethod ?? null;
    const answer = await verify(withProof(await badge, { verificationMethod: theirs }));
    expect(answer).toMatchObject({ outcome: 'failed', reason: 'altered' });
  });

  it('fails under a key of a type that is not its own', async () => {
    const answer = await verify(withProof(await badge, { verificationMethod: await methodOf(wrong) }));
    expect(answer).toMatchObject({ outcome: 'failed', reason: 'key-unsound' });
  });

  it('fails with its value in any other spelling', async () => {
    const document = await badge;
    const value = String(proofOf(document).proofValue);
    for (const proofValue of [
      `${value}=`,
      ` ${value}`,
      value.slice(1),
      `m${value.slice(1)}`,
      `${value}1`,
      value.slice(0, -2),
      '',
    ]) {
      const answer = await verify(withProof(document, { proofValue }));
      expect(answer, proofValue).toMatchObject({ outcome: 'failed', reason: 'malformed-proof-value' });
    }
  });

  it('fails with a term that no context defines, or one in disguise', async () => {
    const document = await badge;
    expect(await verify({ ...document, graduated: true })).toMatchObject({ outcome: 'failed', reason: 'unsafe-terms' });
    expect(await verify({ ...document, 'https://schema.org/name': 'x' })).toMatchObject({ reason: 'terms-disguised' });
  });

  it('is no proof of that type under another type’s name', async () => {
    const document = await badge;
    const swapped = withProof(document, { type: 'DataIntegrityProof', cryptosuite: 'Ed25519Signature2020' });
    expect(await verify(swapped)).toMatchObject({ outcome: 'unknown', reason: 'suite-unknown' });
  });
});

describe('a badge of which its holder shows a part', () => {
  const shown = ['/name', '/credentialSubject/result/1'];
  const base = sealBaseSd2023(p256);

  it('passes with any part the issuer lets them choose, and with all of it', async () => {
    for (const pointers of [
      ['/validFrom'],
      shown,
      ['/evidence'],
      [...shown, '/evidence', '/credentialSubject/result/0'],
    ]) {
      const part = await deriveSd2023(await base, pointers);
      expect(await verify(part)).toMatchObject({ outcome: 'passed', isIssuer: true });
    }
  });

  it('shows no more than was chosen', async () => {
    const part = await deriveSd2023(await base, shown);
    expect(part.evidence).toBeUndefined();
    expect((part.credentialSubject as JsonObject).result).toHaveLength(1);
  });

  it('fails when a chosen statement is left out, or put back, after it was derived', async () => {
    const part = await deriveSd2023(await base, shown);
    const { name: _, ...less } = part;
    expect(await verify(less)).toMatchObject({ outcome: 'failed', reason: 'altered' });
    const more = { ...part, evidence: (await base).evidence ?? null };
    expect(await verify(more)).toMatchObject({ outcome: 'failed', reason: 'altered' });
  });

  it('fails when a mandatory statement is left out', async () => {
    const { validUntil: _, ...endless } = await deriveSd2023(await base, shown);
    expect(await verify(endless)).toMatchObject({ outcome: 'failed', reason: 'altered' });
  });

  it('fails with the proof of another part of it', async () => {
    const proof = proofOf(await deriveSd2023(await base, ['/evidence']));
    expect(await verify({ ...(await deriveSd2023(await base, shown)), proof })).toMatchObject({ outcome: 'failed' });
  });

  it('is not judged by the proof that was meant for the holder alone', async () => {
    expect(await verify(await base)).toMatchObject({ outcome: 'unknown', reason: 'proof-underived' });
  });
});
