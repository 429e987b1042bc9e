import { SaxesParser } from 'saxes';

/** An element as another parser than the one that wrote it sees it: its name with its namespace, its text, its children. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: Element[];
}

const prefixes: Readonly<Record<string, string>> = {
  'http://www.europass.eu/1.0': '',
  'http://www.hr-xml.org/3': 'hr:',
  'http://www.openapplications.org/oagis/9': 'oa:',
  'http://www.europass_eures.eu/1.0': 'eures:',
};

/** Strict XML 1.0 with namespaces; throws where the text is not well formed or a namespace is none of the four. */
export function readCandidate(text: string): Element {
  const top: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const prefix = prefixes[uri];
    if (prefix === undefined) throw new Error(`an unknown namespace: ${uri}`);
    const plain = Object.entries(attributes).map(([name, { value }]): [string, string] => [name, value]);
    const element = { name: prefix + local, attributes: Object.fromEntries(plain), text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (more) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += more;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  const [root] = top.children;
  if (root === undefined) throw new Error('no root');
  return root;
}

/** Every element at `path`, names divided by `/`. */
export function all(from: Element, path: string): readonly Element[] {
  return path
    .split('/')
    .reduce<readonly Element[]>(
      (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [from],
    );
}

export function texts(from: Element, path: string): readonly string[] {
  return all(from, path).map(({ text }) => text);
}

/** Names of all elements, however deep. */
export function names({ name, children }: Element): readonly string[] {
  return [name, ...children.flatMap(names)];
}
