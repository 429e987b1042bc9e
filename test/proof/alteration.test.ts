import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { readBase58btc, toBase58btc } from '../../src/proof/multibase.ts';
import { fc } from '../support/drawn.ts';
import { unsignedBadge } from './badge.ts';
import { did, proof, signed, verify, withProof } from './signed-badge.ts';

const copy = (): Record<string, Json> => JSON.parse(JSON.stringify(signed));

/** Every place of the document that holds a text or a number. */
function* leaves(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) yield path;
  else for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...path, key]);
}

function changed(path: readonly string[], edit: (value: unknown) => unknown): JsonObject {
  const root = copy();
  let at: Record<string, unknown> = root;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  at[last] = edit(at[last]);
  return root;
}

describe('a signed badge no longer passes', () => {
  it('after any change to any value', async () => {
    const survivors: string[] = [];
    for (const path of leaves(signed)) {
      const edit = (value: unknown) => (typeof value === 'number' ? value + 1 : `${String(value)}x`);
      if ((await verify(changed(path, edit))).outcome === 'passed') survivors.push(path.join('.'));
    }
    expect(survivors).toEqual([]);
  });

  it('after the loss of any property', async () => {
    const survivors: string[] = [];
    const objects = [signed, signed.credentialSubject, signed.issuer, signed.credentialStatus, proof] as JsonObject[];
    for (const key of Object.keys(signed)) {
      const { [key]: _, ...rest } = signed;
      if ((await verify(rest)).outcome === 'passed') survivors.push(key);
    }
    for (const [name, object] of [
      ['credentialSubject', objects[1]],
      ['issuer', objects[2]],
      ['proof', objects[4]],
    ] as const) {
      for (const key of Object.keys(object ?? {})) {
        const { [key]: _, ...rest } = object ?? {};
        if ((await verify({ ...signed, [name]: rest })).outcome === 'passed') survivors.push(`${name}.${key}`);
      }
    }
    expect(survivors).toEqual([]);
  });

  it('after any text is slipped in for any other', async () => {
    const paths = [...leaves(signed)].filter(([first]) => first !== 'proof');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.string({ unit: 'binary' }), async (path, text) => {
        const altered = changed(path, () => text);
        fc.pre(JSON.stringify(altered) !== JSON.stringify(signed));
        expect((await verify(altered)).outcome).not.toBe('passed');
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['a term no context defines', { ...signed, graduated: true }, 'unsafe-terms'],
    [
      'an undefined type',
      { ...signed, type: ['VerifiableCredential', 'OpenBadgeCredential', 'Diploma'] },
      'unsafe-terms',
    ],
    ['a relative id', { ...signed, id: 'v/1' }, 'unsafe-terms'],
    ['half a character', { ...signed, name: '\ud83c' }, 'terms-disguised'],
  ])('with %s', async (_, document, reason) => {
    expect(await verify(document)).toMatchObject({ outcome: 'failed', reason });
  });
});

describe('the same statements in other words', () => {
  const { validUntil, ...endless } = signed;
  const iri = 'https://www.w3.org/2018/credentials#validUntil';

  it('do not hide an end date behind its IRI', async () => {
    const typed = { '@value': validUntil ?? null, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' };
    for (const value of [typed, validUntil ?? null]) {
      expect(await verify({ ...endless, [iri]: value })).toMatchObject({
        outcome: 'failed',
        reason: 'terms-disguised',
      });
    }
  });

  it('do not hide an end date behind an alias of the sender’s own context', async () => {
    const alias = { ends: { '@id': iri, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' } };
    const document = { ...endless, '@context': [...(signed['@context'] as string[]), alias], ends: validUntil ?? null };
    expect(await verify(document)).toMatchObject({ outcome: 'unknown', reason: 'context-inline' });
  });

  it('do not hide a status in a graph beside the document', async () => {
    const { credentialStatus, ...rest } = signed;
    const document = { ...rest, '@included': [{ id: signed.id ?? null, credentialStatus: credentialStatus ?? null }] };
    expect(await verify(document)).toMatchObject({ outcome: 'failed', reason: 'terms-disguised' });
  });

  it('stay unjudged under a context we do not hold, without a look at the network', async () => {
    const document = {
      ...signed,
      '@context': [...(signed['@context'] as string[]), 'https://evil.example/context.json'],
    };
    expect(await verify(document)).toMatchObject({ outcome: 'unknown', reason: 'context-unknown' });
  });

  it('are still the same badge in another order', async () => {
    const reversed = Object.fromEntries(Object.entries(signed).reverse());
    expect(await verify(reversed)).toMatchObject({ outcome: 'passed', isIssuer: true });
  });
});

describe('a proof is refused', () => {
  it.each([
    ['is missing', { ...unsignedBadge(did) }, 'no-proof'],
    ['is an empty list', { ...signed, proof: [] }, 'no-proof'],
    ['is a text', { ...signed, proof: 'signed' }, 'malformed-proof'],
    ['has no verification method', withProof({ verificationMethod: null }), 'malformed-proof'],
    ['is dated without a zone', withProof({ created: '2026-05-04T10:00:00' }), 'malformed-proof'],
    ['brings another context', withProof({ '@context': ['https://www.w3.org/ns/credentials/v2'] }), 'malformed-proof'],
    ['is for signing in', withProof({ proofPurpose: 'authentication' }), 'wrong-purpose'],
    ['builds on a proof that is not there', withProof({ previousProof: 'urn:uuid:1' }), 'previous-proof-missing'],
    ['has no value', withProof({ proofValue: null }), 'malformed-proof-value'],
    ['names a key that is not its DID’s', withProof({ verificationMethod: `${did}#z6Mkother` }), 'key-not-listed'],
    ['names no key at all', withProof({ verificationMethod: 'did:key:z6Mk#z6Mk' }), 'key-unsound'],
    ['has a term of its own', withProof({ nonsense: 'x' }), 'unsafe-terms'],
  ])('that %s', async (_, document, reason) => {
    expect(await verify(document)).toMatchObject({ outcome: 'failed', reason });
  });

  it.each([
    ['another suite', withProof({ cryptosuite: 'bbs-2023' }), 'suite-unknown'],
    ['another type', withProof({ type: 'JsonWebSignature2020', cryptosuite: 'x' }), 'suite-unknown'],
    ['a key nobody can ask for', withProof({ verificationMethod: 'did:web:far.example#k' }), 'key-unresolved'],
    ['an unknown kind of DID', withProof({ verificationMethod: 'did:ion:abc#k' }), 'key-unresolved'],
  ])('as unjudged that has %s', async (_, document, reason) => {
    expect(await verify(document)).toMatchObject({ outcome: 'unknown', reason });
  });

  it('in any second spelling of its value', async () => {
    const value = String(proof.proofValue);
    const bytes = readBase58btc(value) ?? new Uint8Array();
    const others = [
      value.slice(1),
      `z1${value.slice(1)}`,
      `${value}1`,
      ` ${value}`,
      `${value}\n`,
      `z${value.slice(1).replace(/[A-Z]/, (letter) => letter.toLowerCase())}`,
      `u${Buffer.from(bytes).toString('base64url')}`,
      `m${Buffer.from(bytes).toString('base64')}`,
      toBase58btc(bytes.slice(0, 63)),
      toBase58btc(Uint8Array.of(...bytes, 0)),
    ];
    for (const proofValue of others) expect((await verify(withProof({ proofValue }))).outcome).toBe('failed');
  });

  it('with a second signature made from the first (S + L, RFC 8032 §8.4)', async () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const bytes = readBase58btc(proof.proofValue) ?? new Uint8Array();
    const s = [...bytes.slice(32)].reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n) + order;
    const raised = Uint8Array.from(bytes, (byte, i) => (i < 32 ? byte : Number((s >> BigInt(8 * (i - 32))) & 0xffn)));
    const outcome = await verify(withProof({ proofValue: toBase58btc(raised) }));
    expect(outcome).toMatchObject({ outcome: 'failed', reason: 'altered' });
  });

  it('whatever single bit of the signature flips', async () => {
    const bytes = readBase58btc(proof.proofValue) ?? new Uint8Array();
    await fc.assert(
      fc.asyncProperty(fc.nat(511), async (bit) => {
        const flipped = Uint8Array.from(bytes, (byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        expect((await verify(withProof({ proofValue: toBase58btc(flipped) }))).outcome).toBe('failed');
      }),
      { numRuns: 60 },
    );
  });
});
