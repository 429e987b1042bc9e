import { z } from 'zod';

const document = z.record(z.string(), z.unknown());
const Options = z.looseObject({
  checks: z
    .array(z.string())
    .optional()
    .describe('What to check; without it, everything. The status is left alone unless `credentialStatus` is in it.'),
});

/** The bodies of the VC-API (W3C CCG), as far as they are read; what else they hold is left alone. */
export const VcIssueRequest = z.looseObject({ credential: document, options: z.looseObject({}).optional() });
export const VcVerifyRequest = z.looseObject({ verifiableCredential: document, options: Options.optional() });
export const VpVerifyRequest = z.looseObject({
  verifiablePresentation: document,
  options: Options.extend({ challenge: z.string().optional(), domain: z.string().optional() }).optional(),
});
export const VcStatusRequest = z.looseObject({
  credentialId: z.string().max(2_000),
  credentialStatus: z.looseObject({
    type: z.literal('BitstringStatusListEntry'),
    statusPurpose: z.literal('revocation').default('revocation'),
  }),
  status: z
    .union([z.boolean(), z.enum(['0', '1', 'true', 'false']).transform((text) => text === '1' || text === 'true')])
    .default(true),
});

const check = z.object({ id: z.string(), outcome: z.string(), reason: z.string(), place: z.string().optional() });
export const VcIssued = z.object({ verifiableCredential: document });
export const VcVerified = z.object({
  verified: z.literal(true),
  checks: z.array(check),
  trust: z
    .object({ list: z.string(), name: z.string() })
    .nullable()
    .optional()
    .describe('The list that names the issuer, or none.'),
  credentials: z
    .array(z.object({ checks: z.array(check) }))
    .optional()
    .describe('Of a presentation: one a credential.'),
});
