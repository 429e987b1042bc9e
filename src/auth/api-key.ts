import { z } from 'zod';
import { type Clock, toDateTimeZ } from '../kernel/clock.ts';
import { newPublicId } from '../kernel/ids.ts';
import { sameBytes, sha256 } from '../kernel/platform.ts';
import { Problem } from '../kernel/problem.ts';
import type { Random } from '../kernel/random.ts';
import { all, type Kind, type Storage } from '../kernel/storage.ts';

/** What a key lets its bearer do: one scope an act, none that holds another. */
export const scopes = ['vc:issue', 'vc:verify', 'vc:status', 'export'] as const;
export const Scope = z.enum(scopes);
export type Scope = z.infer<typeof Scope>;

/** A key of a program, without its secret: what a thief of the store finds opens nothing. */
export const ApiKey = z.strictObject({
  id: z.string(),
  /** What it is for, as the operator says. */
  name: z.string().min(1),
  scopes: z.array(Scope).min(1),
  /** SHA-256 of the secret, hex; 256 random bits need no slower hash. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  created: z.string(),
  revoked: z.string().optional(),
});
export type ApiKey = z.infer<typeof ApiKey>;

export const apiKeys: Kind<ApiKey> = { name: 'api-key', schema: ApiKey, indexed: [], unique: [] };

interface World {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
}

/** A new key, and the text its bearer sends: shown once, kept nowhere. */
export async function createApiKey(
  { storage, clock, random }: World,
  { name, scopes: granted }: Pick<ApiKey, 'name' | 'scopes'>,
): Promise<{ readonly key: ApiKey; readonly text: string }> {
  const id = newPublicId(random);
  const secret = Buffer.from(random(32)).toString('base64url');
  const key = { id, name, scopes: [...new Set(granted)], hash: hashOf(secret), created: toDateTimeZ(clock()) };
  return { key: (await storage.insert(apiKeys, key)).value, text: `${id}.${secret}` };
}

export async function listApiKeys(storage: Storage): Promise<readonly ApiKey[]> {
  const found: ApiKey[] = [];
  for await (const { value } of all(storage, apiKeys)) found.push(value);
  return found;
}

/** For good, from now on. @throws `api-key/unknown` */
export async function revokeApiKey({ storage, clock }: Omit<World, 'random'>, id: string): Promise<ApiKey> {
  const stored = await storage.get(apiKeys, id);
  if (stored === undefined) throw new Problem('api-key/unknown');
  if (stored.value.revoked !== undefined) return stored.value;
  return (await storage.replace(apiKeys, { ...stored.value, revoked: toDateTimeZ(clock()) }, stored.version)).value;
}

/**
 * The key behind an `Authorization` header (RFC 6750 §2.1), if it may do that.
 * @throws `api-key/missing` for none, a wrong one or a revoked one, which are not told apart; `api-key/scope` where it may not.
 */
export async function checkApiKey(storage: Storage, header: string | undefined, scope: Scope): Promise<ApiKey> {
  const [, id = '', secret = ''] = /^Bearer +([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/i.exec(header ?? '') ?? [];
  const key = id === '' ? undefined : (await storage.get(apiKeys, id))?.value;
  const fits = sameBytes(Buffer.from(hashOf(secret)), Buffer.from(key?.hash ?? '0'.repeat(64)));
  if (key === undefined || !fits || key.revoked !== undefined) throw new Problem('api-key/missing');
  if (!key.scopes.includes(scope)) throw new Problem('api-key/scope', { scope });
  return key;
}

function hashOf(secret: string): string {
  return Buffer.from(sha256(secret)).toString('hex');
}
