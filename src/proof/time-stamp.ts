import { digest, hasWebCrypto, sameBytes, toHex } from '../kernel/platform.ts';
import { toDer } from './ber.ts';
import { type Certificate, fieldsOf, readCertificate } from './certificate.ts';
import { type Hash, hashes, isSignedWith } from './certified-key.ts';
import { child, childrenOf, type Der, DerFault, derTags, oidOf, readDer } from './der.ts';

/** An RFC 3161 time-stamp: a signed message (CMS, RFC 5652) in which a service says that it saw a hash at a moment. */

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  /** ESSCertID (RFC 2634) and ESSCertIDv2 (RFC 5816). */
  certifiedBy: '1.2.840.113549.1.9.16.2.12',
  certifiedByV2: '1.2.840.113549.1.9.16.2.47',
  extendedKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;

export interface TimeStamp {
  readonly outcome: 'stamped';
  /** RFC 3339, UTC, to the second. */
  readonly at: string;
  /** Whom the service's certificate names. */
  readonly by: string;
  /** Hexadecimal, as it was asked for. */
  readonly nonce?: string;
}

/** `differs`: of something else, or changed since. `unusable`: of a kind we cannot read, or not of a time-stamp service. */
export type StampOutcome = TimeStamp | { readonly outcome: 'differs' } | { readonly outcome: 'unusable' };

/**
 * Does the token stamp `data`, and was it signed by the certificate it names, in force then and made for time-stamps alone? Who vouches
 * for that certificate is not looked at. Never throws.
 */
export async function verifyTimeStamp(token: Uint8Array, data: Uint8Array): Promise<StampOutcome> {
  if (!hasWebCrypto()) return { outcome: 'unusable' };
  try {
    return await judge(readToken(toDer(token)), data);
  } catch (error) {
    if (error instanceof DerFault || error instanceof TypeError || isRefusedKey(error)) return { outcome: 'unusable' };
    throw error;
  }
}

/** What Web Crypto throws at a key that is none. */
function isRefusedKey(error: unknown): boolean {
  return error instanceof DOMException;
}

interface Token {
  /** TSTInfo (RFC 3161 §2.4.2), as it was signed. */
  readonly info: Uint8Array;
  readonly certificates: readonly Uint8Array[];
  /** Issuer and serial number of a certificate, or the identifier of its key (RFC 5652 §5.3). */
  readonly signedBy: Der;
  readonly hash: Hash;
  /** What was signed: attributes, as the set they are (RFC 5652 §5.4). */
  readonly attributes: readonly Der[];
  readonly signed: Uint8Array;
  readonly signature: { readonly algorithm: Der; readonly value: Uint8Array };
}

/** @throws DerFault */
function readToken(bytes: Uint8Array): Token {
  const message = readDer(bytes);
  if (message.tag !== derTags.sequence) throw new DerFault('not a message');
  if (oidOf(child(message, 0, derTags.oid)) !== oids.signedData) throw new DerFault('not signed data');
  const parts = childrenOf(child(child(message, 1, derTags.explicit0), 0, derTags.sequence));
  const [, , content] = parts;
  const signers = parts.at(-1);
  if (content === undefined || signers?.tag !== derTags.set) throw new DerFault('no signer');
  if (oidOf(child(content, 0, derTags.oid)) !== oids.tstInfo) throw new DerFault('not a time-stamp');
  const [signer, ...others] = childrenOf(signers);
  if (signer === undefined || others.length > 0) throw new DerFault('not one signer');
  const [, signedBy, digestAlgorithm, signed, algorithm, value] = childrenOf(signer);
  if (
    signedBy === undefined ||
    signed?.tag !== derTags.explicit0 ||
    algorithm === undefined ||
    value?.tag !== derTags.octets
  ) {
    throw new DerFault('nothing was signed');
  }
  const certificates = parts.slice(3).find(({ tag }) => tag === derTags.explicit0);
  return {
    info: child(child(content, 1, derTags.explicit0), 0, derTags.octets).content,
    certificates: certificates === undefined ? [] : childrenOf(certificates).map(({ whole }) => whole),
    ...{ signedBy, hash: hashOf(digestAlgorithm), attributes: childrenOf(signed) },
    signed: Uint8Array.of(derTags.set, ...signed.whole.subarray(1)),
    signature: { algorithm, value: value.content },
  };
}

function hashOf(algorithm: Der | undefined): Hash {
  const hash = algorithm === undefined ? undefined : hashes.get(oidOf(child(algorithm, 0, derTags.oid)));
  if (hash === undefined) throw new DerFault('another hash');
  return hash;
}

async function judge(token: Token, data: Uint8Array): Promise<StampOutcome> {
  const { at, nonce, imprint } = readInfo(token.info);
  const type = attributeOf(token, oids.contentType);
  const seen = attributeOf(token, oids.messageDigest);
  if (type === undefined || seen === undefined || oidOf(type) !== oids.tstInfo) throw new DerFault('no attributes');
  const isOfData = sameBytes(imprint.value, digest(imprint.hash, data));
  if (!isOfData || !sameBytes(seen.content, digest(token.hash, token.info))) return { outcome: 'differs' };
  const certificate = await certificateOf(token);
  const key = certificate === undefined ? undefined : fieldsOf(certificate.der)[5];
  if (certificate === undefined || key === undefined) return { outcome: 'unusable' };
  const isSigned = await isSignedWith(key, token.signed, { ...token.signature, hash: token.hash });
  if (isSigned === false) return { outcome: 'differs' };
  const { notBefore, notAfter, subject } = certificate;
  const inForce = Date.parse(at) >= Date.parse(notBefore) && Date.parse(at) <= Date.parse(notAfter);
  if (isSigned === undefined || !inForce || !isForTimeStamps(certificate)) return { outcome: 'unusable' };
  const by = [subject.commonName, subject.organisation].filter((part) => part !== undefined).join(', ');
  return { outcome: 'stamped', at, by, ...(nonce === undefined ? {} : { nonce }) };
}

interface Info {
  readonly imprint: { readonly hash: Hash; readonly value: Uint8Array };
  readonly at: string;
  readonly nonce?: string;
}

/** @throws DerFault */
function readInfo(bytes: Uint8Array): Info {
  const info = readDer(bytes);
  const imprint = child(info, 2, derTags.sequence);
  // Accuracy, ordering and nonce may each be left out; the nonce alone is a number.
  const nonce = childrenOf(info)
    .slice(5)
    .find(({ tag }) => tag === derTags.integer);
  return {
    imprint: { hash: hashOf(childrenOf(imprint)[0]), value: child(imprint, 1, derTags.octets).content },
    at: readMoment(child(info, 4, derTags.generalizedTime)),
    ...(nonce === undefined ? {} : { nonce: toHex(nonce.content) }),
  };
}

/** `YYYYMMDDhhmmss[.s…]Z` (RFC 3161 §2.4.2). @throws DerFault */
function readMoment({ content }: Der): string {
  const [, y, mo, d, h, mi, s] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d{1,9})?Z$/.exec(String.fromCharCode(...content)) ?? [];
  const text = `${y}-${mo}-${d}T${h}:${mi}:${s}Z`;
  if (Number.isNaN(Date.parse(text))) throw new DerFault('no time');
  return text;
}

/** The one value of a signed attribute. */
function attributeOf({ attributes }: Token, oid: string): Der | undefined {
  const [found, ...others] = attributes.filter((attribute) => oidOf(child(attribute, 0, derTags.oid)) === oid);
  return found === undefined || others.length > 0 ? undefined : childrenOf(child(found, 1, derTags.set))[0];
}

/** The certificate that the signer named in what it signed, by its hash: no other can be put in its place. */
async function certificateOf(token: Token): Promise<Certificate | undefined> {
  const named = attributeOf(token, oids.certifiedByV2);
  const elder = named === undefined ? attributeOf(token, oids.certifiedBy) : undefined;
  const first = childrenOf(child(named ?? elder ?? noName(), 0, derTags.sequence))[0];
  const [id, second] = first === undefined ? [] : childrenOf(first);
  // ESSCertIDv2 leaves out the hash where it is SHA-256.
  const value = id?.tag === derTags.sequence ? second : id;
  if (value?.tag !== derTags.octets) throw new DerFault('no hash');
  const hash = elder !== undefined ? 'SHA-1' : id?.tag === derTags.sequence ? hashOf(id) : 'SHA-256';
  for (const der of token.certificates) {
    const found = new Uint8Array(await globalThis.crypto.subtle.digest(hash, Uint8Array.from(der)));
    if (sameBytes(found, value.content)) return isNamed(der, token.signedBy) ? readCertificate(der) : undefined;
  }
  return undefined;
}

/** Where it is named by issuer and serial number, they are its own. */
function isNamed(der: Uint8Array, signedBy: Der): boolean {
  if (signedBy.tag !== derTags.sequence) return true;
  const [issuer, serial] = childrenOf(signedBy);
  const [ownSerial, , ownIssuer] = fieldsOf(der);
  if (issuer === undefined || serial === undefined || ownSerial === undefined || ownIssuer === undefined) return false;
  return sameBytes(issuer.whole, ownIssuer.whole) && sameBytes(serial.whole, ownSerial.whole);
}

function noName(): never {
  throw new DerFault('no certificate is named');
}

/** Made for time-stamps and nothing else, and says so as critical (RFC 3161 §2.3). */
function isForTimeStamps({ der }: Certificate): boolean {
  const extensions = fieldsOf(der).find(({ tag }) => tag === 0xa3);
  const all = extensions === undefined ? [] : childrenOf(child(extensions, 0, derTags.sequence));
  const usage = all.find((extension) => oidOf(child(extension, 0, derTags.oid)) === oids.extendedKeyUsage);
  const [, ...parts] = usage === undefined ? [] : childrenOf(usage);
  const value = parts.at(-1);
  const isCritical = parts[0]?.tag === derTags.boolean && parts[0].content[0] === 0xff;
  if (value === undefined || !isCritical) return false;
  const purposes = childrenOf(readDer(value.content)).map(oidOf);
  return purposes.length === 1 && purposes[0] === oids.timeStamping;
}
