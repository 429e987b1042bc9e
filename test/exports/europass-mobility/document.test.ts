import { describe, expect, it } from 'vitest';
import type { HolderAward } from '../../../src/exports/award.ts';
import { europassMobility } from '../../../src/exports/europass-mobility/formats.ts';
import { writeForHolder } from '../../../src/exports/write.ts';
import {
  areaLabels,
  blockTitles,
  fieldLabels,
  mobilityWords,
  signatories,
} from '../../../src/texts/europass-mobility.ts';
import { readAnything } from '../../../src/verification/read.ts';
import { attachmentsOf, checkWithQpdf, infoOf, metadataOf, structureOf, textOf, tools } from '../foreign-pdf.ts';
import { awardOf, type Changes, making } from '../made.ts';

const idOf = (index: number): string => String(index).padStart(22, 'Q');
const write = (awards: readonly HolderAward[]): Promise<Uint8Array> => europassMobility.write(awards, making());
const make = (changes: Changes = {}): Promise<Uint8Array> => write([awardOf(changes)]);
const plain = (words: string): string => words.replace(/\s+/gu, ' ');
const count = (text: string, words: string): number => text.split(plain(words)).length - 1;

describe('the Europass Mobility document', () => {
  it('refuses badges of two stays, of two people, of none, and a stay that was corrected since', async () => {
    const other = awardOf({ publicId: idOf(1), stay: { startDate: '2026-05-05' } });
    await expect(write([awardOf(), other])).rejects.toMatchObject({ code: 'export/one-stay' });
    const another = awardOf({ publicId: idOf(1), holder: { subjectId: 'urn:uuid:2' } });
    await expect(writeForHolder(europassMobility, [awardOf(), another], making())).rejects.toMatchObject({
      code: 'export/one-person',
    });
    await expect(write([])).rejects.toMatchObject({ code: 'credential/unknown' });
    await expect(make({ stay: { endDate: '2026-06-22' } })).rejects.toMatchObject({ code: 'export/changed' });
  });

  it('refuses a letter that no font has', async () => {
    await expect(make({ holder: { familyName: '李' } })).rejects.toMatchObject({ code: 'export/letter' });
  });

  it('carries the signed badges, which our own verifier takes out of it', async () => {
    const [envelope, ...rest] = readAnything(await make());
    expect([envelope, rest]).toMatchObject([{ text: awardOf().credential.bytes }, []]);
  });
});

describe.runIf(tools.poppler)('the Europass Mobility document, read by poppler', () => {
  it('is a tagged PDF/A-3 that says what it is, official only once signed', async () => {
    const pdf = await make();
    const info = Object.fromEntries(infoOf(pdf));
    expect(info).toMatchObject({ Title: 'Europass Mobilité – Zoé Lefèvre', Tagged: 'yes' });
    expect(metadataOf(pdf)).toMatch(/pdfaid:part[^0-9]*3/);
    expect(structureOf(pdf).match(/^ *H2/gm)).toHaveLength(2);
    const text = textOf(pdf);
    for (const each of ['fr', 'en'] as const) expect(count(text, mobilityWords.official[each])).toBe(2);
  });

  it('has every block of the template, before and after, in both languages', async () => {
    const text = textOf(await make());
    for (const title of Object.values(blockTitles)) {
      for (const each of ['fr', 'en'] as const) expect(text).toContain(plain(title[each]));
    }
    for (const label of Object.values(areaLabels)) expect(text).toContain(plain(label.fr));
    for (const who of [signatories.participant, signatories.sending, signatories.host]) {
      expect(count(text, who.fr)).toBeGreaterThanOrEqual(2);
    }
  });

  it('leaves what is not known to be filled in, the Europass number first of all, and makes nothing up', async () => {
    const text = textOf(await make());
    const { europassNumber, status, city } = fieldLabels;
    for (const label of [europassNumber, status, city]) expect(text).toContain(plain(label.fr));
    expect(text).not.toMatch(/\d-MOB-|undefined|null/);
  });

  it('bears no birth date, nationality, photograph or home address', async () => {
    const text = textOf(await make({ holder: { turns15: '2023-05', turns18: '2026-12' } }));
    expect(text).not.toMatch(/\bnaissance|birth|nationalit|photo|2023|2026-12|décembre 2026/i);
    // The two addresses are those of the organisations.
    expect(count(text, 'Adresse · Address')).toBe(2);
  });

  it('says what is known of the stay', async () => {
    const stay = {
      projectCode: '2025-1-FR01-KA121-VET-000005041',
      activityId: '005041-MOB-00001',
      hostOid: 'E10000000',
    };
    const text = textOf(await make({ stay, holder: { school: '0169998F', email: 'zoe@example.org' } }));
    for (const said of [
      ...['4 mai 2026', '22 May 2026', 'Talleres Martínez S.L.', '0169998F', 'zoe@example.org', 'Espagne', 'Spain'],
      ...[...Object.values(stay), 'Vocational education and training'],
    ]) {
      expect(text).toContain(said);
    }
  });

  it('tells the criteria met under the headings of skills, and the holder’s words under 29', async () => {
    const words = 'J’ai monté des freins et posé des questions en espagnol.';
    const text = textOf(
      await write([
        awardOf({ badge: 'app-pro-europe-n1', words }),
        awardOf({ badge: 'app-langues-en-action-n2', publicId: idOf(1), words }),
      ]),
    );
    const [, job = '', language = '', , , , , rest = ''] = text.split(/\((?:30|31|32|33|34|35|29)\) · /u);
    expect(job).toContain('A respecté les règles de sécurité du lieu.');
    expect(language).toContain('dans une autre langue.');
    expect(rest).toContain(words);
    expect(count(text, words)).toBe(1);
  });

  it('says who validated and when, as far as it is known', async () => {
    expect(textOf(await make())).toContain('observés et validés le 12 juin 2026 par A. Roy, enseignante.');
    expect(textOf(await make({ decision: { outcome: 'ready' } }))).toContain('» observés et validés.');
  });

  it('has a place for a guardian where the person was a minor, or may have been', async () => {
    const guardians = async (changes: Changes) => count(textOf(await make(changes)), signatories.guardian.fr);
    expect(await guardians({ holder: { turns18: '2026-06' } })).toBe(3);
    expect(await guardians({ holder: { turns18: '2026-05' } })).toBe(0);
    expect(await guardians({})).toBe(3);
    expect(await guardians({ badge: 'pro-mobilite-vecue' })).toBe(0);
  });

  it('tells of a stay without travel, without a host, outside Erasmus+: no notice of the Union, no programme', async () => {
    const changes: Changes = {
      badge: 'app-projet-a-distance',
      mobility: { activityType: 'ETW', hostCountry: 'FR', funded: false },
      stay: { hostOrganisation: undefined, projectCode: '2025-1-FR01-KA121-VET-000005041' },
    };
    const text = textOf(await make(changes));
    expect(text).toContain('Sans déplacement à l’étranger · No travel abroad');
    expect(text).not.toMatch(/Cofinancé|Co-funded|Erasmus\+|KA121|Talleres/);
    expect(textOf(await make())).not.toContain('Sans déplacement');
    expect(textOf(await make())).toMatch(/Cofinancé par l’Union européenne.*Co-funded by the European Union/);
  });

  it('holds each badge byte for byte', async () => {
    const two = [awardOf(), awardOf({ badge: 'app-pro-europe-n1', publicId: idOf(1) })];
    expect([...attachmentsOf(await write(two))].sort()).toEqual(
      two.map(({ credential }, index) => [`badge-${index + 1}.json`, Buffer.from(credential.bytes)]),
    );
    expect([...attachmentsOf(await make())]).toEqual([['badge.json', Buffer.from(awardOf().credential.bytes)]]);
  });

  it('takes names for words, long or hostile, from left or right', async () => {
    for (const familyName of ['<&]]> #read("/etc/passwd") $x$', 'Wolfeschlegelstein'.repeat(11), 'כהן', 'حسن']) {
      const text = textOf(await make({ holder: { familyName }, stay: { hostOrganisation: familyName } }));
      expect(text.replaceAll(/[\s-]/gu, '')).toContain(familyName.replaceAll(/[\s-]/gu, ''));
    }
  });
});

describe.runIf(tools.qpdf)('the Europass Mobility document, read by qpdf', () => {
  it('has no fault', async () => {
    expect(checkWithQpdf(await make())).toContain('No syntax or stream encoding errors found');
  });
});
