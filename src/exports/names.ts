const [isolate, release] = ['\u2068', '\u2069'];
const breakHere = '\u200B';
/** Longer than any word of a language; a line may break inside. */
const longestWord = 24;

/** Between U+2068 and U+2069, so that a name written from right to left does not move what stands beside it (UAX #9, rule X5c). */
export function isolated(name: string): string {
  const words = name
    .normalize('NFC')
    .trim()
    .split(/(\s+|-)/u)
    .map((part) => (/^\s/u.test(part) ? ' ' : brokenIfLong(part)));
  return isolate + words.join('') + release;
}

function brokenIfLong(word: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
  if (letters.length <= longestWord) return word;
  return letters.map((letter, index) => (index % 8 === 7 ? letter + breakHere : letter)).join('');
}

/** An address that may break after its slashes and every few letters of an id. */
export function breakable(address: string): string {
  return address.replace(/(\/|[A-Za-z0-9_-]{11})/g, `$1${breakHere}`);
}
