import { publicIdPattern } from '../../../kernel/ids.ts';

/** One thing a visitor handed over: bytes to read, or an address to go to. */
export type Given =
  | { readonly kind: 'file'; readonly label: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly bytes: Uint8Array }
  | { readonly kind: 'address'; readonly label: string; readonly url: string };

/** One JSON text, the text of a code for paper (it may hold blanks), or addresses and tokens parted by white space; where one word is neither, the whole is one text. */
export function readPasted(pasted: string, baseUrl: string): readonly Given[] {
  if (pasted === '') return [];
  const whole: Given = { kind: 'pasted', bytes: new TextEncoder().encode(pasted) };
  if (/^(\{|\[|VC1-)/.test(pasted)) return [whole];
  const words = pasted.split(/\s+/).map((word) => readWord(word, baseUrl));
  const known = words.flatMap((word) => word ?? []);
  return known.length === words.length ? known : [whole];
}

const jwt = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
const withoutScheme = /^[a-z0-9.-]+\.[a-z]{2,}(:\d+)?\/\S*$/i;
const longestLabel = 120;

function readWord(word: string, baseUrl: string): Given | undefined {
  const url = toUrl(word, baseUrl);
  if (url !== undefined) return { kind: 'address', label: word.slice(0, longestLabel), url };
  return jwt.test(word) ? { kind: 'pasted', bytes: new TextEncoder().encode(word) } : undefined;
}

function toUrl(word: string, baseUrl: string): string | undefined {
  if (/^https?:\/\//i.test(word) || publicIdPattern.test(word)) return word;
  if (word.startsWith('/v/')) return `${baseUrl}${word}`;
  return withoutScheme.test(word) ? `https://${word}` : undefined;
}
