import { describe, expect, it } from 'vitest';
import type { HolderAward } from '../../src/exports/award.ts';
import type { Format } from '../../src/exports/format.ts';
import { findFormat, formats, publicFormats } from '../../src/exports/formats.ts';
import { checkStanding, writeForHolder } from '../../src/exports/write.ts';
import { awardOf, making } from './made.ts';

const now = new Date('2026-06-15T09:30:00Z');
const sound = { id: 'AAAAAAAAAAAAAAAAAAAAAA', revoked: false, suspended: false };
const sheet = (takes: 'many' | 'many-of-one'): Format => ({
  ...{ id: 'sheet', mediaType: 'text/plain', extension: 'txt', audience: 'holder', takes },
  ...{ label: { fr: 'x', en: 'x' }, use: { fr: 'x', en: 'x' } },
  write: async (awards: readonly HolderAward[]) =>
    new TextEncoder().encode(awards.map(({ publicId }) => publicId).join()),
});

describe('the table of formats', () => {
  it('names each format once, in both languages, with a file name that fits its type', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
    for (const { id, extension, label, mediaType } of formats) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(extension).toMatch(/^[a-z]{2,6}$/);
      expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
      expect(label.fr).not.toBe(label.en);
    }
  });

  it('offers on a page only what takes no name', () => {
    expect(formats.map(({ id }) => id)).toContain('attestation');
    expect(publicFormats.map(({ id }) => id)).toEqual([
      ...['png', 'svg', 'json', 'jwt', 'png-jwt', 'svg-jwt'],
      ...['i-prof', 'parcoursup', 'school-report', 'cover-letter', 'email-signature', 'zip-public'],
    ]);
    expect(findFormat('no-such-format')).toBeUndefined();
    expect(findFormat('constructor')).toBeUndefined();
  });
});

describe('a badge that does not stand', () => {
  it.each([
    ['withdrawn', { ...sound, revoked: true }, 'export/revoked'],
    ['suspended', { ...sound, suspended: true }, 'export/suspended'],
    ['over', { ...sound, validUntil: '2026-06-15T09:30:00Z' }, 'export/expired'],
    [
      'withdrawn and over',
      { ...sound, revoked: true, suspended: true, validUntil: '2020-01-01T00:00:00Z' },
      'export/revoked',
    ],
  ])('gets no document: %s', (_, standing, code) => {
    expect(() => checkStanding(standing, now)).toThrow(code);
  });

  it('is not one whose end is still to come', () => {
    expect(() => checkStanding({ ...sound, validUntil: '2026-06-15T09:30:01Z' }, now)).not.toThrow();
    expect(() => checkStanding(sound, now)).not.toThrow();
  });
});

describe('how many badges a document holds', () => {
  const [one, other] = [
    awardOf(),
    awardOf({ publicId: 'BBBBBBBBBBBBBBBBBBBBBB', holder: { subjectId: 'urn:uuid:2' } }),
  ];

  it('is one where the format holds one', async () => {
    const json = findFormat('json');
    if (json === undefined) throw new Error('no such format');
    await expect(writeForHolder(json, [one, other], making())).rejects.toMatchObject({
      ...{ code: 'export/one-badge', facts: { documents: [one.publicId, other.publicId] } },
    });
    await expect(writeForHolder(json, [], making())).rejects.toMatchObject({ code: 'credential/unknown' });
    expect(Buffer.from(await writeForHolder(json, [one], making())).toString()).toBe(one.credential.bytes);
  });

  it('is any number of one person, or of several, as the format says', async () => {
    const both = [one, other];
    const again = awardOf({ publicId: 'CCCCCCCCCCCCCCCCCCCCCC' });
    await expect(writeForHolder(sheet('many-of-one'), [...both, again], making())).rejects.toMatchObject({
      code: 'export/one-person',
      facts: { documents: [`${one.publicId} ${again.publicId}`, other.publicId] },
    });
    expect(Buffer.from(await writeForHolder(sheet('many'), both, making())).toString()).toBe(
      'AAAAAAAAAAAAAAAAAAAAAA,BBBBBBBBBBBBBBBBBBBBBB',
    );
    const twice = [one, awardOf({ publicId: 'CCCCCCCCCCCCCCCCCCCCCC' })];
    expect(Buffer.from(await writeForHolder(sheet('many-of-one'), twice, making())).toString()).toContain(',CCCC');
  });
});
