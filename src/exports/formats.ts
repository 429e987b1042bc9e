import { attestation } from './attestation.ts';
import { png, pngJwt, svg, svgJwt } from './baked-picture.ts';
import { cards } from './cards.ts';
import { interview } from './career-texts/interview.ts';
import { coverLetter, emailSignature, iProf, parcoursup, schoolReport } from './career-texts/texts.ts';
import { clearEmail } from './clear-email.ts';
import { clr } from './clr.ts';
import { europassCv, europassCvPdf, europassCvPlain } from './europass-cv/formats.ts';
import { beneficiaryText, europassMobility } from './europass-mobility/formats.ts';
import { credentialSealed, credentialUnsealed } from './european-digital-credential/formats.ts';
import { everything, everythingPublic } from './everything.ts';
import type { Format, PublicFormat } from './format.ts';
import { namedPicture } from './named-picture.ts';
import { json, jwt } from './signed-text.ts';

const each: readonly Format[] = [
  ...[attestation, cards, png, svg, json, jwt, pngJwt, svgJwt, credentialSealed, credentialUnsealed],
  ...[iProf, interview, parcoursup, schoolReport, coverLetter, emailSignature],
  ...[europassMobility, beneficiaryText, europassCv, europassCvPdf, europassCvPlain],
  clr,
];
const eachPublic: readonly PublicFormat[] = each.filter((format) => format.audience === 'public');

/** The table: every form an award takes, one file and one line each, then what is made on request alone and all others at once. Page, CLI and their words iterate it. */
export const formats: readonly Format[] = [
  ...each,
  namedPicture,
  clearEmail,
  everything(each),
  everythingPublic(eachPublic),
];

/** What the page of a published badge offers. */
export const publicFormats: readonly PublicFormat[] = formats.filter((format) => format.audience === 'public');

/** What a program with a key may ask for. */
export const keyedFormats: readonly Format[] = formats.filter(({ byHand }) => byHand !== true);

export function findFormat(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
