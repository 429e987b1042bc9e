import type { Json } from '../../kernel/json.ts';
import type { ReadFault } from '../read-fault.ts';
import type { ReadLimits } from '../read-limits.ts';

class Refused extends Error {
  readonly fault: ReadFault;
  constructor(fault: ReadFault) {
    super(fault);
    this.fault = fault;
  }
}

type JsonLimits = Pick<ReadLimits, 'characters' | 'depth' | 'values'>;

/**
 * JSON (RFC 8259) as plain values, measured while it is read: what is accepted is what JSON.parse gives. Refused beside bad JSON:
 * a name twice (RFC 7493 §2.3), `__proto__`, numbers a double does not hold (§2.2), lone surrogates (§2.1). Never throws.
 */
export function readJsonText(
  text: string,
  limits: JsonLimits,
): { readonly value: Json; readonly values: number } | ReadFault {
  if (text.length > limits.characters) return 'too-large';
  try {
    return parse(text, limits);
  } catch (error) {
    if (error instanceof Refused) return error.fault;
    throw error;
  }
}

const space = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words: readonly (readonly [string, Json])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

function parse(text: string, limits: JsonLimits): { readonly value: Json; readonly values: number } {
  let at = 0;
  let values = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [found = ''] = pattern.exec(text) ?? [];
    at += found.length;
    return found;
  };
  const takeMark = (marks: string): string => {
    take(space);
    const mark = text.charAt(at);
    if (mark === '' || !marks.includes(mark)) throw new Refused('not-json');
    at += 1;
    return mark;
  };
  const isNext = (mark: string): boolean => {
    take(space);
    if (text.charAt(at) !== mark) return false;
    at += 1;
    return true;
  };
  const takeString = (): string => {
    takeMark('"');
    const end = endOfString(text, at);
    const found = readString(text.slice(at - 1, end));
    at = end;
    return found;
  };
  const takeList = (depth: number): Json => {
    const list: Json[] = [];
    if (isNext(']')) return list;
    do list.push(takeValue(depth));
    while (takeMark(',]') === ',');
    return list;
  };
  const takeObject = (depth: number): Json => {
    const members = new Map<string, Json>();
    if (isNext('}')) return {};
    do {
      const name = takeString();
      if (name === '__proto__') throw new Refused('prototype-key');
      if (members.has(name)) throw new Refused('duplicate-key');
      takeMark(':');
      members.set(name, takeValue(depth));
    } while (takeMark(',}') === ',');
    return Object.fromEntries(members);
  };
  const takeValue = (depth: number): Json => {
    values += 1;
    if (values > limits.values) throw new Refused('too-many-values');
    take(space);
    const mark = text.charAt(at);
    if (mark === '"') return takeString();
    if (mark === '{' || mark === '[') {
      if (depth > limits.depth) throw new Refused('too-deep');
      at += 1;
      return mark === '{' ? takeObject(depth + 1) : takeList(depth + 1);
    }
    const word = words.find(([name]) => text.startsWith(name, at));
    if (word === undefined) return readNumber(take(number));
    at += word[0].length;
    return word[1];
  };
  const value = takeValue(0);
  take(space);
  if (at < text.length) throw new Refused('not-json');
  return { value, values };
}

function endOfString(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const mark = text.charCodeAt(at);
    if (mark === 0x22) return at + 1;
    if (mark === 0x5c) at += 1;
  }
  throw new Refused('not-json');
}

/** JSON.parse knows the escapes; the text is one string, so that nothing else can come of it. */
function readString(quoted: string): string {
  let value: unknown;
  try {
    value = JSON.parse(quoted);
  } catch {
    throw new Refused('not-json');
  }
  if (typeof value !== 'string') throw new Refused('not-json');
  if (/\p{Surrogate}/u.test(value)) throw new Refused('not-unicode');
  return value;
}

function readNumber(token: string): number {
  if (token === '') throw new Refused('not-json');
  const value = Number(token);
  const exact = Number.isFinite(value) && (/[.eE]/.test(token) || Number.isSafeInteger(value));
  if (!exact) throw new Refused('number-too-large');
  return value;
}
