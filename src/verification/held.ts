import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../kernel/json.ts';
import { DateTimeStamp } from '../openbadges/data-integrity-proof.ts';
import { createDataIntegrity } from '../proof/data-integrity.ts';
import { holdContexts } from '../proof/held-contexts.ts';
import type { Envelope } from './envelope.ts';
import type { Materials } from './materials.ts';
import { readPaper } from './paper.ts';

const PlainObject = z.custom<JsonObject>((value) => isJsonObject(value));

/** materials.ts: TrustList. */
const KnownIssuers = z.strictObject({
  name: z.string(),
  version: z.string().optional(),
  validUntil: DateTimeStamp.optional(),
  entries: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      from: DateTimeStamp,
      until: DateTimeStamp.optional(),
      keys: z.array(z.string()).optional(),
    }),
  ),
});

/** All that a verification reads beside the credential, taken at one moment: for a reader who can ask nobody. */
export const Held = z.strictObject({
  /** When all of it was read. */
  takenAt: DateTimeStamp,
  /** JSON-LD contexts, by URL, as whoever gathered them pinned them. */
  contexts: z.record(z.string(), PlainObject),
  /** By DID. */
  didDocuments: z.record(z.string(), PlainObject),
  /** The signed text of status lists, by URL. */
  statusLists: z.record(z.string(), z.string()),
  trustLists: z.array(KnownIssuers),
  /** Of the one badge it was gathered for: that its issuer held it back, since which day. */
  suspendedSince: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .optional(),
});
export type Held = z.infer<typeof Held>;

/** Codes for paper, by the contexts that are held. */
export function holdPaper(held: Held): (envelopes: readonly Envelope[]) => Promise<readonly Envelope[]> {
  const contexts = holdContexts(held.contexts);
  return (envelopes) => readPaper(envelopes, contexts);
}

/**
 * Materials out of what is held, and no way out: whatever else a badge names is `refused`. `now` never runs before the moment all was
 * taken, whatever the clock of the reader says: lists signed since its time would not be in force yet.
 */
export function holdMaterials(held: Held): (reader: { readonly now: Date; readonly recipient?: string }) => Materials {
  const contexts = holdContexts(held.contexts);
  const { suspendedSince } = held;
  const values = {
    proofs: createDataIntegrity(contexts),
    didDocuments: new Map(Object.entries(held.didDocuments)),
    knownContexts: contexts.urls,
    statusList: async (url: string) => (Object.hasOwn(held.statusLists, url) ? held.statusLists[url] : undefined),
    reach: async () => ({ outcome: 'refused' }) as const,
    trustLists: held.trustLists,
    ...(suspendedSince === undefined ? {} : { suspendedSince }),
  };
  return ({ now, recipient }) => ({
    ...values,
    now: new Date(Math.max(now.getTime(), Date.parse(held.takenAt))),
    ...(recipient === undefined ? {} : { recipient }),
  });
}
