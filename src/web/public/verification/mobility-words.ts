import { activityLabels } from '../../../definitions/activity-types.ts';
import type { ActivityType, Mention } from '../../../definitions/definition.ts';
import { mentionNames } from '../../../definitions/words.ts';
import type { LocalText, ReaderLanguage } from '../../../kernel/language.ts';
import { readerText } from '../../../texts/reader.ts';

/** What a kind of mobility is called; the catalogue's own words in French and English. */
export function activityName(code: ActivityType, reader: ReaderLanguage): string {
  return readerText(reader).mobility?.activities[code] ?? ofCatalogue(activityLabels[code], reader);
}

/** What a mention is called. */
export function mentionName(code: Mention, reader: ReaderLanguage): string {
  return readerText(reader).mobility?.mentions[code] ?? ofCatalogue(mentionNames[code], reader);
}

function ofCatalogue(text: LocalText, reader: ReaderLanguage): string {
  return reader === 'en' ? text.en : text.fr;
}
