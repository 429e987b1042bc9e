import { publicIdPattern } from '../kernel/ids.ts';
import { isProblem, Problem } from '../kernel/problem.ts';

/**
 * Reads each badge by itself, so that all that is wrong is told at once: one refusal as it is, with the badge as its fact `id`; more as
 * `export/several-badges`, each with its code in the fact `badges`.
 */
export async function eachBadge<T>(
  publicIds: readonly string[],
  read: (publicId: string) => Promise<T>,
): Promise<readonly T[]> {
  const found: T[] = [];
  const refused: (readonly [string, Problem])[] = [];
  for (const [index, publicId] of [...new Set(publicIds)].entries()) {
    try {
      found.push(await read(publicId));
    } catch (error) {
      if (!isProblem(error) || error.status >= 500) throw error;
      // What is no id is never repeated: its place is said.
      refused.push([publicIdPattern.test(publicId) ? publicId : `#${index + 1}`, error]);
    }
  }
  const [first, ...others] = refused;
  if (first === undefined) return found;
  if (others.length > 0)
    throw new Problem('export/several-badges', { badges: refused.map(([id, { code }]) => `${id} ${code}`) });
  const [id, cause] = first;
  throw new Problem(cause.code, { ...cause.facts, id }, { cause });
}
