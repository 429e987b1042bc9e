import { createKeyring } from '../issuers/keyring.ts';
import { signedList } from '../status/list.ts';
import { statusLists } from '../status/status-list.ts';
import { type Core, issuerId } from './core.ts';

/** A list as it is served, signed by whoever it belongs to: our issuer, or a profile of the VC-API. */
export async function servedList(core: Core, id: string): ReturnType<typeof signedList> {
  const owner = (await core.storage.get(statusLists, id))?.value.issuerId ?? issuerId;
  if (owner === issuerId) return signedList(core, id);
  const keySecret = core.secrets.keyPassphrase;
  return signedList({ ...core, keyring: createKeyring({ storage: core.storage, issuerId: owner, keySecret }) }, id);
}
