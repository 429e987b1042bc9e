import type { HolderAward } from '../exports/award.ts';
import { inTableOrder } from '../exports/awards-sheet.ts';
import { fileName } from '../exports/everything.ts';
import type { CollectedFormat, Making } from '../exports/format.ts';
import type { ZipPart } from '../exports/zip-file.ts';
import { isProblem, type Problem } from '../kernel/problem.ts';

/** One document of many badges, and whose badges could not be in it. */
export interface Collected {
  readonly part: ZipPart | undefined;
  /** Public ids. */
  readonly taken: readonly string[];
  readonly refused: readonly { readonly badge: string; readonly problem: Problem }[];
}

/**
 * The badges of a project in one document, in the order of its table: class by class, as cards are handed out. A badge that the document
 * cannot take is left out of it, and named. @throws Problem where it is no badge's: the service lacks something.
 */
export async function collect(
  format: CollectedFormat,
  awards: readonly HolderAward[],
  making: Making,
): Promise<Collected> {
  const refused: { readonly badge: string; readonly problem: Problem }[] = [];
  for (let left = inTableOrder(awards, making.language); left.length > 0; ) {
    try {
      const part = { name: fileName(format), bytes: await format.write(left, making) };
      return { part, taken: left.map(({ publicId }) => publicId), refused };
    } catch (error) {
      if (!isProblem(error) || error.status !== 422) throw error;
      const badge = left.find(({ publicId }) => publicId === error.facts.id)?.publicId;
      if (badge === undefined) throw error;
      refused.push({ badge, problem: error });
      left = left.filter(({ publicId }) => publicId !== badge);
    }
  }
  return { part: undefined, taken: [], refused };
}
