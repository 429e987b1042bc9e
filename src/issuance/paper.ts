import type { JsonObject } from '../kernel/json.ts';
import { isProblem } from '../kernel/problem.ts';
import type { Storage } from '../kernel/storage.ts';
import { buildPaperCredential, type PaperSize } from './build-paper.ts';
import { paperCredentials } from './credential.ts';

/**
 * The slim credential of a badge for a size of paper: signed at its first request, kept, the same bytes ever after. Two who ask at once
 * get the one that was kept. What ends the badge ends it: they share their status entry.
 */
export async function paperOf(
  storage: Storage,
  badge: { readonly publicId: string; readonly credential: JsonObject; readonly size: PaperSize },
  sign: (unsigned: JsonObject) => Promise<JsonObject>,
): Promise<string> {
  const id = `${badge.publicId}#${badge.size}`;
  const kept = await storage.get(paperCredentials, id);
  if (kept !== undefined) return kept.value.bytes;
  const bytes = JSON.stringify(await sign(buildPaperCredential(badge.credential, badge.size)));
  try {
    return (await storage.insert(paperCredentials, { id, bytes })).value.bytes;
  } catch (error) {
    const other = isProblem(error, 'storage/duplicate') ? await storage.get(paperCredentials, id) : undefined;
    if (other === undefined) throw error;
    return other.value.bytes;
  }
}
