import { z } from 'zod';
import type { Judged } from '../../../api/verifying.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import { issuerIdOf } from '../../../proof/verify-proofs.ts';
import type { BadgeEnvelope } from '../../../verification/envelope.ts';

const Named = z.looseObject({ achievement: z.looseObject({ name: z.string().trim().min(1) }) });
const longestName = 200;

const ElderNamed = z.looseObject({ badge: z.looseObject({ name: z.string().trim().min(1) }) });

/** ELM 3.0: an issuer by the identifier that its certificate bears, and titles by language. */
const SealedIssuer = z.looseObject({ eIDASIdentifier: z.looseObject({ notation: z.string().trim().min(1) }) });
const SealedTitle = z.looseObject({ title: z.record(z.string(), z.array(z.string().trim().min(1)).min(1)) });

/** The same of any badge; of an elder one, only what was sent with it. */
export function namesOfBadge(envelope: BadgeEnvelope): Pick<Judged, 'badgeName' | 'issuerId'> {
  if (envelope.form === 'sealed') return namesOfSealed(envelope.credential);
  if (envelope.form !== 'open-badges-2') return namesOf(envelope.credential);
  const name = ElderNamed.safeParse(envelope.assertion).data?.badge.name;
  return name === undefined ? {} : { badgeName: name.slice(0, longestName) };
}

/** Its title, in the first language it has one in, and the legal identifier: the address of its issuer is a name within the file. */
function namesOfSealed({ issuer, displayParameter }: JsonObject): Pick<Judged, 'badgeName' | 'issuerId'> {
  const name = Object.values(SealedTitle.safeParse(displayParameter).data?.title ?? {})[0]?.[0];
  const legalId = SealedIssuer.safeParse(issuer).data?.eIDASIdentifier.notation;
  return {
    ...(name === undefined ? {} : { badgeName: name.slice(0, longestName) }),
    ...(legalId === undefined ? {} : { issuerId: legalId.slice(0, longestName) }),
  };
}

/** What a credential calls its badge and its issuer, for whoever vouches for it to show. */
function namesOf(credential: JsonObject): Pick<Judged, 'badgeName' | 'issuerId'> {
  const name = Named.safeParse(credential.credentialSubject).data?.achievement.name;
  const issuerId = issuerIdOf(credential);
  return {
    ...(name === undefined ? {} : { badgeName: name.slice(0, longestName) }),
    ...(issuerId === undefined ? {} : { issuerId: issuerId.slice(0, longestName) }),
  };
}
