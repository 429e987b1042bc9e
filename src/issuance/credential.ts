import { z } from 'zod';
import type { Kind } from '../kernel/storage.ts';

/**
 * An issued credential: append-only but for `visibility`. `bytes` is the exact text that was signed, served as it is and never
 * re-serialised (a store that turns 3.0 into 3 would break the signature).
 */
export const CredentialRecord = z.strictObject({
  /** The public id: 128 random bits, base64url; the page is `/v/{id}`. */
  id: z.string(),
  /** `awardId:generation`: whatever crashes or races, one credential per slot. */
  slot: z.string(),
  awardId: z.string(),
  achievement: z.string(),
  achievementVersion: z.string(),
  issuerId: z.string(),
  /** Base URL under which it was issued; its own URLs hold it. */
  baseUrl: z.string(),
  issuedAt: z.string(),
  statusListId: z.string(),
  statusIndex: z.string(),
  /** Erasmus+ money: the page then shows the EU emblem and sentence. */
  funded: z.boolean(),
  /** Keyed hashes (hex) of the name forms and of the e-mail a visitor may type; the key stays on the server. */
  holderHashes: z.array(z.string()),
  /** The holder's choice; private unless told. */
  visibility: z.enum(['private', 'published']),
  bytes: z.string(),
});
export type CredentialRecord = z.infer<typeof CredentialRecord>;

export const credentials: Kind<CredentialRecord> = {
  name: 'credential',
  schema: CredentialRecord,
  indexed: ['awardId', 'achievement', 'visibility'],
  unique: ['slot'],
};

/** The VC-JWT form of a credential, signed at its first request, then byte-stable. */
export const CredentialJwt = z.strictObject({ id: z.string(), jwt: z.string() });
export type CredentialJwt = z.infer<typeof CredentialJwt>;
export const credentialJwts: Kind<CredentialJwt> = {
  name: 'credential-jwt',
  schema: CredentialJwt,
  indexed: [],
  unique: [],
};

/** The slim credential for paper that was made of a credential; `id` is the public id and the paper's size. */
export const PaperCredential = z.strictObject({ id: z.string(), bytes: z.string() });
export type PaperCredential = z.infer<typeof PaperCredential>;
export const paperCredentials: Kind<PaperCredential> = {
  name: 'paper-credential',
  schema: PaperCredential,
  indexed: [],
  unique: [],
};
