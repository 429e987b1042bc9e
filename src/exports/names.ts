import { Problem } from '../kernel/problem.ts';

const [isolate, release] = ['\u2068', '\u2069'];
const breakHere = '\u200B';
/** Longer than any word of a language; a line may break inside. */
const longestWord = 24;

/** Marks that turn, embed or isolate a run (UAX #9): one within a name would reorder what stands beside it. */
const steering = /[\u202a-\u202e\u2066-\u2069]/gu;
/** What a letter becomes that was lost on its way to us. */
const lost = /\ufffd/u;

const unpaired = /\p{Cs}/gu;

/** As it is written in one line: NFC, one space between words, no mark that steers direction. */
export function tidyName(name: string): string {
  return name.replace(unpaired, '\ufffd').normalize('NFC').replace(steering, '').trim().replace(/\s+/gu, ' ');
}

/** Between U+2068 and U+2069, so that a name written from right to left does not move what stands beside it (UAX #9, rule X5c). Refuses `export/letter` where a letter was lost. */
export function isolated(name: string): string {
  const tidied = tidyName(name);
  if (lost.test(tidied)) throw new Problem('export/letter', { letter: 'U+FFFD' });
  const words = tidied.split(/( |-)/u).map(brokenIfLong);
  return isolate + words.join('') + release;
}

function brokenIfLong(word: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
  if (letters.length <= longestWord) return word;
  return letters.map((letter, index) => (index % 8 === 7 ? letter + breakHere : letter)).join('');
}

/** An address that may break after its dots and slashes, and inside an id; `address` of `typeset/house.typ` sets it, and copies it whole. */
export function breakable(address: string): string {
  const pieces = address.split(/(?<=[./])/).flatMap((piece) => (piece.length > 20 ? piece.match(/.{1,11}/g) : piece));
  return pieces.join(breakHere);
}
