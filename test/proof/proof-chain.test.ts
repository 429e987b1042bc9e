import { createHash } from 'node:crypto';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { toBase58btc } from '../../src/proof/multibase.ts';
import { loadContexts } from '../support/contexts.ts';
import { unsignedBadge } from './badge.ts';
import { created, did, signer, verify } from './signed-badge.ts';

const loader = loadContexts();
const badge = unsignedBadge(did);
const sha256 = async (document: JsonObject) =>
  createHash('sha256')
    .update(await cryptosuite.canonize(document, { documentLoader: loader.load }))
    .digest();

/** A proof over the badge and the proofs it follows, canonized by Digital Bazaar’s suite and hashed here, as §4.5 says. */
async function prove(id: string, previousProof?: Json, over: readonly JsonObject[] = []): Promise<JsonObject> {
  const options: JsonObject = {
    id,
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created,
    verificationMethod: signer.verificationMethod,
    proofPurpose: 'assertionMethod',
    ...(previousProof === undefined ? {} : { previousProof }),
  };
  const before = over.length === 0 ? badge : { ...badge, proof: over };
  const hashes = [await sha256({ ...options, '@context': badge['@context'] ?? null }), await sha256(before)];
  return { ...options, proofValue: toBase58btc(await signer.sign(Buffer.concat(hashes))) };
}

const first = await prove('urn:uuid:1');
const beside = await prove('urn:uuid:2');
const second = await prove('urn:uuid:3', 'urn:uuid:1', [first]);
const third = await prove('urn:uuid:4', ['urn:uuid:3', 'urn:uuid:2'], [second, beside]);
const chained = (...proofs: readonly JsonObject[]) => verify({ ...badge, proof: proofs });

describe('a chain of proofs', () => {
  it('passes when each proof holds over those it names', async () => {
    expect(await chained(first, second)).toMatchObject({ outcome: 'passed', isIssuer: true });
    expect(await chained(first, beside, second, third)).toMatchObject({ outcome: 'passed', isIssuer: true });
  });

  it('passes in any order, a set beside it or not', async () => {
    expect(await chained(third, second, beside, first)).toMatchObject({ outcome: 'passed' });
    expect(await chained(beside, first, second)).toMatchObject({ outcome: 'passed' });
  });

  it.each([
    ['a proof it names was taken away', [second]],
    ['one of several was taken away', [first, second, third]],
    ['two proofs bear the name', [first, { ...beside, id: 'urn:uuid:1' }, second]],
    ['it names the same proof twice', [first, { ...second, previousProof: ['urn:uuid:1', 'urn:uuid:1'] }]],
    ['it names nothing, in a list', [first, { ...second, previousProof: [] }]],
    ['a name is no text', [first, { ...second, previousProof: 1 }]],
  ])('fails when %s', async (_, proofs: readonly JsonObject[]) => {
    const answer = await chained(...proofs);
    expect(answer).toMatchObject({ outcome: 'failed', isIssuer: false });
    expect(answer.proofs.map(({ reason }) => reason)).toContain('previous-proof-missing');
  });

  it.each([
    ['was made over another proof', [first, beside, { ...second, previousProof: 'urn:uuid:2' }]],
    ['forgets the proof it was made over', [first, (({ previousProof: _, ...rest }) => rest)(second)]],
    ['was made alone and claims to follow', [first, { ...beside, previousProof: 'urn:uuid:1' }]],
    ['follows a proof whose date was changed', [{ ...first, created: '2026-05-05T10:00:00Z' }, second]],
    ['follows itself', [{ ...second, previousProof: 'urn:uuid:3' }]],
  ])('fails when a proof %s', async (_, proofs: readonly JsonObject[]) => {
    expect(await chained(...proofs)).toMatchObject({ outcome: 'failed', reason: 'altered' });
  });

  it('binds the one to the other: a second sound proof of the same name will not do', async () => {
    const other = await prove('urn:uuid:1', 'urn:uuid:2', [beside]);
    const answer = await chained(other, beside, second);
    expect(answer.proofs.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'failed']);
  });

  it('fails over an altered badge', async () => {
    const answer = await verify({ ...badge, name: 'Another', proof: [first, second] });
    expect(answer.proofs.every(({ reason }) => reason === 'altered')).toBe(true);
  });
});
