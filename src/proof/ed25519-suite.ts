import { verifyEd25519 } from '../kernel/platform.ts';
import { readBase58btc, toBase58btc } from './multibase.ts';
import type { SigningSuite } from './suite.ts';
import { wholeDocument } from './whole-document.ts';

/** RDFC-1.0, SHA-256, Ed25519, base58btc: one algorithm under the three names it was given over the years. */
export function ed25519Suite(named: Pick<SigningSuite, 'name' | 'type'>): SigningSuite {
  return {
    ...named,
    algorithms: new Set(['Ed25519']),
    readProofValue(value) {
      const bytes = readBase58btc(value);
      return bytes?.length === 64 ? bytes : undefined;
    },
    async verify(signed, parts) {
      return verifyEd25519(signed.key.bytes, await wholeDocument(signed, parts), signed.signature);
    },
    toSign: wholeDocument,
    writeProofValue: toBase58btc,
  };
}
