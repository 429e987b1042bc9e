/** The few attributes a drawing needs; numbers are written with two decimals at most. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element, its text values escaped; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, children = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeText(String(value))}"`)
    .join('');
  return children === '' ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML content or attribute value; characters that XML 1.0 (clause 2.2) forbids are dropped. */
export function escapeText(text: string): string {
  const allowed = Array.from(text).filter((character) => isXmlCharacter(character.codePointAt(0) ?? 0));
  return allowed.join('').replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

function isXmlCharacter(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code !== 0xfffe && code !== 0xffff && (code < 0xd800 || code > 0xdfff))
  );
}

/** To one decimal, without a negative zero. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** "x y" at `angle` degrees clockwise from the top of a circle around (centre, centre). */
export function polar(
  centre: number,
  radius: number,
  angle: number,
  written: (value: number) => number = round,
): string {
  const radians = (angle * Math.PI) / 180;
  return `${written(centre + radius * Math.sin(radians))} ${written(centre - radius * Math.cos(radians))}`;
}

/**
 * Path data of the clockwise arc between two angles (degrees from the top), a whole circle where they are 360 apart. In four pieces and
 * to three decimals: its length, which dashes are measured on, must not hang on the rounding of its ends.
 */
export function arc(centre: number, radius: number, from: number, to: number): string {
  const exact = (value: number) => Math.round(value * 1000) / 1000 + 0;
  const [start, ...ends] = [0, 1, 2, 3, 4].map((piece) =>
    polar(centre, radius, from + ((to - from) * piece) / 4, exact),
  );
  return `M${start}${ends.map((end) => `A${radius} ${radius} 0 0 1 ${end}`).join('')}`;
}
