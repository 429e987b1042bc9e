import { toAchievement } from '../definitions/achievement.ts';
import type { Achievement } from '../definitions/definition.ts';
import { markIssued } from '../definitions/publish.ts';
import type { Issuing } from '../issuance/issue.ts';
import { issuerProfile } from '../issuers/documents.ts';
import { toDateTimeZ } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import { holderHashes } from '../people/holder-match.ts';
import { createAllocator } from '../status/allocate.ts';
import { type Core, issuerId } from './core.ts';

/** What the badges of a run share as the same objects. */
const sharedParts = [['issuer'], ['credentialSubject', 'achievement']] as const;

/** Opens what a run of issuing needs: the signer, and each Achievement built and frozen once. */
export async function openIssuing(core: Core): Promise<Issuing> {
  const { storage, clock, random, catalogue, keyring, dataIntegrity, secrets } = core;
  const { baseUrl } = core.config;
  const issuer = await keyring.issuer();
  const profile = issuerProfile(issuer, 'fr');
  const creator = creatorOf(profile);
  const built = remember((definition) => toAchievement(definition, { baseUrl, creator, language: 'fr' }));
  const frozen = new Set<Achievement>();
  return {
    ...{ storage, clock, random, baseUrl, catalogue },
    issuer: { id: issuerId, profile },
    signer: await keyring.signerFor('Ed25519'),
    toAchievement: built,
    async markIssued(definition) {
      if (frozen.has(definition)) return;
      await markIssued(storage, definition, clock);
      frozen.add(definition);
    },
    sign: async (credential, signer, issuedAt) => {
      const { proof, ...signed } = await dataIntegrity.addProof(credential, {
        signer,
        created: toDateTimeZ(issuedAt),
        shared: sharedParts,
      });
      return { ...signed, ...(proof === undefined ? {} : { proof: [proof] }) };
    },
    allocate: createAllocator(storage, { issuerId, baseUrl, random }),
    holderHashes: (person) => holderHashes(person, secrets.identityKey),
  };
}

/** Who made the badge: the issuer, named without repeating its whole Profile. */
export function creatorOf({ id, type, name }: JsonObject): JsonObject {
  return {
    ...(id === undefined ? {} : { id }),
    ...(type === undefined ? {} : { type }),
    ...(name === undefined ? {} : { name }),
  };
}

function remember(make: (definition: Achievement) => JsonObject): (definition: Achievement) => JsonObject {
  const made = new Map<Achievement, JsonObject>();
  return (definition) => {
    const value = made.get(definition) ?? make(definition);
    made.set(definition, value);
    return value;
  };
}
