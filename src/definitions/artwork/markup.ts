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
export function polar(centre: number, radius: number, angle: number): string {
  const radians = (angle * Math.PI) / 180;
  return `${round(centre + radius * Math.sin(radians))} ${round(centre - radius * Math.cos(radians))}`;
}

/** Path data of the clockwise arc between two angles (degrees from the top), a whole circle where they are 360 apart. */
export function arc(centre: number, radius: number, from: number, to: number): string {
  const middle = (from + to) / 2;
  const half = to - middle > 180 ? 1 : 0;
  const quarter = [middle, to].map((angle) => `A${radius} ${radius} 0 ${half} 1 ${polar(centre, radius, angle)}`);
  return `M${polar(centre, radius, from)}${quarter.join('')}`;
}
