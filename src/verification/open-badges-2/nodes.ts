import { isJsonObject, type JsonObject } from '../../kernel/json.ts';
import type { NotReached, Reach } from '../reach.ts';
import { readLimits } from '../read-limits.ts';
import { textOf } from '../read-reached.ts';
import { readJsonText } from '../readers/json-text.ts';
import { toPlainTerms } from './terms.ts';

/** `unreadable`: something answered that is no JSON object, or one that two readers would read in two ways. */
export type Missing = { readonly missing: NotReached['outcome'] | 'unreadable' };
export type Node = { readonly node: JsonObject } | Missing;

const accept = 'application/ld+json, application/json;q=0.9, text/plain;q=0.5';
/** A node is some kilobytes, with its picture some hundreds; values of one verification are counted together. */
const limits = { ...readLimits, depth: 32, values: 20_000 };

/** What reads the nodes of one verification, each from the address that is its id: what others say of it is not believed. */
export interface NodeReader {
  read(url: string): Promise<Node>;
  /** A file of text, as the elder versions published their keys. */
  readText(url: string): Promise<{ readonly text: string } | Missing>;
}

export function createNodeReader(reach: Reach): NodeReader {
  const spent = { values: 0 };
  const readText: NodeReader['readText'] = async (url) => {
    const answer = await reach(url, accept);
    if (answer.outcome !== 'reached') return { missing: answer.outcome };
    const text = textOf(answer);
    return text === undefined ? { missing: 'unreadable' } : { text: text.trim() };
  };
  return {
    readText,
    async read(url) {
      const answer = await readText(url);
      if ('missing' in answer) return answer;
      const read = readJsonText(answer.text, limits, spent);
      const node = typeof read !== 'string' && isJsonObject(read.value) ? toPlainTerms(read.value) : undefined;
      return node === undefined ? { missing: 'unreadable' } : { node };
    },
  };
}
