import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { awards } from '../../src/awards/award.ts';
import { credentials } from '../../src/issuance/credential.ts';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import { all } from '../../src/kernel/storage.ts';
import { mobilities } from '../../src/mobilities/mobility.ts';
import { replace } from '../../src/wiring/withdrawing.ts';
import { interruptedStorage, PowerCut } from '../support/interrupted-storage.ts';
import { issueOne, openApp } from '../support/opened-app.ts';

let app: App;
beforeEach(async () => {
  app = await openApp();
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

async function verdictOf(publicId: string): Promise<string> {
  return (await app.verify((await credentialRecord(app.core.storage, publicId)).bytes)).standing;
}

describe('replacing a credential', () => {
  it('withdraws the old one, issues the corrected one, and keeps both pages', async () => {
    const old = await issueOne(app);
    const { items } = await app.core.storage.find(mobilities);
    const [stay] = items;
    if (stay === undefined) throw new Error('no mobility');
    await app.core.storage.replace(mobilities, { ...stay.value, hostCountry: 'PT' }, stay.version);
    const { publicId } = await app.replace(old);
    expect(publicId).not.toBe(old);
    expect(await verdictOf(old)).toBe('revoked');
    expect(await verdictOf(publicId)).toBe('current');
    expect((await credentialRecord(app.core.storage, publicId)).bytes).toContain('Portugal (PT)');
  });

  it('answers with the new one when repeated on the old', async () => {
    const old = await issueOne(app);
    const first = await app.replace(old);
    expect((await app.replace(old)).publicId).toBe(first.publicId);
    expect(await app.core.storage.count(credentials)).toBe(2);
  });

  it('refuses one that was withdrawn for another reason, and one that never was', async () => {
    const old = await issueOne(app);
    await app.revoke(old, 'fraud');
    await expect(app.replace(old)).rejects.toMatchObject({ code: 'credential/revoked' });
    await expect(app.replace('nobody')).rejects.toMatchObject({ code: 'credential/unknown' });
    expect(await app.core.storage.count(credentials)).toBe(1);
  });

  it('never leaves two live, wherever the power fails, and ends with one', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1; nth <= 7; nth += 1) {
        const old = await issueOne(app);
        const { storage } = app.core;
        const cut = { ...app.core, storage: interruptedStorage(storage, nth, when) };
        const attempt = replace(cut, old);
        await attempt.catch((error: unknown) => expect(error).toBeInstanceOf(PowerCut));
        const { awardId } = await credentialRecord(storage, old);
        expect(await current(awardId)).toBeLessThanOrEqual(1);
        await app.replace(old);
        expect(await current(awardId)).toBe(1);
      }
    }
  });

  /** How many credentials of an award are published as live: pointed to, and not on the list of withdrawals. */
  async function current(awardId: string): Promise<number> {
    let live = 0;
    for await (const { value } of all(app.core.storage, credentials, { awardId })) {
      const award = await app.core.storage.get(awards, awardId);
      const known = await credentialRecord(app.core.storage, value.id).catch(() => undefined);
      if (known === undefined || award === undefined) continue;
      if ((await app.verify(value.bytes)).standing === 'current') live += 1;
    }
    return live;
  }
});
