import { z } from 'zod';
import { DateTimeStamp } from './data-integrity-proof.ts';

/**
 * OB 3.0 credentials as anyone may write them (OB 3.0 §B.1, VCDM 2.0): what the model requires is required, extra properties pass.
 * JSON-LD allows one value where the model says many, so `many` reads both.
 */
function many<T extends z.ZodType>(item: T): z.ZodType<z.output<T>[]> {
  return z.union([z.array(item).min(1), item.transform((one) => [one])]);
}

/** A type list that holds `name`. */
function typed(name: string): z.ZodType<readonly string[]> {
  return many(z.string()).refine((types) => types.includes(name), { message: `type must hold ${name}` });
}

/** Absolute: a scheme and something after it. */
const Uri = z.string().regex(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/);

const Image = z.strictObject({ id: Uri, type: z.literal('Image'), caption: z.string().optional() });

const Profile = z.looseObject({
  id: Uri,
  type: typed('Profile'),
  name: z.string().optional(),
  url: Uri.optional(),
  email: z.string().optional(),
  description: z.string().optional(),
  image: Image.optional(),
});

const Alignment = z.looseObject({
  type: typed('Alignment'),
  targetName: z.string(),
  targetUrl: Uri,
  targetCode: z.string().optional(),
  targetFramework: z.string().optional(),
  targetDescription: z.string().optional(),
  targetType: z.string().optional(),
});

const Related = z.looseObject({
  id: Uri,
  type: typed('Related'),
  inLanguage: z.string().optional(),
  version: z.string().optional(),
});

const ResultDescription = z.looseObject({
  id: Uri,
  type: typed('ResultDescription'),
  name: z.string(),
  resultType: z.string(),
});

/** Criteria with neither id nor narrative say nothing (the 1EdTech validator refuses them too). */
const Criteria = z
  .looseObject({ id: Uri.optional(), narrative: z.string().optional() })
  .refine(({ id, narrative }) => id !== undefined || narrative !== undefined);

const OpenBadgeAchievement = z.looseObject({
  id: Uri,
  type: typed('Achievement'),
  name: z.string(),
  description: z.string(),
  criteria: Criteria,
  achievementType: z.string().optional(),
  alignment: many(Alignment).optional(),
  creator: Profile.optional(),
  image: Image.optional(),
  inLanguage: z.string().optional(),
  version: z.string().optional(),
  related: many(Related).optional(),
  resultDescription: many(ResultDescription).optional(),
});

const IdentityObject = z.strictObject({
  type: z.literal('IdentityObject'),
  hashed: z.boolean(),
  identityHash: z.string(),
  identityType: z.string(),
  salt: z.string().optional(),
});

const Result = z.looseObject({
  type: typed('Result'),
  resultDescription: Uri.optional(),
  value: z.string().optional(),
  achievedLevel: Uri.optional(),
});

/** Rule outside the schema: the subject has an id or an identifier (OB 3.0 §B.1.3). */
const AchievementSubject = z
  .looseObject({
    id: Uri.optional(),
    type: typed('AchievementSubject'),
    identifier: many(IdentityObject).optional(),
    achievement: OpenBadgeAchievement,
    term: z.string().optional(),
    narrative: z.string().optional(),
    result: many(Result).optional(),
    source: Profile.optional(),
  })
  .refine(({ id, identifier }) => id !== undefined || identifier !== undefined);

const Evidence = z.looseObject({
  id: Uri.optional(),
  type: typed('Evidence'),
  name: z.string().optional(),
  narrative: z.string().optional(),
  genre: z.string().optional(),
});

/** VCDM 2.0 context first, Open Badges second, others after (OB 3.0 §B.1.1). */
export const OpenBadgeCredential = z
  .looseObject({
    '@context': z.array(z.unknown()).min(2),
    id: Uri,
    type: typed('VerifiableCredential'),
    name: z.string().optional(),
    description: z.string().optional(),
    issuer: z.union([Uri, Profile]),
    validFrom: DateTimeStamp,
    validUntil: DateTimeStamp.optional(),
    awardedDate: DateTimeStamp.optional(),
    credentialSubject: AchievementSubject,
    evidence: many(Evidence).optional(),
    credentialStatus: z.looseObject({ type: z.string() }).optional(),
  })
  .refine(({ validFrom, validUntil }) => validUntil === undefined || Date.parse(validUntil) >= Date.parse(validFrom));
export type OpenBadgeCredential = z.infer<typeof OpenBadgeCredential>;
