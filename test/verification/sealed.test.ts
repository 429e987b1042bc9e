import { beforeAll, describe, expect, it } from 'vitest';
import { openSealFile } from '../../src/issuers/seal-file.ts';
import { type Seal, sealText } from '../../src/proof/jades.ts';
import type { Report } from '../../src/verification/report.ts';
import { verifyEnvelope } from '../../src/verification/verify.ts';
import { hasOpenssl, makeSeal, subject } from '../support/certificates.ts';
import { materials } from './foreign-issuer.ts';
import { checkOf, credential, judge as judgeAt, read, reasonsOfSealed } from './sealed-cases.ts';

const now = new Date(Date.now() + 3_600_000);
const sealedAt = `${now.toISOString().slice(0, 19)}Z`;

/** What its checks may say is listed, for its words to be read in every language (test/texts/sealed.test.ts). */
async function judge(file: string): Promise<Report> {
  const report = await judgeAt(file, now);
  const listed = reasonsOfSealed.map((pair) => pair.join());
  expect(listed).toEqual(expect.arrayContaining(report.checks.map(({ id, reason }) => `${id},${reason}`)));
  return report;
}

describe.skipIf(!hasOpenssl)('a sealed European Digital Credential (skipped without openssl)', () => {
  let seal: Seal;
  beforeAll(async () => {
    const made = makeSeal();
    seal = await openSealFile(made.file, made.passphrase);
  });
  const sealed = (changes: Record<string, unknown> = {}, at = sealedAt): Promise<string> =>
    sealText(JSON.stringify({ ...credential, ...changes }), seal, at);

  it('is authentic; whom its certificate names is told, and that nobody checked whether it is qualified', async () => {
    const report = await judge(await sealed());
    expect(report).toMatchObject({ verdict: 'valid', authenticity: 'authentic', standing: 'current', trust: null });
    expect(checkOf(report, 'format')).toMatchObject({ reason: 'european-credential' });
    expect(checkOf(report, 'key')).toMatchObject({
      reason: 'key-certified',
      facts: { name: `${subject.O}, ${subject.organizationIdentifier}` },
    });
    expect(checkOf(report, 'types')).toMatchObject({ outcome: 'passed', reason: 'european-credential' });
    for (const id of ['contexts', 'schema']) {
      expect(checkOf(report, id)).toMatchObject({ outcome: 'unknown', reason: 'left-to-europe' });
    }
    expect(checkOf(report, 'trust')).toMatchObject({ outcome: 'unknown', reason: 'not-on-list' });
    expect(report.requests).toEqual([]);
  });

  it('is altered after one letter, wherever it stands', async () => {
    const file: { payload: string } = JSON.parse(await sealed());
    for (const place of [2, Math.floor(file.payload.length / 2), file.payload.indexOf('Zoé')]) {
      const payload = `${file.payload.slice(0, place)}x${file.payload.slice(place + 1)}`;
      const envelope = read(JSON.stringify({ ...file, payload }));
      const report = envelope?.form === 'sealed' ? await verifyEnvelope(envelope, materials({ now })) : undefined;
      if (report === undefined) continue;
      expect(report).toMatchObject({ verdict: 'invalid', authenticity: 'altered' });
    }
    const renamed = JSON.stringify({ ...file, payload: file.payload.replace('Zoé', 'Léa') });
    expect(checkOf(await judge(renamed), 'proof')).toMatchObject({ outcome: 'failed', reason: 'signature-invalid' });
    expect((await judge(renamed)).verdict).toBe('invalid');
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    [
      'another body',
      { issuer: { legalName: { fr: [subject.O] }, eIDASIdentifier: { notation: 'NTRFR-999999999' } } },
      'issuer',
      'issuer-differs',
    ],
    [
      'the body under another name',
      { issuer: { legalName: { fr: ['Une autre'] }, eIDASIdentifier: { notation: subject.organizationIdentifier } } },
      'issuer',
      'issuer-differs',
    ],
    ['no body at all', { issuer: 'https://example.org' }, 'issuer', 'issuer-differs'],
    ['a context in the other’s place', { '@context': [...contextsReversed()] }, 'contexts', 'contexts-misplaced'],
    ['a further type', { type: ['VerifiableCredential', 'EuropeanDigitalCredential', 'X'] }, 'types', 'types-missing'],
    [
      'an end that is past',
      { validUntil: '2026-06-16T00:00:00Z', validFrom: '2026-06-15T00:00:00Z' },
      'dates',
      'expired',
    ],
  ])('does not hold where it names %s', async (_, changes, id, reason) => {
    const report = await judge(await sealed(changes));
    expect(report.verdict).toBe('invalid');
    expect(checkOf(report, id)).toMatchObject({ outcome: 'failed', reason });
  });

  it('does not hold where it was sealed outside the certificate’s time', async () => {
    const report = await judge(await sealed({}, '2020-01-01T00:00:00Z'));
    expect(report.verdict).toBe('invalid');
    expect(checkOf(report, 'key')).toMatchObject({ outcome: 'failed', reason: 'key-out-of-period' });
  });

  it('is not settled where it has a status that we cannot read', async () => {
    expect((await judge(await sealed({ credentialStatus: 'https://example.org/1' }))).verdict).toBe('undetermined');
  });

  it('is read with the strictness of any other text, and as nothing else', async () => {
    const why = (file: string): unknown => {
      const envelope = read(file);
      return envelope?.form === 'none' ? envelope.why : envelope?.form;
    };
    expect(why(await sealed())).toBe('sealed');
    expect(why(await sealText('{"type":["EuropeanDigitalCredential"],"a":1,"a":2}', seal, sealedAt))).toBe(
      'duplicate-key',
    );
    expect(why(await sealText('{"type":["Invoice"]}', seal, sealedAt))).toBe('not-a-credential');
    expect(why(await sealText('not json', seal, sealedAt))).toBe('not-json');
    expect(why('{"payload":"{}","signatures":[]}')).toBe('not-a-credential');
  });

  it('is told to lack its seal where it has none, alone or as the issuing tool takes it', () => {
    const whys = (value: unknown): unknown => {
      const envelope = read(JSON.stringify(value));
      return envelope?.form === 'none' ? envelope.why : envelope?.form;
    };
    expect(whys(credential)).toBe('not-sealed');
    expect(whys({ credential, deliveryDetails: {} })).toBe('not-sealed');
    expect(whys({ ...credential, proof: { type: 'DataIntegrityProof' } })).toBe('data-integrity');
    expect(whys({ ...credential, type: ['VerifiableCredential'] })).toBe('data-integrity');
    expect(whys({ credential: { ...credential, type: ['VerifiableCredential'] } })).toBe('not-a-credential');
  });
});

function contextsReversed(): readonly string[] {
  return ['http://data.europa.eu/snb/model/context/edc-ap', 'https://www.w3.org/2018/credentials/v1'];
}
