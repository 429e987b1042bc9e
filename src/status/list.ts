import type { Issuer } from '../issuers/issuer.ts';
import type { Keyring } from '../issuers/keyring.ts';
import { type Clock, toDateTimeZ } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import { sha256 } from '../kernel/platform.ts';
import { isProblem, Problem } from '../kernel/problem.ts';
import type { Storage, Stored } from '../kernel/storage.ts';
import type { DataIntegrity } from '../proof/data-integrity.ts';
import { toBase64url } from '../proof/multibase.ts';
import { type StatusList, statusLists, statusListUrl } from './status-list.ts';

export interface ListSigning {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly dataIntegrity: DataIntegrity;
  readonly keyring: Keyring;
}

/**
 * The BitstringStatusListCredential of a list, as the exact bytes that were signed and their strong ETag. Signed at the first request
 * after a change, kept, and the same for everyone until the next one. `status/list-unknown`.
 */
export async function signedList(
  signing: ListSigning,
  listId: string,
): Promise<{ readonly bytes: string; readonly etag: string }> {
  const stored = await signing.storage.get(statusLists, listId);
  if (stored === undefined) throw new Problem('status/list-unknown');
  const did = didBehind(await signing.keyring.issuer(), stored.value.baseUrl);
  const { signed, encoded } = stored.value;
  const isFresh = signed !== undefined && signed.encoded === encoded && signed.issuer === did;
  const bytes = isFresh ? signed.bytes : await signAgain(signing, stored, did);
  return { bytes, etag: `"${toBase64url(sha256(bytes))}"` };
}

/** A list answers for credentials issued under its base URL: it is signed in the name they were, even after a move. */
function didBehind(issuer: Issuer, baseUrl: string): string {
  return issuer.former.find((left) => left.baseUrl === baseUrl)?.did ?? issuer.did;
}

/** Whoever loses the race serves what the winner signed, or signs what changed meanwhile. */
async function signAgain(signing: ListSigning, stored: Stored<StatusList>, did: string): Promise<string> {
  const { value, version } = stored;
  const created = toDateTimeZ(signing.clock());
  const signer = await signing.keyring.signerFor('Ed25519', did);
  const credential = buildListCredential(value, did, created);
  const bytes = JSON.stringify(await signing.dataIntegrity.addProof(credential, { signer, created }));
  try {
    const signed = { bytes, encoded: value.encoded, issuer: did };
    await signing.storage.replace(statusLists, { ...value, signed }, version);
    return bytes;
  } catch (error) {
    if (!isProblem(error, 'storage/conflict')) throw error;
    return (await signedList(signing, value.id)).bytes;
  }
}

/** W3C Bitstring Status List 1.0 §2.2. */
function buildListCredential(list: StatusList, did: string, validFrom: string): JsonObject {
  const url = statusListUrl(list);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: did,
    validFrom,
    credentialSubject: {
      id: `${url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: list.encoded,
    },
  };
}
