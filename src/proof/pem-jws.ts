import { base64 } from '@scure/base';
import { compactVerify, errors, exportJWK, importSPKI } from 'jose';
import { hasWebCrypto } from '../kernel/platform.ts';
import { readCompactJws } from './compact-jws.ts';
import { readPublicJwk } from './jwk.ts';
import { toMultikey } from './multikey.ts';

/**
 * `suite-unknown`: an algorithm we do not verify; `malformed`: no compact JWS, or one that nobody signed (`none`, or a shared secret
 * where a public key is all there is); `key-unsound`: no public key, one of another kind, or one too weak.
 */
export type PemOutcome = 'signed' | 'altered' | 'key-unsound' | 'suite-unknown' | 'malformed';

/** RS256 is what Open Badges 2.0 asks for; the others are what its issuers also use (RFC 7518 §3.3 and §3.4). */
const algorithms: ReadonlySet<string> = new Set(['RS256', 'RS384', 'RS512', 'ES256', 'ES384']);
/** No public key we verify with is longer, in characters of PEM. */
const longestPem = 4_000;

/** A compact JWS under a public key in PEM (RFC 7468 §13, or PKCS #1 as older issuers wrote theirs). Never throws. */
export async function verifyPemJws(jws: string, pem: string): Promise<PemOutcome> {
  const { alg } = readCompactJws(jws)?.header ?? {};
  if (alg === undefined || alg === 'none' || alg.startsWith('HS')) return 'malformed';
  if (!algorithms.has(alg) || !hasWebCrypto()) return 'suite-unknown';
  const spki = pem.length > longestPem ? undefined : toSpki(pem);
  if (spki === undefined) return 'key-unsound';
  try {
    await compactVerify(jws, await importSPKI(spki, alg), { algorithms: [alg] });
    return 'signed';
  } catch (error) {
    return error instanceof errors.JWSSignatureVerificationFailed ? 'altered' : 'key-unsound';
  }
}

/** The Multikey of a public key in PEM that `jws` was verified with: for whoever knows an issuer by its keys. */
export async function nameOfPem(jws: string, pem: string): Promise<string | undefined> {
  const { alg } = readCompactJws(jws)?.header ?? {};
  const spki = toSpki(pem);
  if (alg === undefined || spki === undefined) return undefined;
  const key = readPublicJwk(await exportJWK(await importSPKI(spki, alg, { extractable: true })));
  return key === undefined ? undefined : toMultikey(key);
}

/** A private key beside it says nothing of who signs: such a file is no public key. */
function toSpki(pem: string): string | undefined {
  const [, label, body, end] =
    /^\s*-----BEGIN ([A-Z ]+)-----([\sA-Za-z0-9+/=]+)-----END ([A-Z ]+)-----\s*$/.exec(pem) ?? [];
  if (label === undefined || body === undefined || label !== end) return undefined;
  if (label === 'PUBLIC KEY') return pem.trim();
  return label === 'RSA PUBLIC KEY' ? wrapped(body.replace(/\s/g, '')) : undefined;
}

/** SubjectPublicKeyInfo of rsaEncryption (RFC 8017 A.1) around an RSAPublicKey of 128 to 65,000 bytes. */
function wrapped(body: string): string | undefined {
  let key: Uint8Array;
  try {
    key = base64.decode(body);
  } catch {
    return undefined;
  }
  if (key.length < 128) return undefined;
  const algorithm = [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
  const bits = [0x03, ...derLength(key.length + 1), 0x00];
  const length = algorithm.length + bits.length + key.length;
  const der = Uint8Array.of(0x30, ...derLength(length), ...algorithm, ...bits, ...key);
  return `-----BEGIN PUBLIC KEY-----\n${base64.encode(der)}\n-----END PUBLIC KEY-----`;
}

function derLength(length: number): readonly number[] {
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}
