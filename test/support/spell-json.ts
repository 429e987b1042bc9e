import type { Json } from '../../src/kernel/json.ts';

/** The same JSON in another writing: spaces, escapes, order of keys, forms of a whole number, as `next` decides. */
export function spellJson(value: Json, next: () => number): string {
  const gap = (): string => ['', '', ' ', '\n\t', '\r\n'][next() % 5] ?? '';
  if (typeof value === 'string') return spellText(value, next);
  if (typeof value === 'number') return [`${value}`, `${value}.0`, `${value}e0`, `${value * 10}E-1`][next() % 4] ?? '';
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) {
    return `[${value.map((item: Json) => gap() + spellJson(item, next) + gap()).join(',')}]`;
  }
  const members = Object.entries(value).map(([key, item]) => {
    return [next(), `${spellText(key, next)}${gap()}:${gap()}${spellJson(item, next)}`] as const;
  });
  const shuffled = members.sort(([one], [other]) => one - other).map(([, member]) => member);
  return `{${gap()}${shuffled.join(`${gap()},${gap()}`)}${gap()}}`;
}

/** Some letters by their number, some strokes behind a backslash; what is escaped already stays so. */
function spellText(text: string, next: () => number): string {
  const units =
    JSON.stringify(text)
      .slice(1, -1)
      .match(/\\u.{4}|\\.|./gsu) ?? [];
  const spelt = units.map((unit) => {
    if (unit === '/' && next() % 3 === 0) return '\\/';
    if (unit.length > 1 || next() % 4 !== 0) return unit;
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${spelt.join('')}"`;
}
