import type { Json } from '../kernel/json.ts';
import type { NotReached, Reach, Reached } from './reach.ts';
import { readLimits } from './read-limits.ts';
import { readJsonText } from './readers/json-text.ts';

/** The text of what was reached, or nothing where nothing was, or not in UTF-8. */
export function textOf(answer: Reached | NotReached): string | undefined {
  if (answer.outcome !== 'reached') return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(answer.body);
  } catch {
    return undefined;
  }
}

/** JSON reached at an address, read as warily as what a visitor sends; nothing where there is none. */
export async function reachJson(reach: Reach, url: string, accept: string): Promise<Json | undefined> {
  const text = textOf(await reach(url, accept));
  const read = text === undefined ? 'not-json' : readJsonText(text, readLimits);
  return typeof read === 'string' ? undefined : read.value;
}
