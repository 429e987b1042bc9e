import { isJsonObject, type JsonObject } from '../kernel/json.ts';
import { readCompactJws } from '../proof/compact-jws.ts';
import { withoutClaims } from '../proof/jwt-claims.ts';

/** Whatever was sent, brought to one shape: the credential as plain values, and how its proof is carried. */
export type Envelope =
  | { readonly form: 'data-integrity'; readonly credential: JsonObject }
  | { readonly form: 'vc-jwt'; readonly credential: JsonObject; readonly jwt: string }
  | { readonly form: 'none'; readonly fault: 'not-readable' | 'too-large' };

/** A badge is some kilobytes; nothing honest comes near (UTF-16 units). */
const maxLength = 1_000_000;
/** Objects within objects: an OB 3.0 credential needs about ten. */
const maxDepth = 64;

const compactJws = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/** JSON with an embedded proof, or a compact VC-JWT; anything else comes back as a fault, never as an exception. */
export function readEnvelope(text: string): Envelope {
  if (text.length > maxLength) return { form: 'none', fault: 'too-large' };
  const trimmed = text.trim();
  if (compactJws.test(trimmed)) {
    const payload = readCompactJws(trimmed)?.payload;
    if (payload === undefined || !isShallow(payload)) return unreadable;
    return { form: 'vc-jwt', credential: withoutClaims(payload), jwt: trimmed };
  }
  const credential = readObject(trimmed);
  return credential === undefined ? unreadable : { form: 'data-integrity', credential };
}

const unreadable: Envelope = { form: 'none', fault: 'not-readable' };

function readObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) && isShallow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isShallow(value: JsonObject): boolean {
  return depthOf(value, 0) <= maxDepth;
}

function depthOf(value: unknown, depth: number): number {
  if (depth > maxDepth || typeof value !== 'object' || value === null) return depth;
  return Object.values(value).reduce((deepest: number, inner) => Math.max(deepest, depthOf(inner, depth + 1)), depth);
}
