import { z } from 'zod';
import type { Language } from '../kernel/language.ts';
import { DateTimeStamp } from '../openbadges/data-integrity-proof.ts';
import { didsOf, type Issuer } from './issuer.ts';

/** Who is known as an issuer, under which DID and when; a value, so that verifying is handed it and another may publish theirs. */
export const TrustList = z.strictObject({
  name: z.string().min(1),
  version: z.string().min(1),
  entries: z.array(
    z.strictObject({
      did: z.string().startsWith('did:'),
      name: z.string().min(1),
      from: DateTimeStamp,
      until: DateTimeStamp.optional(),
    }),
  ),
});
export type TrustList = z.infer<typeof TrustList>;

/** The list with our own issuers on it, each DID from its first day to its last; a DID they came back to has one entry. */
export function trustList(options: {
  readonly name: string;
  readonly version: string;
  readonly issuers: readonly Issuer[];
  readonly language: Language;
}): TrustList {
  const { name, version, language } = options;
  const entries = options.issuers.flatMap((issuer) => {
    const known = issuer.profile.name[language];
    const periods = [...issuer.former, { did: issuer.did, from: issuer.since, until: undefined }];
    return didsOf(issuer).map((did) => {
      const own = periods.filter((period) => period.did === did);
      const [from = issuer.since, until] = [own[0]?.from, own.at(-1)?.until];
      return { did, name: known, from, ...(until === undefined ? {} : { until }) };
    });
  });
  return { name, version, entries };
}
