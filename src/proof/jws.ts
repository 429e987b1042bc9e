import { compactVerify, importJWK } from 'jose';
import { verifyEd25519 } from '../kernel/platform.ts';
import { ecdsaVerifier } from './ecdsa.ts';
import { toPublicJwk } from './jwk.ts';
import { toBase64url } from './multibase.ts';
import type { Algorithm, PublicKey } from './multikey.ts';
import type { Signer } from './signer.ts';

/** JWS algorithm → the one key type that may sign with it (RFC 7518 §3.3 and §3.4, RFC 8037 §3.1, RFC 9864 §2.2). */
export const jwsAlgorithms: ReadonlyMap<string, Algorithm> = new Map([
  ['RS256', 'RSA'],
  ['ES256', 'P-256'],
  ['ES384', 'P-384'],
  ['EdDSA', 'Ed25519'],
  ['Ed25519', 'Ed25519'],
]);

/** A compact JWS (RFC 7515 §7.1) by `signer`, whose algorithm and key the header names. ES256 signs differently each time. */
export async function signJws(payload: Readonly<Record<string, unknown>>, { typ, signer }: JwsToSign): Promise<string> {
  const header = { alg: signer.algorithm === 'P-256' ? 'ES256' : 'EdDSA', kid: signer.verificationMethod, typ };
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${toBase64url(await signer.sign(new TextEncoder().encode(input)))}`;
}

interface JwsToSign {
  /** What the token is (RFC 8725 §3.11), so that one kind is never taken for another. */
  readonly typ: string;
  readonly signer: Signer;
}

/**
 * Does the signature of a compact JWS fit that key, under that algorithm and no other? Ed25519 and ECDSA by kernel/platform, which also
 * knows browsers without them; RSA by Web Crypto.
 */
export async function signatureFits(
  jws: string,
  { alg, signature }: { readonly alg: string; readonly signature: Uint8Array },
  key: PublicKey,
): Promise<boolean> {
  if (jwsAlgorithms.get(alg) !== key.algorithm) return false;
  const input = new TextEncoder().encode(jws.slice(0, jws.lastIndexOf('.')));
  if (key.algorithm === 'Ed25519') return verifyEd25519(key.bytes, input, signature);
  const verify = await ecdsaVerifier(key);
  if (verify !== undefined) return verify(input, signature);
  const imported = await importJWK({ ...toPublicJwk(key) }, alg);
  return compactVerify(jws, imported, { algorithms: [alg] }).then(
    () => true,
    () => false,
  );
}

function encode(value: Readonly<Record<string, unknown>>): string {
  return toBase64url(new TextEncoder().encode(JSON.stringify(value)));
}
