import {
  constants,
  createDecipheriv,
  createPrivateKey,
  type KeyObject,
  pbkdf2Sync,
  privateEncrypt,
  X509Certificate,
} from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { p256 } from '@noble/curves/nist.js';
import { isProblem, Problem } from '../kernel/problem.ts';
import { child, childrenOf, type Der, derTags, oidOf, readDer } from '../proof/der.ts';
import type { Seal } from '../proof/jades.ts';
import { readBase64url } from '../proof/multibase.ts';

const oids = {
  encrypted: '1.2.840.113549.1.7.6',
  plainKey: '1.2.840.113549.1.12.10.1.1',
  lockedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
  /** RC2, RC4 and 3DES with keys made from the passphrase as PKCS #12 itself does (RFC 7292 §C). */
  elder: '1.2.840.113549.1.12.1.',
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
} as const;

/** Of PBES2 (RFC 8018 §6.2): what derives the key, and what it opens. */
const hashes: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.2.9', 'sha256'],
  ['1.2.840.113549.2.10', 'sha384'],
  ['1.2.840.113549.2.11', 'sha512'],
]);
const ciphers: ReadonlyMap<string, { readonly name: string; readonly bytes: number }> = new Map([
  ['2.16.840.1.101.3.4.1.2', { name: 'aes-128-cbc', bytes: 16 }],
  ['2.16.840.1.101.3.4.1.42', { name: 'aes-256-cbc', bytes: 32 }],
]);
/** Rounds that a file may ask for: more would hold the process up. */
const mostRounds = 10_000_000;

/**
 * The seal in a PKCS #12 file (RFC 7292), with RSA or P-256, encrypted as tools of this decade do (PBES2, AES).
 * @throws Problem `seal/unreadable` (no such file, another passphrase), `seal/elder-file` (an encryption of former days), `seal/wrong-key` (no
 * certificate of its key).
 */
export async function openSealFile(path: string, passphrase: string): Promise<Seal> {
  try {
    const bags = bagsOf(readDer(await readFile(path)), passphrase);
    const key = keyOf(bags, passphrase);
    return toSeal(key, chainOf(bags, key));
  } catch (cause) {
    throw isProblem(cause) ? cause : new Problem('seal/unreadable', {}, { cause });
  }
}

interface Bag {
  readonly type: string;
  readonly value: Der;
}

/** PFX → authenticated safe → safes → bags. */
function bagsOf(pfx: Der, passphrase: string): readonly Bag[] {
  const authSafe = child(child(child(pfx, 1, derTags.sequence), 1, derTags.explicit0), 0, derTags.octets);
  return childrenOf(readDer(authSafe.content))
    .map((info) => openSafe(info, passphrase))
    .flatMap((safe) => childrenOf(readDer(safe)))
    .map((bag) => ({ type: oidOf(child(bag, 0, derTags.oid)), value: child(bag, 1, derTags.explicit0) }));
}

function openSafe(info: Der, passphrase: string): Uint8Array {
  const content = child(info, 1, derTags.explicit0);
  if (oidOf(child(info, 0, derTags.oid)) !== oids.encrypted) return child(content, 0, derTags.octets).content;
  const encrypted = child(child(content, 0, derTags.sequence), 1, derTags.sequence);
  return decrypt(child(encrypted, 1, derTags.sequence), child(encrypted, 2, derTags.implicit0).content, passphrase);
}

function decrypt(algorithm: Der, content: Uint8Array, passphrase: string): Uint8Array {
  const [kind, parameters] = childrenOf(algorithm);
  if (kind !== undefined && oidOf(kind).startsWith(oids.elder)) throw new Problem('seal/elder-file');
  const [derivation, encryption] = parameters === undefined ? [] : childrenOf(parameters);
  if (kind === undefined || oidOf(kind) !== oids.pbes2 || derivation === undefined || encryption === undefined) {
    throw new TypeError('not PBES2');
  }
  const cipher = ciphers.get(oidOf(child(encryption, 0, derTags.oid)));
  // PBES2 with 3DES, most of all.
  if (cipher === undefined) throw new Problem('seal/elder-file');
  const iv = child(encryption, 1, derTags.octets).content;
  const opened = createDecipheriv(cipher.name, derive(derivation, passphrase, cipher.bytes), iv);
  return Buffer.concat([opened.update(content), opened.final()]);
}

function derive(derivation: Der, passphrase: string, length: number): Uint8Array {
  const parameters = child(derivation, 1, derTags.sequence);
  const prf = childrenOf(parameters).find(({ tag }) => tag === derTags.sequence);
  const hash = prf === undefined ? undefined : hashes.get(oidOf(child(prf, 0, derTags.oid)));
  const rounds = child(parameters, 1, derTags.integer).content.reduce((sum, byte) => sum * 256 + byte, 0);
  const isPbkdf2 = oidOf(child(derivation, 0, derTags.oid)) === oids.pbkdf2;
  if (!isPbkdf2 || hash === undefined || rounds > mostRounds) throw new TypeError('another derivation');
  return pbkdf2Sync(passphrase, child(parameters, 0, derTags.octets).content, rounds, length, hash);
}

function keyOf(bags: readonly Bag[], passphrase: string): KeyObject {
  const bag = bags.find(({ type }) => type === oids.lockedKey || type === oids.plainKey);
  if (bag === undefined) throw new TypeError('no key');
  const key = Buffer.from(bag.value.content);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8', passphrase });
}

/** The certificate of the key, then whoever signed it, as far as the file has them. */
function chainOf(bags: readonly Bag[], key: KeyObject): readonly X509Certificate[] {
  const all = bags
    .filter(({ type }) => type === oids.certificate)
    .map(({ value }) => child(child(value, 0, derTags.sequence), 1, derTags.explicit0))
    .map((wrapped) => new X509Certificate(child(wrapped, 0, derTags.octets).content));
  const leaf = all.find((certificate) => certificate.checkPrivateKey(key));
  if (leaf === undefined) throw new Problem('seal/wrong-key');
  const chain = [leaf];
  for (let last = leaf; chain.length < all.length; ) {
    const next = all.find((certificate) => !chain.includes(certificate) && last.checkIssued(certificate));
    if (next === undefined) break;
    chain.push(next);
    last = next;
  }
  return chain;
}

/** DigestInfo of SHA-256 before its hash (RFC 8017 §9.2, note 1). */
const sha256Info = Uint8Array.from([
  ...[0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01],
  ...[0x05, 0x00, 0x04, 0x20],
]);

function toSeal(key: KeyObject, chain: readonly X509Certificate[]): Seal {
  const certificateChain = chain.map(({ raw }) => Uint8Array.from(raw));
  if (key.asymmetricKeyType === 'rsa') {
    const padding = constants.RSA_PKCS1_PADDING;
    const signHash = async (hash: Uint8Array) => privateEncrypt({ key, padding }, Buffer.concat([sha256Info, hash]));
    return { certificateChain, algorithm: 'RS256', signHash };
  }
  const { crv, d } = key.export({ format: 'jwk' });
  const secret = crv === 'P-256' && d !== undefined ? readBase64url(d) : undefined;
  if (secret === undefined) throw new TypeError('another kind of key');
  return {
    ...{ certificateChain, algorithm: 'ES256' },
    signHash: async (hash) => p256.sign(hash, secret, { prehash: false }),
  };
}
