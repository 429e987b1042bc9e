import { isJsonObject, type JsonObject } from '../../kernel/json.ts';
import { readCompactJws } from '../../proof/compact-jws.ts';
import { withoutClaims } from '../../proof/jwt-claims.ts';
import { readBase64url } from '../../proof/multibase.ts';
import type { ReadFault } from '../read-fault.ts';
import type { ReadLimits } from '../read-limits.ts';
import { readJsonText } from './json-text.ts';

const compactJws = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;

/** By its shape alone (RFC 7515 §7.1); one without a signature has the shape too. */
export function isToken(text: string): boolean {
  return compactJws.test(text);
}

/** What a compact JWS says. Its header holds what proof/ knows and nothing else, and both are read with the same strictness. */
export function readToken(
  jwt: string,
  limits: ReadLimits,
  spent?: { values: number },
): { readonly payload: JsonObject } | ReadFault {
  if (jwt.length > limits.characters) return 'too-large';
  const [header, payload] = jwt.split('.').map((part) => readPart(part, limits, spent));
  if (header === undefined || payload === undefined) return 'malformed-jwt';
  if (typeof header === 'string') return header;
  if (typeof payload === 'string') return payload;
  return jwt.endsWith('.') || readCompactJws(jwt) === undefined ? 'malformed-jwt' : { payload: payload.object };
}

/** VCDM 1.1 puts the credential under the claim `vc`, VCDM 2.0 is the payload itself; proof/ refuses one that mixes the two. */
export function credentialOf(payload: JsonObject): JsonObject {
  return isJsonObject(payload.vc) ? payload.vc : withoutClaims(payload);
}

function readPart(
  part: string,
  limits: ReadLimits,
  spent?: { values: number },
): { readonly object: JsonObject } | ReadFault {
  const bytes = readBase64url(part);
  if (bytes === undefined) return 'malformed-jwt';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return 'not-utf-8';
  }
  const read = readJsonText(text, limits, spent);
  if (typeof read === 'string') return read === 'not-json' ? 'malformed-jwt' : read;
  return isJsonObject(read.value) ? { object: read.value } : 'malformed-jwt';
}
