/** Months as people write them, without accents: enough letters to be told apart. */
const monthNames: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];

const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/**
 * An ISO date from what people write: `2026-05-04` (with or without a time), `04/05/2026`, `4.5.2026`, `4-5-2026` (day first, as
 * in France and in the Beneficiary Module), `4 mai 2026`, `1er mai 2026`, `4 May 2026`. Nothing for what is not a day of the
 * calendar, for a two-digit year, and for a month written first.
 */
export function readDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(text);
  if (iso !== null) return toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: 0{1,2}:00(?::00)?)?$/.exec(text);
  if (numbers !== null) return toDay(Number(numbers[4]), Number(numbers[3]), Number(numbers[1]));
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = /^(\d{1,2})(?:er|st|nd|rd|th)?\s+([a-z]+)\.?\s+(\d{4})$/.exec(plain);
  const month = words === null ? undefined : months.get(words[2] ?? '');
  return words === null || month === undefined ? undefined : toDay(Number(words[3]), month, Number(words[1]));
}

function toDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 ? date.toISOString().slice(0, 10) : undefined;
}

const dayLength = 86_400_000;

/**
 * The day of a spreadsheet's serial number (ECMA-376 part 1, §18.17.4.1). The 1900 system counts a 29 February 1900 that never
 * was, hence its origin on 30 December 1899; days before March 1900 are refused.
 */
export function readSerial(serial: number, date1904: boolean): string | undefined {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || (date1904 ? day < 0 : day < 61) || day > 2_958_465) return undefined;
  const origin = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(origin + day * dayLength).toISOString().slice(0, 10);
}

/** The day it is in France at that moment, where decisions are dated: an ISO date (Swedish writes dates so). */
export function dayInFrance(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(moment);
}

/** Days from one ISO date to another; 0 for the same day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}
