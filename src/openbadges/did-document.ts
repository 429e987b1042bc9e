import { z } from 'zod';
import { DateTimeStamp } from './data-integrity-proof.ts';

/** A verification method (W3C Controlled Identifiers 1.0 §2.2). */
export const VerificationMethod = z.looseObject({
  id: z.string(),
  type: z.string(),
  controller: z.string(),
  publicKeyMultibase: z.string().optional(),
  publicKeyJwk: z.looseObject({}).optional(),
  expires: DateTimeStamp.optional(),
  revoked: DateTimeStamp.optional(),
});
export type VerificationMethod = z.infer<typeof VerificationMethod>;

/** What verifying reads of anyone's DID document (DID Core 1.0 §5). */
export const DidDocument = z.looseObject({
  id: z.string(),
  verificationMethod: z.array(VerificationMethod).default([]),
  assertionMethod: z.array(z.union([z.string(), VerificationMethod])).default([]),
});
export type DidDocument = z.infer<typeof DidDocument>;
