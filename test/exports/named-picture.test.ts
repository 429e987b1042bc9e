import { load } from 'exifreader';
import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { png } from '../../src/exports/baked-picture.ts';
import { findFormat } from '../../src/exports/formats.ts';
import { namedPicture } from '../../src/exports/named-picture.ts';
import { writeForHolder } from '../../src/exports/write.ts';
import { readAnything } from '../../src/verification/read.ts';
import { awardOf, catalogue, making } from './made.ts';

const named = (givenName: string, familyName: string) => awardOf({ holder: { givenName, familyName } });
/** Of the plate under the badge: how many of its points are painted, and how many of those where none should be. */
function plateOf(picture: Uint8Array): { readonly inked: number; readonly spilt: number } {
  const { width, height, data } = PNG.sync.read(Buffer.from(picture));
  const dark = (x: number, y: number): boolean => {
    const at = (y * width + x) * 4;
    return (data[at + 3] ?? 0) > 200 && (data[at] ?? 255) < 90;
  };
  const points = Array.from(
    { length: width * height },
    (_, place) => [place % width, Math.floor(place / width)] as const,
  );
  const [inside, around] = [
    points.filter(([x, y]) => x > 20 && x < 620 && y > 656 && y < 756),
    points.filter(([x, y]) => y > 642 && (x < 10 || x > 630 || y > 768 || y < 646)),
  ];
  return { inked: inside.filter(([x, y]) => dark(x, y)).length, spilt: around.filter(([x, y]) => dark(x, y)).length };
}

describe('the picture with a name', () => {
  it.each(catalogue.achievements.map(({ slug }) => slug))(
    'holds the very badge, which bears no name: %s',
    async (badge) => {
      const award = awardOf({ badge, holder: { givenName: 'Marguerite-Unique', familyName: 'Zzyzx' } });
      const picture = await namedPicture.write(award, making());
      const { openbadgecredential } = await load(Buffer.from(picture), { includeUnknown: true });
      expect(openbadgecredential?.value).toBe(award.credential.bytes);
      expect(readAnything(picture)).toMatchObject([{ form: 'data-integrity', text: award.credential.bytes }]);
      expect(Buffer.from(picture).includes('Zzyzx')).toBe(false);
      expect(PNG.sync.read(Buffer.from(picture))).toMatchObject({ width: 640, height: 772 });
    },
  );

  it('shows the badge as the picture without a name does, and the name under it', async () => {
    const art = async (bytes: Uint8Array): Promise<Buffer> =>
      PNG.sync.read(Buffer.from(bytes)).data.subarray(0, 640 * 560 * 4);
    const [plain, lea, ali] = await Promise.all([
      png.write(awardOf(), making()),
      namedPicture.write(named('Léa', 'Moreau'), making()),
      namedPicture.write(named('Ali', 'Moreau'), making()),
    ]);
    const [of, shown] = [await art(plain), await art(lea)];
    const apart = of.filter((value, place) => Math.abs(value - (shown[place] ?? 0)) > 64).length;
    expect(apart).toBeLessThan(of.length / 100);
    expect(shown.equals(await art(ali))).toBe(true);
    expect(plateOf(lea).inked).toBeGreaterThan(3_000);
    expect(Buffer.from(lea).equals(Buffer.from(ali))).toBe(false);
  });

  it.each([
    ['of 200 letters', 'A'.repeat(100), 'W'.repeat(99)],
    ['in Vietnamese', 'Nguyễn Thị Ánh', 'Đặng'],
    ['in Arabic', 'محمد', 'الفاسي'],
    ['in Hebrew', 'שרה', 'לוי'],
    ['in Greek', 'Οδυσσέας', 'Παπαδόπουλος'],
    ['in Georgian', 'გიორგი', 'ბერიძე'],
    ['in Armenian', 'Հայկ', 'Պետրոսյան'],
    ['of many words', 'Marie-Antoinette Joséphine', 'de la Rochefoucauld-Montmorency de Saint-Germain'],
  ])('keeps a name %s within its plate', async (_, givenName, familyName) => {
    const { inked, spilt } = plateOf(await namedPicture.write(named(givenName, familyName), making()));
    expect(inked).toBeGreaterThan(1_000);
    expect(spilt).toBe(0);
  });

  it('is in no archive: whoever wants it asks for it', async () => {
    const archive = findFormat('zip');
    if (archive === undefined) throw new Error('no archive of all forms');
    const names = Object.keys(unzipSync(await writeForHolder(archive, [awardOf()], making())));
    expect(names).toContain('badge.png');
    expect(names.filter((name) => name.includes('named'))).toEqual([]);
    expect(findFormat('png-named')).toBe(namedPicture);
  });

  it('refuses a letter that it cannot draw', async () => {
    await expect(namedPicture.write(named('雪', 'Moreau'), making())).rejects.toMatchObject({
      code: 'export/letter',
      facts: { letter: '雪' },
    });
  });
});
