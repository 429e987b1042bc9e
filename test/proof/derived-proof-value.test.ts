import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/kernel/json.ts';
import { readCbor } from '../../src/proof/cbor.ts';
import { createDataIntegrity } from '../../src/proof/data-integrity.ts';
import { createKeyResolver } from '../../src/proof/key-resolver.ts';
import { loadContexts } from '../support/contexts.ts';
import { ecdsa, sealSd2023 } from './their-suites.ts';

const dataIntegrity = createDataIntegrity(loadContexts());
const resolveKey = createKeyResolver({ didDocuments: new Map() });
const badge = await sealSd2023(await ecdsa('P-256'));
const proof = badge.proof as JsonObject;
const bytes = Buffer.from(String(proof.proofValue).slice(1), 'base64url');
const [baseSignature, key, signatures, labels, mandatory] = readCbor(bytes.subarray(3)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array[],
  Map<number, Uint8Array>,
  number[],
];

/** CBOR as anyone may write it: numbers, bytes, lists, maps. */
function cbor(value: unknown): number[] {
  const head = (major: number, n: number) =>
    n < 24 ? [major * 32 + n] : n < 256 ? [major * 32 + 24, n] : [major * 32 + 25, n >> 8, n & 255];
  if (typeof value === 'number') return head(0, value);
  if (value instanceof Uint8Array) return [...head(2, value.length), ...value];
  if (Array.isArray(value)) return [...head(4, value.length), ...value.flatMap(cbor)];
  if (value instanceof Map) return [...head(5, value.size), ...[...value].flat().flatMap(cbor)];
  throw new TypeError('not CBOR here');
}

const verify = (payload: readonly number[], header: readonly number[] = [0xd9, 0x5d, 0x01]) => {
  const proofValue = `u${Buffer.from([...header, ...payload]).toString('base64url')}`;
  return dataIntegrity.verifyProof({ ...badge, proof: { ...proof, proofValue } }, resolveKey);
};
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'der', type: 'spki' });
const [firstLabel] = labels.values();
const changed = (at: number, value: unknown) => {
  const parts: readonly unknown[] = [baseSignature, key, signatures, labels, mandatory];
  return cbor(parts.with(at, value));
};

describe('a derived proof', () => {
  it('is read, and written again to the letter', async () => {
    expect(Buffer.from(cbor([baseSignature, key, signatures, labels, mandatory]))).toEqual(bytes.subarray(3));
    expect(await verify(changed(0, baseSignature))).toMatchObject({ outcome: 'passed', isIssuer: true });
  });

  it.each([
    ['is cut short', cbor([baseSignature, key, signatures, labels])],
    ['has a part too many', cbor([baseSignature, key, signatures, labels, mandatory, 0])],
    ['goes on after its end', [...changed(0, baseSignature), 0]],
    ['stops in the middle', changed(0, baseSignature).slice(0, -1)],
    ['has a short base signature', changed(0, baseSignature.slice(1))],
    ['has a key of another curve', changed(1, Uint8Array.of(0x81, 0x24, 2, ...p384.subarray(-96, -48)))],
    ['has an Ed25519 key', changed(1, Uint8Array.of(0xed, 1, ...key.slice(2)))],
    ['has a key off the curve', changed(1, Uint8Array.of(0x80, 0x24, 5, ...key.slice(3)))],
    ['has a short signature', changed(2, [...signatures.slice(1), baseSignature.slice(1)])],
    ['lists labels as a list', changed(3, [...labels.values()])],
    ['has a short label', changed(3, new Map([...labels, [0, Uint8Array.of(1)]]))],
    ['gives one label twice', changed(3, new Map([...labels].map(([n]) => [n, firstLabel])))],
    ['writes labels in another order', changed(3, new Map([...labels].reverse()))],
    ['names a statement twice', changed(4, [...mandatory, mandatory.at(-1)])],
    ['names statements in another order', changed(4, mandatory.toReversed())],
    ['names a statement as bytes', changed(4, [Uint8Array.of(0)])],
    ['writes a small number at length', [...changed(4, []).slice(0, -1), 0x81, 0x18, 0x05]],
    ['writes a length at length', [0x98, 0x05, ...changed(0, baseSignature).slice(1)]],
    ['leaves its length open', [0x9f, ...changed(0, baseSignature).slice(1), 0xff]],
    ['is tagged', [0xc1, ...changed(0, baseSignature)]],
    ['promises more than it has', [...changed(4, []).slice(0, -1), 0x99, 0xff, 0xff]],
    ['is nested', [...changed(4, []).slice(0, -1), ...Array.from({ length: 9000 }, () => 0x81), 0x00]],
  ])('is malformed when it %s', async (_, payload) => {
    expect(await verify(payload)).toMatchObject({ outcome: 'failed', reason: 'malformed-proof-value' });
  });

  it('is malformed under another header', async () => {
    for (const header of [[0xd9, 0x5d, 0x02], [0xd9, 0x5d], [0xd9, 0x5e, 0x01], []]) {
      expect(await verify(changed(0, baseSignature), header)).toMatchObject({ reason: 'malformed-proof-value' });
    }
  });

  it.each([
    ['another base signature', changed(0, signatures[0])],
    ['another key', changed(1, Uint8Array.of(0x80, 0x24, (key[2] ?? 0) ^ 1, ...key.slice(3)))],
    ['one signature fewer', changed(2, signatures.slice(0, -1))],
    ['one signature more', changed(2, [...signatures, baseSignature])],
    ['its signatures in another order', changed(2, signatures.toReversed())],
    ['a label for no blank node', changed(3, new Map([...labels, [99, new Uint8Array(32)]]))],
    ['a blank node without a label', changed(3, new Map([...labels].slice(1)))],
    ['a label of another', changed(3, new Map([...labels].slice(1)).set(0, new Uint8Array(32)))],
    ['a statement more that is mandatory', changed(4, [...mandatory, 9999])],
    ['a statement fewer that is mandatory', changed(4, mandatory.slice(1))],
  ])('does not hold with %s', async (_, payload) => {
    const answer = await verify(payload);
    expect(answer.outcome).toBe('failed');
    expect(['altered', 'malformed-proof-value']).toContain(answer.reason);
  });
});
