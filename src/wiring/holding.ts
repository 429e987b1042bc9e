import { credentialRecord } from '../issuance/revoke.ts';
import { publishedBytes } from '../issuance/share.ts';
import { didDocumentsOf } from '../issuers/documents.ts';
import { toDateTimeZ } from '../kernel/clock.ts';
import { isJsonObject, type JsonObject } from '../kernel/json.ts';
import { Problem } from '../kernel/problem.ts';
import { all } from '../kernel/storage.ts';
import { signedList } from '../status/list.ts';
import { readStatus } from '../status/set-status.ts';
import { statusLists, statusListUrl } from '../status/status-list.ts';
import type { Held } from '../verification/held.ts';
import type { ProvenBadge } from '../web/site.ts';
import type { Core } from './core.ts';
import { trustListsOf } from './trusting.ts';
import { placeOf } from './withdrawing.ts';

/** What a stranger would read to verify our badges, and those of whoever signs with a key that needs nobody: all public, dated. */
export async function holdAll(core: Core): Promise<Held> {
  const lists: Record<string, string> = {};
  for await (const { value } of all(core.storage, statusLists)) {
    lists[statusListUrl(value)] = (await signedList(core, value.id)).bytes;
  }
  return hold(core, lists, core.loader.urls);
}

/** The same for one published badge and nothing else: its issuer, its list, its contexts, and what our own records say of it. */
export async function holdProof(core: Core, publicId: string): Promise<ProvenBadge> {
  const text = await publishedBytes(core.storage, publicId);
  const place = placeOf(await credentialRecord(core.storage, publicId));
  const { revoked, suspended } = await readStatus(core.storage, place);
  const list = await core.storage.get(statusLists, place.listId);
  if (list === undefined) throw new Problem('storage/corrupt', { kind: 'status-list' });
  const { bytes } = await signedList(core, place.listId);
  const named = (url: string): boolean => [text, bytes].some((signed) => signed.includes(JSON.stringify(url)));
  const urls = new Set([...core.loader.urls].filter(named));
  const held = await hold(core, { [statusListUrl(list.value)]: bytes }, urls);
  return {
    text,
    held: { ...held, ...(suspended === undefined ? {} : { suspendedSince: suspended.since }) },
    ...(revoked === undefined ? {} : { revocation: revoked }),
  };
}

async function hold(core: Core, lists: Readonly<Record<string, string>>, urls: ReadonlySet<string>): Promise<Held> {
  const contexts: Record<string, JsonObject> = {};
  for (const url of urls) {
    const { document } = await core.loader.load(url);
    if (isJsonObject(document)) contexts[url] = document;
  }
  const issuer = await core.keyring.issuer();
  return {
    // Last, so that it is not before the lists that were signed for it.
    takenAt: toDateTimeZ(core.clock()),
    contexts,
    didDocuments: Object.fromEntries(didDocumentsOf([issuer])),
    statusLists: { ...lists },
    trustLists: [...(await trustListsOf(core))],
  };
}
