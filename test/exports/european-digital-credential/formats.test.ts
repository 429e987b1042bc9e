import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { credentialUnsealed } from '../../../src/exports/european-digital-credential/formats.ts';
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
