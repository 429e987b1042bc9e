import { type Award, awards } from '../awards/award.ts';
import type { Achievement, Catalogue } from '../definitions/definition.ts';
import { type Clock, toDateTimeZ } from '../kernel/clock.ts';
import { newPublicId } from '../kernel/ids.ts';
import type { JsonObject } from '../kernel/json.ts';
import { toHex } from '../kernel/platform.ts';
import { isProblem, Problem } from '../kernel/problem.ts';
import type { Random } from '../kernel/random.ts';
import { all, type Storage, type Stored } from '../kernel/storage.ts';
import { type Mobility, mobilities } from '../mobilities/mobility.ts';
import { type Person, people } from '../people/person.ts';
import type { Signer } from '../proof/signer.ts';
import { buildCredential } from './build.ts';
import { type CredentialRecord, credentials } from './credential.ts';

/** What issuing needs; app.ts hands it over. Keys are opened once, profiles and Achievements built once. */
export interface Issuing {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly baseUrl: string;
  readonly catalogue: Catalogue;
  readonly issuer: { readonly id: string; readonly profile: JsonObject };
  readonly signer: Signer;
  readonly toAchievement: (definition: Achievement) => JsonObject;
  readonly sign: (credential: JsonObject, signer: Signer, created: Date) => Promise<JsonObject>;
  /** A status entry that nobody else will ever be given. */
  readonly allocate: () => Promise<{ readonly listId: string; readonly index: number }>;
  /** Freezes that version of the definition, before anything is signed with it. */
  readonly markIssued: (definition: Achievement) => Promise<void>;
  readonly holderHashes: (person: Person) => readonly string[];
}

export interface IssueOutcome {
  readonly awardId: string;
  readonly publicId: string;
  /** False where the award already had its credential. */
  readonly issued: boolean;
}

/**
 * Gives an award its credential: allocate → sign → insert → point. A crash anywhere wastes an index and nothing more; every run, alone
 * or beside others, ends with the one credential of the award's slot. Refuses an award that nobody validated (`award/not-ready`).
 */
export async function issueAward(deps: Issuing, awardId: string): Promise<IssueOutcome> {
  const award = await deps.storage.get(awards, awardId);
  if (award === undefined) throw new Problem('award/unknown');
  return issueStored(deps, award);
}

async function issueStored(deps: Issuing, award: Stored<Award>): Promise<IssueOutcome> {
  const awardId = award.value.id;
  if (award.value.credentialId !== undefined) return { awardId, publicId: award.value.credentialId, issued: false };
  if (award.value.decision.outcome !== 'ready') throw new Problem('award/not-ready');
  const record = await credentialOfSlot(deps, award.value);
  return point(deps, award, record);
}

/** Issues every validated award that has no credential yet; `tell` hears of each. */
export async function issueAll(deps: Issuing, tell: (outcome: IssueOutcome) => void): Promise<number> {
  let issued = 0;
  for await (const award of all(deps.storage, awards, { state: 'open' })) {
    if (award.value.decision.outcome !== 'ready') continue;
    const outcome = await issueStored(deps, award);
    if (outcome.issued) issued += 1;
    tell(outcome);
  }
  return issued;
}

/** The credential of the award's current slot: the one an interrupted run left, else a new one. */
async function credentialOfSlot(deps: Issuing, award: Award): Promise<CredentialRecord> {
  const slot = `${award.id}:${award.generation}`;
  const left = await deps.storage.getBy(credentials, 'slot', slot);
  if (left !== undefined) return left.value;
  const made = await makeCredential(deps, award, slot);
  try {
    return (await deps.storage.insert(credentials, made)).value;
  } catch (error) {
    if (!isProblem(error, 'storage/duplicate')) throw error;
    const other = await deps.storage.getBy(credentials, 'slot', slot);
    if (other === undefined) throw error;
    return other.value;
  }
}

async function makeCredential(deps: Issuing, award: Award, slot: string): Promise<CredentialRecord> {
  const { person, mobility } = await subjectOf(deps.storage, award);
  const definition = deps.catalogue.find(award.achievement);
  if (definition === undefined) throw new Problem('definition/unknown', { slug: award.achievement });
  await deps.markIssued(definition);
  const publicId = newPublicId(deps.random);
  const issuedAt = deps.clock();
  const status = await deps.allocate();
  const unsigned = buildCredential({
    baseUrl: deps.baseUrl,
    publicId,
    issuer: deps.issuer.profile,
    definition,
    achievement: deps.toAchievement(definition),
    subjectId: person.subjectId,
    ...(person.email === undefined ? {} : { recipient: { email: person.email, salt: toHex(deps.random(16)) } }),
    mobility,
    status,
    issuedAt,
  });
  return {
    id: publicId,
    slot,
    awardId: award.id,
    achievement: definition.slug,
    achievementVersion: definition.version,
    issuerId: deps.issuer.id,
    baseUrl: deps.baseUrl,
    issuedAt: toDateTimeZ(issuedAt),
    statusListId: status.listId,
    statusIndex: String(status.index),
    funded: mobility.funded,
    holderHashes: [...deps.holderHashes(person)],
    visibility: 'private',
    bytes: JSON.stringify(await deps.sign(unsigned, deps.signer, issuedAt)),
  };
}

async function subjectOf(
  storage: Storage,
  award: Award,
): Promise<{ readonly person: Person; readonly mobility: Mobility }> {
  const person = await storage.get(people, award.personId);
  const mobility = await storage.get(mobilities, award.mobilityId);
  if (person === undefined || mobility === undefined) throw new Problem('storage/corrupt', { kind: 'award' });
  return { person: person.value, mobility: mobility.value };
}

/** Compare-and-set of the award's pointer; whoever loses finds the winner's credential there. */
async function point(deps: Issuing, award: Stored<Award>, record: CredentialRecord): Promise<IssueOutcome> {
  const issued: Award = { ...award.value, state: 'issued', credentialId: record.id };
  try {
    await deps.storage.replace(awards, issued, award.version);
    return { awardId: award.value.id, publicId: record.id, issued: true };
  } catch (error) {
    if (!isProblem(error, 'storage/conflict')) throw error;
    return issueAward(deps, award.value.id);
  }
}
