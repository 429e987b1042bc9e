import { beforeAll, describe, expect, it } from 'vitest';
import { openSealFile } from '../../src/issuers/seal-file.ts';
import { readerLanguages } from '../../src/kernel/language.ts';
import { type Seal, sealText } from '../../src/proof/jades.ts';
import { readerText } from '../../src/texts/reader.ts';
import { sayReason } from '../../src/texts/report.ts';
import { hasOpenssl, makeSeal } from '../support/certificates.ts';
import { type MadeService, makeService } from '../support/time-stamping.ts';
import { checkOf, credential, judge } from './sealed-cases.ts';

const soon = new Date(Date.now() + 3_600_000);
const years = new Date(Date.now() + 5 * 365 * 86_400_000);
const toSeconds = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

describe.skipIf(!hasOpenssl)('a sealed credential with a time-stamp (skipped without openssl)', () => {
  let service: MadeService;
  let seal: Seal;
  beforeAll(async () => {
    service = makeService();
    const made = makeSeal();
    seal = await openSealFile(made.file, made.passphrase);
  });
  const sealed = (by: Seal, at: string): Promise<string> =>
    sealText(JSON.stringify(credential), by, at, async (bytes) => service.stamp(bytes));

  it('is authentic, and the Report says when it was sealed, when it was stamped and by whom', async () => {
    const at = toSeconds(new Date());
    const report = await judge(await sealed(seal, at), soon);
    expect(report).toMatchObject({ verdict: 'valid', authenticity: 'authentic' });
    expect(checkOf(report, 'key')).toMatchObject({
      ...{ outcome: 'passed', reason: 'key-certified' },
      facts: { sealedAt: at, stampedBy: 'Horodatage de test, Service de test', stampedAt: expect.stringMatching(/Z$/) },
    });
  });

  it('stays authentic when its certificate is long over: it was sealed before', async () => {
    expect(await judge(await sealed(seal, toSeconds(new Date())), years)).toMatchObject({ verdict: 'valid' });
  });

  it('is judged by the moment of the stamp, not by the one it claims: sealed with a certificate that was over', async () => {
    const elder = makeSeal({ period: ['20230101000000Z', '20250101000000Z'] });
    const over = await openSealFile(elder.file, elder.passphrase);
    const claimed = '2024-06-01T00:00:00Z';
    const report = await judge(await sealed(over, claimed), soon);
    expect(report).toMatchObject({ verdict: 'invalid' });
    expect(checkOf(report, 'key')).toMatchObject({ outcome: 'failed', reason: 'key-out-of-period' });
    const claiming = await sealText(JSON.stringify(credential), over, claimed);
    expect(checkOf(await judge(claiming, soon), 'key')).toMatchObject({ outcome: 'passed' });
  });

  it('is altered with the time-stamp of another credential', async () => {
    const [one, other] = [await sealed(seal, '2026-11-01T00:00:00Z'), await sealed(seal, '2026-11-02T00:00:00Z')];
    const mixed = JSON.parse(one);
    mixed.signatures[0].header = JSON.parse(other).signatures[0].header;
    const report = await judge(JSON.stringify(mixed), soon);
    expect(report).toMatchObject({ verdict: 'invalid', authenticity: 'altered' });
    expect(checkOf(report, 'proof')).toMatchObject({ outcome: 'failed', reason: 'signature-invalid' });
  });

  it('is judged as without one where the time-stamp cannot be used, and says so', async () => {
    const report = await judge(
      await sealText(JSON.stringify(credential), seal, toSeconds(new Date()), async () => Uint8Array.of(5, 0)),
      soon,
    );
    expect(report).toMatchObject({ verdict: 'valid' });
    const { facts } = checkOf(report, 'key') ?? {};
    expect(facts).toMatchObject({ stamp: 'unusable' });
    expect(facts).not.toHaveProperty('stampedAt');
  });

  it.each(readerLanguages)('is told with its time-stamp in %s', (language) => {
    const { reasons } = readerText(language).report.key;
    const facts = { name: 'DAREIC', stampedBy: 'Horodatage', stampedAt: '2026-11-22T10:00:00Z' };
    const said = sayReason(reasons['key-certified'], facts);
    expect(said).toContain('Horodatage');
    expect(said).toContain('2026');
    expect(said).not.toMatch(/\.\.|[{}[\]]/);
    expect(sayReason(reasons['key-certified'], { name: 'DAREIC' })).not.toMatch(/2026|\.\.|[{}[\]]/);
  });
});
