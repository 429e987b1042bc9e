import { z } from 'zod';
import type { JsonObject } from '../kernel/json.ts';
import { readBase64url, toBase64url } from './multibase.ts';
import { type PublicKey, soundKey } from './multikey.ts';
import { compressP256, decompressP256 } from './p256.ts';

/** A public JWK (RFC 7517, RFC 8037) of a key type we know; private members are refused. */
const PublicJwk = z.discriminatedUnion('kty', [
  z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.undefined().optional() }),
  z.looseObject({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string(),
    y: z.string(),
    d: z.undefined().optional(),
  }),
]);

export interface BarePublicJwk extends JsonObject {
  readonly kty: 'OKP' | 'EC';
  readonly crv: 'Ed25519' | 'P-256';
  readonly x: string;
}

/** Only the members that make the key (those of its RFC 7638 thumbprint). */
export function toPublicJwk(key: PublicKey): BarePublicJwk {
  if (key.algorithm === 'Ed25519') return { kty: 'OKP', crv: 'Ed25519', x: toBase64url(key.bytes) };
  const point = decompressP256(key.bytes);
  if (point === undefined) throw new RangeError('not a point of P-256');
  return { kty: 'EC', crv: 'P-256', x: toBase64url(point.x), y: toBase64url(point.y) };
}

/** Nothing for another key type, a private key, a second spelling of a coordinate, or a point off the curve. */
export function readPublicJwk(value: unknown): PublicKey | undefined {
  const jwk = PublicJwk.safeParse(value);
  if (!jwk.success) return undefined;
  const x = readBase64url(jwk.data.x);
  if (x?.length !== 32) return undefined;
  if (jwk.data.kty === 'OKP') return soundKey({ algorithm: 'Ed25519', bytes: x });
  const y = readBase64url(jwk.data.y);
  if (y?.length !== 32) return undefined;
  const bytes = compressP256(x, y);
  const back = decompressP256(bytes);
  return back !== undefined && toBase64url(back.y) === jwk.data.y ? { algorithm: 'P-256', bytes } : undefined;
}
