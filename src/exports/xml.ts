/** What an element holds: text, or attributes (`@name`), text (`#`) and elements by name; a list is one element for each of it. */
export type XmlContent = string | XmlTree;
export interface XmlTree {
  readonly [name: string]: XmlContent | readonly XmlContent[];
}

/**
 * XML 1.0 in UTF-8, a comment before the root. Names and comment are the program's own and taken as they are; every text and attribute
 * is escaped, whatever is in it, and comes out of a parser as it went in, but for what no XML may hold (§2.2), which is left out.
 */
export function writeXml(comment: string, root: string, content: XmlContent): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${comment} -->\n${element(root, content)}\n`;
}

function element(name: string, content: XmlContent): string {
  if (typeof content === 'string') return closed(name, '', escaped(content));
  let attributes = '';
  let inside = '';
  for (const [key, value] of Object.entries(content)) {
    for (const each of [value].flat()) {
      if (key.startsWith('@')) attributes += ` ${key.slice(1)}="${escaped(String(each))}"`;
      else if (key === '#') inside += escaped(String(each));
      else inside += element(key, each);
    }
  }
  return closed(name, attributes, inside);
}

function closed(name: string, attributes: string, inside: string): string {
  return inside === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`;
}

/** A line end of its own would reach the reader as another (§2.11): it goes as a number, and so does white space in attributes (§3.3.3). */
const escapes: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' },
};
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text.replace(illegal, '').replace(/[&<>"\r\n\t]/g, (sign) => escapes[sign] ?? sign);
}
