import type { z } from 'zod';
import type { DefinitionFault, FaultCode } from './fault.ts';
import type { FaultFacts, Path, YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** What the schema refuses, as faults of the file: one for each thing to mend. */
export function schemaFaults(source: YamlSource, issues: readonly Issue[]): readonly DefinitionFault[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => source.faultAt('unknown-key', issue.path, { key, value: key }));
    const value = valueAt(source.value, issue.path);
    const { code, expected } = readIssue(issue, value);
    const facts: FaultFacts = { value, ...(expected === undefined ? {} : { expected }) };
    return [source.faultAt(code, issue.path, facts)];
  });
}

function readIssue(issue: Issue, value: unknown): { code: FaultCode; expected?: string } {
  if (value === undefined) return { code: 'missing' };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', expected: issue.expected };
    case 'invalid_value':
      return { code: 'not-in-list', expected: issue.values.map(String).join(', ') };
    case 'invalid_format':
      return { code: 'wrong-form', expected: exampleOf(issue.path) };
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? { code: 'out-of-range', expected: `≥ ${issue.minimum}` }
        : { code: 'empty', expected: String(issue.minimum) };
    case 'too_big':
      return { code: 'out-of-range', expected: `≤ ${issue.maximum}` };
    default:
      return { code: 'wrong-type', expected: '' };
  }
}

/** A right value for each key that has a form. */
const examples: Readonly<Record<string, string>> = {
  slug: 'app-mobilite-vecue',
  version: '"1"',
  glyph: 'A1',
  targetUrl: 'http://data.europa.eu/esco/skill/c10d5d87-36cf-42f5-8a12-e560fb5f4af8',
  language: 'en',
};

function exampleOf(path: Path): string {
  return examples[String(path.at(-1))] ?? '';
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}
