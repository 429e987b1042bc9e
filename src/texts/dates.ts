import { type Language, languages, type ReaderLanguage } from '../kernel/language.ts';

/** People read the time of metropolitan France, wherever the server stands. */
const timeZone = 'Europe/Paris';

function localeOf(language: ReaderLanguage): string {
  return language === 'en' ? 'en-GB' : language;
}

const month: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone };
const day: Intl.DateTimeFormatOptions = { day: 'numeric', ...month };
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });

/** Of the two languages of documents, made once: the platform takes longer to make one than to sign a badge. */
const made: ReadonlyMap<ReaderLanguage, readonly [Intl.DateTimeFormat, Intl.DateTimeFormat]> = new Map(
  languages.map((language) => [language, [formatterOf(language, month), formatterOf(language, day)]]),
);

function formatterOf(language: ReaderLanguage, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf(language), options);
}

/** `mai 2026`, `May 2026` from `2026-05` or any longer ISO date; the text itself where it is no month. */
export function writeMonth(iso: string, language: ReaderLanguage): string {
  const date = new Date(`${iso.slice(0, 7)}-15T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const format = made.get(language)?.[0] ?? formatterOf(language, month);
  return format.format(date);
}

/** `12 mars 2026`, `12 March 2026` from an ISO date or moment; the text itself where it is neither. */
export function writeDay(iso: string, language: ReaderLanguage): string {
  const date = new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  const format = made.get(language)?.[1] ?? formatterOf(language, day);
  return language === 'fr' ? format.format(date).replace(/^1 /, '1er ') : format.format(date);
}

/** The first without what it shares with the last, and the last: `4` and `29 mai 2026`, `February` and `May 2026`; the same twice as it is. */
export function withoutRepeats(first: string, last: string): readonly [string, string] {
  if (first === last) return [first, last];
  const [start, end] = [first.split(' '), last.split(' ')];
  while (start.length > 1 && start.at(-1) === end.at(-1)) {
    start.pop();
    end.pop();
  }
  return [start.join(' '), last];
}

/** `du 4 au 29 mai 2026`, `2 February to 29 May 2026`, `le 4 mai 2026` from ISO dates. */
export function writeSpan(from: string, until: string, language: Language): string {
  const [first, last] = withoutRepeats(writeDay(from, language), writeDay(until, language));
  if (first === last) return language === 'fr' ? `le ${last}` : last;
  return language === 'fr' ? `du ${first} au ${last}` : `${first} to ${last}`;
}

/** `12 mars 2026 à 14 h 05`, `12 March 2026 at 14:05`, `12. März 2026, 14:05`, in the time of Paris. */
export function writeMoment(iso: string, language: ReaderLanguage): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const [hour = '', minute = ''] = clock.format(date).split(':');
  const day = writeDay(iso, language);
  if (language === 'fr') return `${day} à ${Number(hour)} h ${minute}`;
  return language === 'en' ? `${day} at ${hour}:${minute}` : `${day}, ${hour}:${minute}`;
}
