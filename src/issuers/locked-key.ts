import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto';
import { z } from 'zod';
import { Problem } from '../kernel/problem.ts';
import type { Random } from '../kernel/random.ts';
import { PrivateJwk } from '../proof/keys.ts';

/** A private key at rest: AES-256-GCM (SP 800-38D) under a key that scrypt (RFC 7914) derives from the operator's secret. Base64url. */
export const LockedKey = z.strictObject({
  kdf: z.literal('scrypt'),
  /** Bounded, so that a tampered record cannot ask for all the memory. */
  cost: z
    .int()
    .min(2 ** 14)
    .max(2 ** 18),
  salt: z.string(),
  cipher: z.literal('aes-256-gcm'),
  nonce: z.string(),
  text: z.string(),
  tag: z.string(),
});
export type LockedKey = z.infer<typeof LockedKey>;

/** Passphrase, or content of the key file. */
export type KeySecret = string;

const cost = 2 ** 15;
const blockSize = 8;

/** `belongsTo` (issuer and kid) is authenticated with the key: a record moved to another issuer no longer opens. */
export async function lockKey(
  key: PrivateJwk,
  options: { readonly secret: KeySecret; readonly belongsTo: string; readonly random: Random },
): Promise<LockedKey> {
  const salt = options.random(16);
  const nonce = options.random(12);
  const cipher = createCipheriv('aes-256-gcm', await deriveKey(options.secret, salt, cost), nonce);
  cipher.setAAD(Buffer.from(options.belongsTo));
  const text = Buffer.concat([cipher.update(JSON.stringify(key), 'utf8'), cipher.final()]);
  return {
    kdf: 'scrypt',
    cost,
    salt: toText(salt),
    cipher: 'aes-256-gcm',
    nonce: toText(nonce),
    text: toText(text),
    tag: toText(cipher.getAuthTag()),
  };
}

/** `key/locked` for a wrong secret, and for a record that was altered or belongs to another. */
export async function unlockKey(
  locked: LockedKey,
  options: { readonly secret: KeySecret; readonly belongsTo: string },
): Promise<PrivateJwk> {
  const derived = await deriveKey(options.secret, toBytes(locked.salt), locked.cost);
  try {
    const decipher = createDecipheriv('aes-256-gcm', derived, toBytes(locked.nonce), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(options.belongsTo));
    decipher.setAuthTag(toBytes(locked.tag));
    const text = Buffer.concat([decipher.update(toBytes(locked.text)), decipher.final()]);
    return PrivateJwk.parse(JSON.parse(text.toString('utf8')));
  } catch {
    // What failed is not kept as a cause: a parse error could quote the key.
    throw new Problem('key/locked');
  }
}

function deriveKey(secret: KeySecret, salt: Uint8Array, n: number): Promise<Buffer> {
  const limits = { N: n, r: blockSize, p: 1, maxmem: 2 * 128 * n * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, 32, limits, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

function toBytes(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}
