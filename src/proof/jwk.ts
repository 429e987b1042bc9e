import { z } from 'zod';
import type { JsonObject } from '../kernel/json.ts';
import { readBase64url, toBase64url } from './multibase.ts';
import { type KeyAlgorithm, type PublicKey, soundKey } from './multikey.ts';
import { compress, coordinateSize, decompress, type NistCurve } from './nist-curves.ts';
import { readRsa, toRsaMembers } from './rsa.ts';

const noPrivateMember = z.undefined().optional();

/** A public JWK (RFC 7517, RFC 7518 §6, RFC 8037) of a key type we know; private members are refused. */
const PublicJwk = z.discriminatedUnion('kty', [
  z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: noPrivateMember }),
  z.looseObject({
    kty: z.literal('EC'),
    crv: z.enum(['P-256', 'P-384']),
    x: z.string(),
    y: z.string(),
    d: noPrivateMember,
  }),
  z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: noPrivateMember, p: noPrivateMember }),
]);

/** Of a key we sign with. */
export interface BarePublicJwk extends JsonObject {
  readonly kty: 'OKP' | 'EC';
  readonly crv: NistCurve | 'Ed25519';
  readonly x: string;
}

/** Only the members that make the key (those of its RFC 7638 thumbprint). */
export function toPublicJwk(key: PublicKey<KeyAlgorithm>): BarePublicJwk;
export function toPublicJwk(key: PublicKey): JsonObject;
export function toPublicJwk(key: PublicKey): JsonObject {
  if (key.algorithm === 'Ed25519') return { kty: 'OKP', crv: 'Ed25519', x: toBase64url(key.bytes) };
  if (key.algorithm === 'RSA') return { kty: 'RSA', ...toRsaMembers(key) };
  const point = decompress(key.algorithm, key.bytes);
  if (point === undefined) throw new RangeError(`not a point of ${key.algorithm}`);
  return { kty: 'EC', crv: key.algorithm, x: toBase64url(point.x), y: toBase64url(point.y) };
}

/** Nothing for another key type, a private key, a second spelling of a number, a point off the curve, or a weak RSA key. */
export function readPublicJwk(value: unknown): PublicKey | undefined {
  const { success, data } = PublicJwk.safeParse(value);
  if (!success) return undefined;
  if (data.kty === 'RSA') return readRsa(data.n, data.e);
  if (data.kty === 'EC') return readPoint(data.crv, data.x, data.y);
  const x = readBase64url(data.x);
  return x === undefined ? undefined : soundKey({ algorithm: 'Ed25519', bytes: x });
}

function readPoint(curve: NistCurve, writtenX: string, writtenY: string): PublicKey | undefined {
  const [x, y] = [readBase64url(writtenX), readBase64url(writtenY)];
  if (x?.length !== coordinateSize(curve) || y?.length !== coordinateSize(curve)) return undefined;
  const bytes = compress(x, y);
  const back = decompress(curve, bytes);
  return back !== undefined && toBase64url(back.y) === writtenY ? { algorithm: curve, bytes } : undefined;
}
