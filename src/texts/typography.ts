/** An en dash is never the first sign of a line. */
export function holdDash(words: string): string {
  return words.replaceAll(' – ', '\u00A0– ');
}

/** First letter in capital: ESCO writes its labels without. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** What French puts before the name of an organisation, by its first word; nothing where we do not know. */
const articles: readonly (readonly [RegExp, string])[] = [
  [/^(DAREIC|DRAREIC|Délégation|Région|Direction)(?=\s|$)/u, 'la '],
  [/^(Rectorat|GIP|Lycée|Collège|CFA)(?=\s|$)/u, 'le '],
];

/** « la DAREIC de l’académie de Poitiers », « l’académie de Poitiers », « Erasmus France ». */
export function withArticle(name: string): string {
  if (/^Académie(?=\s|$)/u.test(name)) return `l’a${name.slice(1)}`;
  return `${articles.find(([word]) => word.test(name))?.[1] ?? ''}${name}`;
}
