import { z } from 'zod';
import { DateTimeStamp } from './data-integrity-proof.ts';
import { endorsed, Profile } from './profile.ts';
import { many, TypedEntry, TypedService, typed, Uri } from './shapes.ts';

const Association = z.strictObject({
  type: z.literal('Association'),
  associationType: z.string(),
  sourceId: Uri,
  targetId: Uri,
});

/** CLR 2.0: a bundle of credentials, signed as a whole; each of them is verified by itself. */
export const ClrCredential = z.looseObject({
  '@context': z.array(z.unknown()).min(3),
  id: Uri,
  type: typed('ClrCredential'),
  name: z.string(),
  issuer: z.union([Uri, Profile]),
  validFrom: DateTimeStamp,
  validUntil: DateTimeStamp.optional(),
  credentialSubject: z
    .looseObject({
      id: Uri.optional(),
      type: typed('ClrSubject'),
      identifier: many(z.looseObject({ type: z.literal('IdentityObject') })).optional(),
      verifiableCredential: many(z.union([z.string(), z.looseObject({ type: z.unknown() })])),
      association: many(Association).optional(),
    })
    .refine(({ id, identifier }) => id !== undefined || identifier !== undefined, { message: 'nobody as its subject' }),
  credentialSchema: many(TypedService).optional(),
  credentialStatus: many(TypedEntry).optional(),
  ...endorsed,
});
