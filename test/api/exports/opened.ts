import type { Express } from 'express';
import request from 'supertest';
import { expect } from 'vitest';
import type { App } from '../../../src/app.ts';
import { createApiKey, type Scope } from '../../../src/auth/api-key.ts';
import { issueOne, openApp, publicEnvironment, silent } from '../../support/opened-app.ts';

export interface Sent {
  readonly key?: string;
  readonly type?: string;
  readonly language?: string;
}

/** A deployment whose exports are open, with a badge, one of another person, and a key. */
export interface OpenedExports {
  readonly app: App;
  readonly server: Express;
  readonly id: string;
  readonly other: string;
  readonly key: string;
  keyFor(...granted: readonly Scope[]): Promise<string>;
  post(body: unknown, sent?: Sent): Promise<Posted>;
  /** A refusal: its status, its code, and what it names. */
  refused(body: unknown, sent?: Sent): Promise<object>;
}

interface Posted {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

export async function openExports(): Promise<OpenedExports> {
  const app = await openApp({ ...publicEnvironment, EXPORT_API: 'open' });
  const server = app.createHandler(silent);
  const keyFor = async (...granted: readonly Scope[]): Promise<string> =>
    (await createApiKey(app.core, { name: 'tests', scopes: [...granted] })).text;
  const key = await keyFor('export');
  const post = async (
    body: unknown,
    { key: sent = key, type = 'application/json', language = 'fr' }: Sent = {},
  ): Promise<Posted> => {
    const {
      status,
      headers,
      body: answered,
    } = await request(server)
      .post('/api/exports')
      .set({ Authorization: `Bearer ${sent}`, 'Accept-Language': language })
      .type(type)
      .responseType('blob')
      .send(typeof body === 'string' ? body : JSON.stringify(body));
    return { status, headers, bytes: Buffer.from(answered) };
  };
  return {
    ...{ app, server, key, keyFor, post },
    id: await issueOne(app),
    other: await issueOne(app, { person: { givenName: 'Ana', familyName: 'Silva', email: 'ana@example.org' } }),
    async refused(body, sent) {
      const { status, headers, bytes } = await post(body, sent);
      expect(headers['content-type']).toContain('application/problem+json');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers).not.toHaveProperty('content-disposition');
      const { code, badge, place, documents, accepted } = JSON.parse(bytes.toString());
      return JSON.parse(JSON.stringify({ status, code, badge, place, documents, accepted }));
    },
  };
}
