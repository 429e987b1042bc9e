export type Facts = Readonly<Record<string, string | undefined>>;

/** The names in `{…}` of a sentence, in order. */
export function placeholdersOf(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
}

/** Fills `{name}`; leaves out a `[…]` that names something unknown. What is filled in is never read again. */
export function fill(sentence: string, facts: Facts = {}): string {
  const kept = sentence.replace(/\[([^\]]*)\]/g, (_, part: string) =>
    placeholdersOf(part).every((name) => facts[name] !== undefined) ? part : '',
  );
  return kept.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');
}
