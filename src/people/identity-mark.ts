import { z } from 'zod';
import { hmacSha256, toHex } from '../kernel/platform.ts';
import { isProblem, Problem } from '../kernel/problem.ts';
import type { Kind, Storage } from '../kernel/storage.ts';

/** What only the right identity secret can compute again. It tells no more than any holder's hash. */
const IdentityMark = z.strictObject({ id: z.literal('identity'), check: z.string() });
type IdentityMark = z.infer<typeof IdentityMark>;
const identityMarks: Kind<IdentityMark> = { name: 'identity', schema: IdentityMark, indexed: [], unique: [] };

/**
 * Remembers by which secret people are known, and refuses another: with it every right name would be told « no match », and an
 * import would take everybody for someone new and give them their badges again. @throws Problem `identity/changed`.
 */
export async function holdIdentity(storage: Storage, identityKey: Uint8Array): Promise<void> {
  const check = toHex(hmacSha256(identityKey, 'identity mark 1'));
  const stored = await storage.get(identityMarks, 'identity');
  if (stored !== undefined) {
    if (stored.value.check !== check) throw new Problem('identity/changed');
    return;
  }
  try {
    await storage.insert(identityMarks, { id: 'identity', check });
  } catch (error) {
    if (!isProblem(error, 'storage/duplicate')) throw error;
    await holdIdentity(storage, identityKey);
  }
}
