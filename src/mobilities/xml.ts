import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { isProblem, Problem } from '../kernel/problem.ts';
import { unpack, type Zip } from './zip.ts';

/** What a reader wants to hear of an XML part; names come without their prefix (some programs write `x:row`). */
export interface XmlEars {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Streams one part of the archive through the parser, so that a large sheet is never whole in memory. A document type is refused:
 * spreadsheets have none, and entities are declared there.
 * @throws Problem `import/unreadable` with reason `xml`.
 */
export async function readXml(zip: Zip, path: string, ears: XmlEars): Promise<void> {
  const entry = zip.entries.get(path);
  if (entry === undefined) throw unreadable();
  const parser = new SaxesParser();
  parser.on('opentag', (tag: SaxesTagPlain) => {
    ears.open(localName(tag.name), tag.attributes);
  });
  parser.on('text', (text) => {
    ears.text?.(text);
  });
  parser.on('cdata', (text) => {
    ears.text?.(text);
  });
  parser.on('closetag', (tag) => {
    ears.close?.(localName(tag.name));
  });
  parser.on('doctype', () => {
    throw unreadable();
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of unpack(zip, entry)) {
      parser.write(decoder.decode(bytes, { stream: true }));
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (cause) {
    // The parser's own error may quote the part: it is not kept.
    throw isProblem(cause) ? cause : unreadable();
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function unreadable(): Problem {
  return new Problem('import/unreadable', { reason: 'xml' });
}
