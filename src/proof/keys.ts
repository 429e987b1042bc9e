import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { z } from 'zod';
import { Problem } from '../kernel/problem.ts';
import { readPublicJwk } from './jwk.ts';
import type { KeyAlgorithm, PublicKey } from './multikey.ts';
import type { Signer } from './signer.ts';

/** A private key as RFC 7517 writes it; the form in which keys are encrypted at rest. */
export const PrivateJwk = z.discriminatedUnion('kty', [
  z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() }),
  z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), d: z.string() }),
]);
export type PrivateJwk = z.infer<typeof PrivateJwk>;

export interface KeyPair {
  readonly publicKey: PublicKey<KeyAlgorithm>;
  readonly privateJwk: PrivateJwk;
}

/** A new key pair from the system's own generator (a key must never be repeatable, in tests neither). */
export function generateKeyPair(algorithm: KeyAlgorithm): KeyPair {
  const { privateKey } =
    algorithm === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const privateJwk = PrivateJwk.parse(privateKey.export({ format: 'jwk' }));
  return { publicKey: publicKeyOf(privateJwk), privateJwk };
}

/** The public key that goes with a private one, computed anew: the public members as written are not believed. */
export function publicKeyOf(privateJwk: PrivateJwk): PublicKey<KeyAlgorithm> {
  const key = readPublicJwk(createPublicKey(importPrivateKey(privateJwk)).export({ format: 'jwk' }));
  if (key === undefined) throw new Problem('key/unknown');
  const { algorithm, bytes } = key;
  if (algorithm !== 'Ed25519' && algorithm !== 'P-256') throw new Problem('key/unknown');
  return { algorithm, bytes };
}

/** A signer with the key in memory, imported once. */
export function createSigner(privateJwk: PrivateJwk, verificationMethod: string): Signer {
  const key = importPrivateKey(privateJwk);
  if (privateJwk.kty === 'OKP') {
    return { algorithm: 'Ed25519', verificationMethod, sign: async (bytes) => sign(null, bytes, key) };
  }
  return {
    algorithm: 'P-256',
    verificationMethod,
    sign: async (bytes) => sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }),
  };
}

function importPrivateKey(privateJwk: PrivateJwk): KeyObject {
  return createPrivateKey({ key: privateJwk, format: 'jwk' });
}
