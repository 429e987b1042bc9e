import { beforeAll, describe, expect, it } from 'vitest';
import { sealCredential } from '../../../src/exports/european-digital-credential/sealed.ts';
import { openSealFile } from '../../../src/issuers/seal-file.ts';
import { readSealed, type Seal, type TimeStamper, verifySeal } from '../../../src/proof/jades.ts';
import { hasOpenssl, makeSeal } from '../../support/certificates.ts';
import { type MadeService, makeService } from '../../support/time-stamping.ts';

describe.skipIf(!hasOpenssl)('a credential sealed with a time-stamp (skipped without openssl)', () => {
  let seal: Seal;
  let service: MadeService;
  beforeAll(async () => {
    const made = makeSeal({ algorithm: 'ec' });
    seal = await openSealFile(made.file, made.passphrase);
    service = makeService();
  });
  const write = (stamp: TimeStamper | undefined, now = new Date()) => sealCredential({ a: 1 }, { seal, stamp, now });
  const stamping: TimeStamper = async (bytes) => service.stamp(bytes);

  it('bears it, and none where no service is configured', async () => {
    const judge = async (file: string) => {
      const sealed = readSealed(JSON.parse(file));
      return sealed === undefined ? undefined : verifySeal(sealed);
    };
    expect(await judge(await write(stamping))).toMatchObject({ outcome: 'sealed', stamp: { outcome: 'stamped' } });
    expect(await judge(await write(undefined))).not.toHaveProperty('stamp');
  });

  it.each<[string, TimeStamper]>([
    ['of something else', async () => service.stamp(Buffer.from('another'))],
    ['that cannot be read', async () => Uint8Array.of(5, 0)],
    ['of no bytes', async () => new Uint8Array()],
  ])('is not made with a time-stamp %s', async (_, stamp) => {
    await expect(write(stamp)).rejects.toMatchObject({ code: expect.stringMatching(/^seal\/wrong-(stamp|key)$/) });
  });

  it.each([-400_000, 400_000])('is not made where our clock is %d milliseconds from the service’s', async (drift) => {
    const now = new Date(Date.now() + drift);
    await expect(write(stamping, now)).rejects.toMatchObject({ code: 'seal/wrong-stamp' });
    expect(await write(undefined, now)).toContain('"payload"');
  });
});
