import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awards } from '../../../src/awards/award.ts';
import { credentialRecord } from '../../../src/issuance/revoke.ts';
import { readAnything } from '../../../src/verification/read.ts';
import { issueOne } from '../../support/opened-app.ts';
import { type OpenedExports, openExports } from './opened.ts';

let exports: OpenedExports;
/** Another badge of whoever holds `exports.id`, of the same stay. */
let second: string;
beforeAll(async () => {
  exports = await openExports();
  const { storage } = exports.app.core;
  const award = (await storage.get(awards, (await credentialRecord(storage, exports.id)).awardId))?.value;
  if (award === undefined) throw new Error('no award');
  const { credentialId: _, ...same } = award;
  const achievement = 'app-pro-europe-n1';
  const key = `${award.personId}|${achievement}|${award.mobilityId}`;
  await storage.insert(awards, { ...same, id: 'second', key, achievement, generation: 0, state: 'open' });
  await exports.app.issue(() => undefined);
  second = (await storage.get(awards, 'second'))?.value.credentialId ?? '';
});
afterAll(() => exports.app[Symbol.asyncDispose]());
const record = async (badges: readonly string[], more: object = {}) => {
  const { status, bytes, headers } = await exports.post({ badges, format: 'clr', ...more });
  expect(status).toBe(200);
  const [whole, ...inner] = readAnything(bytes);
  const partial = whole !== undefined && 'credential' in whole ? whole.credential.partial : undefined;
  return { count: inner.length, partial, headers };
};

describe('all the badges of a person, for a program', () => {
  it('are those of whoever holds the one that is named, and it is said that they are all', async () => {
    expect(await record([exports.id], { person: true })).toMatchObject({ count: 2, partial: false });
    expect(await record([second], { person: true })).toMatchObject({ count: 2, partial: false });
    expect(await record([exports.id])).toMatchObject({ count: 1, partial: true });
    expect(await record([exports.id], { person: false })).toMatchObject({ count: 1, partial: true });
  });

  it('come under a name that says neither who nor how many', async () => {
    const { headers } = await record([exports.id], { person: true });
    expect(headers['content-disposition']).toBe(`attachment; filename=badges-${exports.id}-clr.jwt`);
  });

  it('are those that stand, and then not all', async () => {
    await exports.app.suspend(second, true);
    expect(await record([exports.id], { person: true })).toMatchObject({ count: 1, partial: true });
    await exports.app.suspend(second, false);
  });

  it('are recorded under the key that asked, each', async () => {
    const before = (await exports.app.exportsMade(second)).length;
    await record([exports.id], { person: true, exactStay: true });
    const records = await exports.app.exportsMade(second);
    expect(records).toHaveLength(before + 1);
    expect(records.filter(({ exactStay }) => exactStay)).toEqual([
      expect.objectContaining({ door: 'api', key: exports.key.split('.')[0], badge: second, formats: ['clr'] }),
    ]);
  });

  it('are not asked for by anything but yes or no', async () => {
    for (const person of ['true', 1, null])
      expect(await exports.refused({ badges: [exports.id], format: 'clr', person })).toEqual({
        ...{ status: 400, code: 'request/invalid', place: 'person' },
      });
  });

  it('are of one person where the form is, and of badges that exist', async () => {
    const asked = { badges: [exports.id, exports.other], format: 'clr', person: true };
    const documents = [expect.arrayContaining([exports.id]), expect.arrayContaining([exports.other])];
    const refused = await exports.refused(asked);
    expect(refused).toMatchObject({ status: 422, code: 'export/one-person' });
    expect(refused).toHaveProperty('documents', expect.arrayContaining(documents));
    expect(refused).toHaveProperty('documents.length', 2);
    const unknown = { ...asked, badges: ['A'.repeat(22)] };
    expect(await exports.refused(unknown)).toEqual({ status: 404, code: 'credential/unknown', badge: 'A'.repeat(22) });
  });
});

describe('several badges that cannot be exported', () => {
  const title = 'Ce badge a été retiré';

  it('are each named with its own reason, in one answer', async () => {
    const [gone, unknown] = [await issueOne(exports.app), 'A'.repeat(22)];
    await exports.app.revoke(gone, 'error');
    const badges = [gone, exports.id, unknown];
    const { status, bytes } = await exports.post({ badges, format: 'cards' });
    const body = JSON.parse(bytes.toString());
    expect([status, body.code, body.badge]).toEqual([422, 'export/several-badges', undefined]);
    expect(body.badges).toEqual([
      { badge: gone, code: 'export/revoked', title },
      { badge: unknown, code: 'credential/unknown', title: expect.any(String) },
    ]);
    const persons = await exports.post({ badges, format: 'cards', person: true });
    expect(JSON.parse(persons.bytes.toString()).badges).toEqual(body.badges);
    expect(await exports.app.exportsMade(gone)).toEqual([]);
  });

  it('are named where they are of the other family', async () => {
    const asked = { badges: [exports.id], format: 'i-prof' };
    expect(await exports.refused(asked)).toEqual({ status: 422, code: 'export/other-family', badge: exports.id });
  });
});
