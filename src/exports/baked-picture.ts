import { bakeInto } from '../baking/png.ts';
import { bakeSvg } from '../baking/svg.ts';
import type { PublicAward } from './award.ts';
import type { Making, PublicFormat } from './format.ts';

/** The credential as it goes into a picture: the JSON that was signed, or the VC-JWT (OB 3.0 §5.3). */
type Inside = (award: PublicAward, making: Making) => Promise<string>;
const jsonInside: Inside = async ({ credential }) => credential.bytes;
const jwtInside: Inside = (award, making) => making.jwt(award);

/** The art is drawn once per badge, month and country; only the baking is done for each person. */
function bakedPng(inside: Inside): PublicFormat['write'] {
  return async (award, making) =>
    bakeInto(await making.press.pictureArt(award, making.language), await inside(award, making));
}

function bakedSvg(inside: Inside): PublicFormat['write'] {
  return async (award, making) => {
    const baked = bakeSvg(making.press.pictureSvg(award, making.language), await inside(award, making));
    // Baking answers with a word where a credential holds what no XML may.
    if (!baked.startsWith('<')) throw new TypeError(`our own credential cannot be baked: ${baked}`);
    return new TextEncoder().encode(baked);
  };
}

const image = { audience: 'public', takes: 'one' } as const;
const asPng = { ...image, mediaType: 'image/png', extension: 'png' } as const;
const asSvg = { ...image, mediaType: 'image/svg+xml', extension: 'svg' } as const;

export const png: PublicFormat = {
  ...asPng,
  id: 'png',
  page: 'picture',
  label: { fr: 'Image qui porte sa preuve (PNG)', en: 'Picture that carries its proof (PNG)' },
  use: {
    fr: 'À publier, ou à importer dans Open Badge Passport et les plateformes semblables. L’image contient le badge signé : envoyez le fichier lui-même, sans le recadrer.',
    en: 'To publish, or to import into Open Badge Passport and platforms like it. The picture holds the signed badge: send the file itself, uncropped.',
  },
  write: bakedPng(jsonInside),
};

export const svg: PublicFormat = {
  ...asSvg,
  id: 'svg',
  page: 'picture',
  label: { fr: 'Dessin qui porte sa preuve (SVG)', en: 'Drawing that carries its proof (SVG)' },
  use: {
    fr: 'Pour un site ou une affiche : net à toute taille. Contient aussi le badge signé ; ne le modifiez pas.',
    en: 'For a website or a poster: sharp at any size. It holds the signed badge too; do not alter it.',
  },
  write: bakedSvg(jsonInside),
};

export const pngJwt: PublicFormat = {
  ...asPng,
  id: 'png-jwt',
  label: { fr: 'Image qui porte son jeton (PNG et JWT)', en: 'Picture that carries its token (PNG and JWT)' },
  use: {
    fr: 'L’image du badge avec le jeton à l’intérieur : seulement pour une plateforme qui le demande.',
    en: 'The badge’s picture with the token inside: only for a platform that asks for it.',
  },
  write: bakedPng(jwtInside),
};

export const svgJwt: PublicFormat = {
  ...asSvg,
  id: 'svg-jwt',
  label: { fr: 'Dessin qui porte son jeton (SVG et JWT)', en: 'Drawing that carries its token (SVG and JWT)' },
  use: {
    fr: 'Le dessin du badge avec le jeton à l’intérieur : seulement pour une plateforme qui le demande.',
    en: 'The badge’s drawing with the token inside: only for a platform that asks for it.',
  },
  write: bakedSvg(jwtInside),
};
