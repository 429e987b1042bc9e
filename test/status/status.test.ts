import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { didDocumentsOf } from '../../src/issuers/documents.ts';
import { ensureIssuer } from '../../src/issuers/ensure-issuer.ts';
import { createKeyring } from '../../src/issuers/keyring.ts';
import type { Storage } from '../../src/kernel/storage.ts';
import { createDataIntegrity } from '../../src/proof/data-integrity.ts';
import { createKeyResolver } from '../../src/proof/key-resolver.ts';
import { allocateEntry } from '../../src/status/allocate.ts';
import { decodeBitstring, getBit } from '../../src/status/bitstring.ts';
import { type ListSigning, signedList } from '../../src/status/list.ts';
import { readStatus, revoke, suspend } from '../../src/status/set-status.ts';
import { statusLists } from '../../src/status/status-list.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { loadContexts } from '../support/contexts.ts';
import { fc } from '../support/drawn.ts';
import { independentlyVerifies } from '../support/independent-verifier.ts';
import { clockAt, seededRandom } from '../support/world.ts';

const baseUrl = 'https://badges.example';
const loader = loadContexts();
const dataIntegrity = createDataIntegrity(loader);
const setup = {
  clock: clockAt('2026-05-04T10:00:00Z'),
  random: seededRandom('status'),
  id: 'dareic',
  profile: { name: { fr: 'D', en: 'D' }, description: { fr: 'd', en: 'd' }, url: baseUrl },
  keySecret: 'une phrase de passe assez longue',
  production: true,
};

let storage: Storage;
let signing: ListSigning;

beforeEach(async () => {
  storage = await openSqlite({ path: ':memory:' });
  await ensureIssuer({ ...setup, storage, baseUrl, formerBaseUrls: [] });
  const keyring = createKeyring({ storage, issuerId: 'dareic', keySecret: setup.keySecret });
  signing = { storage, clock: setup.clock, dataIntegrity, keyring };
});
afterEach(() => storage[Symbol.asyncDispose]());

const allocation = { issuerId: 'dareic', baseUrl, random: seededRandom('lists') };
const place = () => allocateEntry(storage, allocation);
const date = '2026-06-01T08:00:00Z';

async function bitsOf(listId: string): Promise<Uint8Array> {
  const { bytes } = await signedList(signing, listId);
  const bits = await decodeBitstring(JSON.parse(bytes).credentialSubject.encodedList);
  if (bits === undefined) throw new Error('unreadable list');
  return bits;
}

const countSet = (bits: Uint8Array) =>
  bits.reduce((sum, byte) => sum + [...byte.toString(2)].filter((bit) => bit === '1').length, 0);

describe('places on a list', () => {
  it('are never given twice, whoever asks at the same time', async () => {
    const places = await Promise.all(Array.from({ length: 300 }, place));
    expect(new Set(places.map(({ listId }) => listId)).size).toBe(1);
    expect(new Set(places.map(({ index }) => index)).size).toBe(300);
  });

  it('do not tell the order of issuing', async () => {
    const indexes: number[] = [];
    for (let n = 0; n < 100; n += 1) indexes.push((await place()).index);
    const rises = indexes.slice(1).filter((index, n) => index > (indexes[n] ?? 0)).length;
    expect(rises).toBeGreaterThan(25);
    expect(rises).toBeLessThan(75);
    expect(Math.max(...indexes)).toBeGreaterThan(65_536);
  });

  it('fill one list to its last bit, then another', async () => {
    const small = { ...allocation, listLength: 64 };
    const places = await Promise.all(Array.from({ length: 160 }, () => allocateEntry(storage, small)));
    const lists = new Map<string, number[]>();
    for (const { listId, index } of places) lists.set(listId, [...(lists.get(listId) ?? []), index]);
    expect([...lists.values()].map((list) => list.length).sort()).toEqual([32, 64, 64]);
    for (const list of lists.values()) expect(new Set(list).size).toBe(list.length);
    expect(Math.max(...places.map(({ index }) => index))).toBe(63);
  });

  it('stay apart when the length of lists changes', async () => {
    const few = await Promise.all(
      Array.from({ length: 10 }, () => allocateEntry(storage, { ...allocation, listLength: 64 })),
    );
    const more = await Promise.all(
      Array.from({ length: 10 }, () => allocateEntry(storage, { ...allocation, listLength: 128 })),
    );
    expect(new Set([...few, ...more].map(({ listId, index }) => `${listId}#${index}`)).size).toBe(20);
  });
});

describe('withdrawing', () => {
  it('sets that bit, no other, with a public reason and date', async () => {
    const { listId, index } = await place();
    expect(countSet(await bitsOf(listId))).toBe(0);
    await revoke(storage, { listId, index, reason: 'error', date });
    const bits = await bitsOf(listId);
    expect(getBit(bits, index)).toBe(true);
    expect(countSet(bits)).toBe(1);
    expect((await readStatus(storage, { listId, index })).revoked).toEqual({ reason: 'error', on: date });
  });

  it('keeps the first reason and date when repeated', async () => {
    const { listId, index } = await place();
    await revoke(storage, { listId, index, reason: 'error', date });
    const again = await revoke(storage, { listId, index, reason: 'fraud', date: '2027-01-01T00:00:00Z' });
    expect(again.revoked).toEqual({ reason: 'error', on: date });
  });

  it('loses none of many made at once', async () => {
    const places = await Promise.all(Array.from({ length: 20 }, place));
    await Promise.all(places.map((one) => revoke(storage, { ...one, reason: 'withdrawn', date })));
    const bits = await bitsOf(places[0]?.listId ?? '');
    expect(countSet(bits)).toBe(20);
    for (const { index } of places) expect(getBit(bits, index)).toBe(true);
  });

  it('finishes what a crash left between the record and the bit', async () => {
    const { listId, index } = await place();
    await revoke(storage, { listId, index, reason: 'error', date });
    const list = await storage.get(statusLists, listId);
    if (list === undefined) throw new Error('a list expected');
    const { value: fresh } =
      (await storage.get(statusLists, (await allocateEntry(storage, { ...allocation, listLength: 131_080 })).listId)) ??
      {};
    await storage.replace(statusLists, { ...list.value, encoded: fresh?.encoded ?? '' }, list.version);
    await revoke(storage, { listId, index, reason: 'error', date });
    expect(getBit(await bitsOf(listId), index)).toBe(true);
  });

  it('refuses a list or an index that was never ours', async () => {
    const { listId } = await place();
    for (const [list, index] of [
      ['unknown', 1],
      [listId, -1],
      [listId, 131_072],
      [listId, 1.5],
    ] as const) {
      const act = revoke(storage, { listId: list, index, reason: 'error', date });
      await expect(act).rejects.toMatchObject({ code: 'status/list-unknown' });
    }
  });
});

describe('suspending', () => {
  it('is kept apart from the list that strangers read, and can be lifted', async () => {
    const { listId, index } = await place();
    const before = await signedList(signing, listId);
    await suspend(storage, { listId, index }, date);
    expect((await readStatus(storage, { listId, index })).suspended).toEqual({ since: date });
    expect(await signedList(signing, listId)).toEqual(before);
    await suspend(storage, { listId, index }, undefined);
    expect((await readStatus(storage, { listId, index })).suspended).toBeUndefined();
    await expect(suspend(storage, { listId: 'unknown', index }, date)).rejects.toMatchObject({
      code: 'status/list-unknown',
    });
  });
});

describe('the signed list', () => {
  it('keeps its bytes and ETag until something changes', async () => {
    const { listId, index } = await place();
    const first = await signedList(signing, listId);
    const later = { ...signing, clock: clockAt('2026-07-01T00:00:00Z') };
    expect(await signedList(later, listId)).toEqual(first);
    await place();
    expect(await signedList(later, listId)).toEqual(first);
    await revoke(storage, { listId, index, reason: 'replaced', date });
    const changed = await signedList(later, listId);
    expect(changed.etag).not.toBe(first.etag);
    expect(JSON.parse(changed.bytes).validFrom).toBe('2026-07-01T00:00:00Z');
  });

  it('is the same text for everybody who asks at once', async () => {
    const { listId } = await place();
    const answers = await Promise.all(Array.from({ length: 5 }, () => signedList(signing, listId)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('says what W3C’s Bitstring Status List asks for, and verifies as a stranger would', async () => {
    const { listId } = await place();
    const { bytes } = await signedList(signing, listId);
    const list = JSON.parse(bytes);
    expect(list).toMatchObject({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: `${baseUrl}/status-lists/${listId}`,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: 'did:web:badges.example',
      credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation' },
    });
    const didDocuments = didDocumentsOf([await signing.keyring.issuer()]);
    const outcome = await dataIntegrity.verifyProof(list, createKeyResolver({ didDocuments }));
    expect(outcome).toMatchObject({ outcome: 'passed', isIssuer: true });
    const pairs = [...loader.urls].map(async (url) => [url, (await loader.load(url)).document] as const);
    expect(await independentlyVerifies(bytes, new Map(await Promise.all(pairs)))).toBe(true);
  });

  it('goes on in the name it was issued under after a move', async () => {
    const { listId, index } = await place();
    await signedList(signing, listId);
    const moved = { ...setup, storage, baseUrl: 'https://b.example', formerBaseUrls: [baseUrl] };
    await ensureIssuer(moved);
    await revoke(storage, { listId, index, reason: 'error', date });
    const list = JSON.parse((await signedList(signing, listId)).bytes);
    expect(list.issuer).toBe('did:web:badges.example');
    const didDocuments = didDocumentsOf([await signing.keyring.issuer()]);
    const outcome = await dataIntegrity.verifyProof(list, createKeyResolver({ didDocuments }));
    expect(outcome).toMatchObject({ outcome: 'passed', isIssuer: true });
  });

  it('is refused for an unknown id', async () => {
    await expect(signedList(signing, 'nothing')).rejects.toMatchObject({ code: 'status/list-unknown' });
  });
});

it('keeps every bit of any set of withdrawn places', async () => {
  const { listId } = await place();
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(131_071), { maxLength: 3 }), async (indexes) => {
      for (const index of indexes) await revoke(storage, { listId, index, reason: 'error', date });
      const bits = await bitsOf(listId);
      for (const index of indexes) expect(getBit(bits, index)).toBe(true);
    }),
    { numRuns: 10 },
  );
});
