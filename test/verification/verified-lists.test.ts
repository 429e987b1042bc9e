import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/kernel/json.ts';
import type { Materials } from '../../src/verification/materials.ts';
import { createListMemory, type ListMemory } from '../../src/verification/status/list-memory.ts';
import {
  badge,
  badgeWith,
  checkOf,
  dataIntegrity,
  issuer,
  type ListOptions,
  listUrl,
  now,
  signText,
  statusIndex,
  statusList,
  verify,
} from './foreign-issuer.ts';

const text = await signText(badge);
const sound = await statusList();

/** Verifies the badge against that list, and says how often a proof was verified: the badge’s, then the list’s. */
async function judge(verifiedLists: ListMemory, list: string, changes: Partial<Materials> = {}, sent = text) {
  let proofs = 0;
  const verifyProof: Materials['proofs']['verifyProof'] = (...given) => {
    proofs += 1;
    return dataIntegrity.verifyProof(...given);
  };
  const given = { proofs: { verifyProof }, statusList: async () => list, verifiedLists, ...changes };
  const report = await verify(sent, given);
  return { status: checkOf(report, 'status'), proofs, report };
}

async function remembering(list: string): Promise<ListMemory> {
  const memory = createListMemory();
  await judge(memory, list);
  return memory;
}

describe('a list that was verified', () => {
  it('is not verified again, and answers the same', async () => {
    const memory = createListMemory();
    const [first, second] = [await judge(memory, sound), await judge(memory, sound)];
    expect([first.proofs, second.proofs]).toEqual([2, 1]);
    expect(second.report).toEqual(first.report);
    expect(second.report).toEqual(await verify(text));
  });

  it('still tells one badge from another', async () => {
    const list = await statusList({ revoked: statusIndex });
    const memory = await remembering(list);
    expect((await judge(memory, list)).status).toMatchObject({ outcome: 'failed', reason: 'revoked' });
    const entry = { ...Object(badge.credentialStatus), statusListIndex: String(statusIndex + 1) };
    const other = await signText(badgeWith({ credentialStatus: entry }));
    expect(await judge(memory, list, {}, other)).toMatchObject({ proofs: 1, status: { reason: 'not-revoked' } });
  });

  it('says nothing for another list: one byte more is verified anew', async () => {
    const memory = await remembering(sound);
    expect((await judge(memory, `${sound} `)).proofs).toBe(2);
    const forged = sound.replace(/"proofValue":"z.{4}/, '"proofValue":"zAAAA');
    expect(forged).not.toBe(sound);
    expect((await judge(memory, forged)).status).toMatchObject({ outcome: 'unknown', reason: 'list-invalid' });
  });

  it('is out of force when its time is over', async () => {
    const list = await statusList({ changes: { validUntil: '2026-06-16T00:00:00Z' } });
    const memory = await remembering(list);
    expect((await judge(memory, list)).proofs).toBe(1);
    const later = { now: new Date('2026-06-16T00:00:01Z') };
    expect((await judge(memory, list, later)).status).toMatchObject({ outcome: 'unknown', reason: 'list-invalid' });
    const earlier = { now: new Date('2026-01-02T00:00:00Z') };
    expect((await judge(memory, list, earlier)).status).toMatchObject({ outcome: 'unknown', reason: 'list-invalid' });
  });

  it('is out of force when its signature is, whatever its own dates say', async () => {
    const memory = createListMemory();
    const ending = (expires: string): Partial<Materials> => ({
      proofs: {
        verifyProof: async (...given) => {
          const found = await dataIntegrity.verifyProof(...given);
          return { ...found, proofs: found.proofs.map((one) => ({ ...one, expires })) };
        },
      },
    });
    const later = { now: new Date('2026-06-16T00:00:01Z') };
    const over = ending('2026-06-16T00:00:00Z');
    expect((await judge(createListMemory(), sound, { ...over, ...later })).status).toMatchObject({
      reason: 'list-invalid',
    });
    expect((await judge(memory, sound, over)).status).toMatchObject({ outcome: 'passed' });
    expect((await judge(memory, sound, { ...over, ...later })).status).toMatchObject({ reason: 'list-invalid' });
  });

  it('says nothing once the key that signed it is gone, revoked or another’s', async () => {
    const memory = await remembering(sound);
    const methods = issuer.document.verificationMethod as readonly JsonObject[];
    const bare = { ...issuer.document, assertionMethod: [] };
    const revoked = {
      ...issuer.document,
      verificationMethod: methods.map((method) => ({ ...method, revoked: '2026-06-01T00:00:00Z' })),
    };
    for (const document of [bare, revoked]) {
      const didDocuments = new Map([[issuer.did, document]]);
      const { status, proofs } = await judge(memory, sound, { didDocuments });
      expect([status?.outcome, status?.reason, proofs]).toEqual(['unknown', 'list-invalid', 2]);
    }
    expect((await judge(memory, sound, { didDocuments: new Map() })).status).toMatchObject({ outcome: 'unknown' });
  });

  it.each<readonly [string, Parameters<typeof badgeWith>[0]]>([
    ['for another address', { statusListCredential: `${listUrl}/other` }],
    ['for another purpose', { statusPurpose: 'suspension' }],
  ])('is not read %s', async (_title, changes) => {
    const memory = await remembering(sound);
    const credentialStatus = { ...Object(badge.credentialStatus), ...changes };
    const { status } = await judge(memory, sound, {}, await signText(badgeWith({ credentialStatus })));
    expect(status).toMatchObject({ outcome: 'unknown', reason: 'list-invalid' });
  });
});

describe('a list that did not hold', () => {
  it.each<readonly [string, ListOptions]>([
    ['too short', { length: 8 }],
    ['for another purpose', { purpose: 'suspension' }],
    ['of another', { changes: { issuer: 'did:web:elsewhere.example' } }],
  ])('(%s) is not remembered', async (_title, options) => {
    const list = await statusList(options);
    const memory = createListMemory();
    for (const _ of [1, 2]) {
      expect((await judge(memory, list)).status).toMatchObject({ outcome: 'unknown', reason: 'list-invalid' });
    }
  });
});

describe('the memory', () => {
  const said = { id: '', types: [], subjectType: '', purposes: [], issuer: '', from: 0, until: now.getTime() };
  const listOf = (bytes: number) => ({ said, bits: new Uint8Array(bytes), keys: [] });

  it('holds 64 lists, the oldest giving way', () => {
    const memory = createListMemory();
    for (let n = 0; n <= 64; n += 1) memory.keep(String(n), listOf(1));
    expect([memory.find('0'), memory.find('1'), memory.find('64')].map((one) => one !== undefined)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('holds 16 MiB', () => {
    const memory = createListMemory();
    for (let n = 0; n < 3; n += 1) memory.keep(String(n), listOf(8_388_608));
    expect([memory.find('0'), memory.find('1')].map((one) => one !== undefined)).toEqual([false, true]);
  });
});
