import { z } from 'zod';
import type { Kind } from '../kernel/storage.ts';

/** That a person earned a badge on a mobility: at most one record per person, Achievement (in any version) and mobility. */
export const Award = z.strictObject({
  id: z.string(),
  /** `personId|achievementSlug|mobilityId`. */
  key: z.string(),
  personId: z.string(),
  mobilityId: z.string(),
  /** Achievement slug with its level; the version is chosen at issue. */
  achievement: z.string(),
  decision: z.strictObject({
    /** `ready` once validated; `refused` awards are kept and never issued. */
    outcome: z.enum(['proposed', 'ready', 'refused']),
    /** Name and role of who attested, as the file gives it; never published. */
    validatedBy: z.string().optional(),
    validatedOn: z.iso.date().optional(),
  }),
  /** The holder's own words on it, as the list of participants gives them: for documents they ask for, never published. */
  words: z.string().max(1200).optional(),
  /** How many credentials were begun for this award; the live one, if any, is `credentialId`. */
  generation: z.int().min(0),
  /** `publicId` of the live credential. */
  credentialId: z.string().optional(),
  /** 'open' until issued, 'issued', 'revoked'. Indexed, so that what is left to issue is a query. */
  state: z.enum(['open', 'issued', 'revoked']),
});
export type Award = z.infer<typeof Award>;

export const awards: Kind<Award> = {
  name: 'award',
  schema: Award,
  indexed: ['personId', 'mobilityId', 'achievement', 'state'],
  unique: ['key'],
};
