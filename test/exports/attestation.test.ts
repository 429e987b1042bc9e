import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { attestation } from '../../src/exports/attestation.ts';
import { readAnything } from '../../src/verification/read.ts';
import { attachmentsOf, checkWithQpdf, infoOf, metadataOf, pageOf, structureOf, textOf, tools } from './foreign-pdf.ts';
import { awardOf, type Changes, making } from './made.ts';

const make = (changes: Changes = {}, exactStay = false) => attestation.write(awardOf(changes), making({ exactStay }));

describe('the attestation', () => {
  it('carries the signed badge, which our own verifier takes out of it', async () => {
    const [envelope, ...rest] = readAnything(await make());
    expect(rest).toEqual([]);
    expect(envelope).toMatchObject({ form: 'data-integrity', text: awardOf().credential.bytes });
  });

  it('is small enough to be sent by mail, and the same bytes each time', async () => {
    const [first, again] = [await make(), await make()];
    expect(first.length).toBeLessThan(150_000);
    expect(Buffer.from(first).equals(again)).toBe(true);
  });

  it.each([
    ['Chinese', { givenName: '小龙', familyName: '李' }, '小'],
    ['Japanese', { givenName: 'さくら', familyName: 'Tanaka' }, 'さ'],
    ['a picture', { givenName: 'Zoé', familyName: 'Lefèvre😀' }, '😀'],
    ['Tamil', { givenName: 'கவிதா', familyName: 'X' }, undefined],
  ])('refuses a name with a letter that no font of ours has, and names the letter: %s', async (_, holder, letter) => {
    const refused = await make({ holder }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'export/letter', ...(letter === undefined ? {} : { facts: { letter } }) });
  });

  it('goes on after a refusal as if nothing had happened', async () => {
    await expect(make({ holder: { familyName: '李' } })).rejects.toThrow('export/letter');
    expect((await make()).length).toBeGreaterThan(10_000);
  });

  it('says no exact date that the signed badge contradicts', async () => {
    const corrected = { stay: { startDate: '2026-06-01', endDate: '2026-06-20' } };
    await expect(make(corrected, true)).rejects.toMatchObject({ code: 'export/changed' });
    expect((await make(corrected)).length).toBeGreaterThan(10_000);
  });
});

describe('the size of its text', () => {
  it('is that of its own words, whatever was set before on the same press', async () => {
    const fresh = await make();
    const press = making();
    await attestation.write(awardOf({ badge: 'pro-eraei' }), press);
    await attestation.write(awardOf(), making({ exactStay: true }));
    await attestation.write(awardOf({ holder: { familyName: 'Long'.repeat(45) } }), press);
    const after = await attestation.write(awardOf(), press);
    const again = await attestation.write(awardOf(), press);
    expect(Buffer.from(after).equals(Buffer.from(fresh))).toBe(true);
    expect(Buffer.from(again).equals(Buffer.from(fresh))).toBe(true);
  });
});

describe.runIf(tools.poppler)('the attestation, read by poppler', () => {
  it('is one tagged A4 page that says what it is', async () => {
    const pdf = await make();
    expect(Object.fromEntries(infoOf(pdf))).toMatchObject({
      Title: 'Attestation – Mobilité vécue – individuelle',
      ...{ Author: 'DAREIC de l’académie de Démonstration', Tagged: 'yes', Pages: '1' },
      'Page size': expect.stringContaining('A4'),
    });
    const metadata = metadataOf(pdf);
    expect(metadata).toMatch(/pdfaid:part[^0-9]*3/);
    expect(metadata).toMatch(/pdfaid:conformance[^A-Z]*A/);
    expect(metadata).not.toContain('Lefèvre');
    expect(Buffer.from(pdf).includes('/Lang (fr)') || Buffer.from(pdf).includes('(fr)')).toBe(true);
    expect(structureOf(pdf)).toMatch(/^ *H1/m);
  });

  it('holds the badge byte for byte', async () => {
    expect([...attachmentsOf(await make())]).toEqual([['badge.json', Buffer.from(awardOf().credential.bytes)]]);
  });

  it('leads back to the page by its QR code, from a plain print at 150 dpi', async () => {
    const { width, height, data } = PNG.sync.read(pageOf(await make(), 150));
    expect(jsQR.default(Uint8ClampedArray.from(data), width, height)?.data).toBe(awardOf().pageUrl);
  });

  it('says the month alone, the days and the host only where the holder asks', async () => {
    const usual = textOf(await make());
    expect(usual).toContain('mai 2026');
    expect(usual).not.toMatch(/4 mai|22 mai|4 May|22 May|Talleres/);
    const exact = textOf(await make({}, true));
    expect(exact).toContain('du 4 au 22 mai 2026');
    expect(exact).toContain('4 to 22 May 2026');
    expect(exact).toContain('Talleres Martínez');
    expect(textOf(await make({ stay: { hostOrganisation: undefined } }, true))).not.toContain('Accueil');
  });

  it('carries the notice of Union money where there was some, and only there', async () => {
    expect(textOf(await make())).toMatch(/Cofinancé par l’Union européenne.*Co-funded by the European Union/);
    const own = textOf(await make({ mobility: { activityType: 'OTHER', funded: false } }));
    expect(own).not.toMatch(/Union européenne|European Union/);
  });

  it.each([
    ['French', 'Zoé Lefèvre-N’Guyen'],
    ['Polish and Czech', 'Łucja Żółć Řehořová'],
    ['Hungarian and Romanian', 'Őrs Győző Ștefănescu Țuțea'],
    ['Icelandic, Maltese, Sámi', 'Þórður Ġużè Ħal Biret Áŋŋel'],
    ['Turkish and Azeri', 'Işıl Şəhrinaz Ğ'],
    ['Vietnamese', 'Đặng Thị Ngọc Nguyễn'],
    ['Greek', 'Ζωή Παπαδοπούλου'],
    ['polytonic Greek', 'Ἰωάννης Ἀλεξάνδρου'],
    ['Cyrillic', 'Зоя Їжакевич Ђорђевић Қайрат'],
    ['Armenian', 'Հայկ Պետրոսյան'],
    ['Georgian', 'ანა ბერიძე'],
  ])('prints a name and gives it back to who copies it: %s', async (_, name) => {
    const [givenName = '', ...family] = name.split(' ');
    const pdf = await make({ holder: { givenName, familyName: family.join(' ') } });
    expect(textOf(pdf).normalize('NFC').replaceAll(/[\s-]/gu, '')).toContain(name.replaceAll(/[\s-]/gu, ''));
  });

  it.each([
    ['Hebrew', 'דוד', 'כהן'],
    ['Arabic', 'زينب', 'حسن'],
  ])('prints a name that runs from right to left: %s', async (_, givenName, familyName) => {
    const text = textOf(await make({ holder: { givenName, familyName } })).replaceAll(' ', '');
    expect(text).toContain(givenName);
    expect(text).toContain(familyName);
  });

  it('keeps a name of two hundred letters on its page, in one word or many', async () => {
    for (const familyName of ['Wolfeschlegelstein'.repeat(11), 'de la Très-Longue-Lignée '.repeat(8)]) {
      const pdf = await make({ badge: 'pro-conduite-projet-n3', holder: { familyName } }, true);
      expect(infoOf(pdf).get('Pages')).toBe('1');
      expect(textOf(pdf).replaceAll(/[\s-]/gu, '')).toContain(familyName.replaceAll(/[\s-]/gu, ''));
    }
  });

  it('takes a name for words, whatever is in it', async () => {
    const familyName = '#read("/etc/passwd") $x$ *b* \\ @a <b> "q" [c] // d';
    const text = textOf(await make({ holder: { familyName } }));
    expect(text.replaceAll(' ', '')).toContain(familyName.replaceAll(' ', ''));
  });
});

describe.runIf(tools.qpdf)('the attestation, read by qpdf', () => {
  it('has no fault', async () => {
    expect(checkWithQpdf(await make())).toContain('No syntax or stream encoding errors found');
  });
});
