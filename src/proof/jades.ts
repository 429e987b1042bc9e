import { base64 } from '@scure/base';
import { errors, flattenedVerify, importX509 } from 'jose';
import { z } from 'zod';
import { isJsonObject } from '../kernel/json.ts';
import { hasWebCrypto, sha256 } from '../kernel/platform.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { readJsonObject } from './compact-jws.ts';
import { judgeStamps, readStamps, writeStamp } from './jades-stamp.ts';
import { readBase64url, toBase64url } from './multibase.ts';
import type { TimeStamp } from './time-stamp.ts';

/**
 * JAdES, levels B and B-T (ETSI TS 119 182-1): a JWS in its JSON serialisation (RFC 7515 §7.2) whose header names the signing certificate. The payload
 * stands there as the text it is (RFC 7797): any other spelling of it breaks the seal.
 */

export type SealAlgorithm = 'RS256' | 'ES256';
export type SealEdition = '1.1.1' | '1.2.1';

/** A seal as its keeper offers it: the key signs hashes and never leaves (a file today, the service of a trust service provider later). */
export interface Seal {
  /** DER, the signing certificate first. */
  readonly certificateChain: readonly Uint8Array[];
  readonly algorithm: SealAlgorithm;
  /** Of ETSI TS 119 182-1; the later one unless told. */
  readonly edition?: SealEdition;
  /** Signs a SHA-256 hash; r and s one after the other where it is ECDSA. */
  signHash(hash: Uint8Array): Promise<Uint8Array>;
}

/** Has bytes stamped by a time-stamp service (RFC 3161): its token, verified. */
export type TimeStamper = (bytes: Uint8Array) => Promise<Uint8Array>;

/**
 * `text` sealed as Europass takes it: general serialisation, its moment in `iat`, which edition 1.2.1 of the standard (§6.3) asks of every seal made
 * since July 2025 in place of the critical `sigT` of the elder one. Level B; with a time-stamp service, level B-T. `signedAt` is RFC 3339, UTC.
 */
export async function sealText(text: string, seal: Seal, signedAt: string, stamp?: TimeStamper): Promise<string> {
  const [leaf] = seal.certificateChain;
  if (leaf === undefined) throw new TypeError('a seal without a certificate');
  const header = {
    ...{ alg: seal.algorithm, typ: 'jose+json', cty: 'json', b64: false },
    'x5t#S256': toBase64url(sha256(leaf)),
    x5c: seal.certificateChain.map((der) => base64.encode(der)),
    ...(seal.edition === '1.1.1'
      ? { sigT: signedAt, crit: ['b64', 'sigT'] }
      : { iat: toSeconds(signedAt), crit: ['b64'] }),
  };
  const head = toBase64url(new TextEncoder().encode(JSON.stringify(header)));
  const signature = toBase64url(await seal.signHash(sha256(`${head}.${text}`)));
  const token = await stamp?.(new TextEncoder().encode(signature));
  const unsigned = token === undefined ? {} : { header: writeStamp(token) };
  return JSON.stringify({ payload: text, signatures: [{ protected: head, ...unsigned, signature }] });
}

const toSeconds = (moment: string): number => Math.floor(Date.parse(moment) / 1000);

const Header = z.looseObject({
  alg: z.enum(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384']),
  b64: z.literal(false),
  crit: z.array(z.enum(['b64', 'sigT', 'adoTst'])),
  x5c: z.array(z.base64()).min(1).max(10),
  'x5t#S256': z.string().optional(),
  sigT: z.iso.datetime().optional(),
  // Up to the year 9999: what comes after is no moment.
  iat: z.int().min(0).max(253_402_300_799).optional(),
});

const Signature = z.looseObject({ protected: z.string(), header: z.unknown().optional(), signature: z.string() });
const General = z.looseObject({ payload: z.string(), signatures: z.array(Signature).length(1) });
const Flattened = Signature.extend({ payload: z.string() });

export interface SealedText {
  /** The text that was signed, to be read and never written again. */
  readonly payload: string;
  readonly protected: string;
  readonly signature: string;
  /** RFC 3161 tokens over the signature; no seal covers them. */
  readonly stamps: readonly Uint8Array[];
}

/** Whether a JSON value is a JWS in its JSON serialisation, by its shape alone. */
export function isSealed(value: unknown): boolean {
  return isJsonObject(value) && 'payload' in value && ('signatures' in value || 'signature' in value);
}

/** The parts, or nothing where it is not one seal over one text. */
export function readSealed(value: unknown): SealedText | undefined {
  const general = General.safeParse(value).data;
  const { payload, ...rest } = general ?? Flattened.safeParse(value).data ?? {};
  const signature = Signature.safeParse(general?.signatures[0] ?? rest).data;
  if (payload === undefined || signature === undefined) return undefined;
  return {
    ...{ payload, protected: signature.protected, signature: signature.signature },
    stamps: readStamps(signature.header),
  };
}

export type SealOutcome =
  | {
      readonly outcome: 'sealed';
      readonly certificate: Certificate;
      /** As the seal says of itself. */
      readonly signedAt: string;
      /** As a time-stamp service says; absent where none was asked. */
      readonly stamp?: TimeStamp | { readonly outcome: 'unusable' };
    }
  | { readonly outcome: 'altered' | 'malformed' | 'unsupported'; readonly certificate?: Certificate };

/**
 * Does the text fit the seal, and the seal the certificate in its header? Whom the certificate names is then as true as the certificate: its
 * chain, its revocation and its legal quality are not looked at, nor those of a time-stamp's. A time-stamp of another signature, or changed, is
 * an alteration. Never throws.
 */
export async function verifySeal(sealed: SealedText): Promise<SealOutcome> {
  const bytes = readBase64url(sealed.protected);
  const header = Header.safeParse(bytes === undefined ? undefined : readJsonObject(bytes)).data;
  const leaf = header?.x5c[0];
  const der = leaf === undefined ? undefined : base64.decode(leaf);
  const certificate = der === undefined ? undefined : readCertificate(der);
  const signedAt = header === undefined ? undefined : momentOf(header);
  if (header === undefined || der === undefined || certificate === undefined || signedAt === undefined) {
    return { outcome: 'malformed' };
  }
  const thumbprint = header['x5t#S256'];
  if (thumbprint !== undefined && thumbprint !== toBase64url(sha256(der))) return { outcome: 'malformed', certificate };
  if (!hasWebCrypto()) return { outcome: 'unsupported', certificate };
  try {
    const pem = `-----BEGIN CERTIFICATE-----\n${leaf}\n-----END CERTIFICATE-----`;
    const key = await importX509(pem, header.alg);
    const { payload, protected: head, signature } = sealed;
    const jws = { payload, protected: head, signature };
    await flattenedVerify(jws, key, { algorithms: [header.alg], crit: { sigT: true, adoTst: true } });
    const stamp = await judgeStamps(sealed.stamps, signature);
    if (stamp?.outcome === 'differs') return { outcome: 'altered', certificate };
    return { outcome: 'sealed', certificate, signedAt, ...(stamp === undefined ? {} : { stamp }) };
  } catch (error) {
    const altered = error instanceof errors.JWSSignatureVerificationFailed;
    return { outcome: altered ? 'altered' : 'malformed', certificate };
  }
}

/** `sigT`, or `iat` (seconds), which took its place in edition 1.2.1; RFC 3339. */
function momentOf({ sigT, iat }: z.infer<typeof Header>): string | undefined {
  if (sigT !== undefined) return sigT;
  return iat === undefined ? undefined : `${new Date(iat * 1000).toISOString().slice(0, 19)}Z`;
}
