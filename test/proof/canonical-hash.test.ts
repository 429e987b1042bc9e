import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/kernel/json.ts';
import { type HashCanonical, hashWith, rememberHashes } from '../../src/proof/canonical-hash.ts';
import { createCanonize } from '../../src/proof/canonize.ts';
import { createDataIntegrity } from '../../src/proof/data-integrity.ts';
import { withContexts } from '../../src/proof/held-contexts.ts';
import type { KeyResolution, KeyResolver } from '../../src/proof/key-resolver.ts';
import { generateKeyPair } from '../../src/proof/keys.ts';
import { loadContexts } from '../support/contexts.ts';
import { did, publicKey, signed, withProof } from './signed-badge.ts';

/** A new verifier, and how often its keys were asked for. */
function verifier() {
  const answers: { now: KeyResolution; asked: number } = {
    now: { status: 'found', key: publicKey, controller: did },
    asked: 0,
  };
  const resolveKey: KeyResolver = async () => {
    answers.asked += 1;
    return answers.now;
  };
  const dataIntegrity = createDataIntegrity(loadContexts());
  return { answers, verify: (document: JsonObject) => dataIntegrity.verifyProof(document, resolveKey) };
}

describe('a badge that was verified before', () => {
  it('is altered as soon as one letter of it is, and sound again as it was', async () => {
    const { verify } = verifier();
    for (let visit = 0; visit < 3; visit += 1) {
      expect((await verify(signed)).outcome).toBe('passed');
      for (const change of [{ name: 'Another' }, { validUntil: '2099-05-04T10:00:00Z' }, { credentialStatus: {} }]) {
        expect((await verify({ ...signed, ...change })).outcome).toBe('failed');
      }
    }
  });

  it('is altered under another value of its proof, or another date in it', async () => {
    const { verify } = verifier();
    expect((await verify(signed)).outcome).toBe('passed');
    const other = await verifier().verify(signed);
    expect(other.outcome).toBe('passed');
    const value = String((signed.proof as JsonObject).proofValue);
    const swapped = `z${[...value.slice(1)].reverse().join('')}`;
    expect((await verify(withProof({ proofValue: swapped }))).outcome).toBe('failed');
    expect((await verify(withProof({ created: '2026-05-04T10:00:01Z' }))).outcome).toBe('failed');
  });

  it('is not vouched for by another key, a revoked one, nor one nobody can ask for: the key is asked for each time', async () => {
    const { verify, answers } = verifier();
    const found = answers.now;
    expect((await verify(signed)).outcome).toBe('passed');
    answers.now = { status: 'found', key: generateKeyPair('Ed25519').publicKey, controller: did };
    expect(await verify(signed)).toMatchObject({ outcome: 'failed', reason: 'altered' });
    answers.now = { status: 'found', key: publicKey, controller: did, revoked: '2026-01-01T00:00:00Z' };
    expect(await verify(signed)).toMatchObject({ outcome: 'failed', reason: 'key-revoked' });
    answers.now = { status: 'unresolved', reason: 'did-unreachable' };
    expect(await verify(signed)).toMatchObject({ outcome: 'unknown', reason: 'key-unresolved' });
    answers.now = found;
    expect((await verify(signed)).outcome).toBe('passed');
    expect(answers.asked).toBe(5);
  });

  it('means what its contexts say to each verifier: what one has worked out, another does not believe', async () => {
    const url = 'https://contexts.example/of-this-test';
    const base = loadContexts();
    const badge = { ...signed, '@context': [...(signed['@context'] as string[]), url] };
    const known = createDataIntegrity(withContexts(base, { [url]: { '@context': {} } }));
    const unknown = createDataIntegrity(base);
    const resolveKey: KeyResolver = async () => ({ status: 'found', key: publicKey, controller: did });
    expect((await known.verifyProof(badge, resolveKey)).outcome).toBe('passed');
    expect(await unknown.verifyProof(badge, resolveKey)).toMatchObject({ reason: 'context-unknown' });
  });
});

describe('hashes that are kept', () => {
  const counted = (hash: HashCanonical) => {
    const calls: string[] = [];
    return {
      calls,
      hash: (async (document, digest) => {
        calls.push(String(document.name));
        return hash(document, digest);
      }) satisfies HashCanonical,
    };
  };
  const byName: HashCanonical = async ({ name }) => new TextEncoder().encode(String(name));

  it('are worked out once for the same document, also when asked for at once', async () => {
    const { calls, hash } = counted(byName);
    const remembered = rememberHashes(hash);
    const [one, two] = await Promise.all([remembered({ name: 'a' }), remembered({ name: 'a' })]);
    expect(one).toEqual(two);
    expect(await remembered({ name: 'a' })).toEqual(one);
    expect(calls).toEqual(['a']);
  });

  it('are of one document and one digest each: order, type and depth of a value are part of it', async () => {
    const { calls, hash } = counted(byName);
    const remembered = rememberHashes(hash);
    const documents: readonly JsonObject[] = [
      { name: '1' },
      { name: 1 },
      { name: ['1'] },
      { name: { '1': '' } },
      { name: '1', x: null },
      { x: null, name: '1' },
    ];
    for (const document of documents) await remembered(document);
    await remembered({ name: '1' }, 'SHA-384');
    expect(calls).toHaveLength(documents.length + 1);
  });

  it('are no more than so many: the one longest unused goes first', async () => {
    const { calls, hash } = counted(byName);
    const remembered = rememberHashes(hash, 2);
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await remembered({ name });
    expect(calls).toEqual(['a', 'b', 'c', 'b']);
  });

  it('are none of a document that was refused: it is refused again', async () => {
    const { calls, hash } = counted(hashWith(createCanonize(loadContexts())));
    const remembered = rememberHashes(hash);
    const bad = { '@context': ['https://www.w3.org/ns/credentials/v2'], name: 'bad', graduated: true };
    for (let time = 0; time < 2; time += 1) {
      await expect(remembered(bad)).rejects.toMatchObject({ code: 'proof/unsafe' });
    }
    expect(calls).toEqual(['bad', 'bad']);
  });
});
