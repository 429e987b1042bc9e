import type { JsonObject } from '../kernel/json.ts';
import { hasWebCrypto } from '../kernel/platform.ts';
import { Problem } from '../kernel/problem.ts';
import { type CompactJws, type JwsHeader, readCompactJws } from './compact-jws.ts';
import { toVerificationMethod } from './did.ts';
import { readPublicJwk } from './jwk.ts';
import { jwsAlgorithms, signatureFits, signJws } from './jws.ts';
import { type ClaimName, compareClaims, toClaims, withClaims, withoutClaims } from './jwt-claims.ts';
import { refusePeriod } from './key-period.ts';
import type { KeyResolver } from './key-resolver.ts';
import { type Algorithm, type PublicKey, toMultikey } from './multikey.ts';
import { type CheckedProof, type ProofFailure, type ProofOutcome, toOutcome } from './proof-outcome.ts';
import type { Signer } from './signer.ts';
import { issuerIdOf } from './verify-proofs.ts';

/** In bytes; an RSA signature is as long as its modulus, which the key says. */
const signatureLengths: Readonly<Record<Algorithm, number | undefined>> = {
  Ed25519: 64,
  'P-256': 64,
  'P-384': 96,
  RSA: undefined,
};

/**
 * The credential as a VC-JWT (OB 3.0 §8.2): ES256 for a P-256 key, EdDSA for an Ed25519 one. The payload leaves the Data Integrity
 * proof out: each form carries one seal, and with the claims beside it the inner one would not verify as it stands. ES256 signs
 * differently each time: keep the first.
 */
export async function signVcJwt(credential: JsonObject, signer: Signer): Promise<string> {
  const claims = toClaims(credential);
  if (claims.iss === undefined || claims.jti === undefined || claims.nbf === undefined) {
    throw new Problem('proof/unsupported');
  }
  const { proof: _, ...unsecured } = credential;
  return signJws({ ...unsecured, ...claims }, { typ: 'JWT', signer });
}

export interface JwtOutcome extends ProofOutcome {
  /** The signed credential without the claims, once the text could be read; to be believed only when `passed`. */
  readonly credential?: JsonObject;
  /** Claims the specification asks for and that are missing although the credential says the same: odd, not false. */
  readonly absentClaims?: readonly ClaimName[];
}

/** Signature first, claims after, by our own rules; never throws for a bad token. Dates are judged by who knows the time. */
export async function verifyVcJwt(jwt: string, resolveKey: KeyResolver): Promise<JwtOutcome> {
  const jws = readCompactJws(jwt);
  const credential = jws === undefined ? undefined : readCredential(jws.payload);
  if (jws === undefined || credential === undefined) {
    return toOutcome([{ outcome: 'failed', reason: 'malformed-proof' }], undefined);
  }
  const issuer = issuerIdOf(credential);
  const verificationMethod = readMethod(jws.header, issuer ?? '');
  const { different, absent } = compareClaims(jws.payload, credential);
  const signed = await checkSignature(jwt, jws, { verificationMethod, issuer: issuer ?? '' }, resolveKey);
  const answer = signed.outcome === 'passed' && different.length > 0 ? failed('claims-differ') : signed;
  const checked: CheckedProof = {
    ...signed,
    ...answer,
    cryptosuite: jws.header.alg,
    ...(verificationMethod === undefined ? {} : { verificationMethod }),
  };
  return { ...toOutcome([checked], issuer), credential, absentClaims: absent };
}

/** The algorithm must be the key's own, an embedded key the one that was resolved. */
async function checkSignature(
  jwt: string,
  jws: CompactJws,
  { verificationMethod, issuer }: { readonly verificationMethod: string | undefined; readonly issuer: string },
  resolveKey: KeyResolver,
): Promise<CheckedProof> {
  const { header, payload, signature } = jws;
  if (header.alg === 'none') return failed('malformed-proof');
  const algorithm = jwsAlgorithms.get(header.alg);
  if (algorithm === undefined || (algorithm === 'RSA' && !hasWebCrypto())) {
    return { outcome: 'unknown', reason: 'suite-unknown' };
  }
  const length = signatureLengths[algorithm] ?? signature.length;
  if (signature.length !== length) return failed('malformed-proof-value');
  const found = verificationMethod === undefined ? undefined : await resolveKey(verificationMethod, { issuer });
  if (found === undefined || found.status === 'unresolved') return { outcome: 'unknown', reason: 'key-unresolved' };
  if (found.status === 'refused') return failed(found.reason);
  const { key, controller } = found;
  if (key.algorithm !== algorithm || !isEmbedded(key, header)) return { ...failed('key-unsound'), controller };
  const refusal = refusePeriod(found, signedAt(payload));
  if (refusal !== undefined) return { ...failed(refusal), controller };
  const fits = await signatureFits(jwt, { alg: header.alg, signature }, key);
  return { ...(fits ? { outcome: 'passed', reason: 'signed' } : failed('altered')), controller, key: toMultikey(key) };
}

/** When it says that it was signed: `iat`, or else when it begins (RFC 7519 §4.1.5 and §4.1.6). Milliseconds. */
function signedAt({ iat, nbf }: JsonObject): number | undefined {
  const seconds = iat ?? nbf;
  return typeof seconds === 'number' ? seconds * 1000 : undefined;
}

function failed(reason: ProofFailure): CheckedProof {
  return { outcome: 'failed', reason };
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
  const restored = 'vc' in payload ? withClaims(credential, payload) : credential;
  const context = credential['@context'];
  const first = Array.isArray(context) ? context[0] : context;
  return (first === 'https://www.w3.org/2018/credentials/v1') === 'vc' in payload ? restored : undefined;
}

/** `kid` as it is, or relative to the issuer; else the embedded key, if the issuer lists it under its Multikey name. */
function readMethod(header: JwsHeader, issuer: string): string | undefined {
  if (header.kid !== undefined) return header.kid.startsWith('#') ? issuer + header.kid : header.kid;
  const key = readPublicJwk(header.jwk);
  if (key === undefined) return undefined;
  return issuer.startsWith('did:jwk:') ? `${issuer}#0` : toVerificationMethod(issuer, key);
}
