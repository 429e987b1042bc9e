/** Letters that no decomposition takes apart, as people without the right keyboard type them. */
const plainLetters: Readonly<Record<string, string>> = {
  đ: 'd', ð: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ħ: 'h', ŧ: 't', ŋ: 'n', ς: 'σ',
}; // biome-ignore format: a table of letters

const plain = /^[\x20-\x7e]*$/;

/**
 * What is compared of a name: NFKC, without case, accents (of Latin, Greek and Cyrillic letters; Arabic vowel signs too), spaces,
 * hyphens, apostrophes or any other sign. Other scripts keep all their letters and vowels. Empty where no letter is left.
 */
export function normaliseTyped(text: string): string {
  // Nothing else has to be taken off ASCII: a list of thousands is compared with itself.
  if (plain.test(text)) return text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0652\u0670\u0640]/g, '')
    .normalize('NFC')
    .replace(/[đðøłßæœıþħŧŋς]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** One address, one form: NFKC, lower case, no space around. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

/** A piece of a compound name stands alone only if it is long enough to be one: not « de », « El », « van ». */
const shortestPart = 3;
const particles = new Set([
  'del',
  'della',
  'den',
  'der',
  'des',
  'dos',
  'las',
  'les',
  'los',
  'van',
  'von',
  'ter',
  'ben',
  'ibn',
]);
const mostForms = 40;

/**
 * The normal forms under which a visitor may type that name: both orders; a compound family name whole or by one of its pieces;
 * given names whole or the first alone. Never a family name or a given name by itself.
 */
export function nameForms(given: string, family: string): readonly string[] {
  const givens = [...new Set([normaliseTyped(given), ...firstGiven(given)])].filter((form) => form !== '');
  const families = [...new Set([normaliseTyped(family), ...familyPieces(family)])].filter((form) => form !== '');
  if (givens.length === 0 || families.length === 0) return [...givens, ...families].slice(0, 1);
  const forms = givens.flatMap((one) => families.flatMap((other) => [one + other, other + one]));
  return [...new Set(forms)].slice(0, mostForms);
}

function firstGiven(given: string): readonly string[] {
  const [first] = pieces(given);
  return first !== undefined && first.length >= shortestPart ? [first] : [];
}

/** Each long piece, and each ending: « de La Fontaine » may be typed « La Fontaine » or « Fontaine ». */
function familyPieces(family: string): readonly string[] {
  const all = pieces(family);
  const endings = all.map((_, index) => all.slice(index).join(''));
  return [...all, ...endings].filter((piece) => piece.length >= shortestPart && !particles.has(piece));
}

function pieces(name: string): readonly string[] {
  return name.split(/[\s\-‐–’'ʼ`´.·・]+/u).flatMap((piece) => {
    const form = normaliseTyped(piece);
    return form === '' ? [] : [form];
  });
}

/** Whether a line such as « Mme Éloïse Martin, ERAEI » names that very person, in either order, among others or alone. */
export function namesPerson(line: string, given: string, family: string): boolean {
  const [one, other] = [normaliseTyped(given + family), normaliseTyped(family + given)];
  return line.split(/[,;/|()&–—]| - | et | and /u).some((part) => {
    const name = normaliseTyped(part.trim().replace(/^(?:mme|mlle|mrs|mr|ms|m|dr|pr)(?:\.\s*|\s+)/iu, ''));
    return name !== '' && (name === one || name === other);
  });
}
