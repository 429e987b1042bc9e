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
 * a name twice (RFC 7493 §2.3), `__proto__`, numbers a double does not hold (§2.2), lone surrogates (§2.1). Never throws. `spent` counts the values
 * of several texts together, those of a text that is refused too.
 */
export function readJsonText(
  text: string,
  limits: JsonLimits,
  spent: { values: number } = { values: 0 },
): { readonly value: Json } | ReadFault {
  if (text.length > limits.characters) return 'too-large';
  try {
    return { value: parse(text, limits, spent) };
  } catch (error) {
    if (error instanceof Refused) return error.fault;
    throw error;
  }
}

const space = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words = /true|false|null/y;
const meanings: ReadonlyMap<string, Json> = new Map([
  ['true', true],
  ['false', false],
]);

/** A place in the text, and what can be taken from there. */
function cursorOn(text: string) {
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [found = ''] = pattern.exec(text) ?? [];
    at += found.length;
    return found;
  };
  const peek = (): string => {
    take(space);
    return text.charAt(at);
  };
  const isNext = (mark: string): boolean => {
    const found = peek() === mark;
    if (found) at += 1;
    return found;
  };
  const takeMark = (marks: string): string => {
    const mark = peek();
    if (mark === '' || !marks.includes(mark)) throw new Refused('not-json');
    at += 1;
    return mark;
  };
  const takeString = (): string => {
    takeMark('"');
    const end = endOfString(text, at);
    const found = readString(text.slice(at - 1, end));
    at = end;
    return found;
  };
  return { take, peek, isNext, takeMark, takeString };
}

function parse(text: string, limits: JsonLimits, spent: { values: number }): Json {
  const { take, peek, isNext, takeMark, takeString } = cursorOn(text);
  const takeList = (depth: number): Json => {
    const list: Json[] = [];
    if (isNext(']')) return list;
    do list.push(takeValue(depth));
    while (takeMark(',]') === ',');
    return list;
  };
  const takeObject = (depth: number): Json => {
    const members: Record<string, Json> = {};
    if (isNext('}')) return members;
    do {
      const name = takeString();
      if (name === '__proto__') throw new Refused('prototype-key');
      if (Object.hasOwn(members, name)) throw new Refused('duplicate-key');
      takeMark(':');
      members[name] = takeValue(depth);
    } while (takeMark(',}') === ',');
    return members;
  };
  const takeValue = (depth: number): Json => {
    spent.values += 1;
    if (spent.values > limits.values) throw new Refused('too-many-values');
    const mark = peek();
    if (mark === '"') return takeString();
    if (mark === '{' || mark === '[') {
      if (depth > limits.depth) throw new Refused('too-deep');
      takeMark(mark);
      return mark === '{' ? takeObject(depth + 1) : takeList(depth + 1);
    }
    const word = take(words);
    return word === '' ? readNumber(take(number)) : (meanings.get(word) ?? null);
  };
  const value = takeValue(0);
  if (peek() !== '') throw new Refused('not-json');
  return value;
}

/** Nothing to unescape and nothing to refuse: most of all strings. */
const plain = /^"[ !#-[\]-~\u00a0-\ud7ff]*"$/;

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
  if (plain.test(quoted)) return quoted.slice(1, -1);
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
