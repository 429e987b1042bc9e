import { bakeInto, readPngArt } from '../baking/png.ts';
import { paperColour } from '../definitions/artwork/stamp.ts';
import type { JsonObject } from '../kernel/json.ts';
import { attestationText } from '../texts/attestation.ts';
import { fullNameOf, type HolderAward } from './award.ts';
import type { HolderFormat, Making } from './format.ts';
import { isolated } from './names.ts';
import { dateOf, pictureAlt } from './paper.ts';
import { soundArt } from './press.ts';

/**
 * The picture with its holder's name under it, asked for by name and in no archive of all forms: it travels, and whoever sees it reads
 * whose it is. The signed badge inside is the badge itself, which bears no name.
 */
export const namedPicture: HolderFormat = {
  ...{ id: 'png-named', mediaType: 'image/png', extension: 'png', audience: 'holder', takes: 'one' },
  label: {
    fr: 'Image nominative, qui porte sa preuve (PNG)',
    en: 'Picture with the holder’s name, carrying its proof (PNG)',
  },
  use: {
    fr: 'Pour un portfolio ou un mur de réussites, si le titulaire veut y être nommé. Le nom est dessiné sous le badge ; le badge signé à l’intérieur n’en contient pas.',
    en: 'For a portfolio or a wall of achievements, where the holder wants to be named. The name is drawn under the badge; the signed badge inside holds none.',
  },
  write: async (award, making) => {
    const drawn = await making.press.page('named-picture', toPicture(award, making), undefined, width);
    return bakeInto(soundArt(readPngArt(drawn)), award.credential.bytes);
  },
};

/** Pixels; `typeset/named-picture.typ` has as many points. */
const width = 640;

function toPicture(award: HolderAward, { language, press }: Making): JsonObject {
  const { achievement, issuer, issuedAt } = award;
  return {
    ...{ language, family: achievement.family, issuer: issuer.name, paper: paperColour },
    ...{ title: attestationText[language].title(achievement.fullName[language]), date: dateOf(issuedAt) },
    ...{ name: isolated(fullNameOf(award)), picture: press.pictureSvg(award, language) },
    pictureAlt: pictureAlt(award, language),
  };
}
