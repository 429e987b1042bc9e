import { z } from 'zod';
import type { Judged } from '../../../api/verifying.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import { issuerIdOf } from '../../../proof/verify-proofs.ts';

const Named = z.looseObject({ achievement: z.looseObject({ name: z.string().trim().min(1) }) });
const longestName = 200;

/** What a credential calls its badge and its issuer, for whoever vouches for it to show. */
export function namesOf(credential: JsonObject): Pick<Judged, 'badgeName' | 'issuerId'> {
  const name = Named.safeParse(credential.credentialSubject).data?.achievement.name;
  const issuerId = issuerIdOf(credential);
  return {
    ...(name === undefined ? {} : { badgeName: name.slice(0, longestName) }),
    ...(issuerId === undefined ? {} : { issuerId: issuerId.slice(0, longestName) }),
  };
}
