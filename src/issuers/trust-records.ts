import { z } from 'zod';
import type { Kind } from '../kernel/storage.ts';
import { IssuerId, TrustedIssuer, TrustList } from './trust-list.ts';

/** An issuer that the operator put on our list, beside ourselves. */
export const trustedIssuers: Kind<TrustedIssuer> = {
  name: 'trusted-issuer',
  schema: TrustedIssuer,
  indexed: [],
  unique: [],
};

/** What we last signed and published, as the exact text. */
const PublishedList = z.strictObject({ id: z.literal('own'), text: z.string(), list: TrustList });
type PublishedList = z.infer<typeof PublishedList>;
export const publishedLists: Kind<PublishedList> = {
  name: 'published-trust-list',
  schema: PublishedList,
  indexed: [],
  unique: [],
};

/** Another authority's list that was verified when it came; `id` is its `iss`, `key` the Multikey the operator knows it by. */
export const FollowedList = z.strictObject({ id: IssuerId, key: z.string(), text: z.string(), list: TrustList });
export type FollowedList = z.infer<typeof FollowedList>;
export const followedLists: Kind<FollowedList> = {
  name: 'followed-trust-list',
  schema: FollowedList,
  indexed: [],
  unique: [],
};
