import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import jsQR from 'jsqr';
import type { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { attestation } from '../../src/exports/attestation.ts';
import type { HolderAward } from '../../src/exports/award.ts';
import { cards } from '../../src/exports/cards.ts';
import { paperQrSvg } from '../../src/exports/qr.ts';
import type { PaperSize } from '../../src/issuance/build-paper.ts';
import { readPictures } from '../../src/verification/codes.ts';
import { readPaper } from '../../src/verification/paper.ts';
import { readAnything } from '../../src/verification/read.ts';
import { createReadCodes } from '../../src/wiring/read-codes.ts';
import { hasConformance, readConformance } from '../support/conformance.ts';
import { loadContexts } from '../support/contexts.ts';
import { infoOf, pageOf, tools } from './foreign-pdf.ts';
import { awardOf, catalogue, making } from './made.ts';
import { paperCodeOf, signForPaper } from './paper-codes.ts';
import { develop, frame, type Region, wear } from './worn.ts';

/** The two codes as they come out of a printer and back in: by ZXing, as the service reads them, and by another reader. */
const readCodes = createReadCodes({ timeout: 20_000 });
const contexts = loadContexts();
const read = async (picture: Uint8Array) => readPaper(await readPictures(readAnything(picture), readCodes), contexts);
const readOtherwise = ({ data, width, height }: Pick<PNG, 'data' | 'width' | 'height'>) =>
  jsQR.default(Uint8ClampedArray.from(data), width, height, { inversionAttempts: 'dontInvert' })?.data;

const papers: Readonly<
  Record<
    PaperSize,
    { readonly page: number; readonly region: Region; readonly write: (award: HolderAward) => Promise<Uint8Array> }
  >
> = {
  sheet: { page: 1, region: { x: 129, y: 0, size: 66 }, write: (award) => attestation.write(award, making()) },
  // Behind a lone card, at the right where the sheet is turned.
  card: { page: 2, region: { x: 105.4, y: 13.8, size: 53.4 }, write: (award) => cards.write([award], making()) },
};
const badges = ['app-mobilite-vecue-n2', 'pro-conduite-projet-n3'];
const all = badges.flatMap((badge) => (['sheet', 'card'] as const).map((size) => [size, badge] as const));

/** Degrees that a paper is turned by, from one take of a camera to the next. */
const takes = [1.3, -1.7, -1.1, -0.6, 2.1];

describe.runIf(tools.poppler)('a code printed and rendered at 150 dpi', () => {
  it.each(all)('is read by two readers, fresh and worn: %s of %s', async (size, badge) => {
    const award = awardOf({ badge, mobility: { funded: false } });
    const { page, write, region } = papers[size];
    const printed = await write(award);
    const rendered = pageOf(printed, 150, page);
    const text = await paperCodeOf(award, size);
    const wanted = await signForPaper(award, size);
    const found = await read(new Uint8Array(rendered));
    expect(found.flatMap((each) => ('credential' in each ? [each.credential] : []))).toEqual([wanted]);

    const y = size === 'sheet' ? 297 - 12 - 60 - 3 : region.y;
    const fresh = frame(rendered, { ...region, y }, 150);
    expect(readOtherwise(fresh)).toBe(text);
    const worn = takes.map((degrees) => wear(fresh, degrees));
    expect(await read(worn[0] ?? new Uint8Array())).toMatchObject([{ form: 'data-integrity', credential: wanted }]);
    expect(await readCodes(worn)).toEqual(takes.map(() => [text]));
    // The other reader misses some takes, wherever the paper lies and however large its modules are; a camera takes five a second.
    expect(worn.filter((take) => readOtherwise(develop(take)) === text).length).toBeGreaterThanOrEqual(
      takes.length / 2,
    );
  });
});

describe('a code that could not be read', () => {
  it('is not printed: its modules would be finer than half a millimetre', () => {
    const letters = (count: number) => 'A'.repeat(count);
    const modulesOf = (svg: string | undefined) => Number(/viewBox="4 4 (\d+)/.exec(svg ?? '')?.[1]);
    expect(modulesOf(paperQrSvg(letters(900), 60))).toBe(93);
    expect(modulesOf(paperQrSvg(letters(1_852), 60))).toBe(117);
    expect(paperQrSvg(letters(1_854), 60)).toBeUndefined();
    expect(paperQrSvg(letters(9_000), 60)).toBeUndefined();
    // Version 23, level L (1,461 to 1,588 letters), which a common reader does not know, is left out.
    expect(modulesOf(paperQrSvg(letters(1_500), 60))).toBe(113);
  });

  it.each(catalogue.achievements.map(({ slug }) => slug))('is none of ours, on neither paper: %s', async (badge) => {
    const award = awardOf({ badge });
    // A host as long as those of académies are.
    const parsed = JSON.parse(award.credential.bytes.replaceAll('badges.example', 'badges.ac-clermont-ferrand.fr'));
    const far = { ...award, credential: { bytes: '', parsed } };
    expect(paperQrSvg(await paperCodeOf(far, 'sheet'), 60)).toBeDefined();
    expect(paperQrSvg(await paperCodeOf(far, 'card'), 48.5)).toBeDefined();
  });

  it('leaves the paper as it was without it', async () => {
    const long = making({ paperCode: async () => `VC1-R${'0'.repeat(4_000)}` });
    expect((await attestation.write(awardOf(), long)).length).toBeLessThan(
      (await attestation.write(awardOf(), making())).length,
    );
    if (tools.poppler) expect(infoOf(await cards.write([awardOf()], long)).get('Pages')).toBe('1');
  });
});

describe.runIf(hasConformance('ob3'))('the credential on paper', () => {
  const compile = (name: string) => {
    const ajv = new Ajv2019({ strict: false });
    addFormats.default(ajv);
    return ajv.compile(JSON.parse(readConformance(`ob3/${name}`)));
  };
  const schemas = ['ob_v3p0_achievementcredential_schema.json', 'ob_v3p0_achievementcredential_schema.strict.json'].map(
    compile,
  );

  it.each(['sheet', 'card'] as const)('is one by both official schemas: %s', async (size) => {
    const signed = await signForPaper(awardOf(), size);
    for (const validate of schemas) expect([validate(signed), validate.errors]).toEqual([true, null]);
  });
});
