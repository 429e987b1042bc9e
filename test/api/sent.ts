import type { Express } from 'express';
import request from 'supertest';
import type { App } from '../../src/app.ts';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import { issueOne, openApp, publicEnvironment, silent } from '../support/opened-app.ts';

/** What a stranger may send, and where to: one real badge, in every text it is handed around in. */
export interface Sending {
  readonly app: App;
  readonly server: Express;
  readonly publicId: string;
  readonly json: string;
  readonly jwt: string;
  readonly altered: string;
}

/** The address the small cast gives its holder. */
export const holderEmail = 'zoe.lefevre@example.org';

export async function openSending(world: Parameters<typeof openApp>[1] = {}): Promise<Sending> {
  const app = await openApp(publicEnvironment, world);
  const publicId = await issueOne(app);
  await app.share(publicId, 'published');
  const { bytes } = await credentialRecord(app.core.storage, publicId);
  const server = app.createHandler(silent);
  const jwt = await readJwt(server, publicId);
  return { app, server, publicId, json: bytes, jwt, altered: bytes.replace('individuelle', 'collective') };
}

async function readJwt(server: Express, publicId: string): Promise<string> {
  return (await request(server).get(`/v/${publicId}.jwt`)).text;
}

/** A JSON text of lists within lists. */
export function nested(depth: number): string {
  return `${'['.repeat(depth)}${']'.repeat(depth)}`;
}
