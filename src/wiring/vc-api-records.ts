import { z } from 'zod';
import type { JsonObject } from '../kernel/json.ts';
import { isProblem } from '../kernel/problem.ts';
import type { Kind, Storage } from '../kernel/storage.ts';
import type { StatusPlace } from '../status/status-list.ts';

/** Where the statuses of what a profile issued under one id are, so that it can be withdrawn by that id. Nothing else is kept of it. */
const IssuedCredential = z.strictObject({
  /** `profile id` */
  id: z.string(),
  places: z.array(z.strictObject({ listId: z.string(), index: z.int().min(0) })),
});
type IssuedCredential = z.infer<typeof IssuedCredential>;
const issuedCredentials: Kind<IssuedCredential> = {
  name: 'vc-api-credential',
  schema: IssuedCredential,
  indexed: [],
  unique: [],
};

/** One without an id cannot be named, nor withdrawn. */
export async function rememberIssued(
  storage: Storage,
  issued: { readonly profile: string; readonly credential: JsonObject; readonly place: StatusPlace },
): Promise<void> {
  const { profile, credential, place } = issued;
  if (typeof credential.id !== 'string') return;
  const id = `${profile} ${credential.id}`;
  const stored = await storage.get(issuedCredentials, id);
  try {
    if (stored === undefined) await storage.insert(issuedCredentials, { id, places: [place] });
    else await storage.replace(issuedCredentials, { id, places: [...stored.value.places, place] }, stored.version);
  } catch (error) {
    if (!isProblem(error, 'storage/conflict') && !isProblem(error, 'storage/duplicate')) throw error;
    await rememberIssued(storage, issued);
  }
}

export async function placesOf(
  storage: Storage,
  profile: string,
  credentialId: string,
): Promise<readonly StatusPlace[]> {
  return (await storage.get(issuedCredentials, `${profile} ${credentialId}`))?.value.places ?? [];
}
