import { compactVerify, importJWK } from 'jose';
import type { JsonObject } from '../kernel/json.ts';
import { Problem } from '../kernel/problem.ts';
import { type JwsHeader, type ReadJws, readCompactJws } from './compact-jws.ts';
import { toVerificationMethod } from './did.ts';
import { readPublicJwk, toPublicJwk } from './jwk.ts';
import { type ClaimName, compareClaims, toClaims, withoutClaims } from './jwt-claims.ts';
import type { KeyResolver } from './key-resolver.ts';
import { toBase64url } from './multibase.ts';
import { type KeyAlgorithm, type PublicKey, toMultikey } from './multikey.ts';
import type { ProofDoubt, ProofFailure } from './proof-outcome.ts';
import type { Signer } from './signer.ts';
import { issuerIdOf } from './verify-proofs.ts';

/** JWS algorithm → the one key type that may sign with it (RFC 7518 §3.4, RFC 8037 §3.1, RFC 9864 §2.2). */
const algorithms: ReadonlyMap<string, KeyAlgorithm> = new Map([
  ['ES256', 'P-256'],
  ['EdDSA', 'Ed25519'],
  ['Ed25519', 'Ed25519'],
]);

/**
 * The credential as a VC-JWT (OB 3.0 §8.2.4): ES256 for a P-256 key, EdDSA for an Ed25519 one. The payload leaves the Data Integrity
 * proof out: each form carries one seal, and with the claims beside it the inner one would not verify as it stands. ES256 signs
 * differently each time: keep the first.
 */
export async function signVcJwt(credential: JsonObject, signer: Signer): Promise<string> {
  const claims = toClaims(credential);
  if (claims.iss === undefined || claims.jti === undefined || claims.nbf === undefined) {
    throw new Problem('proof/unsupported');
  }
  const { proof: _, ...unsecured } = credential;
  const header = {
    alg: signer.algorithm === 'P-256' ? 'ES256' : 'EdDSA',
    kid: signer.verificationMethod,
    typ: 'JWT',
  };
  const input = `${encode(header)}.${encode({ ...unsecured, ...claims })}`;
  return `${input}.${toBase64url(await signer.sign(new TextEncoder().encode(input)))}`;
}

export type JwtFailure =
  | Extract<ProofFailure, 'altered' | 'key-not-listed' | 'key-unsound' | 'key-revoked' | 'key-expired'>
  | 'malformed-jwt'
  | 'header-refused'
  | 'claims-differ';
export type JwtDoubt = Extract<ProofDoubt, 'key-unresolved'> | 'algorithm-unsupported';

export interface JwtOutcome {
  readonly outcome: 'passed' | 'failed' | 'unknown';
  readonly reason: 'signed' | JwtFailure | JwtDoubt;
  /** The key answers to `issuer.id`; false unless `passed`. */
  readonly isIssuer: boolean;
  /** The signed credential without the claims; present once the text could be read, believed only when `passed`. */
  readonly credential?: JsonObject;
  readonly verificationMethod?: string;
  readonly controller?: string;
  /** Claims the specification asks for and that are missing although the credential says the same: odd, not false. */
  readonly absentClaims?: readonly ClaimName[];
}

/** Signature first, claims after, by our own rules; never throws for a bad token. Dates are judged by who knows the time. */
export async function verifyVcJwt(jwt: string, resolveKey: KeyResolver): Promise<JwtOutcome> {
  const jws = readCompactJws(jwt);
  if (!jws.ok) return { outcome: 'failed', reason: jws.reason, isIssuer: false };
  const credential = readCredential(jws.payload);
  if (credential === undefined) return { outcome: 'failed', reason: 'malformed-jwt', isIssuer: false };
  const issuer = issuerIdOf(credential) ?? '';
  const verificationMethod = readMethod(jws.header, issuer);
  const about = { isIssuer: false, credential, ...(verificationMethod === undefined ? {} : { verificationMethod }) };
  const key = await findKey(jws, verificationMethod, resolveKey);
  if ('outcome' in key) return { ...about, ...key };
  const { controller } = key;
  if (!(await signatureFits(jwt, key.key, jws.header.alg))) {
    return { ...about, controller, outcome: 'failed', reason: 'altered' };
  }
  const { different, absent } = compareClaims(jws.payload, credential);
  if (different.length > 0) return { ...about, controller, outcome: 'failed', reason: 'claims-differ' };
  const isIssuer = controller === issuer;
  return { ...about, controller, isIssuer, outcome: 'passed', reason: 'signed', absentClaims: absent };
}

type Refusal = Pick<JwtOutcome, 'outcome' | 'reason'>;

/** The key that may have signed, or why there is none: the algorithm must be the key's own, an embedded key the one resolved. */
async function findKey(
  jws: Extract<ReadJws, { readonly ok: true }>,
  verificationMethod: string | undefined,
  resolveKey: KeyResolver,
): Promise<Refusal | { readonly key: PublicKey; readonly controller: string }> {
  const { header, signature, payload } = jws;
  if (header.alg === 'none') return { outcome: 'failed', reason: 'header-refused' };
  const algorithm = algorithms.get(header.alg);
  if (algorithm === undefined) return { outcome: 'unknown', reason: 'algorithm-unsupported' };
  if (signature.length !== 64) return { outcome: 'failed', reason: 'malformed-jwt' };
  if (verificationMethod === undefined) return { outcome: 'unknown', reason: 'key-unresolved' };
  const found = await resolveKey(verificationMethod);
  if (found.status === 'unresolved') return { outcome: 'unknown', reason: 'key-unresolved' };
  if (found.status === 'refused') return { outcome: 'failed', reason: found.reason };
  if (found.key.algorithm !== algorithm) return { outcome: 'failed', reason: 'header-refused' };
  if (!isEmbedded(found.key, header)) return { outcome: 'failed', reason: 'header-refused' };
  if (found.revoked !== undefined) return { outcome: 'failed', reason: 'key-revoked' };
  const signedBefore = typeof payload.nbf === 'number' ? payload.nbf * 1000 : Number.POSITIVE_INFINITY;
  if (found.expires !== undefined && signedBefore >= Date.parse(found.expires)) {
    return { outcome: 'failed', reason: 'key-expired' };
  }
  return { key: found.key, controller: found.controller };
}

function isEmbedded(key: PublicKey, header: JwsHeader): boolean {
  if (header.jwk === undefined) return true;
  const embedded = readPublicJwk(header.jwk);
  return embedded !== undefined && toMultikey(embedded) === toMultikey(key);
}

/** VCDM 2.0 is the payload itself, VCDM 1.1 under `vc`: the first context says which, and must agree. */
function readCredential(payload: JsonObject): JsonObject | undefined {
  const credential = payload.vc ?? withoutClaims(payload);
  if (typeof credential !== 'object' || credential === null || !('@context' in credential)) return undefined;
  const context = credential['@context'];
  const first = Array.isArray(context) ? context[0] : context;
  return (first === 'https://www.w3.org/2018/credentials/v1') === 'vc' in payload ? credential : undefined;
}

/** `kid` as it is, or relative to the issuer; else the embedded key, if the issuer lists it under its Multikey name. */
function readMethod(header: JwsHeader, issuer: string): string | undefined {
  if (header.kid !== undefined) return header.kid.startsWith('#') ? issuer + header.kid : header.kid;
  const key = readPublicJwk(header.jwk);
  return key === undefined ? undefined : toVerificationMethod(issuer, key);
}

async function signatureFits(jwt: string, key: PublicKey, alg: string): Promise<boolean> {
  const imported = await importJWK({ ...toPublicJwk(key) }, alg);
  return compactVerify(jwt, imported, { algorithms: [alg] }).then(
    () => true,
    () => false,
  );
}

function encode(value: JsonObject): string {
  return toBase64url(new TextEncoder().encode(JSON.stringify(value)));
}
