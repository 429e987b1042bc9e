import { describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { readAnything } from '../../src/verification/read.ts';
import { serve } from '../kernel/loopback.ts';
import { hasOpenssl, makeSeal } from '../support/certificates.ts';
import { issueOne, openApp } from '../support/opened-app.ts';
import { makeService } from '../support/time-stamping.ts';

const clock = () => new Date();

async function openSealing(env: Readonly<Record<string, string>> = {}): Promise<App> {
  const { file, passphrase } = makeSeal();
  return openApp({ SEAL_P12_FILE: file, SEAL_P12_PASSPHRASE: passphrase, ...env }, { clock });
}

const levelOf = (bytes: Uint8Array): string => {
  const [envelope] = readAnything(bytes);
  if (envelope?.form !== 'sealed') return 'not sealed';
  return envelope.sealed.stamps.length === 0 ? 'B' : 'B-T';
};

describe.skipIf(!hasOpenssl)('sealing with the settings of the service (skipped without openssl)', () => {
  it('is of level B where no time-stamp service is set, and asks nobody', async () => {
    await using app = await openSealing();
    const id = await issueOne(app);
    expect(levelOf(await app.exportBadges([id], 'europass-credential', { language: 'fr' }))).toBe('B');
  });

  it('is of level B-T with SEAL_TSA_URL, asked once for each document', async () => {
    const service = makeService();
    let asked = 0;
    const port = await serve((question, response) => {
      asked += 1;
      service.handler(question, response);
    });
    await using app = await openSealing({ SEAL_TSA_URL: `http://127.0.0.1:${port}/tsr` });
    const id = await issueOne(app);
    expect(levelOf(await app.exportBadges([id], 'europass-credential', { language: 'fr' }))).toBe('B-T');
    expect(asked).toBe(1);
  });

  it.each([
    [{}, { crit: ['b64'], iat: expect.any(Number) }, 'sigT'],
    [{ SEAL_JADES: '1.1.1' }, { crit: ['b64', 'sigT'], sigT: expect.stringMatching(/Z$/) }, 'iat'],
  ])('says its moment as the edition of the standard asks, and in no other way: %j', async (env, said, unsaid) => {
    await using app = await openSealing(env);
    const id = await issueOne(app);
    const bytes = await app.exportBadges([id], 'europass-credential', { language: 'fr' });
    const [{ protected: head }] = JSON.parse(Buffer.from(bytes).toString()).signatures;
    const header = JSON.parse(Buffer.from(head, 'base64url').toString());
    expect(header).toMatchObject(said);
    expect(header).not.toHaveProperty(unsaid);
  });

  it('is refused where the service does not answer, while an archive of all forms goes out without it', async () => {
    await using app = await openSealing({ SEAL_TSA_URL: 'http://127.0.0.1:1/tsr' });
    const id = await issueOne(app);
    const asking = app.exportBadges([id], 'europass-credential', { language: 'fr' });
    await expect(asking).rejects.toMatchObject({ code: 'seal/no-stamp', status: 424 });
    const archive = Buffer.from(await app.exportBadges([id], 'zip', { language: 'en' })).toString('latin1');
    expect(archive).toContain('europass-credential-unsealed.json');
    expect(archive).not.toContain('europass-credential.jsonld');
  });
});
