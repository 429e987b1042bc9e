import type { Express } from 'express';
import request from 'supertest';
import type { App } from '../../../src/app.ts';
import { createApiKey, type Scope, scopes } from '../../../src/auth/api-key.ts';
import type { JsonObject } from '../../../src/kernel/json.ts';
import { openApp, publicEnvironment, silent } from '../../support/opened-app.ts';

/** A deployment with a profile of each form, and a key that may do everything. */
export interface Opened {
  readonly app: App;
  readonly server: Express;
  readonly text: string;
  did(profile: string): string;
  post(path: string, body: unknown, key?: string): request.Test;
  keyFor(...granted: readonly Scope[]): Promise<string>;
}

export async function openVcApi(): Promise<Opened> {
  const app = await openApp({
    ...publicEnvironment,
    VC_API_PROFILES: 'di=data-integrity,status=data-integrity-status,jwt=vc-jwt',
  });
  const server = app.createHandler(silent);
  const keyFor = async (...granted: readonly Scope[]): Promise<string> =>
    (await createApiKey(app.core, { name: 'tests', scopes: [...granted] })).text;
  const text = await keyFor(...scopes);
  return {
    ...{ app, server, text, keyFor },
    did: (profile) => app.vcApi.profiles.find(({ name }) => name === profile)?.did ?? '',
    post: (path, body, key = text) =>
      request(server)
        .post(`/vc-api/${path}`)
        .set('Authorization', `Bearer ${key}`)
        .set('Accept', 'application/ld+json, application/json')
        .type('application/json')
        .send(JSON.stringify(body)),
  };
}

/** A credential that is no badge. */
export function plain(did: string, changes: Readonly<Record<string, unknown>> = {}): JsonObject {
  return JSON.parse(
    JSON.stringify({
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
      type: ['VerifiableCredential', 'ExampleDegreeCredential'],
      issuer: did,
      validFrom: '2026-01-01T00:00:00Z',
      credentialSubject: { id: 'did:example:subject', alumniOf: 'An example school' },
      ...changes,
    }),
  );
}
