import type { BakingFault } from '../baking/baked.ts';
import { type PngArt, readPngArt } from '../baking/png.ts';
import type { Artwork } from '../definitions/artwork/artwork.ts';
import { renderPng } from '../definitions/artwork/png.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Language } from '../kernel/language.ts';
import type { PublicAward } from './award.ts';
import { createTypesetter, type Fit, type Template } from './typesetter.ts';

/** What costs time to prepare and is kept from one document to the next: art, fonts. One for the whole application. */
export interface Press {
  /** As `Typesetter.pdf`; the engine is opened with the first document. */
  pdf(template: Template, data: JsonObject, fit?: Fit): Promise<Uint8Array>;
  /** The same document of one page as a PNG, as many pixels wide (an A4 page that can be read unless told); refuses as `pdf` does. */
  page(template: Template, data: JsonObject, fit?: Fit, width?: number): Promise<Uint8Array>;
  /** The same art without paper, in print on white. */
  printedSvg(award: PublicAward, language: Language): string;
  /** The stamp with the mobility's postmark, on paper of its own. The same text for the same badge, month, country and language. */
  pictureSvg(award: PublicAward, language: Language): string;
  /** The same, 640 pixels wide, ready to be baked. */
  pictureArt(award: PublicAward, language: Language): Promise<PngArt>;
}

const pixels = 640;
/** An A4 page at 97 dpi: its smallest print can still be read, and it takes some 170 KB. */
const pagePixels = 800;
/** Pictures kept (60 KB each at most): a school year of an académie has some hundreds of badge, month and country, nearly all in French. */
const kept = 300;

export function createPress(artwork: Artwork): Press {
  const draw = (award: PublicAward, options: { readonly language: Language; readonly paper?: boolean }): string =>
    artwork.pictureSvg(award.achievement, postmarkOf(award), options);
  const drawings = remember(kept, (award, language) => draw(award, { language, paper: true }));
  const art = remember(kept, async (award, language) =>
    soundArt(readPngArt(await renderPng(drawings(award, language), pixels))),
  );
  const printed = remember(kept, (award, language) => draw(award, { language }));
  const typesetter = createTypesetter();
  return {
    ...{ pictureSvg: drawings, pictureArt: art, printedSvg: printed },
    pdf: (template, data, fit) => typesetter.pdf(template, data, fit),
    page: async (template, data, fit, width = pagePixels) =>
      renderPng(await typesetter.svg(template, data, fit), width),
  };
}

export function postmarkOf({ mobility }: PublicAward): { readonly country: string; readonly month: string } {
  return { country: mobility.hostCountry, month: mobility.month };
}

/** What we drew ourselves can be baked. */
export function soundArt(art: PngArt | BakingFault): PngArt {
  if (typeof art === 'string') throw new TypeError(`our own picture is no sound PNG: ${art}`);
  return art;
}

type Drawn<T> = (award: PublicAward, language: Language) => T;

/** What was made last is kept; where there is no room left, what was made first goes. */
function remember<T>(most: number, make: Drawn<T>): Drawn<T> {
  const made = new Map<string, T>();
  return (award, language) => {
    const { slug, version } = award.achievement;
    const { country, month } = postmarkOf(award);
    const key = `${slug}/${version} ${country} ${month} ${language}`;
    const value = made.get(key) ?? make(award, language);
    if (!made.has(key) && made.size >= most) made.delete(made.keys().next().value ?? '');
    made.set(key, value);
    return value;
  };
}
