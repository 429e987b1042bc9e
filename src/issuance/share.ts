import { isProblem, Problem } from '../kernel/problem.ts';
import type { Storage } from '../kernel/storage.ts';
import { type CredentialRecord, credentialJwts, credentials } from './credential.ts';
import { credentialRecord } from './revoke.ts';

/** The holder's choice: offer the signed file on the page, or stop. The page itself never names the holder either way. */
export async function setVisibility(
  storage: Storage,
  publicId: string,
  visibility: CredentialRecord['visibility'],
): Promise<void> {
  await credentialRecord(storage, publicId);
  const stored = await storage.get(credentials, publicId);
  if (stored === undefined || stored.value.visibility === visibility) return;
  try {
    await storage.replace(credentials, { ...stored.value, visibility }, stored.version);
  } catch (error) {
    if (!isProblem(error, 'storage/conflict')) throw error;
    await setVisibility(storage, publicId, visibility);
  }
}

/** The exact signed text; `credential/not-published` unless the holder chose to publish. */
export async function publishedBytes(storage: Storage, publicId: string): Promise<string> {
  const record = await credentialRecord(storage, publicId);
  if (record.visibility !== 'published') throw new Problem('credential/not-published');
  return record.bytes;
}

/** The VC-JWT form, on the page; `credential/not-published` unless the holder chose to publish. */
export async function publishedJwt(
  storage: Storage,
  publicId: string,
  sign: (bytes: string) => Promise<string>,
): Promise<string> {
  return jwtOf(storage, publicId, await publishedBytes(storage, publicId), sign);
}

/** The VC-JWT form: signed at its first request, kept, the same bytes ever after (ES256 draws a new nonce at each signature). */
export async function jwtOf(
  storage: Storage,
  publicId: string,
  bytes: string,
  sign: (bytes: string) => Promise<string>,
): Promise<string> {
  const kept = await storage.get(credentialJwts, publicId);
  if (kept !== undefined) return kept.value.jwt;
  try {
    return (await storage.insert(credentialJwts, { id: publicId, jwt: await sign(bytes) })).value.jwt;
  } catch (error) {
    if (!isProblem(error, 'storage/duplicate')) throw error;
    return jwtOf(storage, publicId, bytes, sign);
  }
}
