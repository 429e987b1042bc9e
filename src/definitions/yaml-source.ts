import { isMap, isNode, isPair, isScalar, LineCounter, type Node, type ParsedNode, parseDocument, visit } from 'yaml';
import type { DefinitionFault, FaultCode } from './fault.ts';

export type Path = readonly PropertyKey[];

/** A YAML text as plain data that remembers where everything was written. */
export interface YamlSource {
  readonly value: unknown;
  /** Faults of the YAML itself; when there are any, `value` is not to be trusted. */
  readonly faults: readonly DefinitionFault[];
  /** A fault at a path of the document, or at its nearest ancestor; at `snippet` inside it where that can be found. */
  faultAt(code: FaultCode, path: Path, facts?: FaultFacts): DefinitionFault;
}

export interface FaultFacts {
  readonly value?: unknown;
  readonly expected?: string;
  /** Points at a key of the mapping instead of its value. */
  readonly key?: string;
  /** Text to point at inside the value. */
  readonly snippet?: string;
}

/** Reads one document of YAML 1.2. No anchor, alias or tag: a definition says what it says (and cannot swell in memory). */
export function readYaml(text: string, file: string): YamlSource {
  const lineCounter = new LineCounter();
  const doc = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true, schema: 'core' });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const fault = (code: FaultCode, offset: number, path: Path, facts: FaultFacts = {}): DefinitionFault => ({
    ...{ code, file, ...at(offset), path: path.map(String).join('.') },
    ...{ value: shorten(facts.value), expected: facts.expected ?? '' },
  });
  const faultAt = (code: FaultCode, path: Path, facts: FaultFacts = {}): DefinitionFault =>
    fault(
      code,
      offsetOf(doc.contents, path, text, facts),
      facts.key === undefined ? path : [...path, facts.key],
      facts,
    );

  // An unknown tag is a warning of the parser too; the visit below finds every tag, known or not.
  const told = [...doc.errors, ...doc.warnings].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  const faults = told.map(({ code, pos: [offset] }) =>
    code === 'DUPLICATE_KEY'
      ? fault('yaml-duplicate-key', offset, [], { value: wordAt(text, offset) })
      : fault('yaml-syntax', offset, [], { value: code }),
  );
  visit(doc, {
    Node: (_, node) => {
      const offset = node.range?.[0] ?? 0;
      const anchor = 'anchor' in node ? node.anchor : undefined;
      const isAlias = 'source' in node && !isScalar(node);
      if (isAlias || anchor !== undefined)
        faults.push(fault('yaml-alias', offset, [], { value: wordAt(text, offset) }));
      else if (node.tag !== undefined) faults.push(fault('yaml-tag', offset, [], { value: node.tag }));
    },
  });
  if (faults.length > 0) return { value: undefined, faults, faultAt };
  if (!isMap(doc.contents)) return { value: undefined, faults: [fault('yaml-not-a-mapping', 0, [])], faultAt };
  return { value: doc.toJS({ maxAliasCount: 0 }), faults: [], faultAt };
}

function offsetOf(root: ParsedNode | null, path: Path, text: string, { key, snippet }: FaultFacts): number {
  let node: Node | null = root;
  for (const part of path) {
    const child: unknown = isMap(node) || (node !== null && 'items' in node) ? childOf(node, part) : undefined;
    if (!isNode(child)) break;
    node = child;
  }
  if (key !== undefined && isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
    if (isScalar(pair?.key)) return pair.key.range?.[0] ?? 0;
  }
  const start = node?.range?.[0] ?? 0;
  const found = snippet === undefined ? -1 : text.indexOf(snippet, start);
  return found >= 0 && found < (node?.range?.[1] ?? 0) ? found : start;
}

function childOf(node: Node, part: PropertyKey): unknown {
  return 'get' in node && typeof node.get === 'function' ? node.get(part, true) : undefined;
}

function wordAt(text: string, offset: number): string {
  return /^\S*/.exec(text.slice(offset, offset + 80))?.[0] ?? '';
}

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
