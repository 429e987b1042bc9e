import { child, childrenOf, type Der, DerFault, derTags, oidOf, readDer } from './der.ts';

/** A signature as certificates and CMS write it (RFC 5280 §4.1.1.2): what it is made with, by their names. */

export type Hash = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** Hashes by their identifiers; SHA-1 is none. */
export const hashes: ReadonlyMap<string, Hash> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
]);

const rsaAlone = '1.2.840.113549.1.1.1';
const rsa: ReadonlyMap<string, Hash> = new Map([
  ['1.2.840.113549.1.1.11', 'SHA-256'],
  ['1.2.840.113549.1.1.12', 'SHA-384'],
  ['1.2.840.113549.1.1.13', 'SHA-512'],
]);
const ecdsa: ReadonlyMap<string, Hash> = new Map([
  ['1.2.840.10045.4.3.2', 'SHA-256'],
  ['1.2.840.10045.4.3.3', 'SHA-384'],
  ['1.2.840.10045.4.3.4', 'SHA-512'],
]);
const rsaPss = '1.2.840.113549.1.1.10';
const ecKey = '1.2.840.10045.2.1';
/** Curves by their identifiers, and bytes of a number of theirs. */
const curves: ReadonlyMap<string, { readonly name: string; readonly bytes: number }> = new Map([
  ['1.2.840.10045.3.1.7', { name: 'P-256', bytes: 32 }],
  ['1.3.132.0.34', { name: 'P-384', bytes: 48 }],
  ['1.3.132.0.35', { name: 'P-521', bytes: 66 }],
]);

export interface Signature {
  /** `AlgorithmIdentifier`: RSA (PKCS #1 v1.5, or PSS) or ECDSA. */
  readonly algorithm: Der;
  /** Of the message, where the algorithm names none. */
  readonly hash: Hash;
  readonly value: Uint8Array;
}

/** Whether the key (`SubjectPublicKeyInfo`) made it; nothing for a way of signing that we do not know. Needs Web Crypto. @throws DerFault */
export async function isSignedWith(key: Der, message: Uint8Array, signature: Signature): Promise<boolean | undefined> {
  const [identifier] = childrenOf(key);
  const [kind, curveId] = identifier === undefined ? [] : childrenOf(identifier);
  const [algorithm] = childrenOf(signature.algorithm);
  if (kind?.tag !== derTags.oid || algorithm?.tag !== derTags.oid) throw new DerFault('no algorithm');
  const [name, keyName] = [oidOf(algorithm), oidOf(kind)];
  const curve = curveId === undefined || keyName !== ecKey ? undefined : curves.get(oidOf(curveId));
  const rsaHash = name === rsaAlone ? signature.hash : rsa.get(name);
  if (keyName === rsaAlone && rsaHash !== undefined) {
    return verify(key, { name: 'RSASSA-PKCS1-v1_5', hash: rsaHash }, message, signature.value);
  }
  if (keyName === rsaAlone && name === rsaPss) {
    const pss = readPss(signature.algorithm);
    return pss === undefined ? undefined : verify(key, pss, message, signature.value);
  }
  const hash = ecdsa.get(name);
  if (curve === undefined || hash === undefined) return undefined;
  const parameters = { name: 'ECDSA', hash, namedCurve: curve.name };
  return verify(key, parameters, message, toPair(signature.value, curve.bytes));
}

interface Parameters {
  readonly name: string;
  readonly hash: Hash;
  readonly namedCurve?: string;
  readonly saltLength?: number;
}

/** RSASSA-PSS with one hash for message and mask (RFC 4055 §3.1); of its defaults, SHA-1 and a salt of 20 bytes, only the salt is taken. */
function readPss(algorithm: Der): Parameters | undefined {
  const parts = childrenOf(child(algorithm, 1, derTags.sequence));
  const part = (tag: number): Der | undefined => parts.find((each) => each.tag === tag);
  const [hashing, masking, salt] = [part(0xa0), part(0xa1), part(0xa2)];
  const named = hashing === undefined ? undefined : child(hashing, 0, derTags.sequence);
  const mask = masking === undefined ? undefined : child(child(masking, 0, derTags.sequence), 1, derTags.sequence);
  const [hash, maskHash] = [named, mask].map((each) => each && hashes.get(oidOf(child(each, 0, derTags.oid))));
  if (hash === undefined || hash !== maskHash) return undefined;
  const saltLength = salt === undefined ? 20 : (child(salt, 0, derTags.integer).content.at(-1) ?? 0);
  return { name: 'RSA-PSS', hash, saltLength };
}

async function verify(key: Der, parameters: Parameters, message: Uint8Array, value: Uint8Array): Promise<boolean> {
  const { subtle } = globalThis.crypto;
  const imported = await subtle.importKey('spki', Uint8Array.from(key.whole), parameters, false, ['verify']);
  return subtle.verify(parameters, imported, Uint8Array.from(value), Uint8Array.from(message));
}

/** r and s one after the other, as Web Crypto takes them, of a sequence of two numbers (RFC 3279 §2.2.3). */
function toPair(value: Uint8Array, bytes: number): Uint8Array {
  const pair = new Uint8Array(2 * bytes);
  const numbers = childrenOf(readDer(value));
  if (numbers.length !== 2) throw new DerFault('not a pair');
  for (const [place, { tag, content }] of numbers.entries()) {
    const number = content[0] === 0 ? content.subarray(1) : content;
    if (tag !== derTags.integer || number.length > bytes) throw new DerFault('not a number of the curve');
    pair.set(number, (place + 1) * bytes - number.length);
  }
  return pair;
}
