import { Problem } from '../kernel/problem.ts';
import type { Storage } from '../kernel/storage.ts';
import { toVerificationMethod } from '../proof/did.ts';
import { createSigner, publicKeyOf as derivePublicKey } from '../proof/keys.ts';
import { type KeyAlgorithm, toMultikey } from '../proof/multikey.ts';
import type { Signer } from '../proof/signer.ts';
import { keyOwner } from './ensure-issuer.ts';
import { didsOf, type Issuer, type IssuerKey, issuers, keysUnder, publicKeyOf } from './issuer.ts';
import { type KeySecret, unlockKey } from './locked-key.ts';

/** The signers of one issuer. Opening a key takes scrypt its tenth of a second: each is opened once, a rotated one when it comes. */
export interface Keyring {
  issuer(): Promise<Issuer>;
  /**
   * The signer of today's key, under the issuer's DID or a former one of its own. `key/unknown` where the DID has no key of that
   * algorithm (P-256 under did:key) or is not the issuer's; `key/locked` for a wrong secret.
   */
  signerFor(algorithm: KeyAlgorithm, did?: string): Promise<Signer>;
}

export function createKeyring(options: {
  readonly storage: Storage;
  readonly issuerId: string;
  readonly keySecret: KeySecret;
}): Keyring {
  const opened = new Map<string, Promise<Signer>>();
  const issuer = async (): Promise<Issuer> => {
    const stored = await options.storage.get(issuers, options.issuerId);
    if (stored === undefined) throw new Problem('issuer/unknown');
    return stored.value;
  };
  return {
    issuer,
    async signerFor(algorithm, wanted) {
      const current = await issuer();
      const did = wanted ?? current.did;
      const keys = didsOf(current).includes(did) ? keysUnder(current, did) : [];
      const key = keys.find((one) => one.algorithm === algorithm && one.until === undefined);
      if (key === undefined) throw new Problem('key/unknown');
      const verificationMethod = toVerificationMethod(did, publicKeyOf(key));
      const signer = opened.get(verificationMethod) ?? openKey(current.id, key, verificationMethod, options.keySecret);
      opened.set(verificationMethod, signer);
      return signer;
    },
  };
}

async function openKey(
  issuerId: string,
  key: IssuerKey,
  verificationMethod: string,
  secret: KeySecret,
): Promise<Signer> {
  const privateJwk = await unlockKey(key.locked, { secret, belongsTo: keyOwner(issuerId, key.kid) });
  if (toMultikey(derivePublicKey(privateJwk)) !== key.kid) throw new Problem('key/locked');
  return createSigner(privateJwk, verificationMethod);
}
