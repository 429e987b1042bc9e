import { countryName } from '../definitions/activity-types.ts';
import type { JsonObject } from '../kernel/json.ts';
import { type Language, languages } from '../kernel/language.ts';
import { attestationText } from '../texts/attestation.ts';
import { writeMonth } from '../texts/dates.ts';
import type { HolderAward } from './award.ts';
import { breakable } from './names.ts';
import { postmarkOf } from './press.ts';

/** What every printed document says alike. */

/** The exact signed text, as a reader of the PDF takes it out. */
export function attachedBadge(award: HolderAward, language: Language, name: string): JsonObject {
  const description = attestationText[language].attachedBadge;
  return { name, text: award.credential.bytes, mediaType: 'application/ld+json', description };
}

export function pictureAlt(award: HolderAward, language: Language): string {
  const { country, month } = postmarkOf(award);
  const { fullName } = award.achievement;
  return attestationText[language].pictureAlt(
    fullName[language],
    countryName(country, language),
    writeMonth(month, language),
  );
}

/** Year, month, day of a moment in UTC, as the engine takes a date. */
export function dateOf(moment: string): readonly number[] {
  return moment.slice(0, 10).split('-').map(Number);
}

/** What the code that holds the badge is for, in both languages, and where it is read. */
export function paperLines({ pageUrl }: HolderAward): JsonObject {
  const where = breakable(pageUrl.replace(/^https?:\/\//, '').replace(/\/v\/[^/]+$/, '/verify'));
  return Object.fromEntries(languages.map((language) => [language, attestationText[language].paperLine(where)]));
}
