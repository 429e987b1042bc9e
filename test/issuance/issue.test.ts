import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Award, awards } from '../../src/awards/award.ts';
import { credentials } from '../../src/issuance/credential.ts';
import { type Issuing, issueAll, issueAward } from '../../src/issuance/issue.ts';
import { credentialRecord, revokeCredential } from '../../src/issuance/revoke.ts';
import { publishedBytes, publishedJwt, setVisibility } from '../../src/issuance/share.ts';
import { newUuid } from '../../src/kernel/ids.ts';
import { all, type Storage } from '../../src/kernel/storage.ts';
import { mobilities } from '../../src/mobilities/mobility.ts';
import { people } from '../../src/people/person.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { anAchievement, catalogueOf } from '../support/cast.ts';
import { interruptedStorage, PowerCut } from '../support/interrupted-storage.ts';
import { clockAt, seededRandom } from '../support/world.ts';

const random = seededRandom('issue');
const definition = anAchievement();
let storage: Storage;

beforeEach(async () => {
  storage = await openSqlite({ path: ':memory:' });
});
afterEach(async () => {
  await storage[Symbol.asyncDispose]();
});

function issuing(on: Storage, changes: Partial<Issuing> = {}): Issuing {
  return {
    storage: on,
    clock: clockAt('2026-06-01T10:00:00Z'),
    random,
    baseUrl: 'https://badges.example.org',
    catalogue: catalogueOf(definition),
    issuer: { id: 'dareic', profile: { id: 'did:web:badges.example.org', type: ['Profile'], name: 'DAREIC' } },
    signer: { algorithm: 'Ed25519', verificationMethod: 'did:web:badges.example.org#k', sign: async (bytes) => bytes },
    toAchievement: () => ({ id: 'https://badges.example.org/badges/a/1', type: ['Achievement'], name: 'A' }),
    sign: async (credential) => ({ ...credential, proof: [{ type: 'DataIntegrityProof' }] }),
    allocate: async () => ({ listId: 'l', index: await on.next('status') }),
    markIssued: async () => undefined,
    holderHashes: (person) => [`hash of ${person.id}`],
    ...changes,
  };
}

async function anAward(changes: Partial<Award> = {}): Promise<Award> {
  const [personId, mobilityId] = [newUuid(random), newUuid(random)];
  const names = { givenName: 'Éloïse', familyName: 'Le Goff' };
  await storage.insert(people, { id: personId, key: personId, ...names, subjectId: `urn:uuid:${newUuid(random)}` });
  await storage.insert(mobilities, {
    id: mobilityId,
    key: mobilityId,
    personId,
    activityType: 'SCH-SHORT',
    hostCountry: 'ES',
    startDate: '2026-05-04',
    endDate: '2026-05-09',
    funded: true,
    mentions: [],
  });
  const key = `${personId}|${definition.slug}|${mobilityId}`;
  const award: Award = {
    id: newUuid(random),
    key,
    personId,
    mobilityId,
    achievement: definition.slug,
    decision: { outcome: 'ready', validatedBy: 'A. Roy', validatedOn: '2026-05-20' },
    generation: 0,
    state: 'open',
    ...changes,
  };
  return (await storage.insert(awards, award)).value;
}

/** What the outside can ever see: credentials that an award points to. */
async function live(): Promise<readonly { readonly awardId: string; readonly index: string }[]> {
  const found: { awardId: string; index: string }[] = [];
  for await (const { value } of all(storage, awards)) {
    if (value.credentialId === undefined) continue;
    const record = await credentialRecord(storage, value.credentialId);
    found.push({ awardId: record.awardId, index: record.statusIndex });
  }
  return found;
}

describe('issuing', () => {
  it('gives each validated award one credential, and nothing to the others', async () => {
    const ready = [await anAward(), await anAward()];
    await anAward({ decision: { outcome: 'proposed' } });
    await anAward({ decision: { outcome: 'refused' } });
    expect(await issueAll(issuing(storage), () => undefined)).toBe(2);
    expect((await live()).map(({ awardId }) => awardId).sort()).toEqual(ready.map(({ id }) => id).sort());
  });

  it('issues nothing the second time', async () => {
    await anAward();
    await issueAll(issuing(storage), () => undefined);
    expect(await issueAll(issuing(storage), () => undefined)).toBe(0);
    expect(await storage.count(credentials)).toBe(1);
  });

  it('refuses an award that nobody validated, and one that does not exist', async () => {
    const award = await anAward({ decision: { outcome: 'proposed' } });
    await expect(issueAward(issuing(storage), award.id)).rejects.toMatchObject({ code: 'award/not-ready' });
    await expect(issueAward(issuing(storage), 'nobody')).rejects.toMatchObject({ code: 'award/unknown' });
  });

  it('refuses a badge that the catalogue no longer knows, and issues nothing', async () => {
    const award = await anAward({ achievement: 'app-gone' });
    await expect(issueAward(issuing(storage), award.id)).rejects.toMatchObject({ code: 'definition/unknown' });
    expect(await storage.count(credentials)).toBe(0);
  });

  it('freezes the definition before anything is signed with it', async () => {
    const acts: string[] = [];
    const award = await anAward();
    await issueAward(
      issuing(storage, {
        markIssued: async ({ slug, version }) => void acts.push(`${slug}/${version}`),
        sign: async (credential) => {
          acts.push('sign');
          return credential;
        },
      }),
      award.id,
    );
    expect(acts).toEqual([`${definition.slug}/1`, 'sign']);
  });

  it('ends with one live credential wherever the power fails', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1; nth <= 3; nth += 1) {
        const award = await anAward();
        const cut = issuing(interruptedStorage(storage, nth, when));
        await expect(issueAward(cut, award.id)).rejects.toBeInstanceOf(PowerCut);
        const again = await issueAward(issuing(storage), award.id);
        const once = (await live()).filter(({ awardId }) => awardId === award.id);
        expect(once).toHaveLength(1);
        expect(await storage.count(credentials, { awardId: award.id })).toBe(1);
        expect((await credentialRecord(storage, again.publicId)).awardId).toBe(award.id);
      }
    }
    const indexes = (await live()).map(({ index }) => index);
    expect(new Set(indexes).size).toBe(indexes.length);
  });

  it('ends with one live credential when many runs race', async () => {
    const award = await anAward();
    const runs = await Promise.all(Array.from({ length: 20 }, () => issueAward(issuing(storage), award.id)));
    expect(new Set(runs.map(({ publicId }) => publicId)).size).toBe(1);
    expect(await storage.count(credentials)).toBe(1);
  });

  it('shows nobody a credential that its award does not point to', async () => {
    const award = await anAward();
    const cut = issuing(interruptedStorage(storage, 3, 'before'));
    await expect(issueAward(cut, award.id)).rejects.toBeInstanceOf(PowerCut);
    const orphan = (await storage.find(credentials)).items[0];
    expect(orphan?.value.awardId).toBe(award.id);
    await expect(credentialRecord(storage, orphan?.value.id ?? '')).rejects.toMatchObject({
      code: 'credential/unknown',
    });
  });
});

describe('withdrawing', () => {
  it('sets the public bit before it closes the award, and can be repeated after a crash', async () => {
    const award = await anAward();
    const { publicId } = await issueAward(issuing(storage), award.id);
    let set = 0;
    const setRevoked = async (): Promise<void> => {
      set += 1;
    };
    const cut = interruptedStorage(storage, 1, 'before');
    await expect(revokeCredential(cut, publicId, setRevoked)).rejects.toBeInstanceOf(PowerCut);
    expect(set).toBe(1);
    await revokeCredential(storage, publicId, setRevoked);
    expect((await storage.get(awards, award.id))?.value.state).toBe('revoked');
  });

  it('is never followed by another credential for the same award', async () => {
    const award = await anAward();
    const { publicId } = await issueAward(issuing(storage), award.id);
    await revokeCredential(storage, publicId, async () => undefined);
    expect(await issueAll(issuing(storage), () => undefined)).toBe(0);
    expect((await issueAward(issuing(storage), award.id)).issued).toBe(false);
  });

  it('refuses an id that was never issued', async () => {
    const revoking = revokeCredential(storage, 'nobody', async () => undefined);
    await expect(revoking).rejects.toMatchObject({ code: 'credential/unknown' });
  });
});

describe('publishing', () => {
  it('keeps the signed file private until the holder chooses, and again after', async () => {
    const { publicId } = await issueAward(issuing(storage), (await anAward()).id);
    await expect(publishedBytes(storage, publicId)).rejects.toMatchObject({ code: 'credential/not-published' });
    await setVisibility(storage, publicId, 'published');
    expect(await publishedBytes(storage, publicId)).toBe((await credentialRecord(storage, publicId)).bytes);
    await setVisibility(storage, publicId, 'private');
    await expect(publishedBytes(storage, publicId)).rejects.toMatchObject({ code: 'credential/not-published' });
  });

  it('signs the JWT once, even for many first requests at the same moment', async () => {
    const { publicId } = await issueAward(issuing(storage), (await anAward()).id);
    await setVisibility(storage, publicId, 'published');
    let signed = 0;
    const sign = async (): Promise<string> => {
      signed += 1;
      return `jwt ${signed}`;
    };
    const jwts = await Promise.all(Array.from({ length: 10 }, () => publishedJwt(storage, publicId, sign)));
    expect(new Set(jwts).size).toBe(1);
    expect(await publishedJwt(storage, publicId, sign)).toBe(jwts[0]);
  });

  it('refuses the JWT of a private badge', async () => {
    const { publicId } = await issueAward(issuing(storage), (await anAward()).id);
    const asked = publishedJwt(storage, publicId, async () => 'jwt');
    await expect(asked).rejects.toMatchObject({ code: 'credential/not-published' });
  });
});
