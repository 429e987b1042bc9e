import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';

/** Registered claims (RFC 7519 §4.1) that repeat what the credential says (OB 3.0 §8.2); no JSON-LD term, so stripped before JSON-LD. */
const claimNames: ReadonlySet<string> = new Set(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']);

/** `sub` only where the subject has an id, `exp` only where the credential ends. */
export function toClaims(credential: JsonObject): JsonObject {
  const said = readSaid(credential);
  return {
    ...(said.iss === undefined ? {} : { iss: said.iss }),
    ...(said.jti === undefined ? {} : { jti: said.jti }),
    ...(said.nbf === undefined ? {} : { nbf: said.nbf }),
    ...(said.sub === undefined ? {} : { sub: said.sub }),
    ...(said.exp === undefined ? {} : { exp: said.exp }),
  };
}

export function withoutClaims(payload: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(payload).filter(([name]) => !claimNames.has(name)));
}

/**
 * The credential of a `vc` claim with what its issuer moved into the claims put back (VCDM 1.1 §6.3.1): that form may say its id,
 * issuer, subject and dates there alone. What the credential says itself is left as it is, to be compared.
 */
export function withClaims(credential: JsonObject, { iss, jti, sub, nbf, exp }: JsonObject): JsonObject {
  const { issuer, credentialSubject: subject } = credential;
  return {
    ...(typeof jti === 'string' ? { id: jti } : {}),
    ...(typeof iss === 'string' ? { issuer: iss } : {}),
    ...toDate('issuanceDate', nbf),
    ...toDate('expirationDate', exp),
    ...credential,
    ...(typeof iss === 'string' && isJsonObject(issuer) ? { issuer: { id: iss, ...issuer } } : {}),
    ...(typeof sub === 'string' && isJsonObject(subject) ? { credentialSubject: { id: sub, ...subject } } : {}),
  };
}

/** The last second that RFC 3339 can write. */
const lastSecond = 253_402_300_799;

function toDate(name: string, seconds: Json | undefined): JsonObject {
  if (typeof seconds !== 'number' || seconds < 0 || seconds > lastSecond) return {};
  return { [name]: new Date(Math.floor(seconds) * 1000).toISOString().replace('.000Z', 'Z') };
}

export type ClaimName = 'iss' | 'sub' | 'jti' | 'nbf' | 'exp';

/**
 * Claims that say otherwise than the credential, and claims that are not there. `absent` never holds `exp` without `validUntil`,
 * nor `sub` without a subject id.
 */
export function compareClaims(
  payload: JsonObject,
  credential: JsonObject,
): { readonly different: readonly ClaimName[]; readonly absent: readonly ClaimName[] } {
  const said = readSaid(credential);
  const names = ['iss', 'sub', 'jti', 'nbf', 'exp'] as const;
  return {
    different: names.filter((name) => payload[name] !== undefined && payload[name] !== said[name]),
    absent: names.filter((name) => payload[name] === undefined && said[name] !== undefined),
  };
}

interface Said {
  readonly iss: Json | undefined;
  readonly sub: Json | undefined;
  readonly jti: Json | undefined;
  readonly nbf: number | undefined;
  readonly exp: number | undefined;
}

/** VCDM 1.1 names its dates otherwise. */
function readSaid(credential: JsonObject): Said {
  const { issuer, credentialSubject: subject } = credential;
  return {
    iss: isJsonObject(issuer) ? issuer.id : issuer,
    sub: isJsonObject(subject) ? subject.id : undefined,
    jti: credential.id,
    nbf: toNumericDate(credential.validFrom ?? credential.issuanceDate),
    exp: toNumericDate(credential.validUntil ?? credential.expirationDate),
  };
}

/** Whole seconds since 1970 (RFC 7519 §2), fractions cut off. */
function toNumericDate(text: Json | undefined): number | undefined {
  const time = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : Math.floor(time / 1000);
}
