import { z } from 'zod';

/** RFC 3339 with a time zone (`dateTimeStamp` of XML Schema, which VCDM 2.0 and Data Integrity ask for). */
export const DateTimeStamp = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/)
  .refine((text) => !Number.isNaN(Date.parse(text)));

/** A Data Integrity proof (VC Data Integrity 1.0 §2.1) as anyone may have written it. */
export const DataIntegrityProof = z.looseObject({
  type: z.string(),
  cryptosuite: z.string().optional(),
  created: DateTimeStamp.optional(),
  expires: DateTimeStamp.optional(),
  verificationMethod: z.string(),
  proofPurpose: z.string(),
  proofValue: z.unknown(),
});
export type DataIntegrityProof = z.infer<typeof DataIntegrityProof>;
