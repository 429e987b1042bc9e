import type { JsonObject } from '../kernel/json.ts';
import { digest as digestOf, sha256, toHex } from '../kernel/platform.ts';
import type { Canonize, Digest } from './canonize.ts';

/** The hash of a document's canonical form. Refuses as `Canonize` does. */
export type HashCanonical = (document: JsonObject, digest?: Digest) => Promise<Uint8Array>;

export function hashWith(canonize: Canonize): HashCanonical {
  return async (document, digest = 'SHA-256') => digestOf(digest, await canonize(document, digest));
}

/** How many hashes are kept, some hundred bytes each: what strangers send can never fill the memory. */
const mostKept = 2000;

/**
 * The same, doing no document's work twice. A hash is found again by the SHA-256 of the whole document as JSON, to the letter: one letter
 * off is another document. It says what a document canonises to and nothing of whether that was signed, by whom, or still holds:
 * signature, key, status and dates are judged anew each time. A refusal is not kept. The contexts are those of one loader: each loader
 * needs its own.
 */
export function rememberHashes(hash: HashCanonical, most: number = mostKept): HashCanonical {
  const known = new Map<string, Promise<Uint8Array>>();
  return (document, digest = 'SHA-256') => {
    const name = `${digest} ${toHex(sha256(JSON.stringify(document)))}`;
    const found = known.get(name);
    known.delete(name);
    const hashed = found ?? hash(document, digest);
    known.set(name, hashed);
    hashed.catch(() => known.delete(name));
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return hashed;
  };
}
