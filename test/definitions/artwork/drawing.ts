import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { createArtwork } from '../../../src/definitions/artwork/artwork.ts';
import { readDisplayFont } from '../../../src/definitions/artwork/display-font.ts';
import type { StampSubject } from '../../../src/definitions/artwork/stamp.ts';
import { createCatalogue } from '../../../src/definitions/catalogue.ts';
import { checkDefinitions } from '../../../src/definitions/files.ts';

export const artwork = createArtwork(readDisplayFont());

const folder = fileURLToPath(new URL('../../../badge-definitions', import.meta.url));
const { definitions } = await checkDefinitions(folder);
export const { achievements } = createCatalogue(definitions);

/** A badge of no catalogue, to bend one property at a time. */
export const sample: StampSubject = {
  family: 'learners',
  kind: 'vecu',
  glyph: 'A1',
  name: { fr: 'Mobilité vécue', en: 'Mobility experienced' },
};

export function atLevel(subject: StampSubject, number: number, fr = 'niveau'): StampSubject {
  const key = (['n1', 'n2', 'n3'] as const)[number - 1] ?? 'n1';
  return { ...subject, level: { key, number, name: { fr, en: fr } } };
}

/** How dark each pixel is on white paper, 0 to 1, row by row. Throws on XML that is not well-formed. */
export function darkness(svg: string, width: number): readonly number[] {
  const image = new Resvg(svg, {
    background: '#ffffff',
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: width },
  }).render();
  const { pixels } = image;
  return Array.from({ length: width * width }, (_, index) => 1 - (pixels[index * 4] ?? 255) / 255);
}

/** Pixels by which two drawings differ, a half-dark one counting half. */
export function difference(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + Math.abs(value - (right[index] ?? 0)), 0);
}
