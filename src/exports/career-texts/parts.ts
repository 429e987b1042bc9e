import { activityLabels, activityPhrases, countryName } from '../../definitions/activity-types.ts';
import type { Language } from '../../kernel/language.ts';
import { type CareerParts, careerText } from '../../texts/career.ts';
import { careerSentences } from '../../texts/career-sentences.ts';
import { writeMonth } from '../../texts/dates.ts';
import { inCountry } from '../../texts/in-country.ts';
import { withArticle } from '../../texts/typography.ts';
import { wordsText } from '../../texts/words.ts';
import type { PublicAward } from '../award.ts';

/** What a text says of a badge, in the language asked for: nothing that its page does not say. */
export function toParts(award: PublicAward, language: Language): CareerParts {
  const { achievement, issuer, levels, mobility } = award;
  const { level } = achievement;
  const name = achievement.fullName[language];
  const description = achievement.description[language];
  return {
    name: level === undefined ? name : `${name}, ${small(wordsText[language].levelOf(level.number, levels))}`,
    issuer: issuer.name,
    issuedBy: language === 'fr' ? withArticle(issuer.name) : issuer.name,
    awarded: writeMonth(award.issuedAt, language),
    stay: writeMonth(mobility.month, language),
    activity: activityLabels[mobility.activityType][language],
    experience: experienceOf(mobility, language),
    country: countryName(mobility.hostCountry, language),
    sentence: careerSentences.get(achievement.badge)?.[language] ?? careerText[language].quoted(description),
    described: small(description).replace(/\.$/, ''),
    url: award.pageUrl,
  };
}

/** « un stage professionnel en Espagne »; what is done at home needs no country. */
function experienceOf({ activityType, hostCountry }: PublicAward['mobility'], language: Language): string {
  const what = activityPhrases[activityType][language];
  return hostCountry === 'FR' ? what : `${what} ${inCountry(hostCountry, language)}`;
}

function small(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}

/**
 * The text as `write` puts it together, in at most `limit` characters (UTF-16 units, as a form counts them). Where it is longer the sentence is
 * cut after a word, then the description, then the kind of mobility; the address to check it at never is.
 */
export function fitted(parts: CareerParts, write: (parts: CareerParts) => string, limit: number): string {
  const cuttable = ['sentence', 'described', 'activity', 'experience', 'name', 'issuer', 'issuedBy'] as const;
  let fitting = parts;
  for (const part of cuttable) {
    const over = write(fitting).length - limit;
    if (over <= 0) break;
    fitting = { ...fitting, [part]: cut(fitting[part], fitting[part].length - over) };
  }
  return write(fitting).replaceAll('….', '…');
}

/** At most `most` units and at least an ellipsis, after a whole word where there is one. */
function cut(words: string, most: number): string {
  const start = words.slice(0, Math.max(0, most - 1));
  const whole = start.replace(/[\s,;:–]+\S*$/u, '');
  return `${whole === '' ? start : whole}…`;
}
