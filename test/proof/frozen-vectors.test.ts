import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDataIntegrity } from '../../src/proof/data-integrity.ts';
import { createKeyResolver } from '../../src/proof/key-resolver.ts';
import { verifyVcJwt } from '../../src/proof/vc-jwt.ts';
import { loadContexts } from '../support/contexts.ts';

/**
 * Badges sealed once, with keys since thrown away, by Digital Bazaar's libraries and by jose: what verifies today must verify
 * after any change of theirs or ours. Each names its suite, and each issuer is its own key, so that nobody need be asked.
 */
const folder = new URL('../vectors/proofs/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const documents = readdirSync(folder).filter((name) => name.endsWith('.json'));
const dataIntegrity = createDataIntegrity(loadContexts());
const resolveKey = createKeyResolver({ didDocuments: new Map() });

describe('a badge sealed in the past', () => {
  it('is there for each suite that others sign with', () => {
    const suites = documents
      .map((name) => JSON.parse(read(name)).proof)
      .map((proof) => proof.cryptosuite ?? proof.type);
    expect(new Set(suites)).toEqual(
      new Set(['eddsa-2022', 'Ed25519Signature2020', 'ecdsa-rdfc-2019', 'ecdsa-sd-2023']),
    );
  });

  it.each(documents)('still passes as its issuer’s, and altered does not: %s', async (name) => {
    const badge = JSON.parse(read(name));
    expect(await dataIntegrity.verifyProof(badge, resolveKey)).toMatchObject({ outcome: 'passed', isIssuer: true });
    const altered = await dataIntegrity.verifyProof({ ...badge, name: 'Another' }, resolveKey);
    expect(altered).toMatchObject({ outcome: 'failed', reason: 'altered' });
  });

  it('still passes as a token under RS256', async () => {
    expect(await verifyVcJwt(read('rs256.jwt'), resolveKey)).toMatchObject({ outcome: 'passed', isIssuer: true });
  });
});
