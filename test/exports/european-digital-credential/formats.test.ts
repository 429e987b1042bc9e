import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { credentialSealed, credentialUnsealed } from '../../../src/exports/european-digital-credential/formats.ts';
import { openSealFile } from '../../../src/issuers/seal-file.ts';
import { readSealed, type Seal, verifySeal } from '../../../src/proof/jades.ts';
import { hasOpenssl, makeSeal, type SealSubject, subject } from '../../support/certificates.ts';
import { awardOf, type Changes, making } from '../made.ts';

async function unsealed(changes: Changes = {}, options: Parameters<typeof making>[0] = {}) {
  const bytes = await credentialUnsealed.write(awardOf(changes), making(options));
  return { bytes, file: JSON.parse(new TextDecoder().decode(bytes)) };
}

describe('the file for the issuing tool of the EU', () => {
  it('holds an unsealed credential and how it is delivered, as the tool takes them', async () => {
    const { file } = await unsealed();
    expect(Object.keys(file)).toEqual(['credential', 'deliveryDetails']);
    expect(file.credential).not.toHaveProperty('proof');
    expect(file.credential).toMatchObject({ issued: '2026-06-15T09:30:00Z', validFrom: '2026-06-15T09:00:00Z' });
  });

  it('says that it is not sealed: in its id, in its label and on the screen', () => {
    expect(credentialUnsealed.id).toContain('unsealed');
    expect(credentialUnsealed.label.fr).toContain('non scellé');
    expect(credentialUnsealed.label.en).toContain('not sealed');
    expect(credentialUnsealed.notice?.fr).toContain('n’est pas scellé');
    expect(credentialUnsealed.notice?.en).toContain('not sealed');
  });

  it('shows the attestation as a picture, in each of its languages', async () => {
    const { bytes, file } = await unsealed();
    const displays = file.credential.displayParameter.individualDisplay;
    expect(displays).toHaveLength(2);
    const pages = displays.map((display: { displayDetail: { image: { content: string } }[] }) =>
      PNG.sync.read(Buffer.from(display.displayDetail[0]?.image.content ?? '', 'base64')),
    );
    for (const { width, height } of pages) expect([width, height]).toEqual([800, 1131]);
    expect(bytes.length).toBeLessThan(700_000);
  });

  it('is awarded by the school where it gave a mandate, and by the issuer where it gave none', async () => {
    const profile = async (school?: string) =>
      (await unsealed({ holder: { school } })).file.credential.credentialSchema[0].id.split('/').at(-1);
    expect(await profile('0169998F')).toBe('edc-issued-by-mandate');
    expect(await profile('0169999G')).toBe('edc-generic-full');
    expect(await profile()).toBe('edc-generic-full');
  });

  it('is refused where nobody said who the issuer is before the law', async () => {
    await expect(unsealed({}, { legal: { mandates: new Map() } })).rejects.toMatchObject({
      code: 'export/no-legal-id',
    });
  });

  it('is refused for a name that its page cannot show', async () => {
    await expect(unsealed({ holder: { familyName: '李' } })).rejects.toMatchObject({ code: 'export/letter' });
  });
});

describe.skipIf(!hasOpenssl)('the sealed credential (skipped without openssl)', () => {
  let seal: Seal;
  beforeAll(async () => {
    const made = makeSeal();
    seal = await openSealFile(made.file, made.passphrase);
  });
  // The certificate is made after this line is read.
  const now = new Date(Date.now() + 3_600_000);
  const write = (options: Parameters<typeof making>[0] = {}) =>
    credentialSealed.write(awardOf(), making({ now, openSeal: async () => seal, ...options }));
  const sealOf = async (changes: SealSubject) => {
    const made = makeSeal({ subject: { ...subject, ...changes } });
    return { openSeal: () => openSealFile(made.file, made.passphrase) };
  };

  it('is the unsealed one, letter for letter, under a seal that fits', async () => {
    const sealed = readSealed(JSON.parse(new TextDecoder().decode(await write())));
    if (sealed === undefined) throw new Error('not read');
    expect((await verifySeal(sealed)).outcome).toBe('sealed');
    const { file } = await unsealed({}, { now });
    const { altLabel, ...issuer } = JSON.parse(sealed.payload).issuer;
    expect(altLabel).toEqual({ fr: ['Cachet de démonstration'] });
    expect(issuer).toEqual(file.credential.issuer);
    expect(JSON.stringify(JSON.parse(sealed.payload))).toBe(sealed.payload);
  });

  it('is refused where there is no seal, or no one it could be of', async () => {
    await expect(write({ openSeal: undefined })).rejects.toMatchObject({ code: 'seal/none' });
    await expect(write({ legal: { mandates: new Map() } })).rejects.toMatchObject({ code: 'export/no-legal-id' });
  });

  it('is refused before and after the certificate’s time', async () => {
    const soon = 40 * 86_400_000;
    await expect(write({ now: new Date(now.getTime() + soon) })).rejects.toMatchObject({ code: 'seal/expired' });
    await expect(write({ now: new Date(now.getTime() - soon) })).rejects.toMatchObject({ code: 'seal/not-yet' });
  });

  it.each<[string, SealSubject]>([
    ['O', { O: 'Une autre académie' }],
    ['organizationIdentifier', { organizationIdentifier: 'NTRFR-999999999' }],
    ['C', { C: 'BE' }],
  ])('is refused where the certificate names another issuer: %s', async (field, changes) => {
    await expect(write(await sealOf(changes))).rejects.toMatchObject({ code: 'seal/other-issuer', facts: { field } });
  });

  it('is refused where the certificate is an ordinary one, of no organisation', async () => {
    const made = makeSeal({ subject: { CN: 'badges.example' } });
    const openSeal = () => openSealFile(made.file, made.passphrase);
    await expect(write({ openSeal })).rejects.toMatchObject({ code: 'seal/other-issuer' });
  });

  it('is refused where the key that signs is not the certificate’s', async () => {
    const other = makeSeal();
    const { signHash } = await openSealFile(other.file, other.passphrase);
    await expect(write({ openSeal: async () => ({ ...seal, signHash }) })).rejects.toMatchObject({
      code: 'seal/wrong-key',
    });
  });

  it('says on the screen what its seal is worth to Europass', () => {
    expect(credentialSealed.notice?.en).toContain('qualified certificate only');
    expect(credentialSealed.extension).toBe('jsonld');
  });
});
