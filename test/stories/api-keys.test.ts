import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apiKeys, type Scope, scopes } from '../../src/auth/api-key.ts';
import { type Opened, openVcApi, plain } from '../api/vc-api/opened.ts';
import { terminalOver } from '../cli/typed.ts';
import { openApp, publicEnvironment, silent } from '../support/opened-app.ts';

let api: Opened;
beforeAll(async () => {
  api = await openVcApi();
});
afterAll(() => api.app[Symbol.asyncDispose]());

/** Each address, the scope it asks for, and what it answers to a sound request (a status: nothing was issued under that id). */
const doors: readonly (readonly [path: string, scope: Scope, body: () => object, good: number])[] = [
  ['di/credentials/issue', 'vc:issue', () => ({ credential: plain(api.did('di')) }), 201],
  ['di/credentials/verify', 'vc:verify', () => ({ verifiableCredential: plain(api.did('di')) }), 400],
  ['di/presentations/verify', 'vc:verify', () => ({ verifiablePresentation: plain(api.did('di')) }), 400],
  [
    ...(['status/credentials/status', 'vc:status'] as const),
    () => ({ credentialId: 'urn:x:y', credentialStatus: { type: 'BitstringStatusListEntry' }, status: true }),
    404,
  ],
];

describe.each(doors)('POST /vc-api/%s', (path, scope, body, good) => {
  it(`answers a key with ${scope}`, async () => {
    expect((await api.post(path, body(), await api.keyFor(scope))).status).toBe(good);
  });

  it('refuses a key with every scope but that one, and says so', async () => {
    const others = scopes.filter((one) => one !== scope);
    const { status, headers, body: said } = await api.post(path, body(), await api.keyFor(...others));
    expect([status, said.code, headers['www-authenticate']]).toEqual([
      ...[403, 'api-key/scope', 'Bearer realm="vc-api", error="insufficient_scope"'],
    ]);
  });

  it('refuses whoever has no key, a wrong one, or half of one, all in one way', async () => {
    const right = await api.keyFor(scope);
    const [id = '', secret = ''] = right.split('.');
    const otherId = (await api.keyFor(scope)).split('.')[0] ?? '';
    const last = secret.endsWith('A') ? 'B' : 'A';
    const bad = [
      '',
      id,
      `.${secret}`,
      `${id}.`,
      `${otherId}.${secret}`,
      `${id}.${secret.slice(0, -1)}${last}`,
      'x'.repeat(9_000),
    ];
    for (const key of bad) {
      const { status, headers, body: said } = await api.post(path, body(), key);
      expect([key.length, status, said.code, headers['www-authenticate']]).toEqual([
        ...[key.length, 401, 'api-key/missing', 'Bearer realm="vc-api"'],
      ]);
    }
    const bare = request(api.server).post(`/vc-api/${path}`).send(body());
    const basic = request(api.server).post(`/vc-api/${path}`).auth(id, secret).send(body());
    expect([(await bare).status, (await basic).status]).toEqual([401, 401]);
  });

  it('refuses a revoked key from that moment on', async () => {
    const key = await api.keyFor(scope);
    expect((await api.post(path, body(), key)).status).toBe(good);
    const type = terminalOver(async () => api.app);
    expect((await type('api-keys', 'revoke', key.split('.')[0] ?? '')).exitCode).toBe(0);
    expect((await api.post(path, body(), key)).status).toBe(401);
  });

  it('knows no profile that is not configured, and says nothing of it without a key', async () => {
    const elsewhere = path.replace(/^[a-z]+/, 'absent');
    expect((await api.post(elsewhere, body())).status).toBe(404);
    expect((await api.post(elsewhere, body(), '')).status).toBe(401);
  });
});

describe('the VC-API', () => {
  it('is closed unless profiles are configured, whatever key is sent', async () => {
    const app = await openApp(publicEnvironment);
    const server = app.createHandler(silent);
    for (const [path, , body] of doors) {
      const { status } = await request(server)
        .post(`/vc-api/${path}`)
        .set('Authorization', `Bearer ${api.text}`)
        .send(body());
      expect([path, status]).toEqual([path, 404]);
    }
    const { body } = await request(server).get('/openapi.json');
    expect(Object.keys(body.paths).filter((path) => path.startsWith('/vc-api'))).toEqual([]);
    await app[Symbol.asyncDispose]();
  });

  it('reads nothing of whoever has no key, however much they send', async () => {
    const { status } = await request(api.server)
      .post('/vc-api/di/credentials/verify')
      .type('application/json')
      .send(`"${'x'.repeat(2_000_000)}"`);
    expect(status).toBe(401);
  });
});

describe('a key', () => {
  it('is shown once, and is kept as a hash alone', async () => {
    const type = terminalOver(async () => api.app);
    const Made = z.object({ id: z.string(), text: z.string(), scopes: z.array(z.string()) });
    const made = Made.parse(
      JSON.parse((await type('api-keys', 'create', '--name', 'Essai', '--scopes', 'vc:verify', '--json')).out),
    );
    const secret = made.text.split('.')[1] ?? '';
    const stored = await api.app.core.storage.get(apiKeys, made.id);
    expect(JSON.stringify(stored)).not.toContain(secret);
    const listed = await type('api-keys', 'list');
    expect([
      listed.out.includes(made.id),
      listed.out.includes(secret),
      listed.out.includes(stored?.value.hash ?? '?'),
    ]).toEqual([true, false, false]);
    expect((await type('api-keys', 'list', '--json')).out).not.toContain(stored?.value.hash);
  });

  it.each([
    [['create', '--scopes', 'vc:verify'], '--name'],
    [['create', '--name', 'A'], '--scopes'],
    [['create', '--name', 'A', '--scopes', 'vc:verify,all'], '--scopes'],
  ])('is not made of %s', async (words, wanted) => {
    const { exitCode, err } = await terminalOver(async () => api.app)('api-keys', ...words);
    expect([exitCode, err.includes(wanted)]).toEqual([64, true]);
  });

  it('is not revoked where it does not exist', async () => {
    expect((await terminalOver(async () => api.app)('api-keys', 'revoke', 'A'.repeat(22))).exitCode).toBe(1);
  });

  it('goes with the profiles, which say whom to name as issuer', async () => {
    const { out } = await terminalOver(async () => api.app)('vc-api', 'profiles');
    expect(out).toContain(`/vc-api/jwt  vc-jwt  ${api.did('jwt')}`);
  });
});
