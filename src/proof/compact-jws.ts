import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../kernel/json.ts';
import { readBase64url } from './multibase.ts';

/**
 * Header of a VC-JWT (OB 3.0 §8.2): `alg`, `kid`, `jwk`, `typ` and nothing else; `cty` is W3C's own addition. A strict list refuses
 * `crit`, `b64`, `jku`, `x5u` and whatever else would change what is verified or fetch a key from where the sender likes.
 */
export const JwsHeader = z.strictObject({
  alg: z.string(),
  kid: z.string().optional(),
  jwk: z.looseObject({}).optional(),
  typ: z.enum(['JWT', 'vc+jwt', 'vc+ld+jwt']).optional(),
  cty: z.enum(['vc', 'application/vc']).optional(),
});
export type JwsHeader = z.infer<typeof JwsHeader>;

export interface CompactJws {
  readonly header: JwsHeader;
  readonly payload: JsonObject;
  readonly signature: Uint8Array;
}

/** The parts of a compact JWS (RFC 7515 §7.1), each in its one spelling, or nothing. Nothing is verified yet. */
export function readCompactJws(jwt: string): CompactJws | undefined {
  const parts = jwt.split('.').map(readBase64url);
  const [head, body, signature] = parts;
  if (parts.length !== 3 || head === undefined || body === undefined || signature === undefined) return undefined;
  const header = JwsHeader.safeParse(readJsonObject(head));
  const payload = readJsonObject(body);
  return header.success && payload !== undefined ? { header: header.data, payload, signature } : undefined;
}

/** JSON in UTF-8 that is an object, or nothing. */
export function readJsonObject(bytes: Uint8Array): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
