import type { ReaderText } from '../../texts/reader.ts';

declare global {
  /** Set by the script of one language, which comes before (scripts/build-browser.mjs). */
  var creancialeWords: ReaderText | undefined;
}

/** texts/reader.ts in a browser: the one language of the page, and no other. */
export function readerText(): ReaderText {
  if (globalThis.creancialeWords === undefined) throw new Error('the script of the language did not load');
  return globalThis.creancialeWords;
}
