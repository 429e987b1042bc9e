import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Opened, openVcApi, plain } from './opened.ts';

let api: Opened;
beforeAll(async () => {
  api = await openVcApi();
});
afterAll(() => api.app[Symbol.asyncDispose]());

const v2 = 'https://www.w3.org/ns/credentials/v2';
const sri256 = 'sha256-WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=';
const sri384 = 'sha384-l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU';
const typed = ['credentialStatus', 'termsOfUse', 'evidence', 'refreshService'] as const;

/** What a credential says instead, and the rule that refuses it. */
const refused: readonly (readonly [what: string, changes: Readonly<Record<string, unknown>>, rule: string])[] = [
  ['no context', { '@context': undefined }, 'context'],
  ['a context that is no list', { '@context': v2 }, 'context'],
  ['another context first', { '@context': ['https://www.w3.org/ns/credentials/examples/v2', v2] }, 'context'],
  ['a context nobody holds', { '@context': [v2, 'https://contexts.example/v1'] }, 'context-unknown'],
  ['a type that means nothing', { '@context': [v2], type: ['VerifiableCredential', 'Nothing'] }, 'terms-undefined'],
  [
    'a term that means nothing',
    { '@context': [v2], type: ['VerifiableCredential'], credentialSubject: { nothing: 1 } },
    'terms-undefined',
  ],
  [
    'a protected term redefined',
    { '@context': [v2, { VerifiableCredential: 'https://example.org/#Other' }] },
    'terms-undefined',
  ],
  [
    'a nested protected term redefined',
    { '@context': [v2, { issuer: 'https://example.org/#issuer' }] },
    'terms-undefined',
  ],
  ['no type', { type: undefined }, 'type'],
  ['a type that is not VerifiableCredential', { type: ['ExampleDegreeCredential'] }, 'type'],
  ['a type that is a number', { type: ['VerifiableCredential', 1] }, 'type'],
  ['an id that is no URL', { id: 'not-a-url' }, 'id'],
  ['an id with a space', { id: 'urn:a b' }, 'id'],
  ['two ids', { id: ['urn:a:1', 'urn:a:2'] }, 'id'],
  ['an id that is null', { id: null }, 'id'],
  ['no issuer', { issuer: undefined }, 'issuer'],
  ['an issuer without an id', { issuer: { name: 'A' } }, 'issuer'],
  ['an issuer that is no URL', { issuer: 'not-a-url' }, 'issuer'],
  ['no subject', { credentialSubject: undefined }, 'subject'],
  ['an empty subject', { credentialSubject: {} }, 'subject'],
  ['an empty subject among others', { credentialSubject: [{ id: 'did:example:1', a: 1 }, {}] }, 'subject'],
  ['no subject in a list', { credentialSubject: [] }, 'subject'],
  ['a subject that is a text', { credentialSubject: 'did:example:1' }, 'subject'],
  ['a subject whose id is no URL', { credentialSubject: { id: 'not-a-url', a: 1 } }, 'subject'],
  ['a name with an unknown member', { name: { '@value': 'A', url: 'x' } }, 'texts'],
  ['a name without a text', { name: { '@language': 'fr' } }, 'texts'],
  ['a name in a language that is none', { name: { '@value': 'A', '@language': 'not a language' } }, 'texts'],
  ['a description in no direction', { description: { '@value': 'A', '@direction': 'up' } }, 'texts'],
  ['a name that is a number', { name: 1 }, 'texts'],
  ['a date without a time zone', { validFrom: '2026-01-01T00:00:00' }, 'dates'],
  ['a date alone', { validFrom: '2026-01-01' }, 'dates'],
  ['a day that is not', { validUntil: '2026-13-01T00:00:00Z' }, 'dates'],
  ['an end before the beginning', { validFrom: '2026-02-01T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' }, 'period'],
  ...typed.map((name) => [`a ${name} without type`, { [name]: { id: 'https://x.example/1' } }, ruleOf(name)] as const),
  ...typed.map((name) => [`a ${name} that is a text`, { [name]: 'https://x.example/1' }, ruleOf(name)] as const),
  ['a status whose id is no URL', { credentialStatus: { id: 'not-a-url', type: 'ExampleStatus' } }, 'status'],
  ['a schema without type', { credentialSchema: { id: 'https://x.example/1' } }, 'schema'],
  ['a schema without id', { credentialSchema: { type: 'JsonSchema' } }, 'schema'],
  ['a schema whose id is no URL', { credentialSchema: { id: 'x', type: 'JsonSchema' } }, 'schema'],
  [
    'one schema of two without id',
    { credentialSchema: [{ id: 'https://x.example/1', type: 'JsonSchema' }, { type: 'JsonSchema' }] },
    'schema',
  ],
  ['a resource without id', { relatedResource: [{ digestSRI: sri384 }] }, 'resources'],
  ['a resource without digest', { relatedResource: [{ id: v2 }] }, 'resources'],
  [
    'a resource twice',
    {
      relatedResource: [
        { id: v2, digestSRI: sri384 },
        { id: v2, digestSRI: sri256 },
      ],
    },
    'resources',
  ],
  [
    'a resource with a wrong digest',
    { relatedResource: [{ id: v2, digestSRI: sri384.replace('l/H', 'l/I') }] },
    'resources',
  ],
  [
    'a resource with a wrong multibase',
    { relatedResource: [{ id: v2, digestMultibase: 'uEiBZlVztZpfWHgPyslVv6-UwirFoQoRvW1htfx963sknNB' }] },
    'resources',
  ],
  [
    'a digest that is none',
    { relatedResource: [{ id: 'https://x.example/1', digestSRI: 'sha384-AAAA' }] },
    'resources',
  ],
  ['a resource that is a text', { relatedResource: v2 }, 'resources'],
  ['a proof already', { proof: { type: 'DataIntegrityProof' } }, 'proof'],
];

function ruleOf(name: (typeof typed)[number]): string {
  return { credentialStatus: 'status', termsOfUse: 'terms', evidence: 'evidence', refreshService: 'refresh' }[name];
}

describe.each(['di', 'jwt'])('the profile %s does not issue', (profile) => {
  it.each(refused)('%s', async (_, changes, rule) => {
    const { status, type, body } = await api.post(`${profile}/credentials/issue`, {
      credential: plain(api.did(profile), changes),
    });
    expect([status, type, body.code, body.rule]).toEqual([400, 'application/problem+json', 'vc-api/refused', rule]);
  });

  it('an issuer whose name is no text', async () => {
    const issuer = { id: api.did(profile), name: { '@value': 'A', extra: 1 } };
    const { status, body } = await api.post(`${profile}/credentials/issue`, { credential: plain('x:y', { issuer }) });
    expect([status, body.rule, body.place]).toEqual([400, 'texts', 'issuer.name']);
  });
});

describe('a profile issues, though it looks odd', () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    [
      'a name in two languages',
      {
        name: [
          { '@value': 'A', '@language': 'en' },
          { '@value': 'B', '@language': 'fr', '@direction': 'ltr' },
        ],
      },
    ],
    ['no dates', { validFrom: undefined }],
    [
      'two subjects',
      {
        credentialSubject: [
          { id: 'did:example:1', a: 1 },
          { id: 'did:example:2', a: 2 },
        ],
      },
    ],
    ['a subject without id', { credentialSubject: { alumniOf: 'A' } }],
    ['the right sha384', { relatedResource: [{ id: v2, digestSRI: sri384 }] }],
    [
      'the right sha256',
      {
        relatedResource: {
          id: v2,
          digestSRI: sri256,
          digestMultibase: 'uEiBZlVztZpfWHgPyslVv6-UwirFoQoRvW1htfx963sknNA',
        },
      },
    ],
    ['a digest of what we do not know', { relatedResource: [{ id: 'https://x.example/1', digestSRI: sri256 }] }],
    ['an id that is a URN', { id: 'urn:uuid:5a0c2c9e-1111-4222-8333-944445555777' }],
  ])('%s', async (_, changes) => {
    const issued = await api.post('di/credentials/issue', { credential: plain(api.did('di'), changes) });
    expect([issued.status, issued.body.rule, issued.body.place]).toEqual([201, undefined, undefined]);
    expect((await api.post('di/credentials/verify', issued.body)).status).toBe(200);
  });
});

const Issued = z.object({
  verifiableCredential: z.looseObject({ id: z.string().optional(), proof: z.record(z.string(), z.json()).optional() }),
});

describe('a credential is not verified', () => {
  const verify = async (verifiableCredential: unknown) => {
    const { status, type } = await api.post('di/credentials/verify', {
      verifiableCredential,
      options: { checks: ['proof'] },
    });
    return [status, type];
  };
  const no = [400, 'application/problem+json'];
  const issue = async (profile: string) =>
    Issued.parse((await api.post(`${profile}/credentials/issue`, { credential: plain(api.did(profile)) })).body)
      .verifiableCredential;

  it.each<[string, (proof: Readonly<Record<string, unknown>>) => unknown]>([
    ['a proof that is a text', () => 'proof'],
    ['a proof that is null', () => null],
    ['no proof in a list', () => []],
    ['no type', ({ type: _, ...rest }) => rest],
    ['no verification method', ({ verificationMethod: _, ...rest }) => rest],
    ['no purpose', ({ proofPurpose: _, ...rest }) => rest],
    ['another purpose', (proof) => ({ ...proof, proofPurpose: 'authentication' })],
    ['an unknown type', (proof) => ({ ...proof, type: 'UnknownProof' })],
    ['an unknown suite', (proof) => ({ ...proof, cryptosuite: 'unknown-2099' })],
    ['no suite', ({ cryptosuite: _, ...rest }) => rest],
    ['no value', ({ proofValue: _, ...rest }) => rest],
    ['a value that is null', (proof) => ({ ...proof, proofValue: null })],
    ['a value without z', (proof) => ({ ...proof, proofValue: String(proof.proofValue).slice(1) })],
    ['a moment that is none', (proof) => ({ ...proof, created: '2026-01-01' })],
    ['a previous proof that is not there', (proof) => ({ ...proof, previousProof: 'urn:uuid:absent' })],
    ['one sound proof and one that is not', (proof) => [proof, { ...proof, created: '2026-01-02T00:00:00Z' }]],
  ])('with %s', async (_, change) => {
    const credential = await issue('di');
    expect(await verify(credential)).toEqual([200, 'application/json']);
    expect(await verify({ ...credential, proof: change(credential.proof ?? {}) })).toEqual(no);
  });

  it.each<[string, (envelope: Readonly<Record<string, unknown>>) => unknown]>([
    ['no context', ({ '@context': _, ...rest }) => rest],
    ['an empty context', (envelope) => ({ ...envelope, '@context': [] })],
    ['a foreign context', (envelope) => ({ ...envelope, '@context': 'https://contexts.example/v1' })],
    ['no type', ({ type: _, ...rest }) => rest],
    ['another type', (envelope) => ({ ...envelope, type: 'VerifiableCredential' })],
    ['two types', (envelope) => ({ ...envelope, type: ['EnvelopedVerifiableCredential', 'Other'] })],
    ['no id', ({ id: _, ...rest }) => rest],
    ['an id that is no data URL', (envelope) => ({ ...envelope, id: 'https://x.example/vc.jwt' })],
    ['another media type', (envelope) => ({ ...envelope, id: String(envelope.id).replace('vc+jwt', 'jwt') })],
    ['no token', (envelope) => ({ ...envelope, id: 'data:application/vc+jwt,' })],
  ])('in an envelope with %s', async (_, change) => {
    const envelope = await issue('jwt');
    expect(await verify(envelope)).toEqual([200, 'application/json']);
    expect(await verify(change(envelope))).toEqual(no);
  });

  it('for a body that is none, of any kind', async () => {
    for (const body of [
      {},
      [],
      'text',
      1,
      { verifiableCredential: null },
      { verifiableCredential: 'x' },
      { verifiableCredential: {} },
      { verifiableCredential: [] },
    ]) {
      const { status, type } = await api.post('di/credentials/verify', body);
      expect([JSON.stringify(body), status, type]).toEqual([JSON.stringify(body), ...no]);
    }
  });
});
