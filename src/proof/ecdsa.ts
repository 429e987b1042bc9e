import { type EcdsaVerifier, importEcdsaKey } from '../kernel/platform.ts';
import type { PublicKey } from './multikey.ts';
import { decompress } from './nist-curves.ts';

/** ECDSA: each curve has its one hash (vc-di-ecdsa §3.1). */
export const ecdsaDigests = { 'P-256': 'SHA-256', 'P-384': 'SHA-384' } as const;

/** Length of r and s together, in bytes (IEEE P1363). */
export const ecdsaSignatureLength = { 'P-256': 64, 'P-384': 96 } as const;

/**
 * The key imported once, for any number of messages; nothing for a key that is no point of these curves. For any (r, s) the
 * pair (r, n − s) holds too, and honest signers make either: a signature is no name for what it signs.
 */
export async function ecdsaVerifier({ algorithm, bytes }: PublicKey): Promise<EcdsaVerifier | undefined> {
  if (algorithm !== 'P-256' && algorithm !== 'P-384') return undefined;
  const point = decompress(algorithm, bytes);
  if (point === undefined) return undefined;
  const verify = await importEcdsaKey(algorithm, Uint8Array.of(4, ...point.x, ...point.y));
  return async (message, signature) =>
    signature.length === ecdsaSignatureLength[algorithm] && verify(message, signature);
}
