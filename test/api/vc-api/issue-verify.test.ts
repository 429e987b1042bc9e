import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { JsonObject } from '../../../src/kernel/json.ts';
import { type Opened, openVcApi, plain } from './opened.ts';

let api: Opened;
beforeAll(async () => {
  api = await openVcApi();
});
afterAll(() => api.app[Symbol.asyncDispose]());

const Issued = z.object({ verifiableCredential: z.record(z.string(), z.json()) });
async function issue(profile: string, changes: Readonly<Record<string, unknown>> = {}): Promise<JsonObject> {
  const { status, body } = await api.post(`${profile}/credentials/issue`, {
    credential: plain(api.did(profile), changes),
    options: {},
  });
  expect([status, body.code, body.rule]).toEqual([201, undefined, undefined]);
  return Issued.parse(body).verifiableCredential;
}
const verify = (verifiableCredential: unknown, options: object = { checks: ['proof'] }) =>
  api.post('di/credentials/verify', { verifiableCredential, options });

describe.each(['di', 'status', 'jwt'])('the profile %s', (profile) => {
  it('issues an ordinary credential, and verifies it', async () => {
    const credential = await issue(profile);
    const { status, body, type } = await verify(credential, {});
    expect([status, body.verified, type]).toEqual([200, true, 'application/json']);
  });

  it('signs as a did:key of its own, which none of our lists knows', async () => {
    expect(api.did(profile)).toMatch(/^did:key:z6Mk/);
    const { body } = await verify(await issue(profile));
    expect(body.trust).toBeNull();
    expect(new Set(['di', 'status', 'jwt'].map(api.did)).size).toBe(3);
  });

  it('refuses what another altered, with a 400 that says where', async () => {
    const text = JSON.stringify(await issue(profile));
    const altered: unknown =
      profile === 'jwt'
        ? JSON.parse(
            text.replace(
              /\.([\w-])([\w-]+)\.([\w-]+)"/,
              (_, first: string, rest: string, sig: string) =>
                `.${first}${rest}.${sig.startsWith('A') ? 'B' : 'A'}${sig.slice(1)}"`,
            ),
          )
        : JSON.parse(text.replace('An example school', 'Another school'));
    const { status, body, type } = await verify(altered);
    expect([status, type, body.code]).toEqual([400, 'application/problem+json', 'vc-api/not-verified']);
    expect(body.checks).toContainEqual({ id: 'proof', outcome: 'failed', reason: 'altered' });
  });

  it('issues in no other name than its own', async () => {
    for (const issuer of [
      'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
      { id: 'did:web:badges.example.org' },
      undefined,
    ]) {
      const { status, body } = await api.post(`${profile}/credentials/issue`, { credential: plain('x:y', { issuer }) });
      expect([status, body.rule]).toEqual([400, 'issuer']);
    }
  });
});

describe('a credential by others', () => {
  it('is verified though it is over, or not yet begun, and refused for that', async () => {
    for (const [changes, reason] of [
      [{ validUntil: '2026-05-01T00:00:00Z' }, 'expired'],
      [{ validFrom: '2027-01-01T00:00:00Z' }, 'not-yet'],
    ] as const) {
      const { status, body } = await verify(await issue('di', changes));
      expect([status, body.checks.find(({ outcome }: { outcome: string }) => outcome === 'failed')]).toEqual([
        400,
        { id: 'dates', outcome: 'failed', reason },
      ]);
    }
  });

  it('passes a status of another kind through, and does not take it for a good one', async () => {
    const credentialStatus = { type: 'ExampleStatus', at: 'https://status.example/1' };
    const credential = await issue('di', { credentialStatus });
    expect(credential.credentialStatus).toEqual(credentialStatus);
    expect((await verify(credential)).status).toBe(200);
    const { status, body } = await verify(credential, {});
    expect([status, body.checks.at(-1)]).toEqual([
      400,
      { id: 'status', outcome: 'unknown', reason: 'status-unsupported' },
    ]);
  });

  it('may bring terms of its own, but none that hides what is looked for elsewhere', async () => {
    const context = (inline: object) => ({
      '@context': ['https://www.w3.org/ns/credentials/v2', inline],
      type: ['VerifiableCredential'],
    });
    const subject = { credentialSubject: { id: 'did:example:1', favourite: 'x' } };
    const sound = await issue('di', { ...context({ favourite: 'https://example.org/#favourite' }), ...subject });
    expect((await verify(sound)).status).toBe(200);
    const over = await issue('di', {
      ...context({ favourite: 'https://example.org/#favourite' }),
      ...subject,
      validUntil: '2026-05-01T00:00:00Z',
    });
    const { validUntil, ...rest } = over;
    const alias = {
      '@id': 'https://www.w3.org/2018/credentials#validUntil',
      '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
    };
    const hidden = {
      ...rest,
      ...context({ favourite: 'https://example.org/#favourite', ends: alias }),
      ends: validUntil,
    };
    const { status, body } = await verify(hidden);
    expect(status).toBe(400);
    expect(body.checks).toContainEqual({ id: 'terms', outcome: 'failed', reason: 'terms-hidden', place: 'validUntil' });
    expect(body.checks).toContainEqual({ id: 'proof', outcome: 'passed', reason: 'signed' });
  });

  it('is authentic though signed by another key than its issuer’s: the two are told apart', async () => {
    const { addProof } = (await import('../../../src/proof/data-integrity.ts')).createDataIntegrity(
      api.app.core.loader,
    );
    const { createSigner, generateKeyPair } = await import('../../../src/proof/keys.ts');
    const { toDidKey, toVerificationMethod } = await import('../../../src/proof/did.ts');
    const pair = generateKeyPair('Ed25519');
    const did = toDidKey(pair.publicKey);
    const signer = createSigner(pair.privateJwk, toVerificationMethod(did, pair.publicKey));
    const document = plain('https://issuer.example/', {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential'],
      credentialSubject: { id: 'did:example:1' },
    });
    const { status, body } = await verify(await addProof(document, { signer, created: '2026-06-01T00:00:00Z' }));
    expect([status, body.checks.find(({ id }: { id: string }) => id === 'proof')?.outcome]).toEqual([400, 'passed']);
    expect(body.checks).toContainEqual({ id: 'issuer', outcome: 'failed', reason: 'issuer-differs' });
    const own = await addProof({ ...document, issuer: did }, { signer, created: '2026-06-01T00:00:00Z' });
    expect((await verify(own)).status).toBe(200);
  });
});

describe('the status of a credential', () => {
  const statusOf = (credentialId: string, status: unknown = true, profile = 'status') =>
    api.post(`${profile}/credentials/status`, {
      credentialId,
      credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'revocation' },
      status,
    });

  it('is an entry of the profile’s own, on a list that it signs, and turns once withdrawn', async () => {
    const credential = await issue('status', { id: 'urn:uuid:5a0c2c9e-1111-4222-8333-944445555666' });
    expect(credential.credentialStatus).toMatchObject({
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
    });
    expect((await verify(credential, {})).status).toBe(200);
    expect((await statusOf('urn:uuid:5a0c2c9e-1111-4222-8333-944445555666', false)).status).toBe(200);
    expect((await statusOf('urn:uuid:5a0c2c9e-1111-4222-8333-944445555666')).status).toBe(200);
    const { status, body } = await verify(credential, {});
    expect([status, body.checks.at(-1)]).toEqual([400, { id: 'status', outcome: 'failed', reason: 'revoked' }]);
    expect((await verify(credential, { checks: ['proof', 'credentialStatus'] })).status).toBe(400);
    expect((await statusOf('urn:uuid:5a0c2c9e-1111-4222-8333-944445555666', false)).body.rule).toBe('revoked-for-good');
  });

  it('is nobody else’s: not of an unknown id, nor of another profile', async () => {
    await issue('status', { id: 'urn:example:mine' });
    expect((await statusOf('urn:example:other')).status).toBe(404);
    expect((await statusOf('urn:example:mine', true, 'di')).status).toBe(404);
  });

  it('is refused for another purpose or type, and where the credential brings one', async () => {
    const wrong = { credentialId: 'urn:example:mine', credentialStatus: { type: 'StatusList2021Entry' }, status: true };
    expect((await api.post('status/credentials/status', wrong)).status).toBe(400);
    const { status, body } = await api.post('status/credentials/issue', {
      credential: plain(api.did('status'), { credentialStatus: { type: 'ExampleStatus' } }),
    });
    expect([status, body.rule]).toEqual([400, 'status-given']);
  });
});

describe('the document of the API', () => {
  it('describes these addresses with their scopes, and is silent where they are closed', async () => {
    const request = (await import('supertest')).default;
    const { body } = await request(api.server).get('/openapi.json');
    const issueOperation = body.paths['/vc-api/{profile}/credentials/issue'].post;
    expect(issueOperation.security).toEqual([{ apiKey: ['vc:issue'] }]);
    expect(Object.keys(issueOperation.responses)).toEqual(['201', '400', '401', '403', '404', '413', '415', '429']);
    expect(body.components.securitySchemes.apiKey).toMatchObject({ type: 'http', scheme: 'bearer' });
    const names = [...JSON.stringify(body).matchAll(/#\/components\/schemas\/([A-Za-z]+)/g)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(Object.keys(body.components.schemas)));
  });
});
