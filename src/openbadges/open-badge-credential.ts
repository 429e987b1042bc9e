import { z } from 'zod';
import { Achievement, Result } from './achievement.ts';
import { DateTimeStamp } from './data-integrity-proof.ts';
import { endorsed, Profile } from './profile.ts';
import { Evidence, Image, many, RelatedResources, TypedEntry, TypedService, typed, Uri } from './shapes.ts';

const IdentityObject = z.strictObject({
  type: z.literal('IdentityObject'),
  hashed: z.boolean(),
  identityHash: z.string(),
  identityType: z.string(),
  salt: z.string().optional(),
});

/** Rule outside the schema: the subject has an id or an identifier (OB 3.0 §B.1.3). */
const AchievementSubject = z
  .looseObject({
    id: Uri.optional(),
    type: typed('AchievementSubject'),
    identifier: many(IdentityObject).optional(),
    achievement: Achievement,
    activityStartDate: z.string().optional(),
    activityEndDate: z.string().optional(),
    creditsEarned: z.number().optional(),
    image: Image.optional(),
    licenseNumber: z.string().optional(),
    role: z.string().optional(),
    term: z.string().optional(),
    narrative: z.string().optional(),
    result: many(Result).optional(),
    source: Profile.optional(),
  })
  .refine(({ id, identifier }) => id !== undefined || identifier !== undefined, { message: 'nobody as its subject' });

const shape = {
  id: Uri,
  type: typed('VerifiableCredential'),
  name: z.string().optional(),
  description: z.string().optional(),
  image: Image.optional(),
  awardedDate: DateTimeStamp.optional(),
  credentialSubject: AchievementSubject,
  evidence: many(Evidence).optional(),
  credentialSchema: many(TypedService).optional(),
  credentialStatus: many(TypedEntry).optional(),
  refreshService: many(TypedService).optional(),
  termsOfUse: many(TypedEntry).optional(),
  relatedResource: RelatedResources.optional(),
  ...endorsed,
};

function isInOrder(start: string, end: string | undefined): boolean {
  return end === undefined || Date.parse(end) >= Date.parse(start);
}

/** OB 3.0 credentials as anyone may write them (§B.1, VCDM 2.0): the VCDM 2.0 context first, Open Badges second, others after. */
export const OpenBadgeCredential = z
  .looseObject({
    '@context': z.array(z.unknown()).min(2),
    ...shape,
    issuer: z.union([Uri, Profile]),
    validFrom: DateTimeStamp,
    validUntil: DateTimeStamp.optional(),
  })
  .refine(({ validFrom, validUntil }) => isInOrder(validFrom, validUntil), { message: 'ends before it starts' });
export type OpenBadgeCredential = z.infer<typeof OpenBadgeCredential>;

/** The same under VCDM 1.1: other names for the dates, and a whole Profile for the issuer. Verified, never issued. */
export const ElderOpenBadgeCredential = z
  .looseObject({
    '@context': z.array(z.unknown()).min(2),
    ...shape,
    issuer: Profile,
    issuanceDate: DateTimeStamp,
    expirationDate: DateTimeStamp.optional(),
  })
  .refine(({ issuanceDate, expirationDate }) => isInOrder(issuanceDate, expirationDate), {
    message: 'ends before it starts',
  });
