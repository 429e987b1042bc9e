import type { IssueOptions, VcApi } from '../api/vc-api/vc-api.ts';
import type { IssuingProfile } from '../config.ts';
import { ensureIssuer } from '../issuers/ensure-issuer.ts';
import { createKeyring, type Keyring } from '../issuers/keyring.ts';
import { toDateTimeZ } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import { Problem } from '../kernel/problem.ts';
import { findCredentialFault } from '../openbadges/credential-rules.ts';
import { createDataIntegrity } from '../proof/data-integrity.ts';
import { withContexts } from '../proof/held-contexts.ts';
import { signJws } from '../proof/jws.ts';
import { issuerIdOf } from '../proof/verify-proofs.ts';
import { createAllocator } from '../status/allocate.ts';
import { readStatus, revoke } from '../status/set-status.ts';
import { type StatusPlace, statusLists, statusListUrl } from '../status/status-list.ts';
import { type AnyMaterials, checkTerms, verifyAnyCredential } from '../verification/any-credential.ts';
import { verifyAnyPresentation } from '../verification/any-presentation.ts';
import type { Core } from './core.ts';
import { placesOf, rememberIssued } from './vc-api-records.ts';
import { materialsOf } from './verifying.ts';

/** Of the specifications' own examples: any term means something in it, so it is for this door alone. */
const exampleContexts = {
  'https://www.w3.org/ns/credentials/examples/v2': {
    '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' },
  },
};

interface OpenedProfile extends IssuingProfile {
  readonly did: string;
  readonly keyring: Keyring;
  readonly allocate: () => Promise<StatusPlace>;
}

/** Issuers made for this door, each a did:key of its own: what they sign is not signed by ours, and is on no list of ours. */
export async function openVcApi(core: Core): Promise<VcApi> {
  const loader = withContexts(core.loader, exampleContexts);
  const proofs = createDataIntegrity(loader, { inline: true });
  const profiles = new Map<string, OpenedProfile>();
  for (const profile of core.config.vcApiProfiles) profiles.set(profile.name, await openProfile(core, profile));
  const find = (name: string): OpenedProfile => {
    const profile = profiles.get(name);
    if (profile === undefined) throw new Problem('page/unknown');
    return profile;
  };
  const materials = async (): Promise<AnyMaterials> => {
    const ours = await materialsOf(core);
    const { canonize } = proofs;
    return {
      ...ours,
      get now() {
        return ours.now;
      },
      ...{ proofs, canonize, knownContexts: loader.urls },
    };
  };
  return {
    profiles: [...profiles.values()].map(({ name, form, did }) => ({ name, form, did })),
    issue: (name, credential, options) => issue(core, proofs, { profile: find(name), credential, options }),
    async verifyCredential(name, credential, options) {
      find(name);
      return verifyAnyCredential(credential, await materials(), options);
    },
    async verifyPresentation(name, presentation, options) {
      find(name);
      return verifyAnyPresentation(presentation, await materials(), options);
    },
    setStatus: (name, change) => setStatus(core, find(name), change),
  };
}

async function openProfile(core: Core, profile: IssuingProfile): Promise<OpenedProfile> {
  const { storage, clock, random, config, secrets } = core;
  const id = `vc-api-${profile.name}`;
  const name = { fr: `Profil ${profile.name}`, en: `Profile ${profile.name}` };
  const { did } = await ensureIssuer({
    ...{ storage, clock, random, id, formerBaseUrls: [], keySecret: secrets.keyPassphrase },
    ...{ profile: { name, description: name, url: config.baseUrl }, production: config.production },
  });
  return {
    ...{ ...profile, did, keyring: createKeyring({ storage, issuerId: id, keySecret: secrets.keyPassphrase }) },
    allocate: createAllocator(storage, { issuerId: id, baseUrl: config.baseUrl, random }),
  };
}

interface Issue {
  readonly profile: OpenedProfile;
  readonly credential: JsonObject;
  readonly options: IssueOptions;
}

/** Refused before anything is drawn or signed: what verifying here would refuse is not issued here. */
async function issue(
  core: Core,
  proofs: ReturnType<typeof createDataIntegrity>,
  { profile, credential }: Issue,
): Promise<JsonObject> {
  const fault = findCredentialFault(credential);
  if (fault !== undefined) throw new Problem('vc-api/refused', { ...fault });
  if (credential.proof !== undefined) throw new Problem('vc-api/refused', { rule: 'proof', place: 'proof' });
  if (issuerIdOf(credential) !== profile.did) throw new Problem('vc-api/refused', { rule: 'issuer', place: 'issuer' });
  const terms = await checkTerms(credential, proofs);
  if (terms.outcome !== 'passed')
    throw new Problem('vc-api/refused', { rule: terms.reason, place: terms.place ?? '@context' });
  const place = profile.form === 'data-integrity-status' ? await profile.allocate() : undefined;
  const complete = place === undefined ? credential : await withStatus(core, credential, place);
  const signer = await profile.keyring.signerFor('Ed25519');
  if (place !== undefined) await rememberIssued(core.storage, { profile: profile.name, credential, place });
  if (profile.form !== 'vc-jwt') return proofs.addProof(complete, { signer, created: toDateTimeZ(core.clock()) });
  const jwt = await signJws(complete, { typ: 'vc+jwt', signer });
  return {
    '@context': 'https://www.w3.org/ns/credentials/v2',
    type: 'EnvelopedVerifiableCredential',
    id: `data:application/vc+jwt,${jwt}`,
  };
}

async function withStatus(
  { storage }: Core,
  credential: JsonObject,
  { listId, index }: StatusPlace,
): Promise<JsonObject> {
  if (credential.credentialStatus !== undefined) {
    throw new Problem('vc-api/refused', { rule: 'status-given', place: 'credentialStatus' });
  }
  const list = await storage.get(statusLists, listId);
  if (list === undefined) throw new Problem('status/list-unknown');
  const url = statusListUrl(list.value);
  const credentialStatus = {
    ...{ id: `${url}#${index}`, type: 'BitstringStatusListEntry', statusPurpose: 'revocation' },
    ...{ statusListIndex: String(index), statusListCredential: url },
  };
  return { ...credential, credentialStatus };
}

/** Withdraws, for good: what was withdrawn is not given back. */
async function setStatus(core: Core, profile: OpenedProfile, change: Parameters<VcApi['setStatus']>[1]): Promise<void> {
  const places = await placesOf(core.storage, profile.name, change.credentialId);
  if (places.length === 0) throw new Problem('credential/unknown');
  if (!change.status) {
    for (const place of places)
      if ((await readStatus(core.storage, place)).revoked !== undefined)
        throw new Problem('vc-api/refused', { rule: 'revoked-for-good', place: 'status' });
    return;
  }
  const date = toDateTimeZ(core.clock());
  for (const place of places) await revoke(core.storage, { ...place, reason: 'withdrawn', date });
}
