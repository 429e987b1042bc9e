import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { credentialRecord } from '../../src/issuance/revoke.ts';
import { showDemonstration } from '../../src/wiring/demonstration.ts';
import { build, freePort, startToEnd } from '../stories/started.ts';
import { openApp } from '../support/opened-app.ts';
import { clockAt, temporaryFolder } from '../support/world.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

describe('the demonstration', () => {
  it.each(['2024-02-29T23:59:59Z', '2026-07-01T00:00:00Z', '2031-01-01T00:00:00Z'])(
    'shows the same work done on a machine that thinks it is %s, and a valid badge',
    async (moment) => {
      await using app = await openApp({ DATA_DIR: folder.path }, { clock: clockAt(moment) });
      const lines = await showDemonstration(app);
      expect(lines[0]).toContain('42 lignes nouvelles, 84 badges délivrés, 84 en tout');
      const publicId = lines.join().match(/\/v\/([\w-]{22})/)?.[1] ?? '';
      const { bytes, issuedAt } = await credentialRecord(app.core.storage, publicId);
      expect(issuedAt).toBe(moment);
      expect((await app.verify(bytes)).verdict).toBe('valid');
    },
  );

  it('ends the process when it cannot be shown, and does not leave half of it listening', async () => {
    await build();
    await mkdir(join(folder.path, 'demonstration-qr.png'));
    const { code, err } = await startToEnd({ DATA_DIR: folder.path, PORT: await freePort() });
    expect([code, err]).toEqual([1, expect.stringContaining('demonstration-qr.png')]);
  });
});
