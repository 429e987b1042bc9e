import { z } from 'zod';
import { ActivityType, Mention } from '../definitions/definition.ts';
import type { Kind } from '../kernel/storage.ts';

/** One person's learning mobility. Exact dates live here only (restricted: they can betray an inclusion criterion, see docs/rgpd.md). */
export const Mobility = z.strictObject({
  id: z.string(),
  /** Identity of the stay, unique: mobility activity id, or person and stay; hashed as a person's key is. */
  key: z.string(),
  personId: z.string(),
  activityType: ActivityType,
  /** ISO 3166-1 alpha-2 (Greece GR, United Kingdom GB); FR for mobilities at home (hosting, online). */
  hostCountry: z.string().regex(/^[A-Z]{2}$/),
  /** ISO dates, exact. */
  startDate: z.iso.date(),
  endDate: z.iso.date(),
  /** Erasmus+ project code; absent where the mobility was not funded by Erasmus+. */
  projectCode: z.string().optional(),
  /** True where Erasmus+ funded it: the EU emblem and sentence appear, and only then. */
  funded: z.boolean(),
  mentions: z.array(Mention),
  /** Mobility activity id of the Beneficiary Module, when there is one. */
  activityId: z.string().optional(),
  hostOrganisation: z.string().optional(),
  /** Erasmus+ identifier of the host, for the Europass; never published. */
  hostOid: z.string().optional(),
});
export type Mobility = z.infer<typeof Mobility>;

export const mobilities: Kind<Mobility> = {
  name: 'mobility',
  schema: Mobility,
  indexed: ['personId'],
  unique: ['key'],
};
