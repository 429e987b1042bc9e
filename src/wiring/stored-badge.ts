import type { Achievement } from '../definitions/definition.ts';
import type { CredentialRecord } from '../issuance/credential.ts';
import { isJsonObject, type JsonObject } from '../kernel/json.ts';
import { Problem } from '../kernel/problem.ts';
import { signVcJwt } from '../proof/vc-jwt.ts';
import { issuerIdOf } from '../proof/verify-proofs.ts';
import type { Core } from './core.ts';

/** In the version the credential was issued with. */
export function achievementOf({ catalogue }: Core, { achievement, achievementVersion }: CredentialRecord): Achievement {
  const found = catalogue.find(achievement, achievementVersion);
  if (found === undefined) throw new Problem('definition/unknown', { slug: achievement, version: achievementVersion });
  return found;
}

/** @throws Problem `storage/corrupt` where the stored text is no JSON object. */
export function parseSigned(bytes: string): JsonObject {
  const value: unknown = JSON.parse(bytes);
  if (!isJsonObject(value)) throw new Problem('storage/corrupt', { kind: 'credential' });
  return value;
}

/**
 * Under did:web ES256 with the P-256 key; under did:key the one key it has (docs/adr/0003). In the name the credential was issued
 * under, which is a former one once the service has moved.
 */
export async function signJwt({ keyring }: Core, bytes: string): Promise<string> {
  const credential = parseSigned(bytes);
  const did = issuerIdOf(credential);
  if (did === undefined) throw new Problem('storage/corrupt', { kind: 'credential' });
  return signVcJwt(credential, await keyring.signerFor(did.startsWith('did:key:') ? 'Ed25519' : 'P-256', did));
}
