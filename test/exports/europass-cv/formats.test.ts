import { describe, expect, it } from 'vitest';
import { europassCv, europassCvPdf, europassCvPlain } from '../../../src/exports/europass-cv/formats.ts';
import { attachmentsOf, checkWithQpdf, infoOf, metadataOf, structureOf, textOf, tools } from '../foreign-pdf.ts';
import { awardOf, type Changes, catalogue, making } from '../made.ts';

const pdfOf = (changes: Changes = {}) => europassCvPdf.write([awardOf(changes)], making());
const plainOf = async (changes: Changes = {}, exactStay = false) =>
  Buffer.from(await europassCvPlain.write([awardOf(changes)], making({ exactStay }))).toString();

describe('the Europass CV as a PDF', () => {
  it('is not official, and says so wherever it is offered and opened', async () => {
    for (const format of [europassCv, europassCvPdf]) {
      expect(format.label.fr).toContain('fichier d’import Europass (non officiel)');
      expect(format.label.en).toContain('Europass import file (unofficial)');
    }
    expect(Buffer.from(await europassCv.write([awardOf()], making())).toString()).toContain('(non officiel)');
  });

  it('lists its file where importers look: the tree of embedded files, /AF of the catalogue, with a type and a description', async () => {
    const pdf = Buffer.from(await pdfOf()).toString('latin1');
    expect(pdf).toMatch(/\/EmbeddedFiles/);
    expect(pdf).toMatch(/\/Type \/Catalog[\s\S]*?\/AF \[\d+ 0 R\]/);
    expect(pdf).toMatch(/\/Subtype \/text#2Fxml/);
    expect(pdf).toMatch(/\/F \(attachment\.xml\)\s+\/UF \(attachment\.xml\)[\s\S]{0,200}\/Desc /);
  });

  it('refuses a letter that no font has, where the XML alone holds any', async () => {
    await expect(pdfOf({ holder: { familyName: '李' } })).rejects.toMatchObject({ code: 'export/letter' });
  });
});

describe.runIf(tools.poppler)('the Europass CV as a PDF, read by poppler', () => {
  it('holds the XML byte for byte as attachment.xml, and nothing else', async () => {
    const xml = Buffer.from(await europassCv.write([awardOf()], making()));
    expect([...attachmentsOf(await pdfOf())]).toEqual([['attachment.xml', xml]]);
  });

  it('is a tagged PDF/A-3 that says what it is', async () => {
    const pdf = await pdfOf();
    expect(Object.fromEntries(infoOf(pdf))).toMatchObject({ Title: 'CV Europass', Tagged: 'yes', Pages: '1' });
    expect(metadataOf(pdf)).toMatch(/pdfaid:part[^0-9]*3/);
    expect(structureOf(pdf)).toMatch(/^ *H1/m);
    expect(textOf(pdf)).toMatch(/Fichier d’import Europass \(non officiel\).*Zoé Lefèvre.*Talleres Martínez/);
  });

  it('takes names for words, long or hostile, from left or right', async () => {
    for (const familyName of ['<&]]> #read("/etc/passwd")', 'Wolfeschlegelstein'.repeat(11), 'כהן']) {
      const text = textOf(await pdfOf({ holder: { familyName } })).replaceAll(/[\s-]/gu, '');
      expect(text).toContain(familyName.replaceAll(/[\s-]/gu, ''));
    }
  });

  it('holds the whole catalogue at once', async () => {
    const all = catalogue.achievements.map(({ slug }, index) =>
      awardOf({ badge: slug, publicId: String(index).padStart(22, 'Q') }),
    );
    const text = textOf(await europassCvPdf.write(all, making())).replaceAll(' ', '');
    const names = catalogue.achievements.map(({ fullName }) => fullName.fr.replace(/\s/gu, ''));
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  });
});

describe.runIf(tools.qpdf)('the Europass CV as a PDF, read by qpdf', () => {
  it('has no fault', async () => {
    expect(checkWithQpdf(await pdfOf())).toContain('No syntax or stream encoding errors found');
  });
});

describe('the Europass CV as plain text', () => {
  it('gives each entry, field by field, with its link', async () => {
    const text = await plainOf();
    for (const line of [
      ...['Prénom\u00a0: Zoé', 'Nom\u00a0: Lefèvre', '== Expérience professionnelle ==', 'Lieu\u00a0: Espagne'],
      ...['Dates\u00a0: mai 2026', '== Badges numériques ==', `Lien\u00a0: ${awardOf().pageUrl}`],
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).not.toContain('Compétences numériques');
  });

  it('gives the days where the holder asks, and the host where it is known', async () => {
    expect(await plainOf({}, true)).toContain('Dates\u00a0: 4 – 22 mai 2026');
    expect(
      await plainOf({ mobility: { activityType: 'ACCOMP' }, stay: { hostOrganisation: undefined } }),
    ).not.toContain('Organisme');
  });
});
