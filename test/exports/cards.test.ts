import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { activityTypes } from '../../src/definitions/definition.ts';
import { cards } from '../../src/exports/cards.ts';
import { readAnything } from '../../src/verification/read.ts';
import { attachmentsOf, checkWithQpdf, infoOf, pageOf, structureOf, textOf, tools } from './foreign-pdf.ts';
import { awardOf, type Changes, catalogue, making } from './made.ts';

const idOf = (index: number): string => String(index).padStart(22, 'Q');
const classOf = (count: number, changes: (index: number) => Changes = () => ({})) =>
  Array.from({ length: count }, (_, index) =>
    awardOf({ publicId: idOf(index), holder: { subjectId: `urn:uuid:${index}` }, ...changes(index) }),
  );

describe('the cards', () => {
  it('carry every signed badge, which our own verifier takes out of them', async () => {
    const pupils = classOf(3);
    const found = readAnything(await cards.write(pupils, making()));
    expect(found.map((envelope) => ('text' in envelope ? envelope.text : envelope.form)).sort()).toEqual(
      pupils.map(({ credential }) => credential.bytes).sort(),
    );
  });

  it('refuse a name with a letter that no font has, and tell of which badge among them', async () => {
    const pupils = classOf(12, (index) => (index === 11 ? { holder: { familyName: '李' } } : {}));
    await expect(cards.write(pupils, making())).rejects.toMatchObject({
      ...{ code: 'export/letter', facts: { letter: '李', id: idOf(11) } },
    });
  });
});

describe.runIf(tools.poppler)('the cards, read by poppler', () => {
  it('stand ten on a page, their backs on the next', async () => {
    for (const [count, pages] of [
      [1, '2'],
      [10, '2'],
      [11, '4'],
    ] as const) {
      expect(infoOf(await cards.write(classOf(count), making())).get('Pages')).toBe(pages);
    }
  });

  it('are tagged, each headed by a name, and hold each badge byte for byte', async () => {
    const pupils = classOf(2, (index) => ({ holder: { givenName: ['Zoé', 'Noé'][index] ?? '' } }));
    const pdf = await cards.write(pupils, making());
    expect(infoOf(pdf).get('Tagged')).toBe('yes');
    expect(infoOf(pdf).get('Title')).toBe('2 cartes de badges');
    const headings = [...structureOf(pdf).matchAll(/^ *(H[12])/gm)].map(([, name]) => name);
    expect(headings).toEqual(['H1', 'H2', 'H2', 'H1']);
    expect(textOf(pdf)).toMatch(/Zoé Lefèvre.*Noé Lefèvre/);
    const wanted = pupils.map((award) => [`badge-${award.publicId}.json`, Buffer.from(award.credential.bytes)]);
    expect([...attachmentsOf(pdf)].sort()).toEqual(wanted);
  });

  it('each lead to the page of their own badge', async () => {
    const [one] = classOf(1);
    const { width, height, data } = PNG.sync.read(pageOf(await cards.write(classOf(1), making()), 200));
    expect(jsQR.default(Uint8ClampedArray.from(data), width, height)?.data).toBe(one?.pageUrl);
  });

  it('fit any badge of the catalogue, and say it in both languages', async () => {
    const all = catalogue.achievements.map(({ slug }, index) => awardOf({ badge: slug, publicId: idOf(index) }));
    const pdf = await cards.write(all, making());
    const text = textOf(pdf).replaceAll(' ', '');
    const names = catalogue.achievements.flatMap(({ fullName }) => [fullName.fr, fullName.en]);
    expect(names.filter((name) => !text.includes(name.replace(/\s/gu, '')))).toEqual([]);
    expect(infoOf(pdf).get('Pages')).toBe(String(2 * Math.ceil(all.length / 10)));
  });

  it('are made for every kind of mobility, with the notice of Union money where it is due', async () => {
    const kinds = classOf(activityTypes.length, (index) => {
      const activityType = activityTypes[index] ?? 'OTHER';
      return { mobility: { activityType, funded: activityType !== 'OTHER' } };
    });
    const text = textOf(await cards.write(kinds, making()));
    expect(text.match(/Cofinancé par l’Union/g)).toHaveLength(activityTypes.length - 1);
  });

  it('keep a name of two hundred letters on its card', async () => {
    const long = classOf(10, (index) => ({
      holder: { familyName: (index % 2 ? 'Wolfeschlegel' : 'de La Tour ').repeat(15) },
    }));
    expect(infoOf(await cards.write(long, making())).get('Pages')).toBe('2');
  });

  it('speak the language asked for', async () => {
    expect(textOf(await cards.write(classOf(1), making({ language: 'en' })))).toContain(
      'Level 2 of 3 · Spain · May 2026',
    );
  });
});

describe.runIf(tools.qpdf)('the cards, read by qpdf', () => {
  it('have no fault', async () => {
    expect(checkWithQpdf(await cards.write(classOf(11), making()))).toContain(
      'No syntax or stream encoding errors found',
    );
  });
});
